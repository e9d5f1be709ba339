/** The header texts of a row, completed from the row above where the header takes two rows. */

import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  type FormField,
  type TargetField,
} from "../../schema/columns";
import type { RawRow } from "../../workbook/raw-workbook";
import type { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { HeaderWords, MOST_CHARACTERS, type HeaderMatch } from "./header-words";

const FORM_WORDS = new HeaderWords(FORM_COLUMNS);
const TARGET_WORDS = new HeaderWords(TARGET_COLUMNS);

/** The column of either table that a text means. */
export interface HeaderNames {
  form: HeaderMatch<FormField> | null;
  targets: HeaderMatch<TargetField> | null;
}

export interface HeaderText {
  column: number;
  /** Row in which it begins. */
  row: number;
  text: string;
  names: HeaderNames;
}

/** Texts looked up before: the forms of one list all have the same headers. */
const met = new Map<string, HeaderNames>();
const MOST_REMEMBERED = 500;

function namesOf(text: string): HeaderNames {
  const known = met.get(text);
  if (known) return known;
  const names = { form: FORM_WORDS.match(text), targets: TARGET_WORDS.match(text) };
  if (text.length <= MOST_CHARACTERS && met.size < MOST_REMEMBERED) met.set(text, names);
  return names;
}

/** The form's column that a text names outright; null for all else, quickly for most. */
export function formFieldNamed(text: string): FormField | null {
  return FORM_WORDS.mayName(text) ? outright(namesOf(text).form) : null;
}

/** The same of 指标填报. */
export function targetFieldNamed(text: string): TargetField | null {
  return TARGET_WORDS.mayName(text) ? outright(namesOf(text).targets) : null;
}

function outright<F extends string>(match: HeaderMatch<F> | null): F | null {
  return match === null || match.level === "like" ? null : match.field;
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
      const names = namesOf(text);
      cells.set(column + nth, { column: column + nth, row: row.index, text, names });
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
  const found = own && { column, row: own.row, text, names: namesOf(text) };
  if (found && isHeader(found)) return found;
  const above = grid.at(row - 1, column);
  const group = own && groupOver(grid, row, column);
  // 工作进展 merged over 状态, 百分比 and 文字说明.
  if (group) {
    const grouped = { column, row: own.row, text: group + text, names: namesOf(group + text) };
    if (isHeader(grouped)) return grouped;
  }
  if (!above || above.row === own?.row) return found;
  const joined = cellText(above.cell) + text;
  const both = { column, row: above.row, text: joined, names: namesOf(joined) };
  const isWide = above.merge !== null && above.merge.right > above.merge.left;
  return (isWide ? own && isNamed(joined) : isHeader(both)) ? both : found;
}

/**
 * True for a header by name. A title merged over columns is a part of one only where both together
 * are: 责任人 over 姓名.
 */
export function isNamed(text: string): boolean {
  return formFieldNamed(text) !== null || targetFieldNamed(text) !== null;
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

function isHeader({ text, names }: HeaderText): boolean {
  return text !== "" && (names.form ?? names.targets) !== null;
}
