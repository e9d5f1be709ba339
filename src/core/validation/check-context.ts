/** What the rules know besides the row: calendar, schedule, settings and the return as a whole. */

import type { Ledger, Settings } from "../model/ledger";
import { type Period, parsePeriod, periodEnd } from "../model/period";
import type { Submission } from "../model/submission";
import { isLeadRole } from "../model/unit";
import { requiredRate } from "../ledger/required-rate";
import { dueDate } from "../ledger/due-date";
import type { CheckedRow } from "./checked-row";
import { taskKey } from "./copied-text";

export interface CheckContext {
  settings: Settings;
  period: Period | null;
  /** Required rate (序时要求) in percent; null for a period that cannot be read. */
  requiredRate: number | null;
  /** The day that filed dates are held against, ISO; null where nothing tells it. */
  today: string | null;
  /** Whether this unit's role on the row obliges it to file it. */
  mustFile: (row: CheckedRow) => boolean;
  /** ISO date by which a task is due. */
  dueDate: (row: CheckedRow) => string | null;
  /** Number of rows of the return whose 进展情况 has this key. */
  rowsWithText: (key: string) => number;
  /** Whether a text with this key is that of a task of the return. */
  isTaskText: (key: string) => boolean;
}

export function checkContext(
  submission: Submission,
  ledger: Ledger,
  rows: readonly CheckedRow[],
): CheckContext {
  const period = parsePeriod(submission.period);
  const { settings } = ledger;
  const year = noticeYear(ledger, period);
  const texts = new Map<string, number>();
  for (const { progress } of rows) {
    if (progress) texts.set(progress.key, (texts.get(progress.key) ?? 0) + 1);
  }
  let taskTexts: Set<string> | null = null;
  const dues = new Map<string, string | null>();
  return {
    settings,
    period,
    requiredRate: period && requiredRate(period, settings),
    today: dayOfFiling(submission, ledger, period),
    mustFile: ({ role }) => settings.filingRule === "every-unit" || isLeadRole(role),
    dueDate({ task }) {
      const known = dues.get(task.id);
      if (known !== undefined) return known;
      const due = dueDate(task, settings.defaultDeadline, year);
      dues.set(task.id, due);
      return due;
    },
    rowsWithText: (key) => texts.get(key) ?? 0,
    isTaskText: (key) => (taskTexts ??= new Set(rows.map(({ task }) => taskKey(task)))).has(key),
  };
}

/**
 * The earliest of the day of receipt, the filing deadline and the period's end. A file's stamp may
 * be much later than its filing (copied, unpacked), so it never moves the day past the period.
 */
function dayOfFiling(submission: Submission, ledger: Ledger, period: Period | null): string | null {
  const setting = ledger.settings.periods.find((entry) => entry.period === submission.period);
  const days = [submission.receivedAt, setting?.deadline, period && periodEnd(period)]
    .filter((day) => typeof day === "string")
    .map((day) => day.slice(0, 10));
  return days.sort()[0] ?? null;
}

function noticeYear(ledger: Ledger, period: Period | null): number | null {
  const printed = Number(ledger.notice.date?.slice(0, 4));
  return printed || (period?.year ?? null);
}
