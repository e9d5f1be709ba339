/** Code pages for SheetJS through TextDecoder: its own tables take half a megabyte. */

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
  [65001, "utf-8"],
]);

function encodingOf(page: number): string {
  const name = NAMES.get(page);
  if (name !== undefined) return name;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}

/** In the form that `set_cptable` takes. Encoding is only for writing, which is never done. */
export const CODE_PAGES = {
  utils: {
    decode: (page: number, bytes: ArrayLike<number>): string =>
      new TextDecoder(encodingOf(page)).decode(Uint8Array.from(bytes)),
  },
};
