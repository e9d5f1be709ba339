/** Text tables (.csv, .tsv): one sheet, every value a text. */

import {
  NOT_SPREADSHEET,
  TABLE_CUT,
  TEXT_DAMAGED,
  UNCLOSED_QUOTE,
} from "../../core/wording/reader-issues";
import type { RawCell, RawRow } from "../../core/workbook/raw-workbook";
import type { SourceFile } from "../../ports";
import { CellBudget } from "./cell-budget";
import type { Limits } from "./limits";
import { refuse } from "./refusal";
import type { Reading } from "./reading";

const SEPARATORS = [",", "\t", ";", "，", "|"];
/** Characters looked at to find the separator. */
const SAMPLE = 20_000;
const SHEET = "CSV";
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const BLANK = 0x20;

interface Field {
  value: string;
  end: number;
}

/** @throws Refusal when the encoding is unknown, a quote stays open, or the text is no table. */
export function readCsv(file: SourceFile, limits: Limits): Reading {
  const text = decodeText(file.bytes);
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const separator = announced?.[1] ?? findSeparator(body);
  if (separator === null && !/\.(csv|tsv)$/i.test(file.name)) {
    refuse(NOT_SPREADSHEET, { found: "纯文本" });
  }
  const budget = new CellBudget(file.name, limits);
  const rows = readRecords(body, separator ?? ",", budget, limits.cellText);
  return {
    workbook: {
      fileName: file.name,
      format: "csv",
      date1904: false,
      sheets: [{ name: SHEET, visibility: "visible", rows, merges: [], hiddenColumns: [] }],
    },
    issues: budget.issues,
  };
}

/** UTF-16 by its mark, else UTF-8 if it is valid, else GB18030, which holds GBK and GB2312. */
function decodeText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  for (const encoding of wide ? [wide] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // By this character old programs mark the end.
      return text.endsWith("\u001a") ? text.slice(0, -1) : text;
    } catch {
      // Not this one.
    }
  }
  return refuse(TEXT_DAMAGED, {});
}

/** The separator that stands outside quotes in most lines; null if none stands in two lines. */
function findSeparator(text: string): string | null {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n?|\n/);
  let best: string | null = null;
  let most = Math.min(2, lines.filter((line) => line.trim() !== "").length) - 1;
  for (const separator of SEPARATORS) {
    const count = lines.filter((line) => line.includes(separator)).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** Fields may be quoted; a quoted one may hold separators, line breaks and doubled quotes. */
function readRecords(text: string, separator: string, budget: CellBudget, most: number): RawRow[] {
  const rows: RawRow[] = [];
  const widths = new Set<number>();
  let cells: RawCell[] = [];
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    if (column === 1 && text.charCodeAt(at) === NEWLINE) {
      row++;
      at++;
      continue;
    }
    let value: string;
    const wrapped = readWrapped(text, at, separator, most);
    if (wrapped) {
      value = wrapped.value;
      at = wrapped.end;
    } else if (text.charAt(at) === '"') {
      const quoted = readQuoted(text, at + 1, most) ?? refuse(UNCLOSED_QUOTE, {});
      const end = fieldEnd(text, quoted.end, separator);
      value = withoutFormula(quoted.value) + text.slice(quoted.end, end);
      at = end;
    } else {
      const end = fieldEnd(text, at, separator);
      value = text.slice(at, end);
      at = end;
    }
    if (value !== "") cells.push({ column, value: budget.take(value, SHEET, row, column) });
    if (text.charAt(at) === separator) {
      // Blank fields in a row are not worth a look each.
      for (; text.charAt(at) === separator; at++) column++;
      continue;
    }
    if (at >= text.length) break;
    widths.add(column);
    if (cells.length > 0) rows.push({ index: row, hidden: false, cells });
    cells = [];
    column = 1;
    row++;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (isCut(column, row, widths)) refuse(TABLE_CUT, { found: `第${row}行` });
  if (cells.length > 0) rows.push({ index: row, hidden: false, cells });
  return rows;
}

/** Lines of one width are what a program wrote. */
const FEWEST_LINES = 4;

/** True for a last line without an end that is shorter than all the others, which are equally long. */
function isCut(column: number, row: number, widths: ReadonlySet<number>): boolean {
  const [width = 0] = widths;
  return row >= FEWEST_LINES && widths.size === 1 && column > 1 && column < width;
}

/**
 * ="0722", by which programs keep a number a text, and blanks before a quote; null for all else, such as a
 * field that only begins so.
 */
function readWrapped(text: string, at: number, separator: string, most: number): Field | null {
  let open = at;
  if (text.charCodeAt(at) === EQUALS) open++;
  else while (text.charCodeAt(open) === BLANK) open++;
  if (open === at || text.charCodeAt(open) !== QUOTE) return null;
  const field = readQuoted(text, open + 1, most);
  const end = field ? fieldEnd(text, field.end, separator) : 0;
  return field && text.slice(field.end, end).trim() === "" ? { value: field.value, end } : null;
}

/** "=""0722""" in the file: the formula of a text, quoted as a whole. */
function withoutFormula(value: string): string {
  const inner = value.startsWith('="') && value.endsWith('"') ? value.slice(2, -1) : null;
  if (inner === null || /(?<!")(?:"")*"(?!")/.test(inner)) return value;
  return inner.replaceAll('""', '"');
}

/**
 * `at` stands behind the opening quote; `end` behind the closing one. Of a value longer than `most` only so much
 * is taken that the cell is known to be too long. Null where the quote stays open.
 */
function readQuoted(text: string, at: number, most: number): Field | null {
  let doubled = false;
  let quote = text.indexOf('"', at);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) {
    doubled = true;
    quote += 2;
    // Quotes in a row are not worth a search each.
    if (text.charCodeAt(quote) !== QUOTE) quote = text.indexOf('"', quote);
  }
  if (quote < 0) return null;
  const value = text.slice(at, Math.min(quote, at + 2 * most + 2));
  return { value: doubled ? value.replaceAll('""', '"') : value, end: quote + 1 };
}

function fieldEnd(text: string, from: number, separator: string): number {
  const wanted = separator.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === wanted || code === NEWLINE || code === RETURN) break;
  }
  return at;
}
