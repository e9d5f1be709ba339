/** Parts of the list that have sheets of their own. */

import type { TaskSummary } from "./task-summary";

/** Tasks of a list that its name calls livelihood projects. */
export function livelihoodTasks(tasks: readonly TaskSummary[]): TaskSummary[] {
  return tasks.filter((summary) => summary.task.list.includes("民生"));
}
