/** The rows of a return with what their texts are about. */

import type { ValueField } from "../../model/record";
import type { ReadRow } from "../rows/read-values";
import type { Said, Spoken, SpokenTasks } from "./spoken-of";

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

export function spokenRows(
  reads: readonly ReadRow[],
  telling: Telling,
  tasks: SpokenTasks,
): SpokenRow[] {
  const told = tasks.of(saidIn(telling, reads));
  return reads.map((read, nth) => ({ read, spoken: told[nth] ?? null, telling }));
}

/** What a column of texts says of each task. */
export function saidIn(field: ValueField, reads: readonly ReadRow[]): Said[] {
  return reads.map(({ values, taskId }) => ({ text: String(values[field] ?? ""), taskId }));
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

/** Where each task's row stands. */
export function placesOf(rows: readonly SpokenRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ read }, place) => [read.taskId, place]));
}

/** How far each of some rows stands from the row of the task that it speaks of; endless where that has none. */
export function stepsOf(
  some: readonly RowOfOther[],
  rows: readonly SpokenRow[],
): ReadonlyMap<SpokenRow, number> {
  const places = placesOf(rows);
  return new Map(
    some.map((row) => [row, rows.indexOf(row) - (places.get(row.spoken.task.id) ?? Infinity)]),
  );
}

/** An answer that does not speak of its own task. */
export function isNeutral(row: SpokenRow): boolean {
  return isAnswered(row) && row.spoken?.kind !== "own";
}
