/** Lines that lost their breaks: …（A负责）12.加快…（B负责） holds two items. */

import { CharSet } from "../../text/char-set";
import { parseLabel } from "../outline/labels";
import { isClause, isUnitList } from "../roles/is-clause";
import { findLabels, GIVES_UNITS } from "../roles/role-labels";
import { matchBrackets } from "../units/split-names";
import type { SourceBlock, SourceLine } from "./block";
import { slice, trim } from "./passage";

/** 12. before words, or before a year: 3．2024年底前. */
const ARABIC = "\\d{1,3}[.．、]\\s*(?:[\\u4e00-\\u9fff“《]|(?=20\\d\\d年))";
const CHINESE =
  "(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）])";
/** A number that opens the next item. */
const NUMBER = `(?:${ARABIC}|${CHINESE}\\s*[\\u4e00-\\u9fff“《])`;
/** 具体措施：1.…, between an item and what stands beneath it. */
const LEAD_IN = "(?:[\\u4e00-\\u9fff]{2,8}[：:]\\s*)?";
/** The end of a clause in brackets, or of a sentence, and the next item. */
const SEAM = new RegExp(`(?:[)）〕\\]】][。；;]?|[。；;])\\s*(?=(${LEAD_IN})${NUMBER})`, "g");
const STOP = new CharSet("。；;");
const SENTENCE_END = new CharSet("。；;）)");
const NUMBER_MARK = new CharSet(".．、)）");
/** A number, its mark and a character. */
const SHORTEST_ITEM = 3;
const LONGEST_CLAUSE = 600;
/** A heading that lost its break too: 二、激发活力（五）清理…, （一）推广应用6.…. */
const HEADING = new RegExp(
  `^(?:([一二三四五六七八九十]{1,3}、)|[（(][一二三四五六七八九十]{1,3}[)）])[^。；：:（()）]{3,50}?(?<![第\\d])(?=\\d{1,3}[.．、][\\u4e00-\\u9fff“《]|([（(][一二三四五六七八九十]{1,3}[)）]))`,
);

/** What leads in, then a first number. */
const FIRST = /[。：:]\s*(?=(?:一、|1[.．、])\s*[\u4e00-\u9fff“《])/;

/** `blocks` with each line cut where another item begins in it; `cut` gets what such items say. */
export function cutRunOnLines(blocks: readonly SourceBlock[], cut: string[]): SourceBlock[] {
  return blocks.flatMap((block, index): SourceBlock[] => {
    if (block.kind === "table") return [block];
    const { text } = block.passage;
    const begun = isSecond(blocks[index + 1]) ? headingBeforeFirst(text) : 0;
    const starts = [...new Set([...itemStarts(text), begun])].sort((a, b) => a - b);
    if (starts.length === 1) return [block];
    return starts.map((start, index): SourceLine => {
      const passage = trim(slice(block.passage, start, starts[index + 1]));
      if (index === 0) return { ...block, passage };
      cut.push(passage.text);
      return { ...block, passage, afterGap: false };
    });
  });
}

/** （四）提升工业化水平。1.实施…, and 2.… in the next line: where 1. begins; 0 elsewhere. */
function headingBeforeFirst(line: string): number {
  const [heading = ""] = HEADING_AND_FIRST.exec(line) ?? [];
  // Numbers that go on in the line count what one task holds.
  return /[；;。]\s*2[.．、]/.test(line) ? 0 : heading.length;
}

const HEADING_AND_FIRST =
  /^[（(][一二三四五六七八九十]{1,3}[)）][^。；：:（()）]{3,40}。\s*(?=1[.．、]\s*[\u4e00-\u9fff“《])/;

function isSecond(block: SourceBlock | undefined): boolean {
  return block?.kind === "line" && /^2[.．、]/.test(block.passage.text);
}

/** Where the items of a line begin; [0] for a line of one. */
export function itemStarts(line: string): number[] {
  const starts = [0];
  const mark = NUMBER_MARK.find(line, SHORTEST_ITEM);
  if (mark < 0 || SENTENCE_END.find(line) < 0) return starts;
  let partners: ReadonlyMap<number, number> | null = null;
  for (const seam of line.matchAll(SEAM)) {
    const [end, leadIn = ""] = seam;
    if (STOP.isAt(line, seam.index)) {
      if (!endsLabelled(line.slice(Math.max(0, seam.index - LONGEST_CLAUSE), seam.index))) continue;
    } else {
      partners ??= openings(line);
      const opening = partners.get(seam.index);
      if (opening === undefined || seam.index - opening > LONGEST_CLAUSE) continue;
      const content = line.slice(opening + 1, seam.index);
      if (!isClause(content) && !isUnitList(content)) continue;
    }
    const start = seam.index + end.length;
    starts.push(start);
    if (leadIn !== "") starts.push(start + leadIn.length);
  }
  if (starts.length === 1) return starts;
  const first = FIRST.exec(line.slice(0, starts[1]));
  if (first && parseLabel(line) === null) starts.splice(1, 0, first.index + first[0].length);
  return withHeadings(line, starts);
}

/** …。责任单位：A、B: the last sentence names the units. */
function endsLabelled(text: string): boolean {
  let from = text.length;
  while (from > 0 && !STOP.isAt(text, from - 1)) from--;
  const [label] = findLabels(text.slice(from));
  return label !== undefined && label.start === 0 && GIVES_UNITS.includes(label.meaning);
}

/** Cuts once more behind a heading at the beginning of a part. */
function withHeadings(line: string, starts: readonly number[]): number[] {
  return starts.flatMap((start, index) => {
    const own = [start];
    for (let from = start; own.length < 3; from = own[own.length - 1] ?? from) {
      const [heading, chapter, section] =
        HEADING.exec(line.slice(from, Math.min(from + 60, starts[index + 1] ?? line.length))) ?? [];
      if (heading === undefined || (section !== undefined && chapter === undefined)) break;
      own.push(from + heading.length);
    }
    return own;
  });
}

/** For each closing bracket its opening one. */
function openings(line: string): ReadonlyMap<number, number> {
  return new Map([...matchBrackets(line)].map(([opening, closing]) => [closing, opening]));
}
