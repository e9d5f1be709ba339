/**
 * Texts of which only the beginning was left: 标准化改造村卫生室…, 改造农村户厕5500（略）. Such a text is
 * too short for likeness to tell its task, but a beginning says exactly what it is of.
 */

import type { Task } from "../../model/task";
import { textKey } from "../../text/text-key";
import type { LedgerIndex } from "../ledger-index";
import type { FormRow } from "./form-row";
import { saysTheSame, taskText } from "./locked-text";
import { printsAnother, testimony, WITNESSES } from "./witnesses";

/** More characters than the mark of a cut has. */
const LONGEST_MARK = 12;
/** What says that a text was cut; it is looked for in the last few characters only. */
const MARK =
  /等?(?:(?:\.{2,}|。{2,}|[⋯⋮]+|[·・]{3,})(?:等|略)?|[([{【〔<《]\s*(?:以?[下后](?:内容)?|[后下]文)?[从省]?略\s*[)\]}】〕>》])[\s)\]}】〕>》"'”’;,、。]*$/u;

/** By how much one task must be spoken for above another that begins in the same way: a whole witness. */
const MARGIN = 2;
/** More characters than a beginning has that likeness cannot tell. */
const LONGEST_SHORT = 60;
/** Of a beginning without a mark: the number and at least one more must stand there, and all agree. */
const WITNESSED = 2;

/** The beginning of a text that says it was cut; null of any other text. */
function cutBeginning(text: string): string | null {
  const tail = text.slice(-LONGEST_MARK).normalize("NFKC");
  const mark = MARK.exec(tail);
  return mark && text.slice(0, -LONGEST_MARK) + tail.slice(0, mark.index);
}

/** The tasks that a text which says it was cut is a beginning of; none for any other text. */
export function tasksCutTo(text: string, index: LedgerIndex): readonly Task[] {
  const beginning = cutBeginning(text);
  if (beginning === null) return [];
  const key = textKey(beginning);
  const begun = index.tasksBeginning(key);
  // Nothing is missing where dots follow the whole text, or the notice prints them itself.
  const whole = begun.length === 1 && begun.every((task) => textKey(task.text) === key);
  return whole || begun.some((task) => saysTheSame(text, task.text)) ? [] : begun;
}

/** The one among the tasks of one beginning that the row can be; null where none or several can. */
export function taskOfCutRow(row: FormRow, begun: readonly Task[]): Task | null {
  const numbered = row.locked("label") !== "" && !mayBeCounted(row);
  const witnesses = numbered ? WITNESSES : WITNESSES.filter(([field]) => field !== "label");
  const [best, second] = begun
    .filter((task) => !numbered || saysTheSame(row.locked("label"), taskText(task, "label")))
    .filter((task) => !row.isReached || !printsAnother(row, task))
    .map((task) => ({ task, said: testimony(row, task, witnesses) }))
    .filter(({ said }) => said >= 0)
    .sort((a, b) => b.said - a.said);
  if (!best || (second && best.said - second.said < MARGIN)) return null;
  return best.task;
}

/**
 * The one task that a text without a mark is the beginning of, where the number and all else that is
 * printed beside it are the task's too: people also put tasks in words of their own.
 */
export function taskBegunBy(row: FormRow, text: string, index: LedgerIndex): Task | null {
  if (text.length > LONGEST_SHORT || row.locked("label") === "") return null;
  const [task, ...more] = index.tasksBeginning(textKey(text));
  if (!task || more.length > 0 || !saysTheSame(row.locked("label"), taskText(task, "label"))) {
    return null;
  }
  const agrees = WITNESSES.every(([field]) => {
    const found = row.locked(field);
    return found === "" || saysTheSame(found, taskText(task, field));
  });
  return agrees && testimony(row, task) >= WITNESSED ? task : null;
}

/** True for a number that the row may have got where the unit counted its rows anew. */
function mayBeCounted(row: FormRow): boolean {
  const [digits] = /\d+/.exec(row.locked("label").slice(0, LONGEST_MARK)) ?? [];
  return digits !== undefined && Number(digits) <= row.row - (row.table.headerRow ?? 0);
}
