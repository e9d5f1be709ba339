/** The draft circular (通报), from the numbers of a period. */

import { periodEnd, periodName } from "../model/period";
import type { ReportData } from "../report/report-data";
import { livelihoodTasks } from "../report/rows/lists";
import type { TaskSummary } from "../report/rows/task-summary";
import { CATEGORIES, CATEGORY_WORDS, isLagging } from "../report/statistics/categories";
import { groupStatistics } from "../report/statistics/group-statistics";
import {
  changeSentence,
  filingSentence,
  forecastSentence,
  laggingHead,
  laggingMentions,
  lightSentence,
  openMatters,
  progressSentence,
  scopeSentence,
  targetSentence,
} from "./findings";
import { blockDate, countsText, inQuotes, taskGist, taskName, titleInBrackets } from "./report";
import { ended, mainUnitText, unitNames } from "./task-row";

export interface CircularParagraph {
  kind: "title" | "salutation" | "heading" | "paragraph" | "signature" | "date";
  text: string;
  /** Second-level heading that opens the paragraph: （一）任务进展。 */
  lead?: string;
}

/** A paragraph under a second-level heading of a few characters. */
interface Point {
  head: string;
  text: string;
}

/** Tasks and units that a circular names at most. */
const NAMED_TASKS = 10;
const NAMED_UNITS = 40;
/** Characters of a livelihood project's text. */
const GIST = 20;

/** Paragraphs in order; without the two full-width blanks that open a paragraph. */
export function circularParagraphs(data: ReportData): CircularParagraph[] {
  const { notice } = data.ledger;
  const period = periodName(data.period);
  const paragraphs: CircularParagraph[] = [
    { kind: "title", text: `关于${period}任务落实情况的通报` },
    { kind: "salutation", text: "各有关单位：" },
    { kind: "paragraph", text: opening(data) },
    { kind: "heading", text: "一、总体情况" },
    ...numbered([
      {
        head: "任务进展",
        text: `${scopeSentence(data)}截至${blockDate(countedUntil(data))}，${progressSentence(groupStatistics(data.tasks))}${forecastSentence(data)}`,
      },
      { head: "亮灯情况", text: lightSentence(data) },
      { head: "与上期比较", text: changeSentence(data) },
      { head: "民生项目", text: livelihoodSentence(data) },
      { head: "量化指标", text: targetSentence(data).replace(/^量化指标/, "") },
    ]),
    { kind: "heading", text: "二、存在的主要问题" },
    ...troubles(data),
    { kind: "heading", text: "三、下一步工作要求" },
    ...numbered(demands(data)),
  ];
  if (notice.issuer !== null) paragraphs.push({ kind: "signature", text: notice.issuer });
  paragraphs.push({ kind: "date", text: blockDate(data.generated) });
  return paragraphs;
}

/** The period's last day, or an earlier one on which it was counted. */
function countedUntil({ period, generated }: ReportData): string {
  const end = periodEnd(period);
  return generated < end ? generated : end;
}

function opening({ ledger, period }: ReportData): string {
  const { title, docNumber } = ledger.notice;
  const number = docNumber === null ? "" : `（${docNumber}）`;
  const basis = title === null ? "" : `根据${titleInBrackets(title)}${number}要求，`;
  return `${basis}现将${periodName(period)}任务落实情况通报如下。`;
}

function livelihoodSentence({ tasks }: ReportData): string {
  const projects = livelihoodTasks(tasks);
  if (projects.length === 0) return "";
  const lagging = projects.filter((summary) => isLagging(summary.category));
  const names = lagging.map(
    (summary) =>
      `${taskName(summary.task, summary.task.list)}${inQuotes(taskGist(summary.task, GIST))}（${mainUnitText(summary)}牵头）`,
  );
  const slow = names.length === 0 ? "" : `进展较慢的有${names.join("、")}。`;
  return `${projects.length}项中，${countsText(groupStatistics(projects).counts)}。${slow}`;
}

function filingTrouble(data: ReportData): string {
  const { missing, late, sentBack } = data.filing;
  if (missing.length + late.length + sentBack.length === 0) return "";
  return filingSentence(data, NAMED_UNITS);
}

function demands(data: ReportData): Point[] {
  return [progressDemand(data), leadDemand(data), filingDemand(data)];
}

function progressDemand({ tasks }: ReportData): Point {
  const lagging = tasks.filter((summary) => isLagging(summary.category));
  if (lagging.length > 0) {
    const units = [...new Set(lagging.map(mainUnitText))];
    return {
      head: "加快补欠赶序",
      text: `${unitNames(units, NAMED_UNITS)}要对${categoriesOf(lagging)}的任务逐项分析原因，明确措施、时限和责任人，下期报送时说明整改情况。`,
    };
  }
  if (tasks.every(({ category }) => category === "done")) {
    return { head: "巩固工作成效", text: "各牵头单位要做好已完成任务的总结和后续管理，防止反弹。" };
  }
  return {
    head: "保持推进力度",
    text: "各牵头单位要继续对照时间节点推进，确保任务按期完成。",
  };
}

/** 欠序时、未启动: which of the two occur. */
function categoriesOf(tasks: readonly TaskSummary[]): string {
  const own = new Set(tasks.map(({ category }) => category));
  return CATEGORIES.filter((category) => own.has(category))
    .map((category) => CATEGORY_WORDS[category])
    .join("、");
}

/** Who answers to whom, as far as the list has such roles. */
function leadDemand({ tasks }: ReportData): Point {
  const roles = new Set(tasks.flatMap(({ seats }) => seats.map(({ role }) => role)));
  const shared = roles.has("lead");
  const helped = roles.has("responsible") || roles.has("member");
  const parts = [
    `${shared ? "首位牵头单位" : "各牵头单位"}要加强统筹`,
    shared ? "会同共同牵头单位统一口径" : "",
    helped ? "督促责任单位按分工落实" : "把任务落实到人、到时间节点",
  ];
  return { head: "压实牵头责任", text: `${parts.filter((each) => each !== "").join("，")}。` };
}

function filingDemand({ filing }: ReportData): Point {
  const { missing, sentBack } = filing;
  const asked = [
    missing.length === 0 ? "" : `${unitNames(missing, NAMED_UNITS)}要尽快补报`,
    sentBack.length === 0
      ? ""
      : `${unitNames(sentBack, NAMED_UNITS)}要按退回意见修改后尽快重新报送`,
  ].filter((text) => text !== "");
  const all = "各单位要按时报送，做到数据准确、内容具体。";
  if (asked.length === 0) return { head: "规范报送", text: all };
  return { head: "严格报送纪律", text: `${asked.join("；")}。${all}` };
}

/** What went wrong, the lagging tasks in paragraphs of their own; or the word that nothing did. */
function troubles(data: ReportData): CircularParagraph[] {
  const mentions = laggingMentions(data, NAMED_TASKS);
  const lagging = mentions.length === 0 ? "" : laggingHead(data, NAMED_TASKS);
  const paragraphs = numbered([
    { head: "部分任务进度滞后", text: lagging },
    { head: "报送不够及时规范", text: filingTrouble(data) },
    { head: "部分事项需要统筹", text: ended(openMatters(data)) },
  ]);
  if (paragraphs.length === 0) return [{ kind: "paragraph", text: "本期没有发现突出问题。" }];
  const named = mentions.map((text, index): CircularParagraph => {
    const end = index === mentions.length - 1 ? "。" : "；";
    return { kind: "paragraph", text: `${index + 1}．${text}${end}` };
  });
  return [...paragraphs.slice(0, 1), ...named, ...paragraphs.slice(1)];
}

/** （一）… （二）…, leaving out empty texts. */
function numbered(points: readonly Point[]): CircularParagraph[] {
  return points
    .filter(({ text }) => text !== "")
    .map(({ head, text }, index) => ({
      kind: "paragraph",
      lead: `（${"一二三四五六七八九"[index] ?? String(index + 1)}）${head}。`,
      text,
    }));
}
