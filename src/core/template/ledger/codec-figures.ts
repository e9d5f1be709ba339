/** Numbers, rates, dates, times and periods in cells. */

import { parsePeriod } from "../../model/period";
import type { CompletionRate } from "../../model/record";
import { UNMEASURED } from "../../schema/vocabulary";
import { compactKey } from "../../text/normalise";
import { isoFromSerial, serialFromIso } from "../../workbook/serial-date";
import { STYLES } from "../../workbook/styles";
import { cellText, nameText, percent, styled, type Codec, type SheetCell } from "./codec";

/** Nothing longer is parsed as a number or date. */
const LONGEST_FIGURE = 64;

/** The cell's number; null if blank, undefined if it is none. A percentage counts in percent. */
function figure(cell: SheetCell): number | null | undefined {
  const { value, format } = cell;
  if (typeof value === "number") return format.includes("%") ? percent(value) : value;
  const text = figureKey(cell).replace(/,/g, "");
  if (text === "") return value === null || typeof value === "string" ? null : undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)%?$/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

function figureKey(cell: SheetCell): string {
  const text = cellText(cell);
  return text.length > LONGEST_FIGURE ? "…" : compactKey(text);
}

/** A number or null. */
export const optionalNumber: Codec<number | null> = {
  style: STYLES.number,
  write: (value) => value,
  read: (cell) => {
    const value = figure(cell);
    return value === undefined ? { value: null, trouble: "数字" } : { value };
  },
};

/** A number; `blank` is what an empty or unreadable cell means. */
export function numberOr(blank: number, min = -Infinity, max = Infinity): Codec<number> {
  const expected =
    min === -Infinity
      ? "数字"
      : max === Infinity
        ? `不小于${min}的数字`
        : `${min}到${max}之间的数字`;
  return {
    style: STYLES.number,
    write: (value) => value,
    read: (cell) => {
      const value = figure(cell);
      if (value === null) return { value: blank };
      if (value === undefined || value < min || value > max) {
        return { value: blank, trouble: expected };
      }
      return { value };
    },
  };
}

/** 0–100, 不宜量化, or blank. */
export const rate: Codec<CompletionRate> = {
  style: STYLES.number,
  write: (value) => (value === "unmeasured" ? UNMEASURED : value),
  read: (cell) => {
    const value = figure(cell);
    if (value !== undefined) return { value };
    if (figureKey(cell) === UNMEASURED) return { value: "unmeasured" };
    return { value: null, trouble: `0到100之间的数字或“${UNMEASURED}”` };
  },
};

const DAY_FORM =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]?(\d{1,2}):(\d{2})(?::\d{2})?)?/;

/** A calendar date, ISO; written as a true date. */
export const day: Codec<string | null> = {
  style: STYLES.date,
  write: (value) => (value === null || serialFromIso(value) === null ? value : { date: value }),
  read: (cell) => {
    const trouble = "日期，如2024-06-25";
    const dayOfSerial =
      typeof cell.value === "number" ? isoFromSerial(cell.value, cell.date1904) : null;
    if (dayOfSerial !== null) return { value: dayOfSerial };
    const text = figureKey(cell);
    if (text === "") return { value: null };
    const match = DAY_FORM.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    const iso = match && `${match[1]}-${pad(match[2])}-${pad(match[3])}`;
    return iso !== null && serialFromIso(iso) !== null ? { value: iso } : { value: null, trouble };
  },
};

/** A time to the minute, ISO in the model and with a blank between day and time in the sheet. */
export const moment: Codec<string> = {
  style: STYLES.center,
  write: (value) => value.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2}$)/, "$1 "),
  read: (cell) => ({ value: readMoment(cell) }),
};

export const optionalMoment: Codec<string | null> = {
  style: STYLES.center,
  write: (value) => (value === null ? null : moment.write(value)),
  read: (cell) => ({ value: readMoment(cell) || null }),
};

function readMoment(cell: SheetCell): string {
  const { value, date1904 } = cell;
  if (typeof value === "number") {
    const minutes = Math.round((value - Math.floor(value)) * 1440);
    const date = isoFromSerial(Math.floor(value) + Math.floor(minutes / 1440), date1904);
    return date === null ? "" : `${date}T${clock(Math.floor(minutes / 60) % 24, minutes % 60)}`;
  }
  const text = (
    value !== null && typeof value === "object" && "isoDate" in value
      ? value.isoDate
      : cellText(cell)
  ).trim();
  const match = DAY_FORM.exec(text);
  if (!match) return text;
  return `${match[1]}-${pad(match[2])}-${pad(match[3])}T${clock(Number(match[4] ?? 0), Number(match[5] ?? 0))}`;
}

function clock(hours: number, minutes: number): string {
  return `${pad(String(hours))}:${pad(String(minutes))}`;
}

function pad(part: string | undefined): string {
  return (part ?? "").padStart(2, "0");
}

/** A period id. Excel turns a typed 2024-06 into a date; people write 2024年6月 or 2024年二季度. */
export const period: Codec<string> = {
  ...styled(nameText, STYLES.center),
  read: (cell) => {
    const trouble = "2024-06（月）、2024-Q2（季度）或2024（年）";
    const text = figureKey(cell);
    if (text === "") return { value: "" };
    const value = periodId(text);
    return value === null ? { value: text, trouble } : { value };
  },
};

const QUARTERS = new Map([..."一二三四1234"].map((sign, index) => [sign, (index % 4) + 1]));

/** `text` without blanks and in half width; null if it names no period. */
function periodId(text: string): string | null {
  const quarter = /^(\d{4})[-年/.]?(?:Q|第)?([一二三四1-4])(?:季度?)$/i.exec(text);
  const short = /^(\d{4})[-/.]?Q([1-4])$/i.exec(text);
  const sign = (quarter ?? short)?.[2];
  if (sign !== undefined) return checked(`${(quarter ?? short)?.[1]}-Q${QUARTERS.get(sign) ?? 0}`);
  const month = /^(\d{4})[-/.年](\d{1,2})(?:月份?)?(?:[-/.]0?1)?$/.exec(text);
  if (month) return checked(`${month[1]}-${pad(month[2])}`);
  const year = /^(\d{4})年?(?:度|全年)?$/.exec(text);
  return year ? checked(year[1] ?? "") : null;
}

function checked(id: string): string | null {
  return parsePeriod(id) ? id : null;
}
