/**
 * How high a row must be for its wrapped text. Computed, because neither Excel nor LibreOffice fits
 * rows with merged cells, and because a file written outside Excel has no layout at all.
 */

/** Excel's widest row. */
const MAX_HEIGHT = 409;

/** Width of a text in characters of the default font: Chinese and full-width count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1.05;
  return width;
}

/**
 * Lines that `text` takes in a column `columnWidth` characters wide at `fontSize` points. Widths are
 * in characters of the 11-point default font; a little of the column is padding.
 */
export function wrappedLines(text: string, columnWidth: number, fontSize: number): number {
  const room = Math.max(2, (columnWidth - 1) * (11 / fontSize));
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, linesOf(line, room));
  return lines;
}

/** Fills lines greedily, since a wide character never splits and closing marks hang together. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const char of line) {
    const width = isWide(char.codePointAt(0) ?? 0) ? 2 : 1.05;
    if (used + width > room) {
      lines++;
      used = 0;
    }
    used += width;
  }
  // Line-breaking rules (no closing mark at a line start, words kept whole) cost some room.
  return lines > 4 ? lines + Math.floor(lines / 12) : lines;
}

/** Points that one line of `fontSize` takes. */
export function lineHeight(fontSize: number): number {
  return fontSize * 1.32;
}

/** Height in points of a row that shows all the given cells in full; at most Excel's limit. */
export function rowHeight(
  cells: readonly { text: string; width: number; fontSize: number }[],
  minimum = 18,
): number {
  let height = minimum;
  for (const { text, width, fontSize } of cells) {
    height = Math.max(height, wrappedLines(text, width, fontSize) * lineHeight(fontSize) + 4);
  }
  return Math.min(MAX_HEIGHT, Math.ceil(height));
}

function isWide(code: number): boolean {
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
