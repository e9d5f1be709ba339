/** Reads the rows of a list back, in the order they were written in. */

import { createIssue, type Issue } from "../../model/issue";
import type { RawCell, RawRow } from "../../workbook/raw-workbook";
import { cellAddress } from "../../workbook/address";
import {
  LEDGER_CELL_UNREADABLE,
  LEDGER_COLUMNS_MISSING,
  LEDGER_MORE_UNREADABLE,
  LEDGER_ROW_INCOMPLETE,
} from "../../wording/ledger-issues";
import { cellText, type SheetCell } from "./codec";
import type { FoundList } from "./find-list";
import type { Column, ListSheet } from "./list-sheet";

export interface ReadRow<R> {
  /** 1-based row of the sheet. */
  row: number;
  value: R;
}

export interface ReadList<R> {
  rows: ReadRow<R>[];
  issues: Issue[];
}

/** More cells of one list that cannot be read are counted, not listed. */
const LISTED = 20;
const QUOTED = 60;

/**
 * Reads the rows under the header. Blank rows are skipped; a row that people added keeps its place
 * after the row above it.
 */
export function readList<R>(
  found: FoundList<R>,
  list: ListSheet<R>,
  file: string,
  date1904: boolean,
): ReadList<R> {
  const { sheet, headerRow, positions, order } = found;
  const place = { file, sheet: sheet.name };
  const issues = missingColumns(found, list, place);
  const troubles: Issue[] = [];
  const ordered: (ReadRow<R> & { order: number })[] = [];
  let lastOrder = -Infinity;
  for (const row of sheet.rows) {
    if (row.index <= headerRow) continue;
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const at = (position: number | undefined): RawCell | null =>
      (position !== undefined && cells.get(position)) || null;
    if ([...positions.values()].every((position) => isBlank(at(position)))) continue;
    const lacking = [...positions].filter(
      ([column, position]) => column.required && isBlank(at(position)),
    );
    if (lacking.length > 0) {
      const headers = lacking.map(([column]) => column.header);
      troubles.push(createIssue(LEDGER_ROW_INCOMPLETE, place, { row: row.index, headers }));
      continue;
    }
    const value: Partial<R> = {};
    for (const column of list.columns) {
      if (!column.read) continue;
      const position = positions.get(column);
      const cell = at(position);
      const trouble = column.read(sheetCell(cell, date1904), value) ?? brokenCell(cell);
      if (trouble !== null && cell !== null) {
        troubles.push(unreadable(place, row, cell, column.header, trouble, date1904));
      }
    }
    const number = orderOf(at(order ?? undefined));
    lastOrder = number ?? lastOrder;
    ordered.push({ row: row.index, value: value as R, order: lastOrder });
  }
  issues.push(...troubles.slice(0, LISTED));
  if (troubles.length > LISTED) {
    const count = troubles.length - LISTED;
    issues.push(createIssue(LEDGER_MORE_UNREADABLE, place, { count }));
  }
  ordered.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  return { rows: ordered.map(({ row, value }) => ({ row, value })), issues };
}

/** A raw cell as the codecs take it. */
export function sheetCell(cell: RawCell | null, date1904: boolean): SheetCell {
  return { value: cell?.value ?? null, format: cell?.format ?? "", date1904 };
}

/** What should stand in a cell with an error value or a formula without a saved result. */
export function brokenCell(cell: RawCell | null): string | null {
  if (!cell) return null;
  const noResult = cell.formula === true && cell.value === null;
  const error = cell.value !== null && typeof cell.value === "object" && "error" in cell.value;
  return noResult || error ? "固定的内容" : null;
}

/** Quotes what was found in a cell that could not be understood. */
export function unreadable(
  place: { file: string; sheet: string },
  row: RawRow,
  cell: RawCell,
  header: string,
  expected: string,
  date1904: boolean,
): Issue {
  const { value } = cell;
  const text =
    value !== null && typeof value === "object" && "error" in value
      ? value.error
      : cellText(sheetCell(cell, date1904)) || "公式";
  const found = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return createIssue(
    LEDGER_CELL_UNREADABLE,
    { ...place, cell: cellAddress(row.index, cell.column) },
    { row: row.index, header, found, expected, kept: "已按空白或通常的值处理" },
  );
}

function missingColumns<R>(
  found: FoundList<R>,
  list: ListSheet<R>,
  place: { file: string; sheet: string },
): Issue[] {
  const missing = list.columns.filter((column) => column.read && !found.positions.has(column));
  if (missing.length === 0) return [];
  const headers = missing.map((column: Column<R>) => column.header);
  return [createIssue(LEDGER_COLUMNS_MISSING, place, { headers })];
}

function isBlank(cell: RawCell | null): boolean {
  if (!cell || (cell.value === null && cell.formula !== true)) return true;
  return typeof cell.value === "string" && cell.value.trim() === "";
}

function orderOf(cell: RawCell | null): number | null {
  const number = Number(cell?.value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
