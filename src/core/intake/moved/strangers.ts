/** Rows whose answers are other units', by what they speak of, by what that unit filed last, or by its name. */

import type { Period } from "../../model/period";
import type { RecordValues } from "../../model/record";
import type { Task } from "../../model/task";
import { isLeadRole } from "../../model/unit";
import { quote } from "../../text/quotation";
import type { LedgerIndex, TaskOwner } from "../ledger-index";
import type { ShownBy } from "../../wording/moved-answer-issues";
import type { ReturnContext } from "../rows/read-cell-at";
import { authorNamed } from "./author-named";
import { lastOfOther } from "./others-last";
import type { SpokenTasks } from "./spoken-of";
import type { SpokenRow } from "./spoken-rows";

export interface Stranger {
  shownBy: ShownBy;
  /** The task of which it speaks; null where something else tells. */
  task: Task | null;
  /** The other units whose it may be. */
  owners: readonly TaskOwner[];
  /** Where one such row alone is no chance. */
  plain: boolean;
  /** Where several on end are enough to be left aside. */
  sure: boolean;
}

export type Strangers = ReadonlyMap<SpokenRow, Stranger>;

export function strangersAmong(
  rows: readonly SpokenRow[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  { unit: own, period }: ReturnContext,
): Strangers {
  const told = tasks.ofOthers(rows.map(({ read }) => read.values.progress ?? ""));
  const strangers = new Map<SpokenRow, Stranger>();
  rows.forEach((row, nth) => {
    const spoken = told[nth];
    if (spoken) {
      const owners = index.ownersOf(spoken.task.id).filter(({ unit }) => unit !== own);
      strangers.set(row, { shownBy: "task", ...spoken, owners, sure: true });
      return;
    }
    const stranger = byLastOrName(row.read.values, own, index, period);
    if (stranger) strangers.set(row, stranger);
  });
  return strangers;
}

function byLastOrName(
  values: RecordValues,
  own: string,
  index: LedgerIndex,
  period: Period | null,
): Stranger | null {
  const author = authorNamed(values.progress ?? "", own, index);
  const met = lastOfOther(values, own, index, period);
  // Beside the own people, a text may be one that several units write.
  const last = met?.phone === "own" && met.unit !== author ? null : met;
  const unit = last?.unit ?? author;
  if (unit === null) return null;
  return {
    shownBy: last ? "last" : "name",
    task: null,
    owners: [{ unit, role: "lead-first" }],
    plain: last !== null && (last.phone === "theirs" || unit === author),
    // An answer may begin with the name of whoever did something for it.
    sure: last !== null && last.text && last.phone !== "own",
  };
}

/** How many of the rows may be each unit's, and of how many of them it leads the task. */
export function countsByUnit(
  strange: Iterable<Stranger>,
): ReadonlyMap<string, { rows: number; leads: number }> {
  const counts = new Map<string, { rows: number; leads: number }>();
  for (const { unit, role } of [...strange].flatMap(({ owners }) => owners)) {
    const count = counts.get(unit) ?? { rows: 0, leads: 0 };
    count.rows++;
    if (isLeadRole(role)) count.leads++;
    counts.set(unit, count);
  }
  return counts;
}

/** The facts of an issue that say by what it shows. */
export function likeness({ shownBy, task }: Stranger) {
  return { shownBy, other: task?.id ?? null, expected: task ? quote(task.text) : null };
}
