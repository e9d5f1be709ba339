/** Parts of a notice: the cover letter and each list of tasks with its title. */

import { isDateLine } from "../head/notice-info";
import { looksLikeUnit } from "../units/unit-shape";
import { leaderInTitle } from "./heading-roles";
import type { Item } from "./item";

export interface Region {
  /** Lines of the title that heads the list; empty where none is printed. */
  titleItems: Item[];
  items: Item[];
}

const LIST_TITLE =
  /(?:清单|分工|分解|分解意见|分工意见|分工方案|方案|任务|项目|实事|一览表|表|台账|安排|计划|意见|事项|要点|目录|工作)(?:[（(][^（）()]{1,20}[)）])?$/;
/** Lines that a title takes at most. */
const LONGEST_TITLE = 5;
const ANNEX = /^附\s*件\s*[0-9一二三四五六七八九十]{0,2}\s*[：:]?/;

/**
 * Cuts items into regions. A region begins at a list's title, at 附件 and where the outermost
 * numbering starts again.
 */
export function splitRegions(items: readonly Item[]): Region[] {
  const regions: Region[] = [{ titleItems: [], items: [] }];
  let lastChapter = 0;
  const begin = (titleItems: Item[]): void => {
    regions.push({ titleItems, items: [] });
    lastChapter = 0;
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const count = item.kind === "title" ? titleLines(items, i) : 0;
    if (count > 0) {
      begin(items.slice(i, i + count));
      i += count - 1;
      continue;
    }
    if (item.label?.style === "chinese") {
      if (item.label.value === 1 && lastChapter > 1) begin([]);
      lastChapter = item.label.value;
    }
    regions[regions.length - 1]?.items.push(item);
    if (isSalutation(item) || isSignedDate(items, i)) begin([]);
  }
  return regions.filter(({ titleItems, items: own }) => titleItems.length + own.length > 0);
}

/** 各县、区人民政府，市政府各部门： ends the head of the notice. */
function isSalutation(item: Item): boolean {
  const text = item.label ? "" : (item.paragraphs[0]?.passage.text ?? "");
  return (
    text.length <= 200 &&
    /^[各省市县区州].*(?:政府|部门|单位|机构|办事处|委员会|局)[^。；]*[：:]$/.test(text)
  );
}

/** A date right beneath a signature ends the cover, where no title heads the list that follows. */
function isSignedDate(items: readonly Item[], index: number): boolean {
  const above = items[index - 1]?.paragraphs[0]?.passage.text ?? "";
  const text = items[index]?.label ? "" : (items[index]?.paragraphs[0]?.passage.text ?? "");
  return items[index - 1]?.kind === "title" && isDateLine(text) && looksLikeUnit(above);
}

/** How many of the title lines from `index` on head a list; 0 where none does. */
function titleLines(items: readonly Item[], index: number): number {
  let count = 0;
  while (count < LONGEST_TITLE && items[index + count]?.kind === "title") count++;
  while (count > 0 && !headsList(items, index, count)) count--;
  return count;
}

/** Whether title lines head a list rather than a chapter. */
function headsList(items: readonly Item[], index: number, count: number): boolean {
  const titles = items.slice(index, index + count);
  const text = titles.map((item) => item.paragraphs[0]?.passage.text ?? "");
  if (text.some((line) => ANNEX.test(line))) return true;
  if (headsPart(text[text.length - 1] ?? "", items, index + count)) return false;
  const joined = text.join("");
  if (!LIST_TITLE.test(text[text.length - 1] ?? "") && !LIST_TITLE.test(joined)) return false;
  const next = items[index + count];
  if (!next) return false;
  if (next.kind === "table") return true;
  if (next.label) return next.label.value === 1;
  // A paragraph may lead in; the first number after it must be a first.
  const numbered = items
    .slice(index + count, index + count + 6)
    .find(({ label, kind }) => label !== null || kind === "table");
  return numbered === undefined || numbered.kind === "table" || numbered.label?.value === 1;
}

/** 某某市长主抓重点工作 heads the first of several parts where another such line comes. */
function headsPart(title: string, items: readonly Item[], from: number): boolean {
  const namesLeader = ({ kind, paragraphs }: Item): boolean =>
    kind === "title" && leaderInTitle(paragraphs[0]?.passage.text ?? "") !== null;
  return leaderInTitle(title) !== null && items.slice(from).some(namesLeader);
}

/** The title of a region without 附件 and its number. */
export function regionTitle(region: Region): string {
  const printed = region.titleItems.map((item) => item.paragraphs[0]?.passage.text ?? "");
  const annex = printed.map((line) => ANNEX.test(line)).lastIndexOf(true);
  return printed
    .slice(Math.max(0, annex))
    .map((line) => line.replace(ANNEX, "").trim())
    .filter((line) => line !== "" && !/^[（(].*[)）]$/.test(line))
    .join("");
}
