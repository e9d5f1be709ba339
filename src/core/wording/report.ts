/** Words of the city report. */

import type { NoticeInfo, Task } from "../model/task";
import type { CompletionRate } from "../model/record";
import { CATEGORIES, CATEGORY_WORDS, type Counts } from "../report/statistics/categories";
import { UNMEASURED } from "../schema/vocabulary";

export const LIGHT_WORDS = {
  green: "绿灯",
  watch: "关注",
  yellow: "黄灯",
  red: "红灯",
  none: "未亮灯",
} as const;

export const CHANGE_WORDS = {
  "newly-done": "新完成",
  "caught-up": "已赶上",
  "newly-behind": "新滞后",
  fallen: "有回落",
} as const;

export const ATTAINMENT_WORDS = {
  reached: "已达到",
  near: "接近",
  far: "差距较大",
  "no-data": "缺数据",
} as const;

/** What the report rests on: 依据《…》（文号）; null where the notice prints neither. */
export function sourceLine(notice: NoticeInfo): string | null {
  const basis = noticeBasis(notice);
  return basis === null ? null : `依据：${basis}`;
}

/** The notice by its title and number: 《…》（文号）; null where it prints neither. */
export function noticeBasis({ docNumber, title }: NoticeInfo): string | null {
  if (title === null) return docNumber;
  return `${titleInBrackets(title)}${docNumber === null ? "" : `（${docNumber}）`}`;
}

/** A document's title as text quotes it; one that has its marks keeps them. */
export function titleInBrackets(title: string): string {
  const plain = title.replace(/\s+/g, "");
  if (plain.startsWith("《") && plain.endsWith("》")) return plain;
  return `《${plain.replace(/《/g, "〈").replace(/》/g, "〉")}》`;
}

/** The text in quotation marks, its own made single. */
export function inQuotes(text: string): string {
  return `“${text.replace(/“/g, "‘").replace(/”/g, "’")}”`;
}

/** 2024-06-05 → 2024年6月5日; anything else as it is. */
export function blockDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso;
}

/** 60, 62.5, 不宜量化; empty where none was filed. */
export function rateText(rate: CompletionRate): string {
  if (rate === null) return "";
  return rate === "unmeasured" ? UNMEASURED : String(rate);
}

/** Names a task in running text: 第17项, 民生项目第三项. */
export function taskName(task: Task, mainList: string): string {
  const label = task.label === "" ? task.id : `第${task.label}项`;
  return task.list === mainList ? label : `${task.list}${label}`;
}

/** Printed number of the task, its id where none is printed; lists beside the first are named. */
export function taskLabel(task: Task, tasks: readonly Task[]): string {
  const label = task.label === "" ? task.id : task.label;
  return task.list === tasks[0]?.list ? label : `${task.list}${label}`;
}

/** Before what stands beneath a task on the page after it: 接第17项. */
export function beneathText(task: Task, tasks: readonly Task[]): string {
  const label = taskLabel(task, tasks);
  return `接${label === task.label ? `第${label}项` : label}`;
}

/** Start of a task's text that still tells which one it is, at most `most` characters. */
export function taskGist(task: Task, most = 30): string {
  const sentence = /^[^。；，\n]{4,}?(?=[。；，\n]|$)/.exec(task.text)?.[0] ?? task.text;
  return shortened(sentence, most);
}

/**
 * The text where it has at most `most` characters; else its beginning, after a clause where one ends
 * in the last third, with “…”.
 */
export function shortened(text: string, most: number): string {
  // Twice as many units hold that many characters, whatever they are.
  const characters = [...text.slice(0, most * 2 + 2)];
  if (characters.length <= most && text.length <= most * 2) return text;
  const start = characters.slice(0, most - 1);
  const clause = Math.max(...[..."。；，！？\n"].map((mark) => start.lastIndexOf(mark)));
  const end = clause > (most * 2) / 3 ? clause : start.length;
  return `${start
    .slice(0, end)
    .join("")
    .replace(/[、“‘（《]+$/, "")}…`;
}

/** 已完成1项、达序时3项; only what occurs. */
export function countsText(counts: Counts): string {
  const parts = CATEGORIES.filter((category) => counts[category] > 0).map(
    (category) => `${CATEGORY_WORDS[category]}${counts[category]}项`,
  );
  return parts.join("、");
}

const HEADING_NUMBER =
  /^(?:第?([一二三四五六七八九十百]{1,5}|\d{1,3})[章节篇部分、.．]|[（(]([一二三四五六七八九十百]{1,5}|\d{1,3})[)）])/;

/** Printed number of a heading, such as 十一 or （一）'s 一; else the start of it, or its list's name. */
export function shortHeading(heading: string | null, list: string): string {
  if (heading === null) return list;
  const [, number, bracketed] = HEADING_NUMBER.exec(heading) ?? [];
  return number ?? bracketed ?? [...heading].slice(0, 6).join("");
}

/** Names the tasks of a list: 重点工作126项、民生项目10项. */
export function listsText(tasks: readonly Task[]): string {
  const lists = new Map<string, number>();
  for (const { list } of tasks) lists.set(list, (lists.get(list) ?? 0) + 1);
  return [...lists].map(([list, count]) => `${list}${count}项`).join("、");
}

/** The rule of a light, with the settings' thresholds. */
export function lightRule(
  light: keyof typeof LIGHT_WORDS,
  limits: { watchPoints: number; redPoints: number },
): string {
  const { redPoints } = limits;
  // What is behind by more than the red limit is red, whatever the other limit says.
  const watchPoints = Math.min(limits.watchPoints, redPoints);
  const rules = {
    green: "已完成，或达到序时要求",
    watch:
      watchPoints > 0 ? `落后不超过${watchPoints}个百分点，或自报滞后` : "自报滞后、完成率未落后",
    yellow:
      watchPoints < redPoints
        ? `落后${watchPoints}至${redPoints}个百分点`
        : "自报欠序时、未报完成率",
    red: `落后${redPoints}个百分点以上`,
    none: "未报送，或无法判定",
  };
  return rules[light];
}
