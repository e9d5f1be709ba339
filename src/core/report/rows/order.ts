/** Orders that the report's lists use. */

import { isLagging } from "../statistics/categories";
import type { Light } from "../statistics/light";
import type { TaskSummary } from "./task-summary";

const WEIGHT: Record<Light, number> = { red: 0, yellow: 1, watch: 2, none: 3, green: 4 };

/** Furthest behind first: by light, then by points, then as printed; does not touch the input. */
export function worstFirst(tasks: readonly TaskSummary[]): TaskSummary[] {
  return [...tasks].sort(
    (a, b) =>
      WEIGHT[a.light] - WEIGHT[b.light] || (a.ahead ?? 0) - (b.ahead ?? 0) || a.index - b.index,
  );
}

/** Tasks whose main status is behind or not started, worst first. */
export function laggingTasks(tasks: readonly TaskSummary[]): TaskSummary[] {
  return worstFirst(tasks.filter((summary) => isLagging(summary.category)));
}
