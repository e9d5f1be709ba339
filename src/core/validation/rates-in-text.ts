/** Completion rates that a text states about the task as a whole. */

import { chineseNumber } from "../text/chinese-number";
import { foldFigure } from "../text/normalise";
import { WordList } from "../text/word-list";

const LONGEST_TEXT = 4000;
/** Characters looked at before a figure. */
const REACH = 40;
/** Of a task's words before 任务. */
const LONGEST_NAME = 12;

/** Words that keep a statement about the task as a whole; any other word names a part of it. */
const ABOUT_THE_WHOLE = new WordList(
  "目前 当前 截至 截止 到 至 底 末 上旬 中旬 下旬 上半年 前三季度 一季度 二季度 三季度 今年 本月 本季度 累计 已 已经 共 共计 " +
    "总 总体 整体 全部 任务 工作 目标 目标任务 全年 年度 计划 该 此 本 项 各项 的 完成 完成率 完成比例 进度 完成进度 " +
    "率 达到 达 为 是 约 近 超过 超 过 : 了 并",
);

/** Without any of these no text states a rate; spares most texts the closer look. */
const ANY_RATE = /[%％﹪]|百/;

const FIGURE =
  /百分之(\d{1,3}(?:\.\d{1,2})?|[零一二三四五六七八九十百点]{1,6})|(\d{1,3}(?:\.\d{1,2})?)%?/g;

/** 6月底提升至57%, after what it was before. */
const RISEN = /(?:提升|提高|上升|增长|增加|推进|升|增)(?:至|到|为)了?$/;

/** Says by itself that the whole is meant. */
const NAMES_THE_WHOLE = /任务|目标|总|全年|年度|整体|全部/;
/** What adds to the item before it and is no item of its own. */
const ADDS = /^(?:其中|其余|剩余|余下|下一步|同时|另)/;

/** 计划完成100%, 力争完成80%: said of the future. */
const FUTURE = /(?:计划|预计|力争|确保|争取|拟|将|预期|目标[是为:])[^完]{0,8}完成/;

/**
 * Percentages said of the task as a whole: 完成率达80%, 已完成全年任务的80%, 总体进度80%, and what
 * it rose to since. What is said of a part (土建完成80%, 完成80%的拆迁, 占年度投资的45%) or of the
 * future does not count.
 *
 * @param task text of the task, which may be named by its own words: 完成年度培训任务的50%
 */
export function ratesInText(text: string, task = ""): number[] {
  if (!ANY_RATE.test(text)) return [];
  const line = foldFigure(text.slice(0, LONGEST_TEXT)).replace(/[ \t]/g, "");
  const rates: number[] = [];
  for (const match of line.matchAll(FIGURE)) {
    const [whole, spelled, digits = ""] = match;
    const rate = spelled === undefined ? Number(digits) : spelledRate(spelled);
    if (rate === null || (spelled === undefined && !whole.endsWith("%"))) continue;
    if (isDigit(line[match.index - 1]) || line[match.index - 1] === ".") continue;
    const before = withoutTask(clauseBefore(line, match.index), task);
    const after = line.slice(match.index + whole.length, match.index + whole.length + 8);
    if (namesPart(after)) continue;
    if (rates.length > 0 && hasRisen(before)) rates.push(rate);
    else if (saysWhole(before) && !isOfOneItem(line, match.index, before)) rates.push(rate);
  }
  return rates;
}

/** 80 or 八十, after 百分之. */
function spelledRate(text: string): number | null {
  if (text === "百") return 100;
  return /^\d/.test(text) ? Number(text) : chineseNumber(text);
}

function clauseBefore(line: string, index: number): string {
  const stretch = line.slice(Math.max(0, index - REACH), index);
  const cut = stretch.split(/[,。;、!?()“”"\n—]/).at(-1) ?? "";
  return cut.length === REACH ? "?" : cut.replace(/\d{1,4}[年月日号]/g, "");
}

function saysWhole(clause: string): boolean {
  if (!/完成|进度/.test(clause) || FUTURE.test(clause)) return false;
  return ABOUT_THE_WHOLE.makeUp(clause.replace(/(?:项目|工程)(?=总体|整体|总)/, ""));
}

function hasRisen(clause: string): boolean {
  return RISEN.test(clause) && ABOUT_THE_WHOLE.makeUp(clause.replace(RISEN, ""));
}

/** 年度任务 for 年度培训任务, where the task is about one thing and names it so. */
function withoutTask(clause: string, task: string): string {
  const noun = /任务|目标|计划/.exec(clause);
  if (!noun || task === "" || /[、,，;；]/.test(task)) return clause;
  const end = noun.index;
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++) {
    if (task.includes(clause.slice(start, end))) return clause.slice(0, start) + clause.slice(end);
  }
  return clause;
}

/**
 * A账款已清偿，完成率100%；B尚未清偿: one of several items, each with a subject of its own, and no
 * word of the whole.
 */
function isOfOneItem(line: string, index: number, clause: string): boolean {
  if (NAMES_THE_WHOLE.test(clause)) return false;
  const start =
    Math.max(...["。", "!", "?", "\n"].map((mark) => line.lastIndexOf(mark, index))) + 1;
  const sentence = /^[^。!?\n]*/.exec(line.slice(start))?.[0] ?? "";
  const items = sentence.split(";").filter((item) => item.trim() !== "");
  if (items.filter((item) => !ADDS.test(item)).length < 2) return false;
  const own =
    line
      .slice(start, index - clause.length)
      .split(";")
      .at(-1) ?? "";
  return /[^\d,、年月日号截至止到前底末上中下旬]/.test(own);
}

/** 80%的拆迁任务 speaks of a part, 80%的年度任务 of the whole. */
function namesPart(after: string): boolean {
  return /^(?:以上|左右)?的(?!(?:全年|年度|目标|总)?(?:任务|目标|工作|计划|进度))/.test(after);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}
