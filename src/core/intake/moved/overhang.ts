/**
 * Answers that stand right above the first or beneath the last task of a table, with no task of their own.
 * Where a whole block of answers was pasted a row too high or too low, the one at its end stands there.
 */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { MatchedRow } from "../rows/attribute-rows";
import { isBare } from "../rows/bare-row";
import { foundAt, isClosing, type FormRow } from "../rows/form-row";

export interface Overhang {
  side: "above" | "beneath";
  /** The row of answers next to the tasks. */
  stray: FormRow;
  /** What it has answers in. */
  fields: readonly ValueField[];
  /** The rows of the table's tasks. */
  tasks: readonly MatchedRow[];
}

/** @param rows those of one table; none is found in nearly all of them */
export function overhangsIn(rows: readonly MatchedRow[]): Overhang[] {
  const isTask = ({ match }: MatchedRow) => match.kind !== "none";
  const are = rows.map(isTask);
  const [first, last] = [are.indexOf(true), are.lastIndexOf(true)];
  const sides = [
    { side: "above", stray: rows[first - 1]?.form, row: (rows[first]?.form.row ?? 0) - 1 },
    { side: "beneath", stray: rows[last + 1]?.form, row: (rows[last]?.form.row ?? 0) + 1 },
  ] as const;
  return sides.flatMap(({ side, stray, row }) => {
    if (first < 0 || stray?.row !== row || !isBare(stray) || isClosing(stray)) return [];
    const fields = VALUE_FIELDS.filter((field) => foundAt(stray.table, row, field)?.row === row);
    const between = rows.slice(first, last + 1);
    // Who writes further lines under the tasks has written one more.
    const goesOn = between.some((each) => !isTask(each) && each.form.filled && isBare(each.form));
    if (fields.length === 0 || goesOn) return [];
    return [{ side, stray, fields, tasks: between.filter(isTask) }];
  });
}
