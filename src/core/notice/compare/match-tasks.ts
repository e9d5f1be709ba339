/** Which task of a corrected notice is which task of the ledger. */

import type { Task } from "../../model/task";
import { compactKey } from "../../text/normalise";
import { SimilarityIndex } from "../../text/similarity";

/** Least likeness of texts that are taken for one task, with and without the same printed number. */
const LEAST_SAME_NUMBER = 0.45;
const LEAST_OTHER_NUMBER = 0.6;
/** A like text under the same number beats a slightly liker one elsewhere. */
const NUMBER_BONUS = 0.1;

export interface TaskMatch {
  before: Task;
  /** Likeness of the texts, 0–1; 1 where they differ by blanks at most. */
  likeness: number;
}

/**
 * Matches each of `after` with one of `before` or none, no task twice: first equal texts, those under
 * the same number first; then, the likest pair first, texts like enough to be an edited task.
 */
export function matchTasks(before: readonly Task[], after: readonly Task[]): Map<Task, TaskMatch> {
  const matches = new Map<Task, TaskMatch>();
  const free = new Set(before);
  const take = (one: Task, other: Task, likeness: number) => {
    matches.set(one, { before: other, likeness });
    free.delete(other);
  };
  matchEqual(before, after, free, take, (task) => `${numberOf(task)} ${compactKey(task.text)}`);
  const open = () => after.filter((task) => !matches.has(task));
  matchEqual(before, open(), free, take, (task) => compactKey(task.text));
  for (const { task, other, likeness } of likePairs([...free], open())) {
    if (!matches.has(task) && free.has(other)) take(task, other, likeness);
  }
  return matches;
}

function matchEqual(
  before: readonly Task[],
  after: readonly Task[],
  free: ReadonlySet<Task>,
  take: (task: Task, other: Task, likeness: number) => void,
  keyOf: (task: Task) => string,
): void {
  const waiting = new Map<string, Task[]>();
  for (const task of before) {
    if (!free.has(task)) continue;
    const key = keyOf(task);
    const known = waiting.get(key);
    if (known) known.push(task);
    else waiting.set(key, [task]);
  }
  for (const task of after) {
    const other = waiting.get(keyOf(task))?.shift();
    if (other) take(task, other, 1);
  }
}

function likePairs(before: readonly Task[], after: readonly Task[]) {
  const index = new SimilarityIndex(before.map((task) => task.text));
  const pairs: { task: Task; other: Task; likeness: number; rank: number }[] = [];
  for (const task of after) {
    for (const { index: position, score } of index.rank(task.text)) {
      if (score < LEAST_SAME_NUMBER) break;
      const other = before[position];
      if (!other) continue;
      const sameNumber = numberOf(task) === numberOf(other);
      if (!sameNumber && score < LEAST_OTHER_NUMBER) continue;
      const rank = score + (sameNumber ? NUMBER_BONUS : 0);
      pairs.push({ task, other, likeness: score, rank });
    }
  }
  return pairs.sort((a, b) => b.rank - a.rank);
}

function numberOf(task: Task): string {
  return `${task.list} ${task.label}`;
}
