/** What changed in a task since the period before. */

import type { TaskState } from "../rows/main-text";
import { isLagging, isOnTrack } from "./categories";
import { oneDecimal } from "./shares";

export type ChangeKind = "newly-done" | "newly-behind" | "caught-up" | "fallen";

export const CHANGE_KINDS: readonly ChangeKind[] = [
  "newly-done",
  "caught-up",
  "newly-behind",
  "fallen",
];

export interface Change {
  /** A task that slipped can be newly behind and fallen at once. */
  kinds: ChangeKind[];
  /** Points gained since the period before; null where either gave no number. */
  points: number | null;
}

/**
 * - newly done: done now, not before
 * - caught up: behind or not started before, ahead or on schedule now
 * - newly behind: behind or not started now, neither before
 * - fallen: filed now, but was done and no longer is, or its rate is lower than before
 */
export function changeOf(before: TaskState, now: TaskState): Change {
  const points =
    typeof before.rate === "number" && typeof now.rate === "number"
      ? oneDecimal(now.rate - before.rate)
      : null;
  const kinds: ChangeKind[] = [];
  const done = now.category === "done";
  if (done && before.category !== "done") kinds.push("newly-done");
  if (!done && isOnTrack(now.category) && isLagging(before.category)) kinds.push("caught-up");
  if (isLagging(now.category) && !isLagging(before.category)) kinds.push("newly-behind");
  const undone = before.category === "done" && !done && now.category !== "unfiled";
  if (undone || (points !== null && points < 0)) kinds.push("fallen");
  return { kinds, points };
}
