/** Excel's serial dates and calendar dates. */

const DAY = 86_400_000;
/** Day 0 of the 1904 system, and its distance to the 1900 system's day 0. */
const EPOCH_1904 = Date.UTC(1904, 0, 1);
export const SHIFT_1904 = 1462;
/** A tenth of a millisecond: so near to midnight lies what a computed date misses of it. */
const NOISE = 1e-9;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** `YYYY-MM-DD` → serial day number of the 1900 system; null if it is no calendar date from 1900-03-01 on. */
export function serialFromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const serial = Math.round((time - EPOCH_1904) / DAY) + SHIFT_1904;
  // Before March 1900 Excel counts a day that never was.
  return serial >= 61 && isoFromSerial(serial, false) === iso ? serial : null;
}

/** Serial day number, time of day dropped → `YYYY-MM-DD`; null outside Excel's calendar. */
export function isoFromSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial + NOISE) + (date1904 ? SHIFT_1904 : 0);
  if (!(day >= 1 && day <= LAST_SERIAL)) return null;
  // Excel counts 1900-02-29, which never was, as day 60.
  return isoOf(day < 60 ? day + 1 : day);
}

/** Days met before: a form repeats its few dates row by row. */
const MET = new Map<number, string>();
const MOST_MET = 5000;

function isoOf(day: number): string {
  const known = MET.get(day);
  if (known !== undefined) return known;
  const iso = new Date(EPOCH_1904 + (day - SHIFT_1904) * DAY).toISOString().slice(0, 10);
  if (MET.size < MOST_MET) MET.set(day, iso);
  return iso;
}
