/**
 * How high a row must be for its wrapped text. Computed, because neither Excel nor LibreOffice fits
 * rows with merged cells, and because a file written outside Excel has no layout at all.
 *
 * Measures are those of Excel at 96 dots per inch: a column `w` characters wide has 7w pixels of
 * room, a Chinese character is as wide as its font is high, in whole pixels. Where a font is
 * missing, its substitute may need more height than 仿宋 (1.25 of the size): rows reckon with 1.42,
 * which Noto Sans CJK in LibreOffice just fits.
 */

import { writtenText } from "../text/written-text";

/** Excel's highest row, in points. */
export const MAX_ROW_HEIGHT = 409;

const PIXELS_PER_CHARACTER = 7;
const LINE_HEIGHT = 1.42;
/** Above and below the text, in points. */
const PADDING = 4;
/** Latin letters and digits of a Chinese font, to its size. */
const NARROW = 0.56;

/** These never start a line, and these never end one. */
const CLOSING = new Set("，。、；：？！）》〉】〕”’…—％%,.;:?!)]}");
const OPENING = new Set("（《〈【〔“‘([{");

/** Width of a text in characters of the default font: Chinese and full-width count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1.05;
  return width;
}

/** Lines that `text` takes in a column `columnWidth` characters wide at `fontSize` points. */
export function wrappedLines(text: string, columnWidth: number, fontSize: number): number {
  const size = Math.ceil((fontSize * 4) / 3);
  const room = Math.max(size, columnWidth * PIXELS_PER_CHARACTER);
  let lines = 0;
  for (const line of writtenText(text).split("\n")) lines += linesOf(line, room, size);
  return lines;
}

/** Fills lines word by word; a Chinese character is a word, its closing marks hang on it. */
function linesOf(line: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  const place = (): void => {
    if (used + word > room && used > 0) {
      lines++;
      used = 0;
    }
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(word / room) - 1);
    used += word > room ? word % room : word;
    word = 0;
  };
  let before = "";
  for (const char of line) {
    const wide = isWide(char.codePointAt(0) ?? 0);
    const joins =
      CLOSING.has(char) || OPENING.has(before) || (!wide && isWordPart(char) && isWordPart(before));
    if (!joins) place();
    word += wide ? size : size * NARROW;
    before = char;
  }
  place();
  return lines;
}

/** Points that one line of `fontSize` takes. */
export function lineHeight(fontSize: number): number {
  return fontSize * LINE_HEIGHT;
}

/** Height in points of a row that shows all the given cells in full; at most Excel's limit. */
export function rowHeight(
  cells: readonly { text: string; width: number; fontSize: number }[],
  minimum = 18,
): number {
  let height = minimum;
  for (const { text, width, fontSize } of cells) {
    height = Math.max(height, textHeight(text, width, fontSize));
  }
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(height));
}

/**
 * The first of `fontSizes` (largest first) at which `text` fits Excel's highest row; the last one
 * where none does.
 */
export function fittingFontSize(
  text: string,
  width: number,
  fontSizes: readonly [number, ...number[]],
): number {
  const fitting = fontSizes.find((size) => fitsRow(text, width, size));
  return fitting ?? fontSizes[fontSizes.length - 1] ?? fontSizes[0];
}

/** A column this wide still leaves room for others on the screen. */
const WIDEST = 100;
/** Shorter texts fit any column of words. */
const SHORT = 200;

/** The width, `width` or as much more as it takes, at which `texts` fit Excel's highest row. */
export function fittingWidth(texts: readonly string[], width: number, fontSize: number): number {
  let fitting = width;
  for (const text of texts) {
    if (text.length <= SHORT) continue;
    while (fitting < WIDEST && !fitsRow(text, fitting, fontSize)) fitting += 2;
  }
  return fitting;
}

/** Whether Excel's highest row shows the whole text. */
export function fitsRow(text: string, width: number, fontSize: number): boolean {
  // Two lines together are fuller than one: most texts need not be laid out to be sure.
  const size = Math.ceil((fontSize * 4) / 3);
  const room = Math.max(size, width * PIXELS_PER_CHARACTER);
  const most = writtenText(text).split("\n").length + (2 * text.length * size) / room;
  if (most * lineHeight(fontSize) + PADDING <= MAX_ROW_HEIGHT) return true;
  return textHeight(text, width, fontSize) <= MAX_ROW_HEIGHT;
}

/** Whether so many `lines` show the whole text. */
export function fitsLines(text: string, width: number, fontSize: number, lines: number): boolean {
  // No line holds as many characters, however narrow: what is much longer need not be laid out.
  if (text.length > lines * width * 2) return false;
  return wrappedLines(text, width, fontSize) <= lines;
}

/** Exact up to Excel's highest row; beyond it no more than that it is higher. */
function textHeight(text: string, width: number, fontSize: number): number {
  const size = Math.ceil((fontSize * 4) / 3);
  const room = Math.max(size, width * PIXELS_PER_CHARACTER);
  // No text is narrower, even of halves of characters: the longest need not be laid out.
  const written = writtenText(text);
  const least = (written.length * size * NARROW) / 2 / room - written.split("\n").length;
  const isHigher = least * lineHeight(fontSize) > MAX_ROW_HEIGHT;
  return (
    (isHigher ? least : wrappedLines(written, width, fontSize)) * lineHeight(fontSize) + PADDING
  );
}

function isWordPart(char: string): boolean {
  return char !== "" && char > " " && !isWide(char.codePointAt(0) ?? 0);
}

/** Whether a character takes two columns: Chinese, full-width, enclosed numbers, dashes. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2160 && code <= 0x217f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000
  );
}
