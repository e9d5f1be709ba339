/** What a corrected notice changes in a ledger, as data. */

import type { Issue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import type { NoticeInfo, Task } from "../../model/task";
import type { Assignment, UnitDirectory } from "../../model/unit";
import type { TaskChange } from "./task-changes";

/** A filed record that a change touches; it is kept in any case. */
export interface AffectedRecord {
  record: ProgressRecord;
  /** The task's wording changed, the task is gone, or the unit has no part in it any more. */
  why: "text" | "removed" | "unit";
}

export interface NoticeChanges {
  /** Tasks with new ids; restored ones with the id that they had. */
  added: Task[];
  /** Subset of `added`: removed by an earlier notice, so that their records count again. */
  restored: Task[];
  changed: TaskChange[];
  /** Same content under another number or heading. */
  renumbered: TaskChange[];
  removed: Task[];
  unchanged: number;
  affected: AffectedRecord[];
  /** Number or title of the notice that asks for all this, as the log names it. */
  source: string;
  /** What the ledger holds after the change, in the new notice's order. */
  notice: NoticeInfo;
  tasks: Task[];
  assignments: Assignment[];
  directory: UnitDirectory;
  /** Every change in words, and what a person should look at. */
  issues: Issue[];
}

/** Whether the notice says only what the ledger holds already. */
export function changesNothing(changes: NoticeChanges): boolean {
  const { added, changed, renumbered, removed, issues } = changes;
  return [added, changed, renumbered, removed, issues].every((found) => found.length === 0);
}
