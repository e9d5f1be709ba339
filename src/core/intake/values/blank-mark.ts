/** Marks that say: nothing here. */

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
