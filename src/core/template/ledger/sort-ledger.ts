/** The one order of a ledger's rows: the same content gives the same ledger, however it came in. */

import type { Ledger } from "../../model/ledger";
import { comparePeriods, parsePeriod } from "../../model/period";

/**
 * Puts records in the order of period, task and unit (as in the task list and the directory), filings
 * in that of period and unit, periods in time, the log by time and file (entries of one file keep
 * their order), and assignments in the order of tasks. Tasks and directory keep theirs.
 */
export function sortLedger(ledger: Ledger): Ledger {
  const task = ranks(ledger.tasks.map(({ id }) => id));
  const unit = ranks(ledger.directory.units.map(({ name }) => name));
  return {
    ...ledger,
    assignments: [...ledger.assignments].sort((a, b) => task(a.taskId, b.taskId)),
    settings: {
      ...ledger.settings,
      periods: [...ledger.settings.periods].sort((a, b) => byPeriod(a.period, b.period)),
    },
    records: [...ledger.records].sort(
      (a, b) => byPeriod(a.period, b.period) || task(a.taskId, b.taskId) || unit(a.unit, b.unit),
    ),
    filings: [...ledger.filings].sort(
      (a, b) => byPeriod(a.period, b.period) || unit(a.unit, b.unit),
    ),
    log: [...ledger.log].sort((a, b) => byText(a.mergedAt, b.mergedAt) || byText(a.file, b.file)),
  };
}

/** Compares by place in `order`; what is not there comes last, by text. */
function ranks(order: readonly string[]): (a: string, b: string) => number {
  const rank = new Map(order.map((key, index) => [key, index]));
  return (a, b) => {
    const first = rank.get(a) ?? order.length;
    const second = rank.get(b) ?? order.length;
    return first - second || (first === order.length ? byText(a, b) : 0);
  };
}

function byPeriod(a: string, b: string): number {
  const first = parsePeriod(a);
  const second = parsePeriod(b);
  if (first && second) return comparePeriods(first, second);
  return first ? -1 : second ? 1 : byText(a, b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
