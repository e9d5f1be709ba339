/** Dates as programs write them: 20241231T080000, Tue Dec 31 2024 00:00:00 GMT+0800 (中国标准时间). */

import { dayOfTime } from "./calendar";

const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:[T ]?([01]\d|2[0-4])([0-5]\d)([0-5]\d)|[T ]([01]\d|2[0-4])([0-5]\d))(?:\.\d{1,9})?(Z|\+0[08]:?00)?$/;
/** Times of the place (no zone, or China's) and world time. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|\+00:?00|\+08:?00)?$/;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;
const TIME = /\b\d{1,2}:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:\s*[ap]m\b)?/i;
const ZONE = /\b(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?(?!\d)|\bCST\b|(?<=\s)[+-]\d{4}(?!\d)/;
const OWN_ZONE = /^(?:CST|(?:GMT|UTC)?\+0?8(?::?00)?)$/;
const WORLD_ZONE = /^(?:GMT|UTC)?(?:[+-]00?(?::?00)?)?$/;

/** The day that a program's date is of, `YYYY-MM-DD`; null for all else. The calendar is not asked. */
export function machineDay(text: string): string | null {
  if (ISO.test(text)) return dayOfTime(text);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, shortHour, shortMinute, zone] = compact;
    const time = `${hour ?? shortHour ?? ""}:${minute ?? shortMinute ?? ""}:${second ?? "00"}`;
    return dayOfTime(`${year ?? ""}-${month ?? ""}-${day ?? ""}T${time}${zone ?? ""}`);
  }
  return MONTH.test(text) ? englishDay(text) : null;
}

/** With an English month, a year of four figures and a day, in any order, and nothing else but a time. */
function englishDay(text: string): string | null {
  let rest = text.replace(/\([^()]*\)\s*$/, "");
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0] ?? null;
    if (found !== null) rest = rest.replace(found, " ");
    return found;
  };
  const time = take(TIME);
  const zone = time === null ? null : take(ZONE);
  take(WEEKDAY);
  const month = MONTHS.indexOf((take(MONTH) ?? "").slice(0, 3).toLowerCase()) + 1;
  const year = take(/\b(?:19|20)\d{2}\b/);
  const day = take(/\b\d{1,2}(?:st|nd|rd|th)?\b/i);
  if (year === null || day === null || /[^\s,.-]/.test(rest)) return null;
  const iso = `${year}-${two(month)}-${two(parseInt(day, 10))}`;
  if (zone === null || OWN_ZONE.test(zone)) return iso;
  return WORLD_ZONE.test(zone) ? dayOfTime(`${iso}T${time ?? ""}Z`) : null;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
