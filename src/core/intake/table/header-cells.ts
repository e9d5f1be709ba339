/** The header texts of a row, completed from the row above where the header takes two rows. */

import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import type { RawRow } from "../../workbook/raw-workbook";
import type { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { HeaderWords } from "./header-words";

export const FORM_WORDS = new HeaderWords(FORM_COLUMNS);
export const TARGET_WORDS = new HeaderWords(TARGET_COLUMNS);

export interface HeaderText {
  column: number;
  /** Row in which it begins. */
  row: number;
  text: string;
}

/** Column → header text. */
export function headerCells(grid: SheetGrid, row: RawRow): Map<number, HeaderText> {
  const cells = new Map<number, HeaderText>();
  const above = grid.row(row.index - 1);
  for (const { column } of row.cells) addHeader(grid, row.index, column, cells);
  for (const { column } of above?.cells ?? []) {
    if (!cells.has(column)) addHeader(grid, row.index, column, cells);
  }
  for (const { column } of row.cells) {
    for (const [nth, text] of namesSpread(grid, row.index, column).entries()) {
      cells.set(column + nth, { column: column + nth, row: row.index, text });
    }
  }
  return cells;
}

function addHeader(
  grid: SheetGrid,
  row: number,
  column: number,
  cells: Map<number, HeaderText>,
): void {
  const found = headerText(grid, row, column);
  if (found) cells.set(column, found);
}

/** 存在问题及下一步措施, merged over two columns, names both in turn; empty for all other cells. */
function namesSpread(grid: SheetGrid, row: number, column: number): string[] {
  const own = grid.at(row, column);
  const width = own?.merge ? own.merge.right - own.merge.left + 1 : 1;
  if (!own || own.column !== column || width === 1) return [];
  const names = cellText(own.cell).split(/以及|[及和与、/]/);
  return names.length === width && names.every(isNamed) ? names : [];
}

/** The cell's own text; with the one above where only both together are a header: 完成率 over (%). */
function headerText(grid: SheetGrid, row: number, column: number): HeaderText | null {
  const own = grid.at(row, column);
  const text = own ? cellText(own.cell) : "";
  const found = own && { column, row: own.row, text };
  if (isHeader(text)) return found;
  const above = grid.at(row - 1, column);
  const group = own && groupOver(grid, row, column);
  // 工作进展 merged over 状态, 百分比 and 文字说明.
  if (group && isHeader(group + text)) return { column, row: own.row, text: group + text };
  if (!above || above.row === own?.row) return found;
  const both = { column, row: above.row, text: cellText(above.cell) + text };
  const isWide = above.merge !== null && above.merge.right > above.merge.left;
  return (isWide ? own && isNamed(both.text) : isHeader(both.text)) ? both : found;
}

/**
 * True for a header by name. A title merged over columns is a part of one only where both together
 * are: 责任人 over 姓名.
 */
export function isNamed(text: string): boolean {
  return FORM_WORDS.named(text) !== null || TARGET_WORDS.named(text) !== null;
}

/** False for most texts that no header by name begins with. */
export function mayBeginName(text: string): boolean {
  return FORM_WORDS.mayBegin(text) || TARGET_WORDS.mayBegin(text);
}

/** The text merged over this column and others in the row above; null where there is none. */
export function groupOver(grid: SheetGrid, row: number, column: number): string | null {
  if (grid.sheet.merges.length === 0) return null;
  const start = grid.lastFilled(row - 1, column);
  const merge = start && grid.at(row - 1, start.column)?.merge;
  if (!start || !merge || merge.left === merge.right || merge.right < column) return null;
  return merge.bottom === row - 1 ? cellText(start) : null;
}

function isHeader(text: string): boolean {
  return text !== "" && (FORM_WORDS.match(text) ?? TARGET_WORDS.match(text)) !== null;
}
