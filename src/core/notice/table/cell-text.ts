/** Text of table cells: what a line break or a blank in them means. */

import { parseLabel } from "../outline/labels";
import { saysWhen } from "../roles/verbs";
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
