/** Marks that say: nothing here. */

import { compactKey } from "../../text/normalise";

const WORD = /\p{Script=Han}/u;
/** A mark with blanks about it. */
const LONGEST_MARK = 20;

const MARKS = new Set([
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "无",
  "暂无",
  "没有",
  "空",
  "N/A",
  "n/a",
  "NA",
  "n.a.",
]);

/** True for a compact text that only says that there is nothing to fill in. */
export function isBlankMark(text: string): boolean {
  return MARKS.has(text);
}

/** The same of a text as written, with blanks or wide marks. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST_MARK && isBlankMark(compactKey(text));
}

/**
 * True for a text of a dash or stroke alone, which is only a way to leave a cell blank. 无 can be an
 * answer of its own: that there is no problem.
 */
export function leavesBlank(text: string): boolean {
  return !WORD.test(text) && saysNothing(text);
}
