/** A1 addresses. */

import type { CellRange } from "./raw-workbook";

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  return COLUMN_NAMES[column - 1] ?? spelledColumn(column);
}

function spelledColumn(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The columns of any form: every cell that is read tells its address. */
const COLUMN_NAMES: readonly string[] = Array.from({ length: 64 }, (_, at) =>
  spelledColumn(at + 1),
);

/** A → 1, AA → 27. Letters only, upper case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Rows and columns of any form: their addresses are made once, since every value that is read tells its own. */
const USUAL_ROWS = 200;
const USUAL_COLUMNS = COLUMN_NAMES.length;
const addresses = new Array<string | undefined>((USUAL_ROWS + 1) * USUAL_COLUMNS);

/** (2, 3) → C2. */
export function cellAddress(row: number, column: number): string {
  if (row > USUAL_ROWS || column > USUAL_COLUMNS) return columnName(column) + row;
  return (addresses[row * USUAL_COLUMNS + column - 1] ??= columnName(column) + row);
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** `$XFD$1048576`. */
const LONGEST_ADDRESS = 12;

/** `C2` → {row: 2, column: 3}; null if it is no A1 address inside the grid. */
export function parseAddress(address: string): { row: number; column: number } | null {
  if (address.length > LONGEST_ADDRESS) return null;
  let at = address.startsWith("$") ? 1 : 0;
  const letters = at;
  let column = 0;
  for (let letter = letterAt(address, at); letter > 0; letter = letterAt(address, ++at)) {
    column = column * 26 + letter;
  }
  if (at === letters || column > LAST_COLUMN) return null;
  if (address[at] === "$") at++;
  const digits = at;
  let row = 0;
  for (let digit = digitAt(address, at); digit >= 0; digit = digitAt(address, ++at)) {
    row = row * 10 + digit;
  }
  // A row begins with no zero.
  const isRow = digitAt(address, digits) > 0 && at === address.length;
  return isRow && row <= LAST_ROW ? { row, column } : null;
}

/** A or a → 1, Z → 26; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** The digit's value; -1 for anything else. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** {1,1,2,3} → A1:C2; a single cell gives `A1`. */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress(range.top, range.left);
  const end = cellAddress(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}
