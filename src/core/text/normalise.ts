/** Ways to compare texts that people typed, pasted and re-saved. */

import { CharFolding } from "./char-folding";

/** A joiner that does not make one picture of two, which would be seen. */
const LONE_JOINER =
  /\u200d(?!\p{Extended_Pictographic})|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/u;
/** Soft hyphen, marks of no width and byte-order mark. */
const WITHOUT_WIDTH = "\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2060-\\u2064\\ufeff";

/** All characters that show nothing, lone joiners among them, and `more`, which is written as in a character class. */
export function invisibleOr(more: string): RegExp {
  return new RegExp(`[${WITHOUT_WIDTH}${more}]|${LONE_JOINER.source}`, "gu");
}

/** With the marks of direction. */
const INVISIBLE = invisibleOr("\\u202a-\\u202e\\u2066-\\u2069");

/** Removes invisible characters and unifies line breaks; keeps everything a reader sees. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, "\n");
}

/** Text as filed: visible, trimmed, line ends without blanks, at most one empty line in a row. */
export function tidyText(text: string): string {
  // Line by line: a pattern for "blanks before the line's end" takes quadratic time on long runs.
  const lines = visibleText(text).split("\n");
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Key for comparing headers, names and locked text: width folded, all blanks and line breaks gone. */
export function compactKey(text: string): string {
  return COMPACT.fold(text);
}

/** True where two texts have one key; most are alike as they stand. */
export function sameKey(a: string, b: string): boolean {
  return a === b || compactKey(a) === compactKey(b);
}

const COMPACT = new CharFolding((text) => visibleText(text).normalize("NFKC").replace(/\s+/gu, ""));

/**
 * Width folded for reading a figure. A raised, lowered, circled or bracketed digit stays what it is: behind
 * a figure it is the mark of a note, and folding would make it one digit more (6① is not 61).
 */
export function foldFigure(text: string): string {
  return FIGURE.fold(text);
}

/** The same without blanks and line breaks. */
export function figureKey(text: string): string {
  return COMPACT_FIGURE.fold(text);
}

/** All but the digits that only mark; ６ and other forms of plain digits are none of those. */
const UNMARKED = /[^\p{No}]+/gu;

const FIGURE = new CharFolding((text) => text.replace(UNMARKED, (part) => part.normalize("NFKC")));
const COMPACT_FIGURE = new CharFolding((text) =>
  visibleText(text).replace(UNMARKED, (part) => part.normalize("NFKC").replace(/\s+/gu, "")),
);
