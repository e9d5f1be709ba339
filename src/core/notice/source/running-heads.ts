/** Lines that a gazette prints at the top or bottom of each page, beside the page's number. */

import { parseLabel } from "../outline/labels";
import { parseField } from "../roles/fields";
import { isUnitsOnly } from "../roles/find-clauses";
import type { SourceBlock } from "./block";

const LONGEST = 40;
const SHORTEST = 4;
const FEWEST = 2;

/**
 * `blocks` without such lines, and the lines themselves.
 * @param breaks where page numbers stood, as indices of the blocks that follow them
 */
export function partRunningHeads(
  blocks: SourceBlock[],
  breaks: readonly number[],
): { blocks: SourceBlock[]; heads: string[] } {
  const tops = repeated(blocks, breaks);
  const feet = repeated(
    blocks,
    breaks.map((index) => index - 1),
  );
  const places = new Set([...tops, ...feet]);
  if (places.size === 0) return { blocks, heads: [] };
  const kept: SourceBlock[] = [];
  const heads: string[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "line") kept.push(block);
    else if (places.has(index)) heads.push(block.passage.text);
    else kept.push(places.has(index - 1) ? { ...block, afterGap: false } : block);
  });
  return { blocks: kept, heads };
}

/** Those of the lines at `indices` that stand there at least twice with the same words. */
function repeated(blocks: readonly SourceBlock[], indices: readonly number[]): number[] {
  const places = new Map<string, number[]>();
  for (const index of new Set(indices)) {
    const block = blocks[index];
    if (block?.kind !== "line" || !mayBeHead(block.passage.text)) continue;
    const { text } = block.passage;
    const same = places.get(text);
    if (same) same.push(index);
    else places.set(text, [index]);
  }
  return [...places.values()].filter(({ length }) => length >= FEWEST).flat();
}

function mayBeHead(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    parseLabel(text) === null &&
    parseField(text) === null &&
    !/[。；，、：]$/.test(text) &&
    !isUnitsOnly(text)
  );
}
