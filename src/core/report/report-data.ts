/** Everything the report's sheets share, worked out once from the ledger. */

import type { Ledger } from "../model/ledger";
import { choicesByPeriod } from "../main-text/staff-words";
import { comparePeriods, type Period, periodEnd } from "../model/period";
import { indexRecords, type PeriodRecords } from "../ledger/record-index";
import { seatsByTask } from "./rows/task-seats";
import { summariseTask, type TaskSummary, type Yardstick } from "./rows/task-summary";
import { CHANGE_KINDS, type ChangeKind } from "./statistics/change";
import { type FilingStatistics, filingStatistics } from "./statistics/filing-statistics";
import { type Chapter, chaptersOf, isForecast } from "./statistics/group-statistics";
import { requiredRate } from "../ledger/required-rate";
import { type TargetLine, targetLines } from "./statistics/target-statistics";
import { taskStates, TREND_LENGTH, type TrendPoint, trendPoint } from "./statistics/trend";
import { type UnitBasis, type UnitStatistics, unitStatistics } from "./statistics/unit-statistics";

export interface ReportOptions {
  /** Default: the ledger's setting. */
  paper?: "A3" | "A4";
  /** Date printed on the report, ISO; default the last day of the period. */
  generated?: string;
  /** Units that should file in the period; default everyone with a task due. */
  expected?: readonly string[];
}

export interface ReportData {
  ledger: Ledger;
  period: Period;
  paper: "A3" | "A4";
  generated: string;
  yardstick: Yardstick;
  records: PeriodRecords;
  tasks: TaskSummary[];
  /** Tasks without the forecast indicators; null where the list has none. */
  withoutForecast: TaskSummary[] | null;
  chapters: Chapter[];
  units: Record<UnitBasis, UnitStatistics[]>;
  filing: FilingStatistics;
  targets: TargetLine[];
  /** Oldest first, this period last; at most a dozen. */
  trend: TrendPoint[];
  /** The period before this one that has records; null where there is none. */
  before: TrendPoint | null;
  changes: Record<ChangeKind, TaskSummary[]>;
}

export function gatherReport(
  ledger: Ledger,
  period: Period,
  options: ReportOptions = {},
): ReportData {
  const { settings } = ledger;
  const index = indexRecords(ledger);
  const seats = seatsByTask(ledger);
  const records = index.ofPeriod(period.id);
  const choices = choicesByPeriod(ledger.mainTexts);
  const yardstick = { required: requiredRate(period, settings), limits: settings };
  const history = index
    .periodsUpTo(period)
    .filter((each) => comparePeriods(each, period) < 0)
    .slice(1 - TREND_LENGTH)
    .map((each) => ({
      period: each,
      states: taskStates(ledger, seats, index, each.id, choices(each.id)),
    }));
  const chosen = choices(period.id);
  const last = history[history.length - 1];
  const tasks = ledger.tasks.map((task, position) =>
    summariseTask(
      task,
      position,
      seats.get(task.id) ?? [],
      records.get(task.id),
      yardstick,
      last?.states.get(task.id) ?? null,
      chosen.get(task.id) ?? null,
    ),
  );
  const past = history.map((each) => trendPoint(each.period, each.states, settings));
  const states = new Map(tasks.map((summary) => [summary.task.id, summary]));
  const now = trendPoint(period, states, settings);
  const unitsBy = (basis: UnitBasis): UnitStatistics[] =>
    unitStatistics(ledger.tasks, seats, records, yardstick, basis);
  return {
    ledger,
    period,
    paper: options.paper ?? settings.paper,
    generated: options.generated ?? periodEnd(period),
    yardstick,
    records,
    tasks,
    withoutForecast: withoutForecast(tasks),
    chapters: chaptersOf(tasks),
    units: {
      "lead-first": unitsBy("lead-first"),
      leads: unitsBy("leads"),
      "all-roles": unitsBy("all-roles"),
    },
    filing: filingStatistics(ledger, seats, index, period, options.expected ?? null),
    targets: targetLines(tasks, records, yardstick),
    trend: [...past, now],
    before: past[past.length - 1] ?? null,
    changes: changesOf(tasks),
  };
}

function withoutForecast(tasks: readonly TaskSummary[]): TaskSummary[] | null {
  const rest = tasks.filter((summary) => !isForecast(summary.task));
  return rest.length === tasks.length ? null : rest;
}

function changesOf(tasks: readonly TaskSummary[]): Record<ChangeKind, TaskSummary[]> {
  const changes: Record<ChangeKind, TaskSummary[]> = {
    "newly-done": [],
    "caught-up": [],
    "newly-behind": [],
    fallen: [],
  };
  for (const summary of tasks) {
    for (const kind of CHANGE_KINDS) {
      if (summary.change?.kinds.includes(kind)) changes[kind].push(summary);
    }
  }
  return changes;
}
