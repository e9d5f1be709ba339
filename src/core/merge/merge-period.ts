/** Which period a merge is for. */

import { comparePeriods, parsePeriod } from "../model/period";
import type { Intake } from "../model/submission";
import { compareText } from "../ledger/order";

/**
 * The period most returns are for, of two equally frequent ones the later; null without returns.
 * Returns of other periods are left for a run of their own.
 */
export function periodOfReturns(intakes: readonly Intake[]): string | null {
  const counts = new Map<string, number>();
  for (const intake of intakes) {
    if (intake.kind !== "submission") continue;
    const { period } = intake.submission;
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || laterFirst(a, b));
  return best?.[0] ?? null;
}

function laterFirst(a: string, b: string): number {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  return first && second ? comparePeriods(second, first) : compareText(b, a);
}
