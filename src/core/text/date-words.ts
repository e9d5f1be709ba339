/** Dates in words: 2024年12月底前, 三季度末, 年底, 3月15日. */

import { chineseNumber, digitString } from "./chinese-number";
import { isoDate, monthEnd } from "./calendar";

/**
 * What a text says of a date. `day`: this day (null: a day that no calendar has); `yearAssumed`
 * where the text names no year; `exact` where it names year, month and day itself, and says no more.
 */
export type DateSense =
  | { kind: "day"; iso: string | null; yearAssumed: boolean; exact: boolean }
  | { kind: "open" }
  | { kind: "ambiguous" }
  | { kind: "unreadable" };

const BEFORE =
  /^(?:完成(?:时间|日期|时限)[:为是]?|预计|计划|力争|争取|确保|拟于|拟|最迟|不晚于|截至|截止|于|在|到|至)/;
const AFTER =
  /(?:之前|以前|前|止|(?:预计|计划|全部|全面|如期|按期)?(?:完成|竣工|完工)|达到|实现|建成|[。,;、])$/;
const NOTE = /\([^()]*\)$/;
const WEEKDAY = /^\((?:星期|周|礼拜)[一二三四五六日天]\)$/;
const OPEN =
  /^(?:长期|持续|常态|常年|全年|每年|逐年|待定|未定|不定|不确定|无法确定|视情|已完成|已办结|完成$|办结$)/;
const VAGUE = /[旬初中左右约]|前后|或|[至到~—-].*[年月日号]|上旬|月|年|季/;

/** The years that 今年, 明年 … mean, counted from the period's. */
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/^(?:今年|本年度?|当年|今)(?=.)/, 0],
  [/^(?:明年|次年|下一?年度?)(?=.)/, 1],
  [/^后年(?=.)/, 2],
];

interface Parts {
  year: number | null;
  text: string;
}

/**
 * @param compact compact text (NFKC, no blanks), short
 * @param baseYear year of the period; null where unknown, then a date without a year stays open
 */
export function dateSense(compact: string, baseYear: number | null): DateSense {
  if (OPEN.test(compact)) return { kind: "open" };
  const noted = NOTE.exec(compact)?.[0] ?? "";
  const text = spellDigits(stripWords(compact));
  const full =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text) ??
    /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (full) {
    const iso = isoDate(Number(full[1]), Number(full[2]), Number(full[3]));
    return { kind: "day", iso, yearAssumed: false, exact: noted === "" || WEEKDAY.test(noted) };
  }
  const three = /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})$/.exec(text);
  if (three) return threeNumbers(Number(three[1]), Number(three[2]), Number(three[3]), baseYear);
  const { year, text: rest } = takeYear(text, baseYear);
  const known = year ?? baseYear;
  const day = (iso: string | null): DateSense => ({
    kind: "day",
    iso,
    yearAssumed: year === null,
    exact: false,
  });
  const monthDay = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(rest);
  const end = monthDay ? null : lastMonth(rest, year !== null);
  if (!monthDay && end === null) {
    return {
      kind: VAGUE.test(text) && /\d|[一二三四年月]/.test(text) ? "ambiguous" : yearOnly(text),
    };
  }
  if (known === null) return { kind: "ambiguous" };
  if (monthDay) return day(isoDate(known, Number(monthDay[1]), Number(monthDay[2])));
  return day(monthEnd(known, end ?? 0));
}

/** The month at whose end a text without day lies; null if it names none. */
function lastMonth(text: string, hasYear: boolean): number | null {
  const month =
    /^(\d{1,2})月份?(?:月?[底末]|内)?$/.exec(text) ??
    (hasYear ? /^(\d{1,2})[底末]?$/.exec(text) : null);
  if (month) return Number(month[1]);
  const quarter = /^第?([一二三四1-4])季度?(?:[底末内])?$/.exec(text) ?? /^Q([1-4])$/i.exec(text);
  if (quarter) return 3 * (chineseNumber(quarter[1] ?? "") ?? Number(quarter[1]));
  if (/^上半年[底末内]?$/.test(text)) return 6;
  if (/^(?:下半年[底末内]?|年?[底末终内]|年度内)$/.test(text)) return 12;
  return null;
}

/** Takes the year off the front: 2024年, 24年, 2024., 明年. */
function takeYear(text: string, baseYear: number | null): Parts {
  const printed = /^(\d{4}|\d{2})年(?=.)|^(\d{4})[-./]?(?=.)/.exec(text);
  if (printed) {
    const year = Number(printed[1] ?? printed[2]);
    return { year: year < 100 ? 2000 + year : year, text: text.slice(printed[0].length) };
  }
  for (const [word, offset] of RELATIVE_YEARS) {
    const match = word.exec(text);
    // Without a period to count from, the year stays unknown.
    if (match && baseYear !== null) {
      return { year: baseYear + offset, text: text.slice(match[0].length) };
    }
  }
  return { year: null, text };
}

/** 3/15/2024, 24.12.31: the one order of year, month and day that makes sense, if it is only one. */
function threeNumbers(a: number, b: number, c: number, baseYear: number | null): DateSense {
  const orders = [
    [a, b, c],
    [c, a, b],
    [c, b, a],
  ] as const;
  const days = new Set<string>();
  for (const [y, month, day] of orders) {
    const year = y < 100 ? 2000 + y : y;
    const near = y >= 1000 || (baseYear !== null && Math.abs(year - baseYear) <= 5);
    const iso = near ? isoDate(year, month, day) : null;
    if (iso !== null) days.add(iso);
  }
  const [only] = days;
  if (days.size > 1) return { kind: "ambiguous" };
  return { kind: "day", iso: only ?? null, yearAssumed: false, exact: false };
}

function yearOnly(text: string): "ambiguous" | "unreadable" {
  return /^20\d\d$/.test(text) ? "ambiguous" : "unreadable";
}

function stripWords(text: string): string {
  let bare = text.replace(NOTE, "");
  for (let last = ""; bare !== last && bare !== "";) {
    last = bare;
    bare = bare.replace(BEFORE, "").replace(AFTER, "");
  }
  return bare;
}

/** 二〇二四年三月十五日 → 2024年3月15日; a letter O typed for a zero is one in a year. */
function spellDigits(text: string): string {
  const zeros = text
    .replace(
      /(?=[OoО0]{0,3}[〇○零一二三四五六七八九])[〇○零一二三四五六七八九OoО0]{4}(?=年)/,
      (year) => year.replace(/[OoО0]/g, "〇"),
    )
    .replace(/^2[\dOoО]{3}(?=[年./-])/, (year) => year.replace(/[OoО]/g, "0"));
  return zeros.replace(/[〇○零一二三四五六七八九十]{1,4}(?=[年月日号])/g, (run) => {
    const value = run.length === 4 ? digitString(run) : (chineseNumber(run) ?? digitString(run));
    return value === null ? run : String(value);
  });
}
