/** A cell as a person sees it, and what all readers share. */

import {
  ERROR_VALUE,
  FORMULA_VALUE,
  FORMULA_WITHOUT_RESULT,
  PICTURE_IN_CELL,
} from "../../wording/value-issues";
import type { RawValue } from "../../workbook/raw-workbook";
import { dayOfTime } from "../../text/calendar";
import { quote } from "../../text/quotation";
import { isoFromSerial } from "../../workbook/serial-date";
import { isDateFormat, isPercentFormat, wordsOf } from "./number-format";
import { refused, remark, type CellContent, type Reading } from "./reading";

/** A number without the noise of binary fractions: 56.49999999999999 → 56.5. */
export function plainNumber(value: number): number {
  const isPlain = value > 0 && value < 1e12 && Number.isInteger(value);
  return isPlain ? value : Number(value.toPrecision(12));
}

/** What the cell shows, near enough: dates as ISO, percentages with their sign, words of the format. */
export function cellText(cell: CellContent, date1904 = false): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return "error" in value ? value.error : isoDay(value.isoDate);
  if (cell.format === undefined) return String(value);
  if (isPercentFormat(cell.format)) return `${plainNumber(value * 100)}%`;
  if (isDateFormat(cell.format)) return isoFromSerial(value, date1904) ?? String(value);
  const { before, after } = wordsOf(cell.format);
  return before + String(value) + after;
}

/** Without the apostrophe by which a program marked a number or date as a text. */
export function withoutTextMark(text: string): string {
  return text.replace(/^\s*['‘’`](?=[\s\S])/, "");
}

/** True where nothing was filled in; blanks and invisible characters are nothing. */
export function isBlank(value: RawValue): boolean {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  // Most texts begin with a letter, a digit or Chinese.
  if ((first > 0x2f && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return !/[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(value);
}

type FilledContent = CellContent & { value: RawValue };

function hasValue(cell: CellContent): cell is FilledContent {
  return cell.value !== null;
}

/**
 * Deals with what is the same for every column: blank cells, error values, formulas. `read` gets a
 * cell that holds something.
 */
export function readCell<T>(
  cell: CellContent | null,
  read: (cell: FilledContent) => Reading<T>,
): Reading<T> {
  if (!cell) return refused();
  if (!hasValue(cell)) {
    return cell.formula ? refused(remark(FORMULA_WITHOUT_RESULT, "")) : refused();
  }
  const { value } = cell;
  if (typeof value === "object" && "error" in value)
    return refused(remark(ERROR_VALUE, value.error));
  if (isBlank(value)) return refused();
  if (isPicture(value)) return refused(remark(PICTURE_IN_CELL, ""));
  if (isErrorText(value)) return refused(remark(ERROR_VALUE, cellText(cell).trim()));
  const reading = read(cell);
  if (!cell.formula) return reading;
  return {
    value: reading.value,
    remarks: [remark(FORMULA_VALUE, quote(cellText(cell))), ...reading.remarks],
  };
}

/** WPS puts a picture into a cell by a function of its own, and its text stands in the file. */
function isPicture(value: RawValue): boolean {
  return typeof value === "string" && /^=(?:_xlfn\.)?DISPIMG\(/i.test(value);
}

const ERROR_TEXT = /^\s*#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)\s*$/i;

/** An error that was pasted as a text, or came through a .csv, says no more than a real one. */
function isErrorText(value: RawValue): boolean {
  return typeof value === "string" && value.length < 20 && ERROR_TEXT.test(value);
}

function isoDay(text: string): string {
  return dayOfTime(text) ?? text;
}
