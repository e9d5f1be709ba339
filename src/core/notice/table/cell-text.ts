/** Text of table cells: what a line break or a blank in them means. */

import { parseLabel } from "../outline/labels";
import { saysWhen } from "../roles/verbs";
import { hasFamilyName } from "../units/person-name";
import { cutNames } from "../units/split-names";
import { looksLikeUnit } from "../units/unit-shape";

/** 6左右 in a column of 计量单位 % is 6%左右. */
export function measured(value: string, measure: string): string {
  const amount = /^[^\d]{0,4}\d[\d.,]*(?:\s*[—–~～-]\s*\d[\d.,]*)?/.exec(value)?.[0];
  if (amount === undefined || measure === "" || value.includes(measure)) return value;
  return amount + measure + value.slice(amount.length);
}

/** A line break inside a cell is the page's unless a sentence or a heading ends there. */
export function unwrap(cell: string): string {
  if (!cell.includes("\n")) return cell.trim();
  const lines = cell.split("\n").map((line) => line.trim());
  const widest = Math.max(...lines.map(({ length }) => length));
  const [heading = ""] = lines;
  return lines.reduce((text, line) => {
    if (text === "" || line === "") return text + line;
    const ends = text === heading && isHeading(heading, widest);
    return ends || /[。；！？：:]$/.test(text) || parseLabel(line)
      ? `${text}\n${line}`
      : text + line;
  }, "");
}

const SHORTEST_HEADING = 4;

/** A first line of less than half the cell's width was not broken by it: 生物医药加速器 above what is built. */
function isHeading(line: string, widest: number): boolean {
  const isShort = line.length >= SHORTEST_HEADING && line.length * 2 < widest;
  return isShort && /^[\u4e00-\u9fff\w“”（）()\-—+·]+$/.test(line);
}

export function oneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, "");
}

/** A date that a narrow cell broke (10月／底前, 2025年／6月) is one; dates of several stages stay lines. */
export function unwrapTimes(cell: string): string {
  return cell.split(/\s*\n\s*/).reduce((text, line) => {
    const goesOn =
      !saysWhen(line) ||
      /^(?:[底末初日月前]|[上中下]旬)/.test(line) ||
      /(?:^|\n)\d{4}年?$/.test(text);
    return goesOn ? text + line : `${text}\n${line}`;
  });
}

/** 市发展改革委（3项）: how many tasks a merged cell heads. */
const COUNT = /[（(](?:共)?\d{1,3}[项个条件](?:任务|工作)?[)）]/g;

/** 1.县交通运输局 2.县自然资源局: the marks count, they name nobody. */
const LIST_MARK =
  /(^|[\s、，；;])(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[•●·]) *(?=[\u4e00-\u9fff])/g;

/** What begins a name of its own: its rank, 各, or a national office. */
const BEGINS_NAME = /^(?:[省市县区州旗镇乡](?!场|域)|各|国|中|有关|相关)/;

/**
 * A line break parts units unless it stands in mid-name: 区应急管理局\n（安委办）, 区自然资源和\n规划局.
 * `joined` gets the names that were put together from two lines.
 */
export function unwrapUnits(cell: string, joined: string[] = []): string {
  const lines = cell
    .replace(COUNT, "")
    .replace(LIST_MARK, "$1")
    .replace(/\s*\n\s*(?=[（(〔])/g, "")
    .replace(/([、，,；;])\s*\n\s*/g, "$1")
    .split(/\s*\n\s*/);
  return lines.reduce((text, line) => {
    const last = cutNames(text).pop()?.name ?? "";
    const first = cutNames(line)[0]?.name ?? "";
    if (!isCutName(last, first)) return `${text}\n${line}`;
    joined.push(last + first);
    return text + line;
  });
}

/** No name without the place before it. */
const ONLY_ORGAN = /^(?:管委会|管理委员会|(?:人民)?政府|办事处|党工委|党委)$/;

function isCutName(last: string, first: string): boolean {
  if (last === "" || first === "" || /[：:。]/.test(last) || !looksLikeUnit(last + first))
    return false;
  if (/^员会/.test(first) || first.length === 1) return true;
  if (ONLY_ORGAN.test(first) && /[区县市镇乡州旗盟道]$/.test(last)) return true;
  if (/[和与及]$/.test(last)) return true;
  return !looksLikeUnit(last) && !BEGINS_NAME.test(first);
}

/** 副市长 魏强: the office stands before the name of the same person. */
const OFFICE =
  /^(?:(?:省|市|县|区|州)?(?:委|政府)?(?:常务|党组)?副?(?:[省市县区州盟旗镇]长|秘书长|书记|常委|主席|主任)|[\u4e00-\u9fff]{2,12}(?:[厅局部院处科署]长|主任|书记))$/;
const ONLY_NAME = /^[\u4e00-\u9fff·]{1,4}$/;

/** 副区长陆 before 健: the office runs into the first of two characters. */
const OFFICE_BEGUN = /(?:[省市县区州盟旗镇]长|书记|常委|主任|主席)[\u4e00-\u9fff]$/;

/**
 * 刘 强 王大伟 → 刘强、王大伟: tokens of one character belong together, longer ones are whole. Where
 * one is left over, names run on: 陆 明俞 悦 and 陆 明俞小悦 are two such names without a mark between.
 */
export function leaderNames(printed: string): string {
  const parts = printed.split(/[\s\u3000、，]+/).filter((part) => part !== "");
  const paired = joinSingles(parts);
  const names = paired.every(({ length }) => length > 1)
    ? withOffices(paired)
    : runningNames(parts);
  return names.filter((name) => name !== "").join("、");
}

function joinSingles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (parts[end]?.length === 1) end++;
    const part = parts[at] ?? "";
    if (end > at) joined.push(...namesOfSingles(parts.slice(at, end)));
    else if (parts[at + 1]?.length === 1 && OFFICE_BEGUN.test(part) && !OFFICE.test(part)) {
      end = at + 2;
      joined.push(parts.slice(at, end).join(""));
    } else joined.push(part);
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** 陈 晓 明 is one name, 王 海 陈 晓 明 are two: each of two or three, as many as can be begun by a family name. */
function namesOfSingles(singles: readonly string[]): readonly string[] {
  const ways: { names: string[]; strange: number }[] = [{ names: [], strange: 0 }];
  for (let end = 2; end <= singles.length; end++) {
    for (const length of [2, 3]) {
      const before = ways[end - length];
      const name = singles.slice(end - length, end).join("");
      const strange = (before?.strange ?? 0) + (hasFamilyName(name) ? 0 : 1);
      const known = ways[end];
      if (before && (!known || strange < known.strange)) {
        ways[end] = { names: [...before.names, name], strange };
      }
    }
  }
  return ways[singles.length]?.names ?? singles;
}

/** 副市长 魏强 is one. */
function withOffices(parts: readonly string[]): string[] {
  const names: string[] = [];
  let office = "";
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? "";
    if (OFFICE.test(office + part) && ONLY_NAME.test(next) && !OFFICE.test(next)) office += part;
    else {
      names.push(office + part);
      office = "";
    }
  });
  return [...names, office];
}

function runningNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  let first = "";
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? "";
    const runsOn = part.length > 1 && next.length === 1;
    if (first.length === 1 && part.length > 2 && part.length < 5) {
      names.push(first + part.slice(0, 1));
      first = "";
      part = part.slice(1);
    }
    if (OFFICE.test(first + part) && ONLY_NAME.test(next) && !OFFICE.test(next)) first += part;
    else if (part.length === 1 && first === "") first = part;
    else if (runsOn && first.length + part.length > 2) {
      names.push(first + part.slice(0, -1));
      first = part.slice(-1);
    } else {
      names.push(first + part);
      first = "";
    }
  });
  return [...names, first];
}
