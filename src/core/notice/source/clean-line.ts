/** Takes what paste and extraction left in a line out of it, and keeps everything a reader sees. */

import { type Passage, trim } from "./passage";

const INVISIBLE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f]/;
const ANY_DIRT = new RegExp(`${INVISIBLE.source}|[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\v\\f]`);
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\v\f]/;
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]/;

/**
 * The visible characters of a line that starts at `offset` of the source. Odd blanks (no-break and
 * the like) between two Chinese characters are paste debris and go; elsewhere they become a blank.
 */
export function cleanLine(line: string, offset: number): Passage {
  const at: number[] = [];
  if (!ANY_DIRT.test(line)) {
    for (let i = 0; i < line.length; i++) at.push(offset + i);
    return trim({ text: line, at });
  }
  const kept: string[] = [];
  let oddBlank = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (INVISIBLE.test(char)) continue;
    if (ODD_BLANK.test(char)) {
      oddBlank = true;
      continue;
    }
    if (oddBlank) {
      const before = kept[kept.length - 1] ?? "";
      if (before !== "" && !(CHINESE.test(before) && CHINESE.test(char))) {
        kept.push(" ");
        at.push(offset + i - 1);
      }
      oddBlank = false;
    }
    kept.push(char);
    at.push(offset + i);
  }
  return trim({ text: kept.join(""), at });
}

/** A page number on its own line: `— 3 —`, `-12-`, `第 3 页`, `第3页 共10页`. */
export function isPageNumber(text: string): boolean {
  return (
    text.length <= 24 &&
    (/^[-—–―－─·・]+\s*\d{1,4}\s*[-—–―－─·・]+$/.test(text) ||
      /^第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?$/.test(text) ||
      /^\d{1,4}\s*[/／]\s*\d{1,4}$/.test(text))
  );
}
