/** Code pages of old workbooks as encodings that TextDecoder knows. */

const NAMES = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [1200, "utf-16le"],
  [10000, "macintosh"],
  [10002, "big5"],
  [10008, "gb18030"],
  [32768, "macintosh"],
  [65001, "utf-8"],
]);

export function encodingOf(page: number): string {
  const name = NAMES.get(page);
  if (name !== undefined) return name;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}
