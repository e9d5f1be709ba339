/** Cuts a text into names at its separators; brackets protect what stands in them. */

import { CharSet } from "../../text/char-set";

export interface Cut {
  name: string;
  /** The separator before the name; empty for the first. */
  separator: string;
  /** Where it stands in the text, half-open. */
  start: number;
  end: number;
}

const OPENING = "（(〔[［【〈《“";
const CLOSING = "）)〕]］】〉》”";
const BRACKET = new CharSet(OPENING + CLOSING);
const SEPARATORS = "、，,；;。／/|｜\n\t \u3000";
const SEPARATOR = new CharSet(SEPARATORS);
const BRACKET_OR_SEPARATOR = new CharSet(OPENING + CLOSING + SEPARATORS);
const NO_PARTNERS: ReadonlyMap<number, number> = new Map();

/** For each opening bracket that has its partner, the partner's index. */
export function matchBrackets(
  text: string,
  opening = OPENING,
  closing = CLOSING,
): ReadonlyMap<number, number> {
  let index = BRACKET.find(text);
  if (index < 0) return NO_PARTNERS;
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (; index >= 0; index = BRACKET.find(text, index + 1)) {
    const char = text.charAt(index);
    if (opening.includes(char)) open.push(index);
    else if (closing.includes(char)) {
      const start = open.pop();
      if (start !== undefined) partners.set(start, index);
    }
  }
  return partners;
}

/** Non-empty parts between separators outside brackets, without blanks at their ends. */
export function cutNames(text: string): Cut[] {
  const partners = matchBrackets(text);
  const cuts: Cut[] = [];
  let start = 0;
  let separator = "";
  const close = (end: number): void => {
    const name = text.slice(start, end).trim();
    if (name !== "") {
      cuts.push({ name, separator, start, end });
      separator = "";
    }
  };
  const next = (from: number): number => BRACKET_OR_SEPARATOR.find(text, from);
  for (let i = next(0); i >= 0; i = next(i + 1)) {
    const partner = partners.get(i);
    if (partner !== undefined) i = partner;
    else if (SEPARATOR.isAt(text, i)) {
      close(i);
      const char = text.charAt(i);
      if (separator === "" || char.trim() !== "") separator = char;
      start = i + 1;
    }
  }
  close(text.length);
  return cuts;
}
