/** A1 addresses. */

import type { CellRange } from "./raw-workbook";

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 1, AA → 27. Letters only, upper case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** (2, 3) → C2. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + row;
}

/** `C2` → {row: 2, column: 3}; null if it is no A1 address inside the grid. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const column = columnNumber((match[1] ?? "").toUpperCase());
  const row = Number(match[2]);
  return column <= 16384 && row <= 1048576 ? { row, column } : null;
}

/** {1,1,2,3} → A1:C2; a single cell gives `A1`. */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress(range.top, range.left);
  const end = cellAddress(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}
