/** A text cut at its line breaks, with the place of each line. */

export interface PrintedLine {
  text: string;
  /** Where it begins in the whole text. */
  offset: number;
}

/** Lines of a text without their breaks. */
export function printedLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isBreak(text.charCodeAt(i))) continue;
    lines.push({ text: text.slice(start, i), offset: start });
    if (text.startsWith("\r\n", i)) i++;
    start = i + 1;
  }
  lines.push({ text: text.slice(start), offset: start });
  return lines;
}

/** Line feed, carriage return, and the line and paragraph separators of Unicode. */
function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}
