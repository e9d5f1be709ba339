/** Joins lines that a page or a paste broke in mid-sentence. */

import { numberOf, parseLabel } from "../outline/labels";
import { parseField } from "../roles/fields";
import { labelMeaning } from "../roles/role-labels";
import { join, type Passage } from "./passage";
import type { SourceBlock, SourceLine } from "./read-lines";

export interface Joined {
  blocks: SourceBlock[];
  /** Where two lines became one, as printed around the break. */
  seams: string[];
}

const SENTENCE_END = /[。！？；;!?…：:]["”’）)】〕\]]*$/;
const OPEN_END = /[、，,（(〔“《—]$/;
const CONTINUES = /^[、，。；：！？）)〕”》%％]/;
/** Longest paragraph that an open bracket may hold together. */
const LONGEST_OPEN = 1500;

/** `blocks` with the pieces of a broken sentence put together, in order. */
export function joinWraps(blocks: readonly SourceBlock[]): Joined {
  const width = wrapWidth(blocks);
  const joined: Joined = { blocks: [], seams: [] };
  let parts: Passage[] = [];
  let current: SourceLine | null = null;
  let openBrackets = 0;
  let length = 0;
  let lastNumber = 0;
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
    const state = { last, whole: length, openBrackets, width, lastNumber };
    if (current && !block.afterGap && belongsTogether(state, text)) {
      joined.seams.push(`${last.slice(-12)}／${text.slice(0, 12)}`);
      parts.push(block.passage);
    } else {
      flush();
      current = block;
      parts = [block.passage];
      const label = parseLabel(text, lastNumber + 1);
      if (label?.style === "arabic") lastNumber = label.value;
    }
    openBrackets = Math.max(0, openBrackets + bracketBalance(text));
    length += text.length;
  }
  flush();
  return joined;
}

interface WrapState {
  last: string;
  whole: number;
  openBrackets: number;
  width: number | null;
  lastNumber: number;
}

function belongsTogether(state: WrapState, next: string): boolean {
  const { last, width } = state;
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
  if (startsItem || parseField(next) !== null) return false;
  if (state.openBrackets > 0 && state.whole < LONGEST_OPEN && !/[。！？]$/.test(last)) return true;
  if (SENTENCE_END.test(last)) return /^[）)〕”》]/.test(next);
  if (OPEN_END.test(last) || CONTINUES.test(next)) return true;
  if (width === null || isRoleLine(next) || !runsOn(last)) return false;
  return visibleLength(last) >= width - 3;
}

/** A line of a title has neither number nor marks within; a broken sentence mostly has. */
function runsOn(text: string): boolean {
  return /[，。、；：（(,;]/.test(text) || parseLabel(text) !== null;
}

function isRoleLine(text: string): boolean {
  return /^由.{2,}(?:负责|落实|牵头|配合)/.test(text.slice(0, 200)) || /^[（(〔[【]/.test(text);
}

/**
 * The length at which lines were broken; null where lines are whole paragraphs. Lines that end in
 * mid-sentence and are followed at once by an unnumbered line are the evidence.
 */
function wrapWidth(blocks: readonly SourceBlock[]): number | null {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < blocks.length; i++) {
    const line = blocks[i];
    const next = blocks[i + 1];
    if (line?.kind !== "line" || next?.kind !== "line" || next.afterGap) continue;
    const text = line.passage.text;
    if (
      SENTENCE_END.test(text) ||
      text.length < 8 ||
      parseField(text) ||
      parseField(next.passage.text)
    )
      continue;
    if (parseLabel(next.passage.text) !== null || isRoleLine(next.passage.text)) continue;
    lengths.push(visibleLength(text));
  }
  if (lengths.length < 3) return null;
  lengths.sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  const near = lengths.filter((length) => Math.abs(length - median) <= 3).length;
  if (near * 2 >= lengths.length && median >= 12 && median <= 80) return median;
  return null;
}

/** In Chinese characters; two Latin letters or digits take the room of one. */
function visibleLength(text: string): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return Math.round(halves / 2);
}

function bracketBalance(text: string): number {
  let balance = 0;
  for (const [bracket] of text.matchAll(/[（(〔[【）)〕\]】]/g)) {
    balance += "（(〔[【".includes(bracket) ? 1 : -1;
  }
  return balance;
}
