/** Finds out at which width the lines of a notice were broken, if they were. */

import { parseLabel } from "../outline/labels";
import { parseField } from "../roles/fields";
import type { SourceBlock } from "./block";

export const SENTENCE_END = /[。！？；;!?…：:]["”’）)】〕\]]*$/;

/** Lines of text broken at one width; false for whole paragraphs. */
export type FillsLine = (line: string) => boolean;

/** Characters that the last word of a line may fall short. */
const SLACK = 3;
const FEWEST_LINES = 3;
const NARROWEST = 12;
const WIDEST = 80;

/**
 * Tells full lines from short ones; null where lines are whole paragraphs. Lines that end in
 * mid-sentence and are followed at once by an unnumbered line are the evidence. Word processors
 * break at a printed width, other programs at a number of characters.
 */
export function findWrapWidth(blocks: readonly SourceBlock[]): FillsLine | null {
  const lines = brokenLines(blocks);
  if (lines.length < FEWEST_LINES) return null;
  const fits = [printedLength, (line: string) => line.length].map((measure) => {
    const lengths = lines.map(measure).sort((a, b) => a - b);
    const median = lengths[lengths.length >> 1] ?? 0;
    const within = (distance: number): number =>
      lengths.filter((length) => Math.abs(length - median) <= distance).length;
    return { measure, median, near: within(SLACK), exact: within(1) };
  });
  const [best] = fits.sort((a, b) => b.exact - a.exact);
  if (!best || best.near * 2 < lines.length) return null;
  const { measure, median } = best;
  if (median < NARROWEST || median > WIDEST) return null;
  // Broken lines end at the width; many longer ones tell of whole paragraphs under short headings.
  const all = blocks.flatMap((block) => (block.kind === "line" ? [block.passage.text] : []));
  const longer = all.filter((line) => measure(line) > median + 2 * SLACK).length;
  if (longer * 4 > all.length) return null;
  return (line) => measure(line) >= median - SLACK;
}

function brokenLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((line, index) => {
    const next = blocks[index + 1];
    if (line.kind !== "line" || next?.kind !== "line" || next.afterGap) return [];
    const { text } = line.passage;
    const after = next.passage.text;
    if (text.length < 8 || SENTENCE_END.test(text) || parseLabel(after) !== null) return [];
    return runsOn(text) && !parseField(text) && !startsRole(after) ? [text] : [];
  });
}

/** A line of a title has neither number nor marks within; a broken sentence mostly has. */
export function runsOn(text: string): boolean {
  return /[，。、；：（(,;]/.test(text) || parseLabel(text) !== null;
}

/** A line that begins a clause, a field or a sentence about who does it. */
export function startsRole(text: string): boolean {
  return (
    /^由.{2,}(?:负责|落实|牵头|配合)/.test(text.slice(0, 200)) ||
    /^[（(〔[【]/.test(text) ||
    parseField(text) !== null
  );
}

/** In Chinese characters; two Latin letters or digits take the room of one. */
export function printedLength(text: string): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return Math.round(halves / 2);
}
