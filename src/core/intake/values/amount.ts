/** Target figures (指标填报): numbers in the target's own unit. */

import { measure } from "../../text/measure";
import { compactKey, figureKey, sameKey } from "../../text/normalise";
import {
  BLANK_MARK,
  NUMBER_AMBIGUOUS,
  NUMBER_APPROXIMATE,
  NUMBER_CONVERTED,
  NUMBER_UNIT_CHANGED,
  NUMBER_UNIT_DIFFERS,
  NUMBER_UNREADABLE,
  VALUE_TOO_LONG,
} from "../../wording/value-issues";
import { stripNumberWords } from "./approximate";
import { isBlankMark } from "./blank-mark";
import { cellText, plainNumber, readCell, withoutTextMark } from "./cell-text";
import { chineseNumber, numberOf } from "../../text/chinese-number";
import { isDateFormat, isPercentFormat, wordsOf } from "./number-format";
import { LONGEST_PARSED, refused, remark, taken, type CellContent, type Reading } from "./reading";

/**
 * @param unit 计量单位 of the target as in the ledger, such as 万家 or %; empty for none
 * @param printed 计量单位 as the return prints it; where that is another one, nobody knows which of the
 *   two a number without a unit of its own is in
 * @param beside figures of the same kind, such as the goal: by them is seen that 0.065 is 6.5 %
 */
export function readAmount(
  cell: CellContent | null,
  unit: string,
  printed = unit,
  beside: readonly number[] = [],
): Reading<number> {
  return readCell<number>(cell, (filled) => {
    const { value } = filled;
    const shown = cellText(filled);
    const unsure = () =>
      refused<number>(
        remark(NUMBER_UNIT_CHANGED, shown, { expected: unit || "无", became: printed }),
      );
    if (typeof value === "number" && isKnownFormat(filled.format)) {
      if (isDateFormat(filled.format)) return refused(remark(NUMBER_UNREADABLE, shown));
      if (isPercentFormat(filled.format)) {
        return convert(plainNumber(value * 100), "%", unit, shown);
      }
      if (!sameUnit(printed, unit)) return unsure();
      return isShare(value, unit, beside) ? ambiguous(value, shown) : taken(value);
    }
    if (shown.length > LONGEST_PARSED) {
      const expected = `${LONGEST_PARSED}个字`;
      return refused(remark(VALUE_TOO_LONG, shown, { expected }));
    }
    const text = figureKey(withoutTextMark(shown));
    if (isBlankMark(text)) return refused(remark(BLANK_MARK, shown));
    const { core, approximate } = stripNumberWords(text);
    const parts = numberAndUnit(core);
    if (!parts) return refused(remark(NUMBER_UNREADABLE, shown));
    if (parts.unit === "" && !sameUnit(printed, unit)) return unsure();
    if (parts.unit === "" && isShare(parts.number, unit, beside)) {
      return ambiguous(parts.number, shown);
    }
    const reading = convert(parts.number, parts.unit || unit, unit, shown);
    if (!approximate || reading.value === null) return reading;
    const became = `${reading.value}${unit}`;
    return taken(reading.value, remark(NUMBER_APPROXIMATE, shown, { became }));
  });
}

const PERCENT = /^(?:%|个?百分点)$/;
/** How far a hundredfold may lie from a figure beside it and still be meant: little above, far below. */
const MOST_ABOVE = 2.5;
const MOST_BELOW = 20;
/** Within this factor of a figure a number is of its size. */
const SAME_SIZE = 3;

/** True for a number under % that is far too small beside the others, and its hundredfold is not. */
function isShare(value: number, unit: string, beside: readonly number[]): boolean {
  const size = Math.abs(value);
  if (size === 0 || size > 1 || !PERCENT.test(compactKey(unit))) return false;
  const figures = beside.map((figure) => Math.abs(figure)).filter((figure) => figure > 0);
  if (figures.some((figure) => size >= figure / SAME_SIZE)) return false;
  return figures.some(
    (figure) => size * 100 <= figure * MOST_ABOVE && size * 100 >= figure / MOST_BELOW,
  );
}

function ambiguous(value: number, shown: string): Reading<number> {
  const expected = `${plainNumber(value * 100)}%或${value}%`;
  return refused(remark(NUMBER_AMBIGUOUS, shown, { expected }));
}

/** Of all other formats the number reads as it shows: 4.5 under 0.0"万" is 4.5万. */
function isKnownFormat(format: string | undefined): boolean {
  if (format === undefined) return true;
  const { before, after } = wordsOf(format);
  // A sign of money goes with any unit of money.
  const isMoney = /^[\s¥￥$€]*$/.test(before + after);
  return isMoney || isDateFormat(format) || isPercentFormat(format);
}

function numberAndUnit(text: string): { number: number; unit: string } | null {
  const match =
    /^([+-]?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,12})?)((?!\p{No})\D{0,16})$/u.exec(text);
  if (match) return { number: Number((match[1] ?? "").replace(/,/g, "")), unit: match[2] ?? "" };
  const percent = /^百分之(.{1,12})$/.exec(text)?.[1];
  if (percent !== undefined) {
    const number = numberOf(percent);
    return number === null ? null : { number, unit: "%" };
  }
  // 一半 is a share of something, not one of a unit.
  const spelled = /^([零〇一二两三四五六七八九十百千点]{1,12})(?!半)(.{0,16})$/.exec(text);
  const number = spelled ? chineseNumber(spelled[1] ?? "") : null;
  return number === null ? null : { number, unit: spelled?.[2] ?? "" };
}

/** True also where one only explains more: 万个(含续建) is 万个. */
function sameUnit(one: string, other: string): boolean {
  if (sameKey(one, other)) return true;
  const [a, b] = [measure(compactKey(one)), measure(compactKey(other))];
  return a.scale === b.scale && a.base === b.base;
}

/** Brings a number in `from` to `unit`. */
function convert(number: number, from: string, unit: string, shown: string): Reading<number> {
  const became = (value: number) => ({ became: `${value}${unit}` });
  if (sameKey(from, unit)) {
    const plain = shown.trim() === String(number);
    return plain ? taken(number) : taken(number, remark(NUMBER_CONVERTED, shown, became(number)));
  }
  const own = measure(compactKey(from));
  const wanted = measure(compactKey(unit));
  // A lone scale word (4.5万) takes the target's unit; otherwise the units must be the same.
  const scaleOnly = own.base === "" && own.scale > 1;
  if (own.base !== wanted.base && !scaleOnly) {
    return refused(remark(NUMBER_UNIT_DIFFERS, shown, { expected: unit || "无" }));
  }
  const value = plainNumber((number * own.scale) / wanted.scale);
  return taken(value, remark(NUMBER_CONVERTED, shown, became(value)));
}
