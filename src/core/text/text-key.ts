/** Texts without what only separates and decorates: for telling copies and counting characters. */

import { CharFolding } from "./char-folding";

/** Key for telling copies: blanks, punctuation, invisible characters, width and case do not count. */
export function textKey(text: string): string {
  return WORDS_ONLY.fold(text);
}

const WORDS_ONLY = new CharFolding((text) =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "")
    .toLowerCase(),
);

/** Characters a reader counts, up to `most`: blanks and line breaks left out. */
export function textLength(text: string, most = Infinity): number {
  let length = 0;
  for (let at = 0; at < text.length && length < most; at++) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) continue;
    length++;
    // Two units make one character beyond the basic plane.
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(at + 1);
      if (next >= 0xdc00 && next < 0xe000) at++;
    }
  }
  return length;
}

function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return /\s/.test(String.fromCharCode(code));
}
