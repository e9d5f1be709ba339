/** What units sent for a period that could not be taken, as the ledger's log tells it. */

import type { Ledger } from "../model/ledger";
import { NOT_CHOSEN } from "../wording/merge-issues";

export interface RefusedReturn {
  file: string;
  /** Why nothing of it was taken, in a sentence. */
  why: string;
}

/**
 * The last refused file of each unit between the day when the period's forms went out and the day when
 * the next ones did; a file of another period says that period, so only the day tells what it was for.
 */
export function refusedReturns(
  { log, settings: { periods } }: Pick<Ledger, "log" | "settings">,
  period: string,
): ReadonlyMap<string, RefusedReturn> {
  const refused = new Map<string, RefusedReturn>();
  const from = periods.find((each) => each.period === period)?.issued ?? null;
  if (from === null) return refused;
  const later = periods.flatMap(({ issued }) => (issued !== null && issued > from ? [issued] : []));
  const until = later.sort()[0] ?? "9999";
  for (const { mergedAt, unit, outcome, severity, code, file, event } of log) {
    const day = mergedAt.slice(0, 10);
    if (unit === null || outcome !== "rejected" || severity !== "error") continue;
    if (code === NOT_CHOSEN.code || day < from || day >= until) continue;
    refused.set(unit, { file, why: event });
  }
  return refused;
}
