/** What was changed in a text, in words that show only the place and not the whole text. */

/** Texts up to this length are shown whole. */
const SHORT = 30;
/** So much of what stands before or in a change is shown. */
const BEFORE = 8;
const LONGEST = 60;

/** The sentence's middle after “第5行“工作任务””: 被改成了……、多了……、少了……. */
export function changedTextWords(found: string, expected: string): string {
  const was = [...expected.trim()];
  const is = [...found.trim()];
  if (is.length <= SHORT || was.length === 0) return `被改成了“${shortened(is)}”`;
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  const rest = Math.min(was.length, is.length) - start;
  while (end < rest && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  // A number is shown whole: 30 became 20, not 3 became 2.
  while (start > 0 && isDigit(was[start - 1]) && isDigit(was[start] ?? is[start])) start--;
  while (end > 0 && isDigit(was[was.length - end]) && isDigit(was[was.length - end - 1])) end--;
  const gone = was.slice(start, was.length - end);
  const come = is.slice(start, is.length - end);
  const at = placeBefore(is.slice(0, start));
  if (gone.length === 0) return `${at}多了“${shortened(come)}”`;
  if (come.length === 0) return `${at}少了“${shortened(gone)}”`;
  return `${at}“${shortened(gone)}”被改成了“${shortened(come)}”`;
}

function placeBefore(before: readonly string[]): string {
  return before.length === 0 ? "开头" : `在“…${before.slice(-BEFORE).join("")}”后面`;
}

function shortened(text: readonly string[]): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).join("")}…` : text.join("");
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[\d.]/.test(char);
}
