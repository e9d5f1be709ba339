/** Words that two texts of a return have in common: pairs of Chinese characters that not any report has. */

import { isStockPair } from "./stock-words";

/** Whether a text has more words of one text than of another. */
export function isCloser(text: string, one: string | null, other: string | null): boolean {
  const said = wordsOf(text);
  return countIn(one, said) > countIn(other, said);
}

function countIn(text: string | null, said: ReadonlySet<string>): number {
  return [...wordsOf(text ?? "")].filter((word) => said.has(word)).length;
}

const HAN_PAIR = /^\p{Script=Han}{2}$/u;

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    if (HAN_PAIR.test(pair) && !isStockPair(text, at)) words.add(pair);
  }
  return words;
}
