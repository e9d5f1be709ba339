/** Dates as official papers print them. */

import { numberOf } from "../outline/labels";

const DIGITS = "〇零○Ｏ一二三四五六七八九";
/** Year, month and day up to the word for the day. */
export const PRINTED_DAY = String.raw`((?:19|20)\d{2}|[二一][〇零○Ｏ一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*`;
const PRINTED = new RegExp(`${PRINTED_DAY}[日号]`);

/** The first full date in `text` as ISO; 二○○六年四月二十八日 → 2006-04-28. Null where none is valid. */
export function findDate(text: string): string | null {
  const match = PRINTED.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const year = yearOf(match[1]);
  const month = numberOf(match[2]);
  const day = numberOf(match[3]);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function yearOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  let year = 0;
  for (const char of printed) year = year * 10 + Math.max(0, DIGITS.indexOf(char) - 3);
  return year;
}
