/** Completion rates (完成率) as people write them. */

import type { CompletionRate } from "../../model/record";
import { UNMEASURED } from "../../schema/vocabulary";
import { figureKey } from "../../text/normalise";
import {
  BLANK_MARK,
  RATE_AMBIGUOUS,
  RATE_APPROXIMATE,
  RATE_OUT_OF_RANGE,
  RATE_PARTED,
  RATE_REWORDED,
  RATE_UNREADABLE,
  VALUE_TOO_LONG,
} from "../../wording/value-issues";
import { saysMore, stripNumberWords } from "./approximate";
import { isBlankMark } from "./blank-mark";
import { cellText, plainNumber, readCell, withoutTextMark } from "./cell-text";
import { chineseNumber, numberOf } from "../../text/chinese-number";
import { isDateFormat, isPercentFormat, wordsOf } from "./number-format";
import { LONGEST_PARSED, refused, remark, taken, type CellContent, type Reading } from "./reading";

type Rate = NonNullable<CompletionRate>;

/** 6 3: 63, or 6.3 without its point. */
const PARTED = /\p{Nd}\s+\p{Nd}/u;

/** 无法量化, 难以用百分比衡量, 定性任务 …: all say that there is no number. */
const NO_NUMBER =
  /^(?:(?:此项|该项|本项|任务)?(?:不宜|不可|不能|不便|不好|不|无法|难以|未|无|非|暂无法|暂不)(?:作|做|进行|用百分比|用数字)?(?:量化|衡量|计量)(?:指标|任务|考核|工作)?|定性(?:指标|任务|工作)?)$/;

/**
 * A number cell: 60 is 60 %, 0.6 under a % format is 60 %, a bare 0.6 may be either; where its format
 * puts a unit beside it, it is read as it shows.
 */
export function readRate(cell: CellContent | null): Reading<Rate> {
  return readCell<Rate>(cell, (filled) => {
    const { value } = filled;
    const shown = cellText(filled);
    if (typeof value === "number") {
      if (isPercentFormat(filled.format)) return inRange(plainNumber(value * 100), shown);
      if (isDateFormat(filled.format)) return refused(remark(RATE_UNREADABLE, shown));
      if (bearsUnit(filled.format)) return readRateText(shown);
      return isFraction(value) ? ambiguousRate(value, shown) : inRange(plainNumber(value), shown);
    }
    return readRateText(shown);
  });
}

/** True where words stand beside the number that are more than a percent sign. */
function bearsUnit(format: string | undefined): boolean {
  if (format === undefined) return false;
  const { before, after } = wordsOf(format);
  return /[^\s%％]/.test(before + after);
}

function readRateText(shown: string): Reading<Rate> {
  if (shown.length > LONGEST_PARSED) {
    const expected = `${LONGEST_PARSED}个字`;
    return refused(remark(VALUE_TOO_LONG, shown, { expected }));
  }
  const text = figureKey(withoutTextMark(shown));
  if (isBlankMark(text)) return refused(remark(BLANK_MARK, shown));
  if (text === UNMEASURED) return taken("unmeasured");
  if (NO_NUMBER.test(text.replace(/^\(|[)。.,;!]+$/g, ""))) {
    return taken("unmeasured", remark(RATE_REWORDED, shown, { became: `“${UNMEASURED}”` }));
  }
  const { core, approximate } = stripNumberWords(text.replace(/\([^()]*\)$/, "") || text);
  const found = percentOf(core);
  if (found === null) return refused(remark(RATE_UNREADABLE, shown));
  if (found.bare && isFraction(found.percent)) return ambiguousRate(found.percent, shown);
  const reading = inRange(found.percent, shown);
  if (reading.value === null) return reading;
  if (found.percent === 100 && saysMore(text)) {
    return refused(remark(RATE_OUT_OF_RANGE, shown, { expected: "0到100" }));
  }
  const became = `${found.percent}%`;
  if (PARTED.test(shown)) return taken(reading.value, remark(RATE_PARTED, shown, { became }));
  if (approximate) return taken(reading.value, remark(RATE_APPROXIMATE, shown, { became }));
  // A bare number, however it is padded, is just what was asked for.
  if (found.bare && text === core) return reading;
  return taken(reading.value, remark(RATE_REWORDED, shown, { became }));
}

/** The percentage that a text means, and whether it stood there without any mark of percent. */
function percentOf(text: string): { percent: number; bare: boolean } | null {
  const number = /^([+-]?\d{1,12}(?:\.\d{1,12})?)(%|个?百分点)?$/.exec(text);
  if (number) return { percent: Number(number[1]), bare: number[2] === undefined };
  if (/^百分之?百$/.test(text)) return { percent: 100, bare: false };
  const percent = /^百分之(.+)$/.exec(text)?.[1] ?? /^(.+)%$/.exec(text)?.[1];
  if (percent !== undefined) return marked(numberOf(percent));
  const tenths = /^(.+)成(.?)$/.exec(text);
  if (tenths) {
    const whole = numberOf(tenths[1] ?? "");
    const part = tenths[2] ? numberOf(tenths[2] === "半" ? "五" : tenths[2]) : 0;
    if (whole === null || part === null || whole > 10 || part > 9) return null;
    return marked(plainNumber(whole * 10 + part));
  }
  const spelled = chineseNumber(text);
  return spelled === null ? null : { percent: spelled, bare: true };
}

function marked(percent: number | null): { percent: number; bare: boolean } | null {
  return percent === null ? null : { percent, bare: false };
}

function isFraction(value: number): boolean {
  return value > 0 && value < 1;
}

/** Nothing taken of a rate that may be a share of one. */
export function ambiguousRate(value: number, shown: string): Reading<Rate> {
  const expected = `${plainNumber(value * 100)}%或${value}%`;
  return refused(remark(RATE_AMBIGUOUS, shown, { expected }));
}

function inRange(percent: number, shown: string): Reading<Rate> {
  if (percent >= 0 && percent <= 100) return taken(percent === 0 ? 0 : percent);
  return refused(remark(RATE_OUT_OF_RANGE, shown, { expected: "0到100" }));
}
