/** Dates (预计完成时间) as people write them. */

import { isoFromSerial } from "../../workbook/serial-date";
import {
  BLANK_MARK,
  DATE_AMBIGUOUS,
  DATE_IMPOSSIBLE,
  DATE_OPEN,
  DATE_REWORDED,
  DATE_UNREADABLE,
  DATE_YEAR_ASSUMED,
  VALUE_TOO_LONG,
} from "../../wording/value-issues";
import { figureKey, foldFigure } from "../../text/normalise";
import { isBlankMark } from "./blank-mark";
import { isInCentury } from "../../text/calendar";
import { cellText, readCell, withoutTextMark } from "./cell-text";
import { dateSense } from "../../text/date-words";
import { machineDay } from "../../text/machine-time";
import { isDateFormat, isPercentFormat } from "./number-format";
import {
  LONGEST_PARSED,
  refused,
  remark,
  taken,
  type CellContent,
  type Reading,
  type ReadingContext,
} from "./reading";

/** 11月30日17时前: the hour of a day. */
const HOUR = /([日号])\s*(?:上午|中午|下午|晚上?)?\s*\d{1,2}(?:[时点](?:\d{1,2}分|整)?|:\d{2})/;

/** 2024年11月30日 星期六: as a long date format shows it. */
const WEEKDAY = /\s*(?:星期|周|礼拜)[一二三四五六日天]$/;

/** 2024.12.31. and 12月底。: the end of a sentence. */
const CLOSING = /(?<=[\d日号月底末前])[.。,;、!]$/;

/** 2O25年: a letter, Latin or Cyrillic, for a zero. */
const LETTER_IN_YEAR = /^2\d{0,2}[OoО]/;

/** Reads a date; the value is ISO `YYYY-MM-DD`. */
export function readDate(cell: CellContent | null, context: ReadingContext): Reading<string> {
  return readCell<string>(cell, (filled) => {
    const { value, format } = filled;
    if (typeof value === "number") return readNumber(value, format, context);
    const shown = cellText(filled);
    if (shown.length > LONGEST_PARSED) {
      const expected = `${LONGEST_PARSED}个字`;
      return refused(remark(VALUE_TOO_LONG, shown, { expected }));
    }
    // A serial number that was pasted as text.
    if (/^\s*\d{5}\s*$/.test(shown)) return readNumber(Number(shown), undefined, context);
    return readWords(shown, shown, context);
  });
}

function readNumber(
  value: number,
  format: string | undefined,
  context: ReadingContext,
): Reading<string> {
  const shown = cellText({ value, ...(format === undefined ? {} : { format }) }, context.date1904);
  if (isPercentFormat(format)) return refused(remark(DATE_UNREADABLE, shown));
  const serial = withinCentury(isoFromSerial(value, context.date1904));
  if (isDateFormat(format))
    return serial === null ? typedOver(value, shown, context) : taken(serial);
  // A date whose format was lost; no other number of that size makes sense here.
  if (serial !== null) return taken(serial, remark(DATE_REWORDED, shown, { became: serial }));
  if (losesZero(value)) return refused(remark(DATE_AMBIGUOUS, shown));
  return readWords(String(value), shown, context);
}

/** 20241120 typed into a cell that is formatted as a date, which shows it as none. */
function typedOver(value: number, shown: string, context: ReadingContext): Reading<string> {
  const digits = String(value);
  const read = losesZero(value) ? null : readWords(digits, digits, context);
  return read?.value ? read : refused(remark(DATE_IMPOSSIBLE, shown));
}

/** 6.3 may have been 6.30, and 2024.1 may have been 2024.10: a number drops its last zero. */
function losesZero(value: number): boolean {
  return /^\d{1,4}\.[1-3]$/.test(String(value)) && !/^\d{4}\.[23]$/.test(String(value));
}

function readWords(text: string, shown: string, context: ReadingContext): Reading<string> {
  const folded = withoutTextMark(foldFigure(text).trim());
  const dateOnly = (machineDay(folded) ?? folded)
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/, "")
    .replace(HOUR, "$1")
    .replace(WEEKDAY, "")
    .replace(/(\d)\s+(?=\d)/g, "$1.")
    .replace(/^(\d{4})[‐‑‒–—―−](\d{1,2})[‐‑‒–—―−](\d{1,2})$/, "$1-$2-$3");
  const compact = figureKey(dateOnly).replace(CLOSING, "");
  if (isBlankMark(compact)) return refused(remark(BLANK_MARK, shown));
  const sense = dateSense(compact, context.period?.year ?? null);
  if (sense.kind === "open") return refused(remark(DATE_OPEN, shown));
  if (sense.kind === "ambiguous") return refused(remark(DATE_AMBIGUOUS, shown));
  if (sense.kind === "unreadable") return refused(remark(DATE_UNREADABLE, shown));
  const { iso } = sense;
  if (iso === null) return refused(remark(DATE_IMPOSSIBLE, shown));
  if (sense.exact && !LETTER_IN_YEAR.test(compact)) return taken(iso);
  const kind = sense.yearAssumed ? DATE_YEAR_ASSUMED : DATE_REWORDED;
  return taken(iso, remark(kind, shown, { became: iso }));
}

function withinCentury(iso: string | null): string | null {
  return iso !== null && isInCentury(Number(iso.slice(0, 4))) ? iso : null;
}
