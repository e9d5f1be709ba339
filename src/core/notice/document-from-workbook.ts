/** A notice that came as a workbook: titles become lines, the rest a table, sheet by sheet. */

import type { RawCell, RawSheet, RawWorkbook } from "../workbook/raw-workbook";
import { isoFromSerial } from "../workbook/serial-date";
import type { NoticeBlock, NoticeDocument } from "./notice-document";
import { headerRowColumns } from "./table/header";

/** Widest table read; task tables have a dozen columns. */
const MOST_COLUMNS = 100;
/** Rows looked through for the header. */
const HEADER_ROOM = 40;
const DEFAULT_SHEET_NAME = /^(?:sheet|工作表|表)\s*\d*$/i;

/** Visible sheets in order; a merged cell's text stands in each of its cells. */
export function documentFromWorkbook(workbook: RawWorkbook): NoticeDocument {
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  return { blocks: sheets.flatMap((sheet) => sheetBlocks(sheet, workbook.date1904)), text: null };
}

function sheetBlocks(sheet: RawSheet, date1904: boolean): NoticeBlock[] {
  const rows = sheetRows(sheet, date1904);
  const header = rows.slice(0, HEADER_ROOM).findIndex((cells) => headerRowColumns(cells) !== null);
  const isText = rows.every((cells) => new Set(cells.filter((cell) => cell !== "")).size <= 1);
  if (header < 0 && !isText) return [{ kind: "table", rows }];
  const before = header < 0 ? rows : rows.slice(0, header);
  const lines = before
    .map((cells) => [...new Set(cells)].filter((cell) => cell !== "").join(" "))
    .filter((line) => line !== "");
  if (lines.length === 0 && !DEFAULT_SHEET_NAME.test(sheet.name)) lines.push(sheet.name);
  const blocks: NoticeBlock[] = lines.map((text) => ({ kind: "line", text }));
  if (header >= 0) blocks.push({ kind: "table", rows: rows.slice(header) });
  return blocks;
}

/** Rows with a value, from the first to the last used column, merged ranges filled. */
function sheetRows(sheet: RawSheet, date1904: boolean): string[][] {
  const grid = new Map<number, Map<number, string>>();
  for (const { index, cells } of sheet.rows) {
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
    .map(([, row]) => Array.from({ length: width }, (_, index) => row.get(index + 1) ?? ""))
    .filter((cells) => cells.some((cell) => cell !== ""));
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
