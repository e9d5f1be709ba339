/** Rectangles of the grid, 1-based and inclusive, and the addresses that Excel writes them with. */

import {
  columnName,
  columnNumber,
  parseAddress,
  rangeAddress,
} from "../../../src/core/workbook/address";
import type { CellRange } from "../../../src/core/workbook/raw-workbook";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export const WHOLE_SHEET: CellRange = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** `A1`, `A1:C3`, `2:5` or `A:C`, `$` allowed; null if it is none of these. */
export function parseArea(address: string): CellRange | null {
  const [first = "", last = first, ...rest] = address.replace(/\$/g, "").split(":");
  if (rest.length > 0) return null;
  const start = parseAddress(first);
  const end = parseAddress(last);
  if (start && end) return ordered(start.row, start.column, end.row, end.column);
  if (!address.includes(":")) return null;
  if (/^\d{1,7}$/.test(first) && /^\d{1,7}$/.test(last)) {
    return inGrid(ordered(Number(first), 1, Number(last), LAST_COLUMN));
  }
  if (/^[A-Za-z]{1,3}$/.test(first) && /^[A-Za-z]{1,3}$/.test(last)) {
    const [left, right] = [columnNumber(first.toUpperCase()), columnNumber(last.toUpperCase())];
    return inGrid(ordered(1, left, LAST_ROW, right));
  }
  return null;
}

export function inGrid(area: CellRange): CellRange | null {
  const { top, left, bottom, right } = area;
  const fits = top >= 1 && left >= 1 && bottom <= LAST_ROW && right <= LAST_COLUMN;
  return fits && top <= bottom && left <= right ? area : null;
}

export function areaAddress(area: CellRange): string {
  if (spansRows(area) && spansColumns(area)) return `1:${LAST_ROW}`;
  if (spansColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (spansRows(area)) return `${area.top}:${area.bottom}`;
  return rangeAddress(area);
}

/** Goes over whole rows. */
export function spansRows(area: CellRange): boolean {
  return area.left === 1 && area.right === LAST_COLUMN;
}

/** Goes over whole columns. */
export function spansColumns(area: CellRange): boolean {
  return area.top === 1 && area.bottom === LAST_ROW;
}

export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function sameArea(a: CellRange, b: CellRange): boolean {
  return contains(a, b) && contains(b, a);
}

export function rowsOf(area: CellRange): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: CellRange): number {
  return area.right - area.left + 1;
}

/** `张三的表!A1` and `'a b'!A1`: Excel quotes what is no plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fa5][\w\u4e00-\u9fa5.]*$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

function ordered(row1: number, column1: number, row2: number, column2: number): CellRange {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}
