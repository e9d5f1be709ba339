/** Phone numbers: always text, in one form, with no digit guessed. */

import { figureKey, foldFigure, tidyText } from "../../text/normalise";
import {
  BLANK_MARK,
  PHONE_DIGITS_LOST,
  PHONE_REWORDED,
  PHONE_SEVERAL,
  PHONE_WITH_TEXT,
  VALUE_TOO_LONG,
} from "../../wording/value-issues";
import { isBlankMark } from "./blank-mark";
import { cellText, readCell, withoutTextMark } from "./cell-text";
import { isDateFormat } from "./number-format";
import {
  LONGEST_PARSED,
  refused,
  remark,
  taken,
  type CellContent,
  type Reading,
  type ReadingContext,
} from "./reading";

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
/** Digits alone, or a landline as it is given: nearly all numbers. */
const AS_TAKEN = /^(?:\d{5,20}|0[1-9]\d{1,2}-\d{7,8})$/;
const DASHES = /[-‐‑‒–—―−ー_]+/g;

/**
 * Reads a phone number. A mobile number gives its eleven digits, a landline `area-number` with 转 or the
 * dash before its extension, several numbers are joined by 、. What is no number at all stays as text; the rules judge it.
 */
export function readPhone(cell: CellContent | null, { date1904 }: ReadingContext): Reading<string> {
  return readCell<string>(cell, (filled) => {
    const { value } = filled;
    // No number, but that is what the cell shows.
    if (isDateCell(filled)) return taken(cellText(filled, date1904));
    if (typeof value === "number") {
      // Its point or sign is no dash between digits.
      return taken(Number.isInteger(value) ? value.toFixed(0) : cellText(filled));
    }
    const shown = withoutTextMark(cellText(filled));
    if (shown.length > LONGEST_PARSED) {
      const expected = `${LONGEST_PARSED}个字`;
      return refused(remark(VALUE_TOO_LONG, shown, { expected }));
    }
    if (AS_TAKEN.test(shown)) return taken(shown);
    // A program that took the number for a quantity wrote it so.
    const quantity = /^(\d{7,12})\.0+$/.exec(shown)?.[1];
    if (quantity !== undefined) return taken(quantity);
    const text = figureKey(shown);
    if (isBlankMark(text)) return refused(remark(BLANK_MARK, shown));
    if (SCIENTIFIC.test(text)) return refused(remark(PHONE_DIGITS_LOST, shown));
    return readNumbers(shown);
  });
}

function isDateCell({ value, format }: CellContent): boolean {
  return typeof value === "number" ? isDateFormat(format) : typeof value === "object";
}

function readNumbers(shown: string): Reading<string> {
  const folded = foldFigure(shown).replace(DASHES, "-");
  const parts = folded
    .split(/[/、,，;；\n|]+|\s(?=1[3-9]\d)|或|和/)
    .filter((part) => /\S/.test(part));
  // Digits alone are already in order; a zero in front or a missing dash is not ours to change.
  if (/^\d{1,20}$/.test(folded.trim())) return taken(folded.trim());
  const whole = phoneOf(folded);
  if (whole !== null) {
    const reworded = OTHER_EXTENSION.test(folded);
    return reworded ? taken(whole, remark(PHONE_REWORDED, shown, { became: whole })) : taken(whole);
  }
  const numbers = parts.map(phoneOf);
  if (parts.length > 1 && numbers.every((number) => number !== null)) {
    const joined = numbers.join("、");
    if (joined === shown.trim()) return taken(joined);
    return taken(joined, remark(PHONE_SEVERAL, shown, { became: joined }));
  }
  return numberAmongWords(folded, shown);
}

/** Other words for 转 before an extension. */
const OTHER_EXTENSION = /ext|分机/i;

/** One number, whatever stands between its digits; null if the text is anything else. */
function phoneOf(text: string): string | null {
  const bare = text.replace(/^\s*(?:(?:\+|00)86[\s-]*|86[\s-]+(?=1[3-9]))/, "").trim();
  const digits = bare.replace(/[\s.-]+/g, "");
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  const landline =
    /^\(?(0\d{2,3})\)?[\s-]*(\d{3,4}[\s-]?\d{4}|1\d{4})(?:[\s-]*(转?分机|转|ext\.?|-):?\s*(\d{1,6}))?$/i.exec(
      bare,
    );
  if (landline) {
    const mark = landline[3] === "-" ? "-" : "转";
    const extension = landline[4] ? mark + landline[4] : "";
    return `${landline[1] ?? ""}-${(landline[2] ?? "").replace(/[\s-]/g, "")}${extension}`;
  }
  return /^\d{5,20}$/.test(digits) ? digits : null;
}

/** 张三13800138000: the number, where there is exactly one among words. */
function numberAmongWords(text: string, shown: string): Reading<string> {
  const runs = text.match(/\+?\(?\d[\d\s()-]{5,}\d(?:转\d+)?/g) ?? [];
  const number = runs.length === 1 ? phoneOf((runs[0] ?? "").trim()) : null;
  const rest = text.replace(runs[0] ?? "", "");
  if (number === null || /\d/.test(rest) || isMistyped(number, runs[0] ?? "", text)) {
    return taken(tidyText(shown));
  }
  return taken(number, remark(PHONE_WITH_TEXT, shown, { became: number }));
}

/** Letters and marked digits: ①. */
const NO_DIGIT = /[a-z\p{No}]/iu;

/** 1380013800O, 1380013800①: what is no digit, at a number that is none without it. */
function isMistyped(number: string, run: string, text: string): boolean {
  if (/^1[3-9]\d{9}$|^0\d{2,3}-/.test(number)) return false;
  const at = text.indexOf(run);
  return NO_DIGIT.test(text.charAt(at - 1)) || NO_DIGIT.test(text.charAt(at + run.length));
}
