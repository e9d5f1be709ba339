/** The one order of a ledger's rows: the same content gives the same ledger, however it came in. */

import { byTask, byUnit, compareText } from "./order";
import type { Ledger } from "../model/ledger";
import { comparePeriods, parsePeriod } from "../model/period";

/**
 * Puts records in the order of period, task and unit (as in the task list and the directory), filings
 * in that of period and unit, periods in time, the log by time and file (entries of one file keep
 * their order), and assignments in the order of tasks. Tasks and directory keep theirs.
 */
export function sortLedger(ledger: Ledger): Ledger {
  const task = byTask(ledger);
  const unit = byUnit(ledger);
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
    accepted: [...ledger.accepted].sort(
      (a, b) =>
        byPeriod(a.period, b.period) ||
        unit(a.unit ?? "", b.unit ?? "") ||
        task(a.taskId ?? "", b.taskId ?? "") ||
        compareText(a.code, b.code) ||
        compareText(a.field ?? "", b.field ?? ""),
    ),
    mainTexts: [...ledger.mainTexts].sort(
      (a, b) => byPeriod(a.period, b.period) || task(a.taskId, b.taskId),
    ),
    log: [...ledger.log].sort(
      (a, b) => compareText(a.mergedAt, b.mergedAt) || compareText(a.file, b.file),
    ),
  };
}

function byPeriod(a: string, b: string): number {
  const first = parsePeriod(a);
  const second = parsePeriod(b);
  if (first && second) return comparePeriods(first, second);
  return first ? -1 : second ? 1 : compareText(a, b);
}
