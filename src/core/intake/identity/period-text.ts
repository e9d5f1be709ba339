/** Periods (报送期) as titles and file names write them. */

import { compactKey } from "../../text/normalise";
import { parsePeriod } from "../../model/period";
import { chineseNumber } from "../../text/chinese-number";

export interface PeriodText {
  /** Period id. */
  id: string;
  /** True where the text names no year. */
  yearAssumed: boolean;
}

const LONGEST = 200;
/** How 1—7月 begins: progress summed up from the year's start is filed for the span's last month. */
const FIRST_OF_SPAN = /(?<!\d)\d{1,2}(?:月份?)?[—–―~〜至到-](?=\d{1,2}月(?!\d))/;

/**
 * The period that a text names: 2024-06, 2024年6月, 2024年1—6月, 2024年第二季度, 2024Q2, 2024年上半年,
 * 2024年度, 6月. A full date (2024年6月25日, 20240625) is no period; null where none is named.
 *
 * @param baseYear year of a period without one; null where unknown
 */
export function periodInText(text: string, baseYear: number | null): PeriodText | null {
  const key = compactKey(text.slice(0, LONGEST)).replace(FIRST_OF_SPAN, "");
  const month =
    /(?<!\d)(20\d{2})[-_.\/年]?(0[1-9]|1[0-2])(?:月份?)?(?![-.\/\d日号月])/.exec(key) ??
    /(?<!\d)(20\d{2})[-_.\/年](\d{1,2})(?:月份?)?(?![-.\/\d日号月季至到])/.exec(key);
  if (month) return periodOf(`${month[1] ?? ""}-${(month[2] ?? "").padStart(2, "0")}`, false);
  const quarter = /(?<!\d)(20\d{2})(?:年度?|[-_])?(?:第?([一二三四1-4])季度?|Q([1-4]))/i.exec(key);
  if (quarter)
    return periodOf(`${quarter[1] ?? ""}-Q${quarterDigit(quarter[2] ?? quarter[3])}`, false);
  if (baseYear !== null) {
    const bareQuarter = /第?([一二三四1-4])季度/.exec(key);
    if (bareQuarter) return periodOf(`${baseYear}-Q${quarterDigit(bareQuarter[1])}`, true);
    const bareMonth =
      /(?<![\d-])(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d|底|末|[一二三十])/.exec(key);
    if (bareMonth) {
      const number = Number(bareMonth[1]) || chineseNumber(bareMonth[1] ?? "");
      return periodOf(`${baseYear}-${String(number).padStart(2, "0")}`, true);
    }
  }
  const half = /(?<!\d)(20\d{2})年?([上下])半年/.exec(key);
  if (half) return periodOf(`${half[1] ?? ""}-Q${half[2] === "上" ? 2 : 4}`, false);
  const year = /(?<!\d)(20\d{2})年(?!\d)/.exec(key) ?? /^(20\d{2})(?=_|$)/.exec(key);
  return year ? periodOf(year[1] ?? "", false) : null;
}

/** A year in passing (2024年重点工作填报表) is the work's year, no period. */
export function belowYear(period: PeriodText | null): PeriodText | null {
  return period?.id.includes("-") ? period : null;
}

function periodOf(id: string, yearAssumed: boolean): PeriodText | null {
  return parsePeriod(id) ? { id, yearAssumed } : null;
}

function quarterDigit(text: string | undefined): string {
  return String(Number(text) || chineseNumber(text ?? ""));
}
