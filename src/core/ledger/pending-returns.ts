/** Returns of a period that came in and are not in the ledger, as its log tells it. */

import type { Ledger } from "../model/ledger";
import { HELD_BACK } from "../wording/merge-issues";

export interface PendingReturns {
  /** Units of which a person must choose one of several returns. */
  undecided: ReadonlySet<string>;
  /** Units whose return goes back for its errors without having been merged. */
  heldBack: ReadonlySet<string>;
}

/** A unit that has a return in the ledger is not among them, whatever else it sent. */
export function pendingReturns(
  { log, filings }: Pick<Ledger, "log" | "filings">,
  period: string,
): PendingReturns {
  const filed = new Set(filings.filter((each) => each.period === period).map(({ unit }) => unit));
  const undecided = new Set<string>();
  const heldBack = new Set<string>();
  for (const { period: of, unit, outcome, code } of log) {
    if (of !== period || unit === null || filed.has(unit)) continue;
    if (outcome === "conflict") undecided.add(unit);
    else if (code === HELD_BACK.code) heldBack.add(unit);
  }
  return { undecided, heldBack };
}
