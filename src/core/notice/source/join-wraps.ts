/** Joins lines that a page or a paste broke in mid-sentence. */

import { COLON, CharSet } from "../../text/char-set";
import { PRINTED_DAY } from "../head/chinese-date";
import { isTitle } from "../outline/titles";
import { numberOf, parseLabel } from "../outline/labels";
import { isClause, isUnitList } from "../roles/is-clause";
import { parseField } from "../roles/fields";
import { saysWhen } from "../roles/verbs";
import { isRoleSentence } from "../roles/role-sentence";
import { findLabels, labelMeaning } from "../roles/role-labels";
import { matchBrackets } from "../units/split-names";
import { beginsWithUnit, mayGoOnListing, partsName } from "./broken-list";
import { OpenParagraph } from "./open-paragraph";
import type { SourceBlock, SourceLine } from "./block";
import {
  clausesEndParagraphs,
  endsSentence,
  type FillsLine,
  findWrapWidth,
  indentsParagraphs,
  isIndented,
  printedLength,
  runsOn,
} from "./wrap-width";

export interface Joined {
  blocks: SourceBlock[];
  /** Where two lines became one, as printed around the break. */
  seams: string[];
}

const OPENING = "（(〔[［【";
const CLOSING = "）)〕]］】";
const LONGEST_CLAUSE = 400;
const OPEN_END = new CharSet("、，,（(〔“《—");
const STOP = new CharSet("。！？");
const DIGIT = new CharSet("0123456789");
/** 分别增长5.8%和／7.5%: what a sentence ends with before one more figure. */
const COUNTS_ON = /(?:[和与及至到为达约超过升降长少]|分别)$/;
const MEASURED = /^\d{1,3}[.．]\d{1,3}\s*(?:[%％‰]|[万亿个家户人公亩吨元平])/;
const CONTINUES = /^[、，。；：！？）)〕”》%％]/;
const ANNEX = /^附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?$/;
/** 二〇一一年二月十八日 beneath the last task, whose bracket never closed. */
const WHOLE_DATE = new RegExp(`^${PRINTED_DAY}日$`);
/** Longest paragraph that an open bracket may hold together. */
const LONGEST_OPEN = 1500;
/** Longer than a task's own heading, in Chinese characters. */
const LONG_LINE = 18;

/** `blocks` with the pieces of a broken sentence put together, in order. */
export function joinWraps(printed: readonly SourceBlock[]): Joined {
  const { blocks, fillsLine } = withoutSpacing(printed);
  const page: Page = {
    fillsLine,
    indents: indentsParagraphs(blocks),
    clausesEnd: onlyOnce(() => clausesEndParagraphs(blocks)),
    lastNumber: 0,
  };
  const joined: Joined = { blocks: [], seams: [] };
  let paragraph: OpenParagraph | null = null;
  for (const block of blocks) {
    const open: OpenParagraph | null = paragraph;
    if (block.kind === "line" && open && goesOn(open, block, page)) {
      const { text } = block.passage;
      joined.seams.push(`${open.last.passage.text.slice(-12)}／${text.slice(0, 12)}`);
      open.add(block);
      continue;
    }
    if (open) joined.blocks.push(open.joined());
    paragraph = null;
    if (block.kind === "table") joined.blocks.push(block);
    else {
      const label = parseLabel(block.passage.text, page.lastNumber + 1);
      if (label?.style === "arabic") page.lastNumber = label.value;
      paragraph = new OpenParagraph(block, label, open !== null && isHeading(open));
    }
  }
  if (paragraph) joined.blocks.push(paragraph.joined());
  return joined;
}

/** 一、加快转型升级 */
function isHeading({ label, last }: OpenParagraph): boolean {
  return label !== null && label.style !== "arabic" && !endsSentence(last.passage.text);
}

function onlyOnce(find: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => (known ??= find());
}

/** Where every line stands apart, an empty line says nothing about where a paragraph ends. */
function withoutSpacing(blocks: readonly SourceBlock[]): {
  blocks: readonly SourceBlock[];
  fillsLine: FillsLine | null;
} {
  const lines = blocks.filter((block) => block.kind === "line");
  const spaced = lines.filter(({ afterGap }) => afterGap).length;
  if (spaced >= lines.length * 0.9) {
    const close = blocks.map((block) =>
      block.kind === "line" ? { ...block, afterGap: false } : block,
    );
    const fillsLine = findWrapWidth(close);
    if (fillsLine) return { blocks: close, fillsLine };
  }
  return { blocks, fillsLine: findWrapWidth(blocks) };
}

/** What tells whether a line goes on, beside the paragraph. */
interface Page {
  fillsLine: FillsLine | null;
  /** First lines of paragraphs are indented. */
  indents: boolean;
  /** Paragraphs without number end in a clause; found out when it is asked for. */
  clausesEnd: () => boolean;
  /** Number of the last numbered paragraph. */
  lastNumber: number;
}

function goesOn(paragraph: OpenParagraph, next: SourceLine, page: Page): boolean {
  const last = paragraph.last.passage.text;
  const isOpen = OPEN_END.isLast(last) || countsOn(last, next.passage.text);
  const apart = next.afterGap && !isOpen && paragraph.end.openBrackets === 0;
  return !apart && belongsTogether(paragraph, next, page);
}

/** 优良天数达到／340天以上, a page's number between them. */
function countsOn(last: string, next: string): boolean {
  return COUNTS_ON.test(last) && /^\d{1,6}[\u4e00-\u9fff%％]/.test(next);
}

function belongsTogether(paragraph: OpenParagraph, line: SourceLine, page: Page): boolean {
  const last = paragraph.last.passage.text;
  const next = line.passage.text;
  const isFull = page.fillsLine?.(paragraph.last) ?? false;
  if (ANNEX.test(next)) return false;
  if (WHOLE_DATE.test(next) && !COLON.isLast(last) && !OPEN_END.isLast(last)) return false;
  if (/^\d{1,2}$/.test(last)) {
    const rest = /^(\d?)\s*[.．、]/.exec(next);
    if (rest && Number(last + (rest[1] ?? "")) === page.lastNumber + 1) return true;
  }
  if (
    last.length <= 6 &&
    labelMeaning(last + (/^[^：:]{0,12}(?=[：:])/.exec(next)?.[0] ?? "")) !== null
  ) {
    return !/[：:]/.test(last) && /^[^：:]{0,12}[：:]/.test(next);
  }
  const label = parseLabel(next, page.lastNumber + 1);
  // A broken line may begin like a number: 新增／1.5万个.
  const isNext = label !== null && numberOf(label.printed) === page.lastNumber + 1;
  if (!isNext && COUNTS_ON.test(last) && MEASURED.test(next)) return true;
  if (label === null && countsOn(last, next)) return true;
  const startsItem =
    label !== null &&
    !(OPEN_END.isLast(last) && label.style === "arabic" && !isNext) &&
    // 普及率达／1.6% under a line that is full and goes on.
    !(isFull && /^\d{1,3}[.．]\d/.test(next) && !endsSentence(last) && !endsWithClause(last));
  if (startsItem) return false;
  const { openBrackets, list } = paragraph.end;
  const startsParagraph = page.indents && isIndented(line);
  // The bracket was lost: its line ends early, and the next is another paragraph's first.
  const ends = startsParagraph && !isFull && page.fillsLine !== null && list !== "none";
  if (ends && parseField(next) === null && !beginsWithUnit(next)) return false;
  if (openBrackets > 0 && paragraph.length < LONGEST_OPEN && !STOP.isLast(last)) {
    return (list === "none" && !endsWithTime(last)) || !leavesClause(next);
  }
  const field = parseField(next);
  // 现提出如下／责任分工：
  const tail = field?.meaning === "division" && field.valueStart >= next.length;
  if (field && breaksClause(last)) return true;
  if (field && !(tail && isFull && runsOn(last) && !endsSentence(last))) return false;
  if (line.afterPage && !startsParagraph && breaksSentence(last)) return true;
  // 责任单位：／市财政局
  if (list === "open" && COLON.isLast(last)) return beginsWithUnit(next);
  if (endsSentence(last)) {
    if (/^[）)〕”》]/.test(next)) return true;
    return (
      isFull && !startsParagraph && !endsWithClause(last) && goesOnAfterStop(paragraph, line, page)
    );
  }
  if (OPEN_END.isLast(last) || CONTINUES.test(next) || breaksQuote(last, next)) return true;
  // 各镇（街道）人民政府／（办事处）
  if (list === "open" && /^[（(][^（()）：:]{1,12}[)）]/.test(next)) return true;
  // 增长1／2%: no number ends a line and goes on in the next but by a break.
  if (
    DIGIT.isLast(last) &&
    /^[.．]?\d+(?:[.．]\d+)?\s*(?:[%％‰]|[万亿个家户人公亩吨元])/.test(next)
  )
    return true;
  if (startsParagraph || (list === "none" && endsWithClause(last))) return false;
  if (list !== "none") {
    if (isFull) return mayGoOnListing(last, next);
    if (partsName(last, next)) return true;
  }
  if (isFull && breaksRoleSentence(last, next)) return true;
  if (!isIndented(line) && page.indents && isIndented(paragraph.first) && breaksSentence(last))
    return true;
  if (isRoleSentence(next) || !(paragraph.lines.length > 1 || runsOn(last))) return false;
  if (isUnitList(next) && parseField(last) === null) return false;
  if (page.fillsLine) return isFull;
  // A numbered heading is short; a long numbered line without a full stop was broken.
  if (paragraph.label?.style !== "arabic" || printedLength(last) < LONG_LINE) return false;
  return list === "none" || mayGoOnListing(last, next);
}

/** A line of a sentence that the page's end broke, whether it is full or not. */
function breaksSentence(line: string): boolean {
  if (endsSentence(line) || endsWithClause(line)) return false;
  return printedLength(line) >= LONG_LINE && /[，。、；,;]/.test(line);
}

/** Characters of a line that a quotation goes on in at most. */
const QUOTE_ROOM = 40;

/** 健全“要素／跟着项目走”机制: the quotation ends in the next line. */
function breaksQuote(last: string, next: string): boolean {
  return (
    last.lastIndexOf("“") > last.lastIndexOf("”") && /^[^“”]*”/.test(next.slice(0, QUOTE_ROOM))
  );
}

/** 2万套。责任领导：某某；／牵头单位：…: the clause began in the line above. */
function breaksClause(last: string): boolean {
  return /[；;，,]$/.test(last) && parseField(last) === null && findLabels(last).length > 0;
}

/** 监管。市工商局、市食品药品／监管局牵头: the sentence began in the line above. */
function breaksRoleSentence(last: string, next: string): boolean {
  const begun = last.slice(last.lastIndexOf("。") + 1);
  return begun !== "" && begun.length < last.length && isRoleSentence(begun + next);
}

/** After a full line that happens to end with a sentence. */
function goesOnAfterStop(paragraph: OpenParagraph, line: SourceLine, page: Page): boolean {
  const next = line.passage.text;
  if (beginsClause(next)) return true;
  if (isRoleSentence(next)) return false;
  if (isTitle(next) && !(page.fillsLine?.(line) ?? false)) return false;
  return page.indents || paragraph.label !== null || (!paragraph.leadsIn && page.clausesEnd());
}

/** A clause that the break parted from its sentence; its bracket may close lines below. */
function beginsClause(line: string): boolean {
  if (!/^[（(〔[［【]/.test(line)) return false;
  const [first] = findLabels(line);
  return (
    (first !== undefined && first.start <= 1) ||
    isClause(line.slice(1).replace(/[）)〕\]】。]+$/, ""))
  );
}

/** （…；完成时限：12月底; （A牵头，B配合，10月底前完成 */
function endsWithTime(line: string): boolean {
  const label = findLabels(line).pop();
  if (label?.meaning === "deadline") return saysWhen(line.slice(label.end).trim());
  const last = /[，,；;]([^，,；;、]{3,20})$/.exec(line)?.[1] ?? "";
  return /[前底内]|完成$/.test(last) && saysWhen(last);
}

/** After a clause whose bracket was lost: a sentence ends before any bracket does. */
function leavesClause(line: string): boolean {
  let open = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (OPENING.includes(char)) open++;
    else if (CLOSING.includes(char)) {
      if (--open < 0) return false;
    } else if (char === "。" && open === 0) {
      const before = line.slice(0, i);
      return !isUnitList(before) && !isClause(before);
    }
  }
  return false;
}

/** A clause in brackets ends an item, with or without a full stop. */
function endsWithClause(line: string): boolean {
  const own = line.replace(/[。；;]$/, "");
  if (!/[）)〕\]】]$/.test(own)) return false;
  const opening = lastOpening(own);
  if (opening < 0) return true;
  const content = own.slice(opening + 1, -1);
  return isClause(content) || isUnitList(content);
}

/** Where the bracket opens that closes at the end: （A牵头，各镇（街道）负责）. -1 where none does. */
function lastOpening(line: string): number {
  const from = Math.max(0, line.length - LONGEST_CLAUSE);
  const partners = matchBrackets(line.slice(from), OPENING, CLOSING);
  const pair = [...partners].find(([, closing]) => closing === line.length - 1 - from);
  return pair ? from + pair[0] : -1;
}
