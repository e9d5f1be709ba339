/** Everything counted of one period, and how it is named. */

import {
  changesOf,
  type Counted,
  countTasks,
  isForecast,
  periodsBefore,
  requiredRate,
  type Totals,
  totalsOf,
} from "./counting";
import type { Evidence } from "./evidence";
import { countFilings, type Filings } from "./filings";
import { countTargets, type TargetCount } from "./targets";

export const CHANGES = ["新完成", "已赶上", "新滞后", "有回落"];

export interface Facts {
  evidence: Evidence;
  period: string;
  required: number;
  /** Day of the data. */
  made: string;
  tasks: Counted[];
  all: Totals;
  /** Without the forecast indicators. */
  rest: Totals;
  /** Earlier periods, oldest first, then this one. */
  trend: { period: string; tasks: Counted[]; totals: Totals }[];
  before: { period: string; tasks: Counted[]; totals: Totals } | null;
  /** By task id. */
  changes: Map<string, string[]>;
  filings: Filings;
  targets: TargetCount[];
  disagreements: Counted[];
}

export function factsOf(evidence: Evidence, period: string): Facts {
  const tasks = countTasks(evidence, period);
  const trend = [...periodsBefore(evidence, period), period].map((each) => {
    const counted = each === period ? tasks : countTasks(evidence, each);
    return { period: each, tasks: counted, totals: totalsOf(counted) };
  });
  const before = trend[trend.length - 2] ?? null;
  return {
    evidence,
    period,
    required: requiredRate(evidence, period),
    made: evidence.merged.get(period) ?? "",
    tasks,
    all: totalsOf(tasks),
    rest: totalsOf(tasks.filter((task) => !isForecast(task))),
    trend,
    before,
    changes: new Map(
      tasks.map((now, place) => {
        const then = before?.tasks[place];
        return [now.task.id, then ? changesOf(then, now) : []];
      }),
    ),
    filings: countFilings(evidence, period),
    targets: countTargets(evidence, period, tasks),
    disagreements: tasks.filter((task) => leadsDiffer(task)),
  };
}

function leadsDiffer({ seats, main, others }: Counted): boolean {
  const leads = seats.filter(({ role }) => role.endsWith("牵头")).map(({ unit }) => unit);
  const answers = [...(main ? [main] : []), ...others.map(({ answer }) => answer)];
  const said = (of: "status" | "rate") =>
    new Set(
      answers
        .filter(({ unit }) => leads.includes(unit))
        .map((answer) => answer[of])
        .filter((value) => value !== ""),
    );
  return said("status").size > 1 || said("rate").size > 1;
}

/** 2024-08 → 2024年8月. */
export function monthName(period: string): string {
  return `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
}

export function dayName(day: string): string {
  return `${monthName(day.slice(0, 7))}${Number(day.slice(8, 10))}日`;
}

/** 第17项; 民生项目第三项. */
export function nameOf({ task }: Counted, { tasks }: Facts): string {
  const name = `第${task.label}项`;
  return task.list === tasks[0]?.task.list ? name : `${task.list}${name}`;
}

/** 17; 民生项目三. */
export function labelOf({ task }: Counted, { tasks }: Facts): string {
  return task.list === tasks[0]?.task.list ? task.label : `${task.list}${task.label}`;
}

export function count(map: ReadonlyMap<string, number>, word: string): number {
  return map.get(word) ?? 0;
}

/** Asks somebody else to act, in the words that the demo's units use. */
export function asks(problem: string): boolean {
  return problem.includes("需市级统筹解决") || problem.includes("需请市领导协调");
}

export interface Problem {
  counted: Counted;
  unit: string;
  role: string;
}

/** What all leads name, and what others ask for. */
export function problemsOf({ tasks }: Facts): (Problem & { asks: boolean })[] {
  return tasks.flatMap((counted) =>
    counted.seats.flatMap(({ unit, role }) => {
      const answers = [counted.main, ...counted.others.map(({ answer }) => answer)];
      const answer = answers.find((each) => each?.unit === unit);
      if (!answer || answer.problem === "") return [];
      const asking = asks(answer.problem);
      return asking || role.endsWith("牵头") ? [{ counted, unit, role, asks: asking }] : [];
    }),
  );
}
