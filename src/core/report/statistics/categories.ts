/** The categories that tasks are counted in: the six statuses, and two that no unit chooses. */

import type { ProgressRecord, Status } from "../../model/record";
import { STATUSES, STATUS_WORDS } from "../../schema/vocabulary";

/** `unclear`: something was filed, but no status. `unfiled`: nothing was filed. */
export type Category = Status | "unclear" | "unfiled";

export const CATEGORIES: readonly Category[] = [...STATUSES, "unclear", "unfiled"];

export const CATEGORY_WORDS: Record<Category, string> = {
  ...STATUS_WORDS,
  unclear: "状态未填",
  unfiled: "未报送",
};

export type Counts = Record<Category, number>;

const ON_TRACK: ReadonlySet<Category> = new Set<Category>(["done", "ahead", "on-schedule"]);
const LAGGING: ReadonlySet<Category> = new Set<Category>(["behind", "not-started"]);

/** Done, ahead of schedule or on schedule. */
export function isOnTrack(category: Category): boolean {
  return ON_TRACK.has(category);
}

/** Behind schedule or not started. */
export function isLagging(category: Category): boolean {
  return LAGGING.has(category);
}

export function countCategories(categories: Iterable<Category>): Counts {
  const counts: Counts = {
    done: 0,
    ahead: 0,
    "on-schedule": 0,
    behind: 0,
    "not-started": 0,
    other: 0,
    unclear: 0,
    unfiled: 0,
  };
  for (const category of categories) counts[category]++;
  return counts;
}

export function totalOf(counts: Counts): number {
  return CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
}

export function onTrackOf(counts: Counts): number {
  return counts.done + counts.ahead + counts["on-schedule"];
}

/** Categories that a table shows: all that a circular names, `unclear` only where it occurs. */
export function shownCategories(counts: readonly Counts[]): Category[] {
  return CATEGORIES.filter(
    (category) => category !== "unclear" || counts.some((each) => each.unclear > 0),
  );
}

/** Whether a unit wrote anything about the task; a row left blank is no filing. */
export function hasContent(record: ProgressRecord): boolean {
  const { status, completionRate, progress, problem, nextStep } = record.values;
  return (
    status !== null ||
    completionRate !== null ||
    progress !== null ||
    problem !== null ||
    nextStep !== null
  );
}
