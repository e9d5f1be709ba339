/**
 * 无 and its like in a task's several rows. They are kept as they were written, but a row of nothing else
 * does not say otherwise than one that says something.
 */

import { VALUE_FIELDS, type RecordValues, type ValueField } from "../../model/record";
import { saysNothing } from "../values/blank-mark";
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

/** The fields of a row that holds nothing but marks; none of any other row. */
function silentFields({ values }: ReadRow): ValueField[] {
  const filled = VALUE_FIELDS.filter((field) => values[field] !== null);
  return filled.every((field) => isMark(values, field)) ? filled : [];
}

function isMark(values: RecordValues, field: ValueField): boolean {
  const value = values[field];
  return typeof value === "string" && saysNothing(value);
}
