/** Finds out at which width the lines of a notice were broken, if they were. */

import { CharSet } from "../../text/char-set";
import { parseLabel } from "../outline/labels";
import { parseField } from "../roles/fields";
import type { SourceBlock, SourceLine } from "./block";

const STOP = new CharSet("。！？；;!?…：:");
const CLOSING = new CharSet('"”’）)】〕]］');

/** Whether a text ends with a stop, or with one in quotation marks or brackets. */
export function endsSentence(text: string): boolean {
  return STOP.isAt(text, CLOSING.lengthWithoutEnd(text) - 1);
}

/** Lines of text broken at one width. */
export type FillsLine = (line: SourceLine) => boolean;

/** Characters that the last word of a line may fall short. */
const SLACK = 3;
const FEWEST_LINES = 3;
const NARROWEST = 12;
const WIDEST = 80;

type Measure = (text: string) => number;
/** Word processors break at a printed width, other programs at a number of characters. */
const MEASURES: readonly Measure[] = [printedLength, (text) => text.length];

/**
 * Tells full lines from short ones; null where lines are whole paragraphs. Lines that end in
 * mid-sentence and are followed at once by an unnumbered line are the evidence.
 */
export function findWrapWidth(blocks: readonly SourceBlock[]): FillsLine | null {
  const lines = brokenLines(blocks);
  if (lines.length < FEWEST_LINES) return null;
  const all = blocks.flatMap((block) => (block.kind === "line" ? [whole(block)] : []));
  const fits = MEASURES.flatMap((measure) => {
    const width = widthOf(lines.map(measure), all.map(measure));
    return width === null ? [] : [{ measure, width }];
  });
  if (fits.length === 0) return null;
  return (line) => fits.some(({ measure, width }) => measure(whole(line)) >= width - SLACK);
}

/** The width that most of the broken lines have; null where they have none in common. */
function widthOf(broken: readonly number[], all: readonly number[]): number | null {
  const lengths = [...broken].sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  const near = lengths.filter((length) => Math.abs(length - median) <= SLACK).length;
  if (near * 2 < lengths.length || median < NARROWEST || median > WIDEST) return null;
  // Broken lines end at the width; many longer ones tell of whole paragraphs under short headings.
  const longer = all.filter((length) => length > median + 2 * SLACK).length;
  return longer * 4 > all.length ? null : median;
}

const BRACKET_END = new CharSet("）)〕】]");

const whole = ({ indent, passage }: SourceLine): string => indent + passage.text;

function brokenLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((line, index) => {
    const next = blocks[index + 1];
    if (line.kind !== "line" || next?.kind !== "line" || next.afterGap) return [];
    const { text } = line.passage;
    const after = next.passage.text;
    // …市统计局） ends a paragraph more often than a line that goes on.
    if (text.length < 8 || endsSentence(text) || BRACKET_END.isLast(text)) return [];
    if (parseLabel(after) !== null) return [];
    return runsOn(text) && !parseField(text) && !startsRole(after) ? [whole(line)] : [];
  });
}

const FEWEST_INDENTED = 3;

/** Whether the first line of a paragraph is indented and those that go on are not. */
export function indentsParagraphs(blocks: readonly SourceBlock[]): boolean {
  let first = 0;
  let indented = 0;
  let flush = 0;
  for (const block of blocks) {
    if (block.kind !== "line") continue;
    if (parseLabel(block.passage.text) !== null) {
      first++;
      if (isIndented(block)) indented++;
    } else if (!block.afterGap && block.indent === "") flush++;
  }
  return indented >= FEWEST_INDENTED && indented >= first * 0.8 && flush >= FEWEST_INDENTED;
}

/** Whether paragraphs without number end in a clause, so that a stop does not end them. */
export function clausesEndParagraphs(blocks: readonly SourceBlock[]): boolean {
  let ends = 0;
  let numbered = 0;
  for (const block of blocks) {
    if (block.kind !== "line") continue;
    const style = parseLabel(block.passage.text)?.style;
    if (style === "arabic" || style === "chinese-bracket") numbered++;
    else if (/[）)〕】\]][。；;]?$/.test(block.passage.text)) ends++;
  }
  return ends >= FEWEST_LINES && numbered * 2 < ends;
}

export function isIndented({ indent }: SourceLine): boolean {
  return printedLength(indent) >= 1;
}

/** A line of a title has neither number nor marks within; a broken sentence mostly has. */
export function runsOn(text: string): boolean {
  return /[，。、；：（(,;]/.test(text) || parseLabel(text) !== null;
}

/** A line that begins a clause, a field or a sentence about who does it. */
export function startsRole(text: string): boolean {
  return (
    /^由.{2,}(?:负责|落实|牵头|配合)/.test(text.slice(0, 200)) ||
    /^[（(〔[［【]/.test(text) ||
    parseField(text) !== null
  );
}

/** In Chinese characters; two Latin letters or digits take the room of one. */
export function printedLength(text: string): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return Math.round(halves / 2);
}
