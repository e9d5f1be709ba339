/** Cuts a text into names at its separators; brackets protect what stands in them. */

export interface Cut {
  name: string;
  /** The separator before the name; empty for the first. */
  separator: string;
  /** Where it stands in the text, half-open. */
  start: number;
  end: number;
}

const OPENING = "（(〔[【〈《“";
const CLOSING = "）)〕]】〉》”";
const ANY_BRACKET = /[（(〔[【〈《“）)〕\]】〉》”]/g;
const SEPARATORS = new Set("、，,；;。／/|｜\n\t \u3000");
const NO_PARTNERS: ReadonlyMap<number, number> = new Map();

/** For each opening bracket that has its partner, the partner's index. */
export function matchBrackets(
  text: string,
  opening = OPENING,
  closing = CLOSING,
): ReadonlyMap<number, number> {
  if (text.search(ANY_BRACKET) < 0) return NO_PARTNERS;
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: char, index } of text.matchAll(ANY_BRACKET)) {
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
  for (let i = 0; i < text.length; i++) {
    const partner = partners.get(i);
    if (partner !== undefined) i = partner;
    else if (SEPARATORS.has(text.charAt(i))) {
      close(i);
      const char = text.charAt(i);
      if (separator === "" || char.trim() !== "") separator = char;
      start = i + 1;
    }
  }
  close(text.length);
  return cuts;
}
