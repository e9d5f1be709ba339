/** Sentences of the page for the mayor (领导参阅). */

import { periodName } from "../model/period";
import { REPORT_SHEETS } from "../schema/sheet-names";
import type { ReportData } from "../report/report-data";
import { type ProblemLine, namesProblem } from "../report/rows/problems";
import type { TaskSummary } from "../report/rows/task-summary";
import { CHANGE_KINDS } from "../report/statistics/change";
import { CATEGORIES, CATEGORY_WORDS, isOnTrack, onTrackOf } from "../report/statistics/categories";
import { groupStatistics } from "../report/statistics/group-statistics";
import { oneDecimal } from "../report/statistics/shares";
import { CHANGE_NAMES, filingSentence, targetSentence } from "./findings";
import { inQuotes, shortened, taskGist, taskName } from "./report";
import { ended, leadText, mainFieldText, mainUnitText } from "./task-row";

/** Newly done tasks named at most, and characters of each. */
const NAMED = 3;
const GIST = 22;
/** Units that one part of the filing sentence names at most. */
const NAMED_UNITS = 16;
/** Most characters of a reason or a problem; the sheet that the page points to has all of it. */
const EXCERPT = 64;

/** What moved since the period before, the newly done tasks by name, and the targets. */
export function movedText(data: ReportData): string {
  const targets = targetSentence(data);
  const { before, changes, tasks } = data;
  if (!before) return `${onTrackText(tasks)}${targets}`;
  const counts = CHANGE_KINDS.filter((kind) => changes[kind].length > 0).map(
    (kind) => `${CHANGE_NAMES[kind]}${changes[kind].length}项`,
  );
  const moved = counts.length === 0 ? "没有变化" : counts.join("，");
  return `与${periodName(before.period)}相比，${moved}。${newlyDone(data)}${targets}`;
}

function onTrackText(tasks: readonly TaskSummary[]): string {
  const { counts, total } = groupStatistics(tasks);
  const onTrack = CATEGORIES.filter((category) => isOnTrack(category) && counts[category] > 0);
  const parts = onTrack.map((category) => `${CATEGORY_WORDS[category]}${counts[category]}项`);
  if (parts.length === 0) return `${total}项任务中，没有按序时推进的。`;
  return `${total}项任务中，按序时推进${onTrackOf(counts)}项，其中${parts.join("、")}。`;
}

function newlyDone({ changes, tasks }: ReportData): string {
  const done = changes["newly-done"];
  if (done.length === 0) return "";
  const list = tasks[0]?.task.list ?? "";
  const names = done
    .slice(0, NAMED)
    .map(({ task }) => `${taskName(task, list)}${inQuotes(taskGist(task, GIST))}`)
    .join("、");
  return `新完成的有${names}${done.length > NAMED ? "等" : ""}。`;
}

/** +3, −2.5个百分点 or 持平, against the period before. */
export function differenceText(now: number, before: number, measure: string): string {
  const difference = oneDecimal(now - before);
  if (difference === 0) return "持平";
  return `${difference > 0 ? "+" : "−"}${Math.abs(difference)}${measure}`;
}

/** −50.0 points; empty where no rate in numbers was filed. */
export function pointsBehindText({ ahead }: TaskSummary): string {
  return ahead !== null && ahead < 0 ? `−${(-ahead).toFixed(1)}` : "";
}

/** Why a task is behind, as far as its unit says. */
export function reasonText(summary: TaskSummary): string {
  const own = summary.staff?.choice.problem ?? null;
  if (summary.main.kind === "members" && own === null)
    return "由多个单位共同牵头，情况见“汇总总表”。";
  const reason = mainFieldText(summary, "problem");
  return namesProblem(reason) ? ended(excerpt(reason)) : "牵头单位没有说明原因。";
}

/** What a unit asks to be decided. */
export function askText({ text }: ProblemLine): string {
  return ended(excerpt(text));
}

/** 市经信局, or why there is no unit to name. */
export function responsibleText(summary: TaskSummary): string {
  return mainUnitText(summary) || leadText(summary);
}

/** Where the tasks are that the page has no room for, and the texts that it shortens. */
export function otherTasksText(count: number): string {
  const sheet = `“${REPORT_SHEETS.behind}”`;
  const rest = count === 0 ? "原因和措施全文见" : `另有${count}项，连同原因和措施全文，见`;
  return `亮灯下的数字是较序时要求的百分点。${rest}${sheet}。`;
}

/** The asks that the page has no room for, and the disagreements that staff must settle. */
export function otherAsksText({ tasks }: ReportData, count: number): string {
  const disagreements = tasks.filter((summary) => summary.disagreement !== null).length;
  const parts: string[] = [];
  if (count > 0) parts.push(`另有${count}条见“${REPORT_SHEETS.coordination}”`);
  if (disagreements > 0) {
    parts.push(
      `牵头单位口径不一致、需明确以哪家为准的任务${disagreements}项见“${REPORT_SHEETS.disagreements}”`,
    );
  }
  return parts.length === 0 ? "" : `${parts.join("；")}。`;
}

/** Who did not file, who must file again, who was late. */
export function whoFiledText(data: ReportData): string {
  const { missing, late, sentBack } = data.filing;
  const shortened = [missing, late, sentBack].some((units) => units.length > NAMED_UNITS);
  const pointer = shortened ? `全部名单见“${REPORT_SHEETS.filings}”。` : "";
  return `${filingSentence(data, NAMED_UNITS)}${pointer}`;
}

function excerpt(text: string): string {
  return shortened(text.replace(/\s*\n\s*/g, " "), EXCERPT);
}
