/** Finds the text that another one was made from, in time that grows with the text's length only. */

import { compactKey } from "./normalise";

/** More characters than any task text has; the rest adds nothing to recognising it. */
const LONGEST = 2000;
/** From so many pairs on, a text that lies wholly inside another counts as a part of it. */
const FEWEST_PAIRS_OF_A_PART = 8;
/** A part never counts as much as the whole. */
const PART_WEIGHT = 0.9;

export interface SimilarText {
  /** Position among the indexed texts. */
  index: number;
  /** 0–1; 1 for the same set of character pairs. */
  score: number;
}

/** Compares texts by the pairs of neighbouring characters that they share (Dice). */
export class SimilarityIndex {
  /** The texts that hold a pair; the only one by itself, as most are. */
  private readonly postings = new Map<Pair, number | number[]>();
  private readonly sizes: number[] = [];

  constructor(texts: readonly string[]) {
    texts.forEach((text, index) => {
      let size = 0;
      eachPair(text, (pair) => {
        const known = this.postings.get(pair);
        const last = typeof known === "object" ? known[known.length - 1] : known;
        // The same pair again in one text.
        if (last === index) return;
        if (known === undefined) this.postings.set(pair, index);
        else if (typeof known === "number") this.postings.set(pair, [known, index]);
        else known.push(index);
        size++;
      });
      this.sizes.push(size);
    });
  }

  /** The indexed texts that share anything with `text`, most similar first. */
  rank(text: string): SimilarText[] {
    const pairs = new Set<Pair>();
    eachPair(text, (pair) => pairs.add(pair));
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const held = this.postings.get(pair) ?? [];
      for (const index of typeof held === "number" ? [held] : held) {
        shared.set(index, (shared.get(index) ?? 0) + 1);
      }
    }
    return [...shared]
      .map(([index, common]) => ({
        index,
        score: likeness(common, pairs.size, this.sizes[index] ?? 0),
      }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
  }
}

function likeness(common: number, a: number, b: number): number {
  const dice = (2 * common) / (a + b);
  const smaller = Math.min(a, b);
  if (smaller < FEWEST_PAIRS_OF_A_PART) return dice;
  return Math.max(dice, (PART_WEIGHT * common) / smaller);
}

/** Two neighbouring characters as one number. */
type Pair = number;

/** Tells the pairs of a text in order, some more than once; the only character of a text is its pair. */
function eachPair(text: string, tell: (pair: Pair) => void): void {
  const key = compactKey(text.slice(0, LONGEST));
  let last = key.charCodeAt(0);
  for (let at = 1; at < key.length; at++) {
    const code = key.charCodeAt(at);
    tell((last << 16) | code);
    last = code;
  }
  if (key.length === 1) tell(last);
}
