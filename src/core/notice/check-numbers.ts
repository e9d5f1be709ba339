/** Reports printed numbers that repeat or leave a gap. */

import { createIssue, type Issue } from "../model/issue";
import { NUMBER_REPEATED, NUMBER_SKIPPED } from "../wording/notice-issues";
import { type LabelStyle, numberOf } from "./outline/labels";

/** A printed number in the order of the notice. */
export interface PrintedNumber {
  style: LabelStyle;
  printed: string;
  /** Null for a heading, which takes part in the numbering but is no task. */
  taskId: string | null;
  /** True where the task was cut from the same item as the one before it. */
  shared: boolean;
}

/** Each style counts by itself; a number may start again at 1 under each heading. */
export function checkNumbers(numbers: readonly PrintedNumber[]): Issue[] {
  const issues: Issue[] = [];
  const lasts = new Map<LabelStyle, number>();
  for (const { style, printed: found, taskId, shared } of numbers) {
    const value = numberOf(found);
    const last = lasts.get(style);
    lasts.set(style, value);
    if (taskId === null || shared || last === undefined || value <= 1) continue;
    if (value <= last) issues.push(createIssue(NUMBER_REPEATED, { taskId }, { found }));
    else if (value > last + 1) {
      issues.push(createIssue(NUMBER_SKIPPED, { taskId }, { found, expected: String(last + 1) }));
    }
  }
  return issues;
}
