/** Finds a list in a workbook by its headers, wherever people moved it. */

import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import type { RawRow, RawSheet, RawWorkbook } from "../../workbook/raw-workbook";
import { ORDER_HEADER, type Column, type ListSheet } from "./list-sheet";

export interface FoundList<R> {
  sheet: RawSheet;
  headerRow: number;
  /** Position of each column that is there. */
  positions: Map<Column<R>, number>;
  /** Position of the hidden order column. */
  order: number | null;
}

/** Header rows stand near the top, but the periods stand under settings and rules. */
const HEADER_ROWS = 150;
/** Share of a list's columns that a sheet under another name must have. */
const TELLING_SHARE = 0.7;

const OWN_NAMES = new Set(Object.values(LEDGER_SHEETS).map(compactKey));

/** The sheet of that name, blanks and width aside. */
export function sheetNamed(workbook: RawWorkbook, name: string): RawSheet | null {
  const key = compactKey(name);
  return workbook.sheets.find((sheet) => compactKey(sheet.name) === key) ?? null;
}

/** The list on the sheet of its name, else on a sheet of another name that has its headers. */
export function findList<R>(workbook: RawWorkbook, list: ListSheet<R>): FoundList<R> | null {
  const named = sheetNamed(workbook, list.name);
  if (named) return findHeader(named, list);
  const known = list.columns.filter((column) => column.read).length;
  for (const sheet of workbook.sheets) {
    if (OWN_NAMES.has(compactKey(sheet.name))) continue;
    const found = findHeader(sheet, list);
    if (found && found.positions.size >= known * TELLING_SHARE) return found;
  }
  return null;
}

/** The row with most of the list's headers and all required ones. */
function findHeader<R>(sheet: RawSheet, list: ListSheet<R>): FoundList<R> | null {
  let best: FoundList<R> | null = null;
  for (const row of sheet.rows.slice(0, HEADER_ROWS)) {
    const headers = headersOf(row);
    const positions = new Map<Column<R>, number>();
    for (const column of list.columns) {
      if (!column.read) continue;
      const position = [column.header, ...column.aliases]
        .map((header) => headers.get(compactKey(header)))
        .find((place) => place !== undefined);
      if (position !== undefined) positions.set(column, position);
    }
    const complete = list.columns.every((column) => !column.required || positions.has(column));
    if (!complete || positions.size <= (best?.positions.size ?? 0)) continue;
    const order = headers.get(ORDER_HEADER) ?? null;
    best = { sheet, headerRow: row.index, positions, order };
  }
  return best;
}

/** Header text → position; the first of two equal ones counts. */
export function headersOf(row: RawRow): Map<string, number> {
  const headers = new Map<string, number>();
  for (const { column, value } of row.cells) {
    if (typeof value !== "string") continue;
    const key = compactKey(value);
    if (!headers.has(key)) headers.set(key, column);
  }
  return headers;
}
