/** When a task is due. */

import { dateSense } from "../text/date-words";
import type { Task } from "../model/task";
import { compactKey } from "../text/normalise";

const LONGEST = 64;

/**
 * The day by which `task` is due, ISO: its printed deadline (2024年11月底前, 年底), else the ledger's
 * default, else the end of the notice's year. A printed deadline that names no day counts as none.
 */
export function dueDate(
  task: Pick<Task, "deadline">,
  defaultDeadline: string | null,
  year: number | null,
): string | null {
  const sense = dateSense(compactKey(task.deadline ?? "").slice(0, LONGEST), year);
  const printed = sense.kind === "day" ? sense.iso : null;
  return printed ?? defaultDeadline ?? (year === null ? null : `${year}-12-31`);
}
