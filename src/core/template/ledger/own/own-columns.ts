/** Columns that staff added to the ledger's lists: read, and written back beside our own. */

import type { OwnColumn } from "../../../model/ledger";
import { compactKey } from "../../../text/normalise";
import { cell } from "../../../workbook/build-sheet";
import { rawFromPlan } from "../../../workbook/raw-from-plan";
import type { RawCell, RawRow, RawWorkbook } from "../../../workbook/raw-workbook";
import { isoFromSerial } from "../../../workbook/serial-date";
import { STYLES } from "../../../workbook/styles";
import { rowHeight, textWidth } from "../../../workbook/text-layout";
import type { CellPlan, CellValue, RowPlan, SheetPlan } from "../../../workbook/workbook-plan";
import { cellText } from "../codec";
import { findList, type FoundList } from "../find-list";
import { ORDER_HEADER, type ListSheet } from "../list-sheet";
import { sheetCell } from "../read-list";
import { LISTS } from "../sheets/lists";
import { cellAt, rowNames } from "./row-names";

const UNNAMED = "自加列";
const NARROWEST = 10;
const WIDEST = 40;

/** The columns of all lists that are none of ours and hold anything. */
export function readOwnColumns(raw: RawWorkbook): OwnColumn[] {
  return LISTS.flatMap((list) => {
    const found = findList(raw, list);
    return found ? columnsOf(list, found, raw.date1904) : [];
  });
}

function columnsOf(
  list: ListSheet<never>,
  found: FoundList<never>,
  date1904: boolean,
): OwnColumn[] {
  const { sheet, headerRow } = found;
  const header = sheet.rows.find((row) => row.index === headerRow);
  if (!header) return [];
  const ours = ourPlaces(list, header);
  const below = sheet.rows.filter((row) => row.index > headerRow);
  const places = new Set<number>();
  for (const row of [header, ...below]) {
    for (const { column } of row.cells) if (!ours.has(column)) places.add(column);
  }
  if (places.size === 0) return [];
  const names = rowNames(found, date1904);
  const taken = new Set(knownHeaders(list));
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => ({
      sheet: list.name,
      header: freeHeader(cellText(sheetCell(cellAt(header, place), date1904)).trim(), taken),
      cells: below.flatMap((row) => {
        const name = names.get(row.index);
        const value = valueOf(cellAt(row, place), date1904);
        return name === undefined || value === null ? [] : [{ row: name, value }];
      }),
    }));
}

/** Places of our columns; the second of two with one header is the staff's. */
function ourPlaces(list: ListSheet<never>, header: RawRow): Set<number> {
  const known = knownHeaders(list);
  const places = new Set<number>();
  const met = new Set<string>();
  for (const { column, value } of header.cells) {
    const key = typeof value === "string" ? compactKey(value) : "";
    if (!known.has(key) || met.has(key)) continue;
    met.add(key);
    places.add(column);
  }
  return places;
}

function knownHeaders(list: ListSheet<never>): Set<string> {
  const headers = list.columns.flatMap(({ header, aliases }) => [header, ...aliases]);
  return new Set([...headers, ORDER_HEADER].map(compactKey));
}

/** The columns of a table have distinct names, whatever staff called theirs. */
function freeHeader(wanted: string, taken: Set<string>): string {
  const base = wanted || UNNAMED;
  let header = base;
  for (let n = 2; taken.has(compactKey(header).toLowerCase()); n++) header = `${base}${n}`;
  taken.add(compactKey(header).toLowerCase());
  return header;
}

function valueOf(cell: RawCell | null, date1904: boolean): CellValue {
  const value = cell?.value ?? null;
  if (cell === null || value === null) return null;
  if (typeof value === "object") return "error" in value ? value.error : value.isoDate;
  if (typeof value !== "number" || cell.format === undefined) return value;
  const date = cell.format.includes("%") ? null : isoFromSerial(value, date1904);
  return date === null ? cellText(sheetCell(cell, date1904)) : { date };
}

/** A list's sheet with the staff's columns at its right edge, every cell in the row it belongs to. */
export function withOwnColumns(
  plan: SheetPlan,
  list: ListSheet<never>,
  columns: readonly OwnColumn[],
): SheetPlan {
  const own = columns.filter(({ sheet }) => sheet === list.name);
  const raw = own.length > 0 ? rawFromPlan({ title: "", sheets: [plan] }, "") : null;
  const found = raw && findList(raw, list);
  if (!found || !plan.table) return plan;
  const names = rowNames(found, false);
  const widths = own.map(columnWidth);
  const values = own.map(({ cells }) => new Map(cells.map(({ row, value }) => [row, value])));
  const rows = plan.rows.map((row, index) => {
    if (index + 1 === found.headerRow) {
      return beside(
        row,
        own.map(({ header }) => cell(header, STYLES.fillHeader)),
      );
    }
    const name = names.get(index + 1) ?? "";
    const filled = values.map((column) => column.get(name) ?? null);
    return taller(beside(row, filled.map(ownCell)), filled, widths);
  });
  const range = { ...plan.table.range, right: plan.table.range.right + own.length };
  return {
    ...plan,
    columns: [...plan.columns, ...widths.map((width) => ({ width, hidden: false }))],
    rows,
    table: { ...plan.table, range },
  };
}

function beside(row: RowPlan, cells: readonly CellPlan[]): RowPlan {
  return { ...row, cells: [...row.cells, ...cells] };
}

function ownCell(value: CellValue): CellPlan {
  if (typeof value === "number") return cell(value, STYLES.number);
  if (value !== null && typeof value === "object") return cell(value, STYLES.date);
  return cell(value, STYLES.text);
}

function columnWidth({ header, cells }: OwnColumn): number {
  let widest = textWidth(header);
  for (const { value } of cells) {
    if (typeof value === "string") widest = Math.max(widest, textWidth(value));
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

function taller(row: RowPlan, values: readonly CellValue[], widths: readonly number[]): RowPlan {
  if (row.height === null) return row;
  const texts = values.flatMap((value, index) =>
    typeof value === "string" ? [{ text: value, width: widths[index] ?? 0, fontSize: 11 }] : [],
  );
  return { ...row, height: Math.max(row.height, rowHeight(texts, 0)) };
}
