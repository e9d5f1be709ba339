/** A text cut at its line breaks, with the place of each line. */

export interface PrintedLine {
  text: string;
  /** Where it begins in the whole text. */
  offset: number;
}

/** Lines of a text without their breaks. */
export function printedLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const breaks = /\r\n|\n|\r|\u2028|\u2029/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ text: text.slice(start, match.index), offset: start });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), offset: start });
  return lines;
}
