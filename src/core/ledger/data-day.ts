/** What a period's report can know. */

import type { Ledger } from "../model/ledger";

/**
 * Day of the last merge into the period, ISO; null where nothing was merged. A report dated by it is
 * the same whenever it is made again.
 */
export function dataDay(
  { records, filings }: Pick<Ledger, "records" | "filings">,
  period: string,
): string | null {
  let last = "";
  for (const list of [records, filings]) {
    for (const entry of list) {
      if (entry.period === period && entry.mergedAt > last) last = entry.mergedAt;
    }
  }
  return last === "" ? null : last.slice(0, 10);
}
