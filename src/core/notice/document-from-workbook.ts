/** A notice that came as a workbook: titles become lines, the rest a table, sheet by sheet. */

import { createIssue, type Issue } from "../model/issue";
import {
  COMMENTS,
  HIDDEN_COLUMN_LEFT,
  HIDDEN_COLUMN_READ,
  HIDDEN_ROWS,
  HIDDEN_SHEET,
  STRUCK_TEXT,
  TEXT_BOXES,
} from "../wording/notice-file-issues";
import type { RawCell, RawSheet, RawWorkbook } from "../workbook/raw-workbook";
import { isoFromSerial } from "../workbook/serial-date";
import type { NoticeBlock, NoticeDocument } from "./notice-document";
import { headerRowColumns } from "./table/header";

/** Widest table read; task tables have a dozen columns. */
const MOST_COLUMNS = 100;
/** Rows looked through for the header. */
const HEADER_ROOM = 40;
const DEFAULT_SHEET_NAME = /^(?:sheet|工作表|表)\s*\d*$/i;

/**
 * Visible sheets in order; a merged cell's text stands in each of its cells. What is hidden is told:
 * rows are read all the same (a filter hides them), a column only where no other gives the same.
 */
export function documentFromWorkbook(workbook: RawWorkbook): NoticeDocument {
  const issues: Issue[] = [];
  const blocks = workbook.sheets.flatMap((sheet): NoticeBlock[] => {
    const grid = sheetGrid(sheet, workbook.date1904);
    if (sheet.visibility === "visible") {
      issues.push(...besideCells(sheet));
      return sheetBlocks(sheet, grid, issues);
    }
    if (grid.some(({ cells }) => headerRowColumns(cells) !== null))
      issues.push(createIssue(HIDDEN_SHEET, { sheet: sheet.name }, { name: sheet.name }));
    return [];
  });
  return { blocks, text: null, issues };
}

/** What people put onto or through the cells: comments, text boxes, lines through a text. */
function besideCells({ name: sheet, beside, struck = [] }: RawSheet): Issue[] {
  const texts = [
    [COMMENTS, beside?.notes.map(({ text }) => text) ?? []],
    [TEXT_BOXES, beside?.boxes ?? []],
    [STRUCK_TEXT, struck.map(({ cell, text }) => text ?? cell)],
  ] as const;
  return texts.flatMap(([kind, [found, ...others]]) =>
    found === undefined ? [] : createIssue(kind, { sheet }, { found, count: 1 + others.length }),
  );
}

interface GridRow {
  /** Row number in the sheet. */
  index: number;
  hidden: boolean;
  cells: string[];
}

function sheetBlocks(sheet: RawSheet, grid: readonly GridRow[], issues: Issue[]): NoticeBlock[] {
  const header = grid
    .slice(0, HEADER_ROOM)
    .findIndex(({ cells }) => headerRowColumns(cells) !== null);
  const printed = grid.map(({ cells }) => cells);
  const isText = printed.every((cells) => new Set(cells.filter((cell) => cell !== "")).size <= 1);
  if (header < 0 && !isText) return [{ kind: "table", rows: printed }];
  const lines = printed
    .slice(0, header < 0 ? printed.length : header)
    .map((cells) => [...new Set(cells)].filter((cell) => cell !== "").join(" "))
    .filter((line) => line !== "");
  if (lines.length === 0 && !DEFAULT_SHEET_NAME.test(sheet.name)) lines.push(sheet.name);
  const blocks: NoticeBlock[] = lines.map((text) => ({ kind: "line", text }));
  if (header < 0) return blocks;
  const rows = withoutHiddenTwins(sheet, printed.slice(header), issues);
  noteHiddenRows(sheet, grid.slice(header + 1), issues);
  return [...blocks, { kind: "table", rows }];
}

function noteHiddenRows(sheet: RawSheet, rows: readonly GridRow[], issues: Issue[]): void {
  const hidden = rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (!first) return;
  const numbers = hidden.map(({ index }) => index);
  const found = [...new Set(first.cells)].filter((cell) => cell !== "").join(" ");
  issues.push(createIssue(HIDDEN_ROWS, { sheet: sheet.name }, { found, rows: numbers }));
}

/** The table without hidden columns whose meaning a visible column has: an older draft of it. */
function withoutHiddenTwins(sheet: RawSheet, rows: string[][], issues: Issue[]): string[][] {
  const columns = headerRowColumns(rows[0] ?? []) ?? [];
  const isHidden = (index: number): boolean => sheet.hiddenColumns.includes(index + 1);
  const left = new Set<number>();
  columns.forEach(({ meaning, label }, index) => {
    if (!isHidden(index) || label === "") return;
    const twin = columns.some((other, at) => other.meaning === meaning && !isHidden(at));
    if (twin) left.add(index);
    const kind = twin ? HIDDEN_COLUMN_LEFT : HIDDEN_COLUMN_READ;
    if (meaning !== "other")
      issues.push(createIssue(kind, { sheet: sheet.name }, { column: label }));
  });
  return left.size === 0 ? rows : rows.map((cells) => cells.filter((_, index) => !left.has(index)));
}

/** Rows with a value, from the first to the last used column, merged ranges filled. */
function sheetGrid(sheet: RawSheet, date1904: boolean): GridRow[] {
  const grid = new Map<number, Map<number, string>>();
  const hidden = new Set<number>();
  for (const { index, cells, hidden: isHidden } of sheet.rows) {
    if (isHidden) hidden.add(index);
    const row = new Map<number, string>();
    for (const cell of cells) {
      if (cell.column <= MOST_COLUMNS) row.set(cell.column, cellText(cell, date1904).trim());
    }
    grid.set(index, row);
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = grid.get(top)?.get(left) ?? "";
    if (text === "") continue;
    for (let index = top; index <= bottom; index++) {
      const row = grid.get(index);
      if (!row) continue;
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column++)
        row.set(column, text);
    }
  }
  const width = Math.max(0, ...[...grid.values()].flatMap((row) => [...row.keys()]));
  return [...grid.entries()]
    .sort(([a], [b]) => a - b)
    .map(([index, row]) => ({
      index,
      hidden: hidden.has(index),
      cells: Array.from({ length: width }, (_, column) => row.get(column + 1) ?? ""),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function cellText({ value, format }: RawCell, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "object") return "isoDate" in value ? value.isoDate.slice(0, 10) : "";
  if (format?.includes("%")) return `${String(Number((value * 100).toFixed(6)))}%`;
  if (format && /[ymd年月]/i.test(format)) return isoFromSerial(value, date1904) ?? String(value);
  return String(value);
}
