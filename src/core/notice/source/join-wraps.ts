/** Joins lines that a page or a paste broke in mid-sentence. */

import { CharSet } from "../../text/char-set";
import { isTitle } from "../outline/titles";
import { numberOf, parseLabel } from "../outline/labels";
import { isClause, isUnitList } from "../roles/read-clause";
import { parseField } from "../roles/fields";
import { isRoleSentence } from "../roles/role-sentence";
import { findLabels, labelMeaning } from "../roles/role-labels";
import { countBrackets } from "./brackets";
import { beginsWithUnit, type ListEnd, listEnd, mayGoOnListing, partsName } from "./broken-list";
import { join, type Passage } from "./passage";
import type { SourceBlock, SourceLine } from "./block";
import {
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

const OPENING = "（(〔[【";
const OPEN_END = new CharSet("、，,（(〔“《—");
const CONTINUES = /^[、，。；：！？）)〕”》%％]/;
/** Longest paragraph that an open bracket may hold together. */
const LONGEST_OPEN = 1500;
/** Longer than a task's own heading, in Chinese characters. */
const LONG_LINE = 18;

/** `blocks` with the pieces of a broken sentence put together, in order. */
export function joinWraps(printed: readonly SourceBlock[]): Joined {
  const { blocks, fillsLine } = withoutSpacing(printed);
  const indents = indentsParagraphs(blocks);
  const joined: Joined = { blocks: [], seams: [] };
  let parts: Passage[] = [];
  let paragraph: Paragraph | null = null;
  let lastNumber = 0;
  const flush = (): void => {
    if (paragraph) joined.blocks.push({ ...paragraph.first, passage: join(parts) });
    paragraph = null;
    parts = [];
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      joined.blocks.push(block);
      continue;
    }
    const { text } = block.passage;
    const before: Paragraph | null = paragraph;
    if (before && goesOn({ ...before, fillsLine, indents, lastNumber }, block)) {
      joined.seams.push(`${before.last.passage.text.slice(-12)}／${text.slice(0, 12)}`);
      parts.push(block.passage);
      paragraph = withLine(before, block);
    } else {
      flush();
      parts = [block.passage];
      const label = parseLabel(text, lastNumber + 1);
      const numbered = label?.style === "arabic";
      if (numbered) lastNumber = label.value;
      const empty = { first: block, labelled: label !== null, numbered, length: 0, lines: 0 };
      paragraph = withLine({ ...empty, openBrackets: 0, list: "none", last: block }, block);
    }
  }
  flush();
  return joined;
}

/** What is known of the paragraph so far. */
interface Paragraph {
  first: SourceLine;
  last: SourceLine;
  /** It begins with a number of any kind, with an Arabic one. */
  labelled: boolean;
  numbered: boolean;
  lines: number;
  length: number;
  openBrackets: number;
  /** Whether it ends in a list of units that may go on. */
  list: ListEnd;
}

function withLine(before: Paragraph, line: SourceLine): Paragraph {
  const { text } = line.passage;
  return {
    ...before,
    last: line,
    lines: before.lines + 1,
    length: before.length + text.length,
    openBrackets: Math.max(0, before.openBrackets + countBrackets(text).balance),
    list: listEnd(text, before.list),
  };
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

interface WrapState extends Paragraph {
  fillsLine: FillsLine | null;
  /** First lines of paragraphs are indented. */
  indents: boolean;
  lastNumber: number;
}

function goesOn(state: WrapState, next: SourceLine): boolean {
  const last = state.last.passage.text;
  const apart = next.afterGap && state.openBrackets === 0 && !OPEN_END.isLast(last);
  return !apart && belongsTogether(state, next);
}

function belongsTogether(state: WrapState, line: SourceLine): boolean {
  const last = state.last.passage.text;
  const next = line.passage.text;
  const isFull = state.fillsLine?.(state.last) ?? false;
  if (/^\d{1,2}$/.test(last)) {
    const rest = /^(\d?)\s*[.．、]/.exec(next);
    if (rest && Number(last + (rest[1] ?? "")) === state.lastNumber + 1) return true;
  }
  if (
    last.length <= 6 &&
    labelMeaning(last + (/^[^：:]{0,12}(?=[：:])/.exec(next)?.[0] ?? "")) !== null
  ) {
    return !/[：:]/.test(last) && /^[^：:]{0,12}[：:]/.test(next);
  }
  const label = parseLabel(next, state.lastNumber + 1);
  // A broken line may begin like a number: 新增／1.5万个.
  const startsItem =
    label !== null &&
    !(
      OPEN_END.isLast(last) &&
      label.style === "arabic" &&
      numberOf(label.printed) !== state.lastNumber + 1
    ) &&
    // 普及率达／1.6% under a line that is full and goes on.
    !(isFull && /^\d{1,3}[.．]\d/.test(next) && !endsSentence(last) && !endsWithClause(last));
  if (startsItem) return false;
  if (state.openBrackets > 0 && state.length < LONGEST_OPEN && !/[。！？]$/.test(last)) {
    return state.list === "none" || !leavesClause(next);
  }
  const field = parseField(next);
  // 现提出如下／责任分工：
  const tail = field?.meaning === "division" && field.valueStart >= next.length;
  if (field && !(tail && isFull && runsOn(last) && !endsSentence(last))) return false;
  const startsParagraph = state.indents && isIndented(line);
  // 责任单位：／市财政局
  if (state.list === "open" && /[：:]$/.test(last)) return beginsWithUnit(next);
  if (endsSentence(last)) {
    if (/^[）)〕”》]/.test(next)) return true;
    return isFull && !startsParagraph && !endsWithClause(last) && goesOnAfterStop(state, line);
  }
  if (OPEN_END.isLast(last) || CONTINUES.test(next)) return true;
  // 各镇（街道）人民政府／（办事处）
  if (state.list === "open" && /^[（(][^（()）：:]{1,12}[)）]/.test(next)) return true;
  // 增长1／2%: no number ends a line and goes on in the next but by a break.
  if (/\d$/.test(last) && /^[.．]?\d+(?:[.．]\d+)?\s*(?:[%％‰]|[万亿个家户人公亩吨元])/.test(next))
    return true;
  if (startsParagraph || (state.list === "none" && endsWithClause(last))) return false;
  if (state.list !== "none") {
    if (isFull) return mayGoOnListing(last, next);
    if (partsName(last, next)) return true;
  }
  if (isRoleSentence(next) || !(state.lines > 1 || runsOn(last))) return false;
  if (isUnitList(next) && parseField(last) === null) return false;
  if (state.fillsLine) return isFull;
  // A numbered heading is short; a long numbered line without a full stop was broken.
  return state.numbered && printedLength(last) >= LONG_LINE;
}

/** After a full line that happens to end with a sentence. */
function goesOnAfterStop(state: WrapState, line: SourceLine): boolean {
  const next = line.passage.text;
  if (beginsClause(next)) return true;
  if (isRoleSentence(next)) return false;
  if (isTitle(next) && !(state.fillsLine?.(line) ?? false)) return false;
  return state.indents || state.labelled;
}

/** A clause that the break parted from its sentence; its bracket may close lines below. */
function beginsClause(line: string): boolean {
  if (!/^[（(〔[【]/.test(line)) return false;
  const [first] = findLabels(line);
  return (
    (first !== undefined && first.start <= 1) ||
    isClause(line.slice(1).replace(/[）)〕\]】。]+$/, ""))
  );
}

/** After a clause whose bracket was lost: a sentence ends before any bracket does. */
function leavesClause(line: string): boolean {
  let open = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (OPENING.includes(char)) open++;
    else if ("）)〕]】".includes(char)) {
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
  let opening = own.length - 1;
  while (opening >= 0 && own.length - opening <= 400 && !OPENING.includes(own.charAt(opening)))
    opening--;
  if (!OPENING.includes(own.charAt(opening))) return true;
  const content = own.slice(opening + 1, -1);
  return isClause(content) || isUnitList(content);
}
