/** Takes what paste and extraction left in a line out of it, and keeps everything a reader sees. */

import { type Passage, type Run, trim } from "./passage";

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
  if (!ANY_DIRT.test(line)) return trim({ text: line, runs: [{ start: 0, source: offset }] });
  const kept: string[] = [];
  const runs: Run[] = [];
  let expected = -2;
  let oddBlank = false;
  const keep = (char: string, source: number): void => {
    if (source !== expected) runs.push({ start: kept.length, source });
    kept.push(char);
    expected = source + 1;
  };
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (INVISIBLE.test(char)) continue;
    if (ODD_BLANK.test(char)) {
      oddBlank = true;
      continue;
    }
    const before = kept[kept.length - 1] ?? "";
    if (oddBlank && before !== "" && !(CHINESE.test(before) && CHINESE.test(char))) {
      keep(" ", offset + i - 1);
    }
    oddBlank = false;
    keep(char, offset + i);
  }
  return trim({ text: kept.join(""), runs });
}

/** What a page break leaves between lines: a page number, or a table's title again: `…分解表（续）`, `续表`. */
export function isPageBreak(text: string): boolean {
  return isPageNumber(text) || (text.length <= 70 && CONTINUED.test(text));
}

const CONTINUED =
  /^(?:[^。；;]*(?:表|清单|一览|台账|分工|分解|方案|要点|安排)\s*[（(]\s*续\s*表?\s*[一二三四五\d]?\s*[)）]|[（(]?\s*续\s*表\s*[一二三四五\d]?\s*[)）]?)$/;

/** A page number on its own line: `— 3 —`, `-12-`, `— — 3 —`, `第 3 页`, `第3页 共10页`. */
function isPageNumber(text: string): boolean {
  return (
    text.length <= 24 &&
    (/^[-—–―－─·・][-—–―－─·・\s]*\d{1,4}\s*[-—–―－─·・]+$/.test(text) ||
      /^第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?$/.test(text) ||
      /^\d{1,4}\s*[/／]\s*\d{1,4}$/.test(text))
  );
}
