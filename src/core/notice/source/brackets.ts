/** Counts the brackets of a line that may be one part of a paragraph. */

import { CharSet } from "../../text/char-set";

const OPENINGS = "（(〔[［【";
const OPENING = new CharSet(OPENINGS);
const BRACKET = new CharSet(OPENINGS + "）)〕]］】");

export interface BracketCount {
  /** Opening brackets less closing ones. */
  balance: number;
  /** The least balance on the way; below 0 where a bracket ends that began before the text. */
  fewest: number;
}

export function countBrackets(text: string): BracketCount {
  let balance = 0;
  let fewest = 0;
  for (let at = BRACKET.find(text); at >= 0; at = BRACKET.find(text, at + 1)) {
    balance += OPENING.isAt(text, at) ? 1 : -1;
    fewest = Math.min(fewest, balance);
  }
  return { balance, fewest };
}
