/** Splits a text that one row cannot show. */

import { wrappedLines } from "../../workbook/text-layout";

/** Opens what another unit says: the best place for a break. */
const OPENING = "【";
/** A break after one of these reads well. */
const STOPS = new Set(["\n", "。", "；", "！", "？", ";"]);

/**
 * Pieces of `text` that each take at most `maxLines` lines in a column of `width` characters; all
 * pieces joined give the text again. Breaks before another unit's words where they begin in the last
 * two thirds, else after a sentence where one ends in the last third.
 */
export function splitText(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
): string[] {
  // No character is narrower than one of the column's, so that no piece is longer than this.
  const longest = maxLines * Math.ceil(width);
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest || wrappedLines(rest, width, fontSize) > maxLines) {
    const end = breakPoint(rest.slice(0, longest), width, fontSize, maxLines);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  pieces.push(rest);
  return pieces;
}

function breakPoint(text: string, width: number, fontSize: number, maxLines: number): number {
  const fits = (end: number): boolean =>
    wrappedLines(text.slice(0, end), width, fontSize) <= maxLines;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  const opening = text.lastIndexOf(OPENING, low);
  if (opening > low / 3) return opening;
  for (let end = low; end > (low * 2) / 3; end--) {
    if (STOPS.has(text.charAt(end - 1))) return end;
  }
  return isHighSurrogate(text.charCodeAt(low - 1)) && low > 1 ? low - 1 : low;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
