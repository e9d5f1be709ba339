/** Joins lines that a page or a paste broke in mid-sentence. */

import { numberOf, parseLabel } from "../outline/labels";
import { isClause, isUnitList } from "../roles/read-clause";
import { parseField } from "../roles/fields";
import { isRoleSentence } from "../roles/role-sentence";
import { labelMeaning } from "../roles/role-labels";
import { join, type Passage } from "./passage";
import type { SourceBlock, SourceLine } from "./block";
import { type FillsLine, findWrapWidth, printedLength, runsOn, SENTENCE_END } from "./wrap-width";

export interface Joined {
  blocks: SourceBlock[];
  /** Where two lines became one, as printed around the break. */
  seams: string[];
}

const OPENING = "（(〔[【";
const OPEN_END = /[、，,（(〔“《—]$/;
const CONTINUES = /^[、，。；：！？）)〕”》%％]/;
/** Longest paragraph that an open bracket may hold together. */
const LONGEST_OPEN = 1500;
/** Longer than a task's own heading, in Chinese characters. */
const LONG_LINE = 18;

/** `blocks` with the pieces of a broken sentence put together, in order. */
export function joinWraps(printed: readonly SourceBlock[]): Joined {
  const { blocks, fillsLine } = withoutSpacing(printed);
  const joined: Joined = { blocks: [], seams: [] };
  let parts: Passage[] = [];
  let current: SourceLine | null = null;
  let openBrackets = 0;
  let length = 0;
  let lastNumber = 0;
  let numbered = false;
  const flush = (): void => {
    if (current) joined.blocks.push({ ...current, passage: join(parts) });
    current = null;
    parts = [];
    openBrackets = 0;
    length = 0;
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      joined.blocks.push(block);
      continue;
    }
    const last = parts[parts.length - 1]?.text ?? "";
    const text = block.passage.text;
    const state = {
      last,
      whole: length,
      openBrackets,
      fillsLine,
      lastNumber,
      numbered,
      continued: parts.length > 1,
    };
    const apart = block.afterGap && openBrackets === 0 && !OPEN_END.test(last);
    if (current && !apart && belongsTogether(state, text)) {
      joined.seams.push(`${last.slice(-12)}／${text.slice(0, 12)}`);
      parts.push(block.passage);
    } else {
      flush();
      current = block;
      parts = [block.passage];
      const label = parseLabel(text, lastNumber + 1);
      numbered = label?.style === "arabic";
      if (label?.style === "arabic") lastNumber = label.value;
    }
    openBrackets = Math.max(0, openBrackets + bracketBalance(text));
    length += text.length;
  }
  flush();
  return joined;
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

interface WrapState {
  last: string;
  whole: number;
  openBrackets: number;
  fillsLine: FillsLine | null;
  lastNumber: number;
  /** The sentence began with an Arabic number. */
  numbered: boolean;
  /** Lines were joined to it before. */
  continued: boolean;
}

function belongsTogether(state: WrapState, next: string): boolean {
  const { last, fillsLine } = state;
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
      OPEN_END.test(last) &&
      label.style === "arabic" &&
      numberOf(label.printed) !== state.lastNumber + 1
    );
  if (startsItem) return false;
  if (state.openBrackets > 0 && state.whole < LONGEST_OPEN && !/[。！？]$/.test(last)) return true;
  if (parseField(next) !== null) return false;
  if (SENTENCE_END.test(last)) return /^[）)〕”》]/.test(next);
  if (OPEN_END.test(last) || CONTINUES.test(next)) return true;
  // 增长1／2%: no number ends a line and goes on in the next but by a break.
  if (/\d$/.test(last) && /^\d+(?:[.．]\d+)?\s*(?:[%％‰]|[万亿个家户人公亩吨元])/.test(next))
    return true;
  if (endsWithClause(last)) return false;
  if (isRoleSentence(next) || !(state.continued || runsOn(last))) return false;
  if (isUnitList(next) && parseField(last) === null) return false;
  if (fillsLine) return fillsLine(last);
  // A numbered heading is short; a long numbered line without a full stop was broken.
  return state.numbered && printedLength(last) >= LONG_LINE;
}

/** A clause in brackets ends an item, with or without a full stop. */
function endsWithClause(line: string): boolean {
  if (!/[）)〕\]】]$/.test(line)) return false;
  let opening = line.length - 1;
  while (opening >= 0 && line.length - opening <= 400 && !OPENING.includes(line.charAt(opening)))
    opening--;
  if (!OPENING.includes(line.charAt(opening))) return true;
  const content = line.slice(opening + 1, -1);
  return isClause(content) || isUnitList(content);
}

function bracketBalance(text: string): number {
  let balance = 0;
  for (const [bracket] of text.matchAll(/[（(〔[【）)〕\]】]/g)) {
    balance += "（(〔[【".includes(bracket) ? 1 : -1;
  }
  return balance;
}
