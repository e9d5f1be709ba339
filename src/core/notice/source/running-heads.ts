/** Lines that a gazette prints at the top or bottom of each page, beside the page's number. */

import { parseLabel } from "../outline/labels";
import { parseField } from "../roles/fields";
import { isUnitsOnly } from "../roles/find-clauses";
import type { SourceBlock } from "./block";
import type { Source } from "./read-lines";

const LONGEST = 40;
const SHORTEST = 4;
const FEWEST = 2;

/**
 * @param breaks where page numbers stood, as indices of the blocks that follow them
 */
export function withoutRunningHeads(source: Source, breaks: readonly number[]): Source {
  if (breaks.length < FEWEST) return source;
  const { blocks } = source;
  const heads = new Set<number>([
    ...repeated(blocks, breaks),
    ...repeated(
      blocks,
      breaks.map((index) => index - 1),
    ),
  ]);
  if (heads.size === 0) return source;
  const kept: SourceBlock[] = [];
  blocks.forEach((block, index) => {
    if (heads.has(index) && block.kind === "line") source.pageNumbers.push(block.passage.text);
    else if (heads.has(index - 1) && block.kind === "line")
      kept.push({ ...block, afterGap: false });
    else kept.push(block);
  });
  return { ...source, blocks: kept };
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
