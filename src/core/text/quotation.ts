/** Texts as issues quote them: whole for programs and 合并日志, cut for a sentence. */

/** Excel's most characters in a cell. */
export const LONGEST_TEXT = 32_767;

/** Enough of a text to recognise it in a sentence. */
export const QUOTE_LENGTH = 60;
/** So many texts are quoted in a sentence. */
const MOST_SHOWN = 8;
/** So many are quoted at all where together they are too long for a cell. */
const MOST_QUOTED = 1000;
const SEAM = "；";

/** What an issue found. */
export interface Quotation {
  /** Whole, as far as a cell holds it; null where nothing stands there. */
  found: string | null;
  /** As much of it as its sentence says. */
  shown: string | null;
}

/** A text cut to a length that a sentence can quote. */
export function quote(text: string): string {
  return cut(text, QUOTE_LENGTH);
}

/** One text. */
export function quotation(text: string): Quotation {
  if (text === "") return { found: null, shown: null };
  return { found: cut(text, LONGEST_TEXT - 1), shown: quote(text) };
}

/** The distinct texts, in one line: what an issue on many cells found. */
export function quotationOf(texts: readonly string[]): Quotation {
  const distinct = [...new Set(texts.map((text) => text.trim()))].filter(Boolean);
  const quoted = [...new Set(distinct.map(quote))];
  const shown = quoted.slice(0, MOST_SHOWN).join(SEAM);
  return {
    found: wholeTexts(distinct) || null,
    shown: (quoted.length > MOST_SHOWN ? `${shown}…` : shown) || null,
  };
}

/** `texts` in one line: whole where a cell holds them all, else the longest cut until it does. */
export function wholeTexts(texts: readonly string[]): string {
  const length = texts.reduce((sum, text) => sum + text.length + SEAM.length, 0);
  if (length <= LONGEST_TEXT) return texts.join(SEAM);
  const quoted = texts.slice(0, MOST_QUOTED);
  const most = evenShare(quoted, LONGEST_TEXT - quoted.length * (SEAM.length + 1) - 1);
  const line = quoted.map((text) => cut(text, most)).join(SEAM);
  return texts.length > MOST_QUOTED ? `${line}…` : line;
}

/** The length at which cut texts have `room` together: short ones leave theirs to the long ones. */
function evenShare(texts: readonly string[], room: number): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  let rest = room;
  for (const [index, length] of lengths.entries()) {
    const share = Math.floor(rest / (lengths.length - index));
    if (length > share) return share;
    rest -= length;
  }
  return room;
}

/** Never half of a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}
