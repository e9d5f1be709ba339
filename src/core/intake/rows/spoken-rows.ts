/** The rows of a return with what their texts are about, where a quick look shows that this matters. */

import type { Role } from "../../model/unit";
import type { LedgerIndex } from "../ledger-index";
import { QuickWords } from "./quick-words";
import type { ReadRow } from "./read-values";
import { type Spoken, SpokenTasks } from "./spoken-of";

/** Columns that may tell, each apart from the other: some may have been sorted and the others not. */
export const TELLING = ["progress", "nextStep"] as const;
export type Telling = (typeof TELLING)[number];

export interface SpokenRow {
  read: ReadRow;
  /** What its text in the telling column is about. */
  spoken: Spoken;
  telling: Telling;
}

/** A row whose text is about another task. */
export type RowOfOther = SpokenRow & { spoken: { kind: "other" } };

/** Null for nearly all returns, at little cost: no text has words of another of the unit's tasks. */
export function spokenRows(
  reads: readonly ReadRow[],
  telling: Telling,
  index: LedgerIndex,
  roles: ReadonlyMap<string, Role>,
): { rows: SpokenRow[]; tasks: SpokenTasks } | null {
  if (!maySpeakOfOthers(reads, telling, index, roles)) return null;
  const tasks = new SpokenTasks(index, roles);
  const rows = reads.map((read) => {
    return { read, spoken: tasks.of(read.values[telling] ?? "", read.taskId), telling };
  });
  return { rows, tasks };
}

export function isOfOther(row: SpokenRow): row is RowOfOther {
  return row.spoken?.kind === "other";
}

export function countOwn(rows: readonly SpokenRow[]): number {
  return rows.filter(({ spoken }) => spoken?.kind === "own").length;
}

export function isAnswered({ read, telling }: SpokenRow): boolean {
  return read.values[telling] !== null;
}

const quickWords = new WeakMap<LedgerIndex, QuickWords>();

function maySpeakOfOthers(
  reads: readonly ReadRow[],
  telling: Telling,
  index: LedgerIndex,
  roles: ReadonlyMap<string, Role>,
): boolean {
  const { tasks } = index.ledger;
  const words = quickWords.get(index) ?? new QuickWords(tasks);
  quickWords.set(index, words);
  const isOwn = (place: number) => roles.has(tasks[place]?.id ?? "");
  return reads.some(({ values, taskId }) => {
    const [text, task] = [values[telling], index.taskById(taskId)];
    return (
      text !== null && task !== null && words.maySpeakOfOther(text, index.placeOf(task), isOwn)
    );
  });
}
