/** Tasks of a corrected notice whose words stood in another task before, and the other way round. */

import type { Task } from "../../model/task";
import { compactKey } from "../../text/normalise";
import type { TaskChange } from "./task-changes";

export interface Relation {
  task: Task;
  /** The task that it was a part of, or has become a part of. */
  whole: Task;
}

/** Fewer characters may stand anywhere by chance. */
const FEWEST = 5;

/** Added tasks whose text an earlier task lost. */
export function splitTasks(
  added: readonly Task[],
  changed: readonly TaskChange[],
  removed: readonly Task[],
): Relation[] {
  const losers = [...changed, ...removed.map((before) => ({ before, after: null }))];
  return added.flatMap((task) => {
    const source = losers.find(
      ({ before, after }) => holds(before, task) && !(after && holds(after, task)),
    );
    return source ? [{ task, whole: source.after ?? source.before }] : [];
  });
}

/** Removed tasks whose text another task gained. */
export function mergedTasks(
  removed: readonly Task[],
  changed: readonly TaskChange[],
  added: readonly Task[],
): Relation[] {
  const gainers = [...changed, ...added.map((after) => ({ before: null, after }))];
  return removed.flatMap((task) => {
    const target = gainers.find(
      ({ before, after }) => holds(after, task) && !(before && holds(before, task)),
    );
    return target ? [{ task, whole: target.after }] : [];
  });
}

function holds(whole: Task, part: Task): boolean {
  const words = compactKey(part.text).replace(/[。；;，,、.]+$/, "");
  const text = compactKey(whole.text);
  return words.length >= FEWEST && words.length < text.length && text.includes(words);
}
