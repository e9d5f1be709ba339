/** The `_meta` sheet of a unit workbook, whatever has become of its name. */

import { LEDGER_FORMAT, REPORT_SHEETS, UNIT_FORMAT } from "../../schema/sheet-names";
import { parseMeta, type UnitMeta } from "../../schema/unit-meta";
import type { RawRow, RawSheet, RawWorkbook } from "../../workbook/raw-workbook";
import { cellText } from "../values/cell-text";

export interface FoundMeta {
  sheet: RawSheet;
  meta: UnitMeta;
}

const MOST_ROWS = 5000;
/** The format line stands near the top even where rows were put above it. */
const FORMAT_ROWS = 20;

/** What `_meta` holds, in a sheet of whatever name. */
export function metaSheets({ sheets }: RawWorkbook): RawSheet[] {
  return sheets.filter((sheet) => hasFormat(sheet, UNIT_FORMAT));
}

/** All of them: a workbook put together from several returns has several. */
export function findMeta(sheets: readonly RawSheet[]): FoundMeta[] {
  return sheets.flatMap((sheet) => {
    const meta = parseMeta(pairs(sheet, MOST_ROWS));
    return meta ? [{ sheet, meta }] : [];
  });
}

/** True for a ledger workbook, which is no return. */
export function isLedgerWorkbook(workbook: RawWorkbook): boolean {
  return workbook.sheets.some((sheet) => hasFormat(sheet, LEDGER_FORMAT));
}

/** True for a city report, which lists every unit's tasks. */
export function isReportWorkbook({ sheets }: RawWorkbook): boolean {
  const names = new Set(sheets.map(({ name }) => name));
  return names.has(REPORT_SHEETS.overview) && names.has(REPORT_SHEETS.tasks);
}

function hasFormat(sheet: RawSheet, format: string): boolean {
  for (let at = 0; at < Math.min(sheet.rows.length, FORMAT_ROWS); at++) {
    const row = sheet.rows[at];
    const key = row?.cells[0];
    if (!row || key?.column !== 1 || typeof key.value !== "string" || isHan(key.value)) continue;
    if (key.value.trim() === "format" && textAt(row, 2).trim() === format) return true;
  }
  return false;
}

/** True for a text that begins with Chinese, as nearly all do. */
function isHan(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

function pairs(sheet: RawSheet, most: number): [string, string][] {
  return sheet.rows.slice(0, most).map((row) => [textAt(row, 1), textAt(row, 2)]);
}

function textAt({ cells }: RawRow, column: number): string {
  for (const cell of cells) {
    if (cell.column >= column) return cell.column === column ? cellText(cell) : "";
  }
  return "";
}
