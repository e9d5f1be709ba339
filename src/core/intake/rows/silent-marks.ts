/**
 * Blank marks in a task's several rows. Alone, a “—” in a text column is kept as it was written; beside
 * a row that says something it neither says otherwise nor makes its own row one that says something.
 */

import { VALUE_FIELDS, type RecordValues, type ValueField } from "../../model/record";
import { leavesBlank, saysNothing } from "../values/blank-mark";
import type { ReadRow } from "./read-values";

/** The rows of one task without those marks that stand where another row says something. */
export function withoutSilentMarks(
  rows: readonly [ReadRow, ...ReadRow[]],
): readonly [ReadRow, ...ReadRow[]] {
  const silent = rows.map(silentFields);
  if (silent.every((fields) => fields.length === 0)) return rows;
  const isSaid = (field: ValueField) =>
    rows.some(({ values }, row) => values[field] !== null && !silent[row]?.includes(field));
  const [first, ...others] = rows;
  const heard = (row: ReadRow, position: number): ReadRow => {
    const dropped = (silent[position] ?? []).filter(isSaid);
    const blank = Object.fromEntries(dropped.map((field) => [field, null]));
    return dropped.length === 0 ? row : { ...row, values: { ...row.values, ...blank } };
  };
  return [heard(first, 0), ...others.map((row, index) => heard(row, index + 1))];
}

/** True for a row that says anything. */
export function saysAnything({ values }: ReadRow): boolean {
  return VALUE_FIELDS.some((field) => values[field] !== null);
}

/** Fields with a mark; with 无 and its like, too, where the row says nothing else. */
function silentFields({ values }: ReadRow): ValueField[] {
  const marked = VALUE_FIELDS.filter((field) => isMark(values, field));
  const only = VALUE_FIELDS.every((field) => values[field] === null || marked.includes(field));
  return only ? marked : marked.filter((field) => leavesBlank(String(values[field])));
}

function isMark(values: RecordValues, field: ValueField): boolean {
  const value = values[field];
  return typeof value === "string" && saysNothing(value);
}
