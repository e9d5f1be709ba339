/** Reads number, title, issuer and date of a notice from its cover lines. */

import type { NoticeInfo } from "../../model/task";
import { looksLikeUnit } from "../units/unit-shape";
import { findDate } from "./chinese-date";

const YEAR = "[〔［[(（【﹝]?\\s*(?:19|20)\\d{2}\\s*[〕］\\])）】﹞]?";
const NUMBER = new RegExp(`[\\u4e00-\\u9fff]{1,12}\\s?${YEAR}\\s*第?\\s*\\d{1,4}\\s*号?`);
const ONLY_NUMBER = new RegExp(
  `^(?:(?:发文字号|发文文号|发布文号|文号|文件编号|字号)\\s*[:：]?\\s*)?[（(]?(${NUMBER.source})[)）]?$`,
);
const TITLE_END = /(?:通知|意见|方案|决定|函|通报|安排|要点|清单|分解表|分解|分工)$/;
/** What a title says that announces another paper: its own last word is 通知. */
const PASSES_ON = /(?:印发|转发|下发|发布|公布)/;
/** Lines of the cover looked at. */
const COVER_LINES = 60;

/**
 * @param cover the lines before the first task, in order
 * @param tail the lines after the last task; old papers print signature and date there
 */
export function readNoticeInfo(cover: readonly string[], tail: readonly string[]): NoticeInfo {
  const lines = cover.slice(0, COVER_LINES);
  const title = findTitle(lines);
  const dateLine = [...cover, ...tail].findIndex(isDateLine);
  const all = [...cover, ...tail];
  const date = dateLine >= 0 ? findDate(all[dateLine] ?? "") : labelledDate(lines);
  return {
    docNumber: findNumber(lines)?.replace(/\s+/g, "") ?? null,
    title: title?.text ?? null,
    issuer: findIssuer(all, dateLine, lines, title),
    date,
  };
}

/** What a web page prints above the paper: 发布机构 县政府办 文 号 县政办〔2023〕1号. */
const IN_PAGE_HEAD = new RegExp(
  `文\\s*号\\s*[:：|]?\\s*(${NUMBER.source})(?![\\u4e00-\\u9fff\\d])`,
);

function findNumber(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = line.length <= 60 ? ONLY_NUMBER.exec(line) : null;
    if (match?.[1]) return match[1].trim();
  }
  for (const line of lines) {
    const number = line.length <= 200 ? IN_PAGE_HEAD.exec(line)?.[1] : undefined;
    if (number !== undefined) return number;
  }
  for (const line of lines) {
    const match = new RegExp(`[（(\\s](${NUMBER.source})[)）]?$`).exec(line.slice(-60));
    if (match?.[1] && TITLE_END.test(line.slice(0, line.length - match[0].length).trim()))
      return match[1];
  }
  return null;
}

interface Title {
  text: string;
  /** Index of its first line. */
  line: number;
}

/** From 关于 to 通知, over up to five lines. */
function findTitle(lines: readonly string[]): Title | null {
  for (let line = 0; line < lines.length; line++) {
    if (!/关于|印发|分解|落实/.test(lines[line] ?? "")) continue;
    const text = titleFrom(lines.slice(line, line + 5));
    if (text !== null) return { text, line };
  }
  // A paper that is only a list has a title without 关于.
  const line = lines.findIndex((each) => each.length <= 60 && isListTitle(each));
  const text = lines[line];
  return text === undefined ? null : { text: withoutBlanks(text), line };
}

/**
 * The title that these lines begin with. One that passes a paper on goes to its own 通知, and 分工 or 分解 to
 * the 方案 of the next line, though a title may end with either.
 */
function titleFrom(lines: readonly string[]): string | null {
  let text = "";
  let title: string | null = null;
  for (const line of lines) {
    const part = line.replace(/^(?:标\s*题|名\s*称)\s*[：:]\s*/, "");
    if (/[。；，：:]$|^附\s*件/.test(part) || part.length > 120 || ONLY_NUMBER.test(part)) break;
    if (title !== null && /^[一二三四五六七八九十\d]+[、.．]/.test(part)) break;
    const goesOn = title === null || (/分[工解]$/.test(title) && part.length <= 6);
    text += part;
    const plain = text.replace(new RegExp(`\\s*[（(]?${NUMBER.source}[)）]?$`), "");
    if (!TITLE_END.test(plain)) continue;
    if (goesOn || plain.endsWith("通知")) title = withoutBlanks(plain);
    if (plain.endsWith("通知") || !(PASSES_ON.test(plain) || /分[工解]$/.test(plain))) break;
  }
  return title;
}

/** Blanks where a page broke the title; those between Latin words stay. */
function withoutBlanks(title: string): string {
  return title.replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, "").trim();
}

function isListTitle(line: string): boolean {
  return (
    line.length >= 6 &&
    (TITLE_END.test(line) ||
      /[\u4e00-\u9fff](?:表|台账|计划|交办单|责任书|任务书)$|20\d{2}年.*(?:任务|实事|项目|工作|目标|指标)$/.test(
        line,
      )) &&
    !/[。；，：:]/.test(line) &&
    !/^附\s*件|^[一二三四五六七八九十\d]+[、.]/.test(line)
  );
}

export function isDateLine(line: string): boolean {
  return (
    line.length <= 40 &&
    findDate(line) !== null &&
    /[日号]\s*[）)]?$/.test(line) &&
    !/[：:]/.test(line)
  );
}

function labelledDate(lines: readonly string[]): string | null {
  const line = lines.find((each) => /^(?:发文日期|成文日期|印发日期)\s*[:：]/.test(each));
  return line ? findDate(line) : null;
}

/** The signature above the date, the line above the title, or what the title begins with. */
function findIssuer(
  all: readonly string[],
  dateLine: number,
  lines: readonly string[],
  title: Title | null,
): string | null {
  const signature = dateLine > 0 ? (all[dateLine - 1] ?? "") : "";
  if (isIssuer(signature)) return signature;
  const sameLine = /^(\S+?)\s+\S/.exec(all[dateLine] ?? "")?.[1] ?? "";
  if (isIssuer(sameLine)) return sameLine;
  const above = title ? (lines[title.line - 1] ?? "") : "";
  if (isIssuer(above)) return above;
  const begins = /^(.{3,30}?)(?:关于|印发)/.exec(title?.text ?? "")?.[1] ?? "";
  return isIssuer(begins) ? begins : null;
}

/** Whether a line may be the name of who issued the paper. */
export function isIssuer(line: string): boolean {
  return (
    line.length <= 40 &&
    /(?:政府|办公[厅室]|委员会|委|局|厅|部|院)$/.test(line) &&
    looksLikeUnit(line)
  );
}
