/** Sentences about the numbers of a period; the overview and the circular share them. */

import { periodName } from "../model/period";
import type { ReportData } from "../report/report-data";
import { laggingTasks } from "../report/rows/order";
import { problemLines } from "../report/rows/problems";
import type { TaskSummary } from "../report/rows/task-summary";
import { CATEGORIES, CATEGORY_WORDS, isLagging, onTrackOf } from "../report/statistics/categories";
import { type GroupStatistics, groupStatistics } from "../report/statistics/group-statistics";
import { LIGHTS } from "../report/statistics/light";
import { shares } from "../report/statistics/shares";
import { CHANGE_KINDS } from "../report/statistics/change";
import { type Attainment, type TargetLine } from "../report/statistics/target-statistics";
import { ATTAINMENT_WORDS, inQuotes, LIGHT_WORDS, listsText, taskGist, taskName } from "./report";
import { mainUnitText, unitNames } from "./task-row";

/** As sentences count: what was reached first. */
const BEST_FIRST: readonly Attainment[] = ["reached", "near", "far", "no-data"];

/** What changed, in running text. */
export const CHANGE_NAMES = {
  "newly-done": "新完成",
  "caught-up": "赶上序时",
  "newly-behind": "新增欠序时或未启动",
  fallen: "进度回落",
} as const;

/** Units whose returns differ, so that a person must choose. */
export const SEVERAL_RETURNS = "重复报送、待核实的";

/** 已完成24项，占17.6%；…；按序时推进的共110项，占80.9%。Shares add to 100.0. */
export function progressSentence(statistics: GroupStatistics): string {
  const { counts, total, onTrack } = statistics;
  const categories = CATEGORIES.filter((category) => counts[category] > 0);
  const percents = shares(categories.map((category) => counts[category]));
  const parts = categories.map(
    (category, index) =>
      `${CATEGORY_WORDS[category]}${counts[category]}项，占${(percents[index] ?? 0).toFixed(1)}%`,
  );
  if (total === 0 || onTrack === null) return "没有任务。";
  return `${parts.join("；")}。按序时推进（已完成、超序时和达序时）的共${onTrackOf(counts)}项，占${onTrack.toFixed(1)}%。`;
}

/** 责任清单共136项任务，其中重点工作126项、民生项目10项。 */
export function scopeSentence({ ledger }: ReportData): string {
  const lists = new Set(ledger.tasks.map((task) => task.list));
  const parts = lists.size > 1 ? `，其中${listsText(ledger.tasks)}` : "";
  return `责任清单共${ledger.tasks.length}项任务${parts}。`;
}

/** The base without the forecast indicators; empty where the list has none. */
export function forecastSentence({ tasks, withoutForecast }: ReportData): string {
  if (!withoutForecast) return "";
  const { counts, total, onTrack } = groupStatistics(withoutForecast);
  if (onTrack === null) return "";
  return `不含主要预期目标${tasks.length - total}项，其余${total}项中按序时推进${onTrackOf(counts)}项，占${onTrack.toFixed(1)}%。`;
}

export function lightSentence({ tasks, yardstick }: ReportData): string {
  const { lights } = groupStatistics(tasks);
  const lit = LIGHTS.filter((light) => lights[light] > 0);
  const parts = lit.map((light) => `${LIGHT_WORDS[light]}${lights[light]}项`);
  return `对照序时要求${yardstick.required.toFixed(1)}%，${parts.join("，")}。`;
}

/** Against the period before; empty for the first one. */
export function changeSentence({ before, changes }: ReportData): string {
  if (!before) return "";
  const kinds = CHANGE_KINDS.filter((kind) => changes[kind].length > 0);
  if (kinds.length === 0) {
    return `与${periodName(before.period)}相比，没有任务新完成、赶上序时、新增滞后或回落。`;
  }
  const parts = kinds.map((kind) => `${CHANGE_NAMES[kind]}${changes[kind].length}项`);
  return `与${periodName(before.period)}相比，${parts.join("，")}。`;
}

/** Lagging tasks by name, at most `most`, worst first; empty where none lags. */
export function laggingSentence(data: ReportData, most: number): string {
  const mentions = laggingMentions(data, most);
  return mentions.length === 0 ? "" : `${laggingHead(data, most)}${mentions.join("；")}。`;
}

/** 欠序时37项、未启动9项。落后较多的有： before at most `most` of them; only what occurs. */
export function laggingHead({ tasks }: ReportData, most: number): string {
  const { counts } = groupStatistics(tasks);
  const lagging = CATEGORIES.filter((category) => isLagging(category) && counts[category] > 0);
  const words = lagging.map((category) => `${CATEGORY_WORDS[category]}${counts[category]}项`);
  const all = lagging.reduce((sum, category) => sum + counts[category], 0) <= most;
  return `${words.join("、")}${all ? "：" : "。落后较多的有："}`;
}

export function laggingMentions({ tasks }: ReportData, most: number): string[] {
  return laggingTasks(tasks)
    .slice(0, most)
    .map((summary) => taskMention(summary, tasks));
}

/** 第17项“深入实施…”（市经信局牵头，完成率20%，落后序时30.0个百分点）. */
export function taskMention(summary: TaskSummary, tasks: readonly TaskSummary[]): string {
  const { task, rate, ahead, category } = summary;
  const facts = [`${mainUnitText(summary)}牵头`, CATEGORY_WORDS[category]];
  if (typeof rate === "number") facts.push(`完成率${rate}%`);
  if (ahead !== null && ahead < 0) facts.push(`落后序时${(-ahead).toFixed(1)}个百分点`);
  const name = taskName(task, tasks[0]?.task.list ?? task.list);
  return `${name}${inQuotes(taskGist(task))}（${facts.join("，")}）`;
}

export function filingSentence({ filing }: ReportData, most: number): string {
  const { expected, returned, missing, undecided, late, sentBack } = filing;
  const parts = [`应报送单位${expected}家，已报送${returned}家`];
  if (missing.length > 0) parts.push(`未报送${missing.length}家：${unitNames(missing, most)}`);
  if (late.length > 0) parts.push(`迟报${late.length}家：${unitNames(late, most)}`);
  if (sentBack.length > 0) {
    parts.push(`退回修改${sentBack.length}家：${unitNames(sentBack, most)}`);
  }
  if (undecided.length > 0) {
    parts.push(`${SEVERAL_RETURNS}${undecided.length}家：${unitNames(undecided, most)}`);
  }
  return `${parts.join("；")}。`;
}

/** 量化指标共80项：…; empty where the list has none. */
export function targetSentence({ targets }: ReportData): string {
  if (targets.length === 0) return "";
  return `量化指标${attainmentText(targets)}。`;
}

/** 共80项：已达到78项、差距较大2项; only what occurs. */
export function attainmentText(targets: readonly TargetLine[]): string {
  const parts = BEST_FIRST.flatMap((attainment) => {
    const count = targets.filter((line) => line.attainment === attainment).length;
    return count === 0 ? [] : [`${ATTAINMENT_WORDS[attainment]}${count}项`];
  });
  return `共${targets.length}项：${parts.join("、")}`;
}

/** What staff and the chair must settle, without a full stop; empty where there is nothing. */
export function openMatters({ tasks }: ReportData): string {
  const disagreements = tasks.filter((summary) => summary.disagreement !== null).length;
  const asking = problemLines(tasks).filter((line) => line.asks).length;
  const parts: string[] = [];
  if (disagreements > 0) parts.push(`牵头单位口径不一致的任务${disagreements}项`);
  if (asking > 0) parts.push(`明确提请协调的问题${asking}条`);
  return parts.join("，");
}
