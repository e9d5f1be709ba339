/** What the other locked cells of a row say for or against a task. */

import type { Task } from "../../model/task";
import type { FormRow } from "./form-row";
import { saysTheSame, taskText, type TaskField } from "./locked-text";

/** Fields that have a say, by the weight of what they say. */
export const WITNESSES: readonly (readonly [TaskField, number])[] = [
  ["label", 1],
  ["lead", 1],
  ["responsible", 1],
  ["section", 0.5],
  ["chapter", 0.5],
];

/** What the witnesses say for (positive) or against a task; 0 where they are gone. */
export function testimony(row: FormRow, task: Task, witnesses = WITNESSES): number {
  let sum = 0;
  for (const [field, weight] of witnesses) {
    const found = row.locked(field);
    if (found === "") continue;
    sum += saysTheSame(found, taskText(task, field)) ? weight : -weight;
  }
  return sum;
}

/** True where a locked cell of the row's own, none that reaches down to it, is not the task's. */
export function printsAnother(row: FormRow, task: Task): boolean {
  return WITNESSES.some(([field]) => {
    const found = row.ownLocked(field);
    return found !== "" && !saysTheSame(found, taskText(task, field));
  });
}
