/** Calendar dates as ISO text. */

/** Years that a date of this work can lie in; outside them something was mistyped. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** `YYYY-MM-DD` of a real date in this century; null for 30 February, month 13 or the year 1900. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!isInCentury(year) || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** True for a year that a date of this work can lie in. */
export function isInCentury(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The last day of a month, ISO; null where the month is none. */
export function monthEnd(year: number, month: number): string | null {
  return isoDate(year, month, lastDay(year, month));
}

/**
 * The day of an ISO date with time. A program that writes a Chinese day's midnight as world time puts it
 * at 16:00 of the day before; every other time is of the day that is written.
 */
export function dayOfTime(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(.*)$/.exec(text);
  const day = match?.[1];
  if (day === undefined) return null;
  if (!/^16:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$/.test(match?.[2] ?? "")) return day;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
