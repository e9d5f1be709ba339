/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

/** Text as a cell can hold it: line breaks as `\n`, cut at Excel's limit, then ending in `…`. */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines.length <= LONGEST_TEXT) return lines;
  const cut = lines.slice(0, LONGEST_TEXT - 1);
  const last = cut.charCodeAt(cut.length - 1);
  // Not in the middle of a character.
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
