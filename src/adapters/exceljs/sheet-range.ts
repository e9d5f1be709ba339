/** References as formulas and defined names write them. */

import { columnName } from "../../core/workbook/address";
import type { CellRange } from "../../core/workbook/raw-workbook";
import type { SheetRange } from "../../core/workbook/workbook-plan";

/** 'It''s'!$A$1:$B$2 */
export function absoluteReference({ sheet, range }: SheetRange): string {
  const start = absoluteCell(range.top, range.left);
  const end = absoluteCell(range.bottom, range.right);
  return `${quotedSheet(sheet)}!${start === end ? start : `${start}:${end}`}`;
}

export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The range that holds all cells of a sheet with rows of `columns` cells; null where there is none. */
export function usedRange(rows: number, columns: number): CellRange | null {
  return rows > 0 && columns > 0 ? { top: 1, left: 1, bottom: rows, right: columns } : null;
}

function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}
