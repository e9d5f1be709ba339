/** Everything counted of one period, and the pieces of sentences that several sheets print. */

import {
  CATEGORIES,
  changesOf,
  type Counted,
  countTasks,
  isForecast,
  LIGHTS,
  adjusted,
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

/** 已完成24项 of what occurs. */
export function countParts(totals: Totals): string[] {
  return CATEGORIES.filter((word) => count(totals.status, word) > 0).map(
    (word) => `${word}${count(totals.status, word)}项`,
  );
}

/** 已完成24项，占17.6%, with shares that add up. */
export function progressParts({ all, rest, evidence }: Facts): string[] {
  const words = CATEGORIES.filter((word) => count(all.status, word) > 0);
  const percents = adjusted(words.map((word) => count(all.status, word)));
  const lists = new Map<string, number>();
  for (const { list } of evidence.tasks) lists.set(list, (lists.get(list) ?? 0) + 1);
  return [
    `共${all.total}项任务`,
    ...[...lists].map(([list, size]) => `${list}${size}项`),
    ...words.map(
      (word, place) => `${word}${count(all.status, word)}项，占${percents[place]?.toFixed(1)}%`,
    ),
    `共${all.onTrack}项，占${all.onTrackShare?.toFixed(1)}%`,
    `不含主要预期目标${all.total - rest.total}项，其余${rest.total}项中按序时推进${rest.onTrack}项，占${rest.onTrackShare?.toFixed(1)}%`,
  ];
}

/** 欠序时23项、未启动10项, of what occurs. */
export function lagParts({ status }: Totals): string[] {
  const words = ["欠序时", "未启动"].filter((word) => count(status, word) > 0);
  return [words.map((word) => `${word}${count(status, word)}项`).join("、")];
}

export function lightParts({ all, required }: Facts): string[] {
  const lit = LIGHTS.filter((word) => count(all.light, word) > 0);
  return [`${required.toFixed(1)}%`, ...lit.map((word) => `${word}${count(all.light, word)}项`)];
}

export function changeParts({ before, changes }: Facts): string[] {
  if (!before) return [];
  const words = ["新完成", "赶上序时", "新增欠序时或未启动", "进度回落"];
  const sizes = CHANGES.map(
    (word) => [...changes.values()].filter((kinds) => kinds.includes(word)).length,
  );
  return [
    monthName(before.period),
    ...words.flatMap((word, place) => (sizes[place] === 0 ? [] : [`${word}${sizes[place]}项`])),
  ];
}

export function filingParts({ filings }: Facts): string[] {
  const { expected, returned, missing, undecided, late, sentBack } = filings;
  const named = (word: string, units: string[]) =>
    units.length === 0 ? "" : `${word}${units.length}家`;
  return [
    `应报送单位${expected}家`,
    `已报送${returned}家`,
    named("未报送", missing),
    named("迟报", late),
    named("退回修改", sentBack),
    named("重复报送、待核实的", undecided),
  ];
}

export function targetParts({ targets }: Facts): string[] {
  const sizes = ["差距较大", "接近", "已达到", "缺数据"].map(
    (word) => [word, targets.filter(({ verdict }) => verdict === word).length] as const,
  );
  return [
    `共${targets.length}项`,
    ...sizes.filter(([, size]) => size > 0).map(([word, size]) => `${word}${size}项`),
  ];
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

export function openParts(facts: Facts): string[] {
  const asking = problemsOf(facts).filter((problem) => problem.asks).length;
  return [
    facts.disagreements.length > 0 ? `口径不一致的任务${facts.disagreements.length}项` : "",
    asking > 0 ? `提请协调的问题${asking}条` : "",
  ];
}

/** Whose words a sentence quotes after 第55项: the task's, so that their figures are no count. */
export function mentionParts(counted: Counted, facts: Facts, sentence: string): string[] {
  const { rate, points } = counted;
  const name = nameOf(counted, facts);
  return [
    name,
    gistIn(sentence, name, counted),
    typeof rate === "number" ? `完成率${rate}%` : "",
    points !== null && points < 0 ? `落后序时${(-points).toFixed(1)}个百分点` : "",
  ];
}

/** The words that a sentence quotes after a task's name; all of its text where they are not its own. */
export function gistIn(sentence: string, name: string, { task }: Counted): string {
  const quoted = sentence.split(`${name}“`)[1]?.split("”（")[0]?.replace(/…$/, "") ?? "";
  return plain(task.text).includes(plain(quoted)) ? quoted : task.text;
}

function plain(words: string): string {
  return words.replace(/[“”‘’]/g, "");
}
