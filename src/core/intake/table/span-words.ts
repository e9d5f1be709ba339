/**
 * What span of the year a header says that its figures are of. The form asks for what has been done of
 * the year's task up to now; beside that column some keep one for the month or the quarter by itself.
 */

import { compactKey } from "../../text/normalise";
import { simplified } from "../../text/traditional";

/** One month or quarter alone; summed up within it (本季累计); the year up to now, or nothing said. */
export type Span = "part" | "part-summed" | "year";

const PART =
  /[本当这][月季期旬]|周(?![期边年])|单[月季]|月度|季度|[一二三四1-4]季|q[1-4]|[1-4]q|h2|月份?(?![底末])|[季月期]内|新增|[上中下]旬|下半年/i;
/** 1—9月, 一至三季度. */
const FROM_START = String.raw`(?:[1一]月?份?|年初|q?1)[—–―~〜至到-](?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|季)|q[1-4])`;
const YEAR = new RegExp(
  `截[至止]|至今|以来|年度|全年|本年|今年|当年|年初|年内|上半年|前[一二两三四1-4]个?季|${FROM_START}`,
  "i",
);
const SUMMED = /累[计积]|总/;

export function spanOf(header: string): Span {
  const key = simplified(compactKey(header));
  if (YEAR.test(key) || !PART.test(key)) return "year";
  return SUMMED.test(key) ? "part-summed" : "part";
}

/** True for what is summed up from the year's start. */
export function isOfWholeYear(header: string): boolean {
  return YEAR.test(simplified(compactKey(header)));
}

const SPAN_WORDS = new RegExp(
  `${FROM_START}|截[至止]|年初|至今|今年以来|年度|全年|本年度?|今年|累[计积]|[本当][月季期]度?|(?:第?[一二三四1-4])?季度|月度|\\d{1,2}月|q[1-4]|[1-4]q|h[12]|[底末]`,
  "gi",
);

/** The name without the words for a span: 年度累计进度(%) → 进度(%). */
export function withoutSpan(key: string): string {
  return key.replace(SPAN_WORDS, "");
}
