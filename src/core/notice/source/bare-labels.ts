/** Field lists whose labels stand on lines of their own: 牵头单位 on one, 县水利局 on the next. */

import { parseLabel } from "../outline/labels";
import { labelMeaning, type LabelMeaning } from "../roles/role-labels";
import { holdsOnlyUnits } from "../units/only-units";
import type { SourceBlock } from "./block";
import { join, type Passage } from "./passage";

const LONGEST_LABEL = 12;
/** Labels with units beneath them that make it the notice's way. */
const FEWEST = 2;
/** How far from such a label the others of the same list may stand. */
const NEAR = 8;
/** Lines beneath one label. */
const MOST_LINES = 12;
const NAMES_UNITS: ReadonlySet<LabelMeaning | null> = new Set(["lead", "charge", "support"]);

/** Puts each such label and what stands beneath it into one line; `seams` get where. */
export function joinBareLabels(
  blocks: readonly SourceBlock[],
  seams: string[],
): readonly SourceBlock[] {
  const meanings = blocks.map(bareLabel);
  const meaningAt = (index: number): LabelMeaning | null => meanings[index] ?? null;
  // Labels below each other are the header of a table pasted one cell a line.
  const alone = (index: number): boolean =>
    meaningAt(index) !== null &&
    meaningAt(index - 1) === null &&
    meaningAt(index + 1) === null &&
    textOf(blocks[index + 1]) !== "";
  const overUnits = meanings.flatMap((meaning, index) =>
    NAMES_UNITS.has(meaning) && alone(index) && holdsOnlyUnits(textOf(blocks[index + 1]))
      ? [index]
      : [],
  );
  if (overUnits.length < FEWEST) return blocks;
  const near = new Set<number>();
  for (const index of overUnits) for (let at = index - NEAR; at <= index + NEAR; at++) near.add(at);
  const joined: SourceBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== "line" || !near.has(i) || !alone(i)) {
      if (block) joined.push(block);
      continue;
    }
    const hasUnits = NAMES_UNITS.has(meaningAt(i));
    const values: Passage[] = [];
    let next = i + 1;
    for (; next <= i + MOST_LINES; next++) {
      const below = blocks[next];
      if (below?.kind !== "line" || meaningAt(next) !== null) break;
      const { text } = below.passage;
      if (next > i + 1 && (hasUnits ? !holdsOnlyUnits(text) : parseLabel(text) !== null)) break;
      values.push(below.passage);
    }
    seams.push(`${block.passage.text}／${values[0]?.text ?? ""}`);
    const value = hasUnits ? join(values, "、") : joinLines(values);
    const colon = ENDS_IN_COLON.test(block.passage.text) ? "" : "：";
    joined.push({ ...block, passage: join([block.passage, value], colon) });
    i = next - 1;
  }
  return joined;
}

/** Lines are parts of one sentence until it ends. */
function joinLines(lines: readonly Passage[]): Passage {
  return lines.reduce((whole, line) =>
    join([whole, line], /[。；！]$/.test(whole.text) ? "\n" : ""),
  );
}

const ENDS_IN_COLON = /[：:]$/;

function bareLabel(block: SourceBlock): LabelMeaning | null {
  const text = textOf(block).replace(ENDS_IN_COLON, "");
  return text === "" || text.length > LONGEST_LABEL ? null : labelMeaning(text);
}

function textOf(block: SourceBlock | undefined): string {
  return block?.kind === "line" ? block.passage.text : "";
}
