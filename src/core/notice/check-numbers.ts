/** Reports printed numbers that repeat or leave a gap. */

import { createIssue, type Issue } from "../model/issue";
import type { Task } from "../model/task";
import { NUMBER_REPEATED, NUMBER_SKIPPED } from "../wording/notice-issues";
import { numberOf } from "./outline/labels";

/**
 * @param tasks of one list, in order. A number may start again at 1 under each heading; several
 *   tasks cut from one item share its number.
 */
export function checkNumbers(tasks: readonly Task[]): Issue[] {
  const issues: Issue[] = [];
  let last = 0;
  let previous: Task | null = null;
  for (const task of tasks) {
    const value = task.label === "" ? 0 : numberOf(task.label);
    if (value === 0) continue;
    const { id: taskId, label: found } = task;
    const sameItem = previous?.label === task.label && isAdjacent(previous, task);
    if (value !== 1 && !sameItem) {
      if (value <= last) issues.push(createIssue(NUMBER_REPEATED, { taskId }, { found }));
      else if (value > last + 1) {
        const expected = String(last + 1);
        issues.push(createIssue(NUMBER_SKIPPED, { taskId }, { found, expected }));
      }
    }
    last = value;
    previous = task;
  }
  return issues;
}

/** Parts of one item follow each other without a clause-less gap. */
function isAdjacent(previous: Task, task: Task): boolean {
  return previous.chapter === task.chapter && previous.section === task.section;
}
