/** What the columns to fill hold, as far as it tells whose answer a row has. */

import { VALUE_FIELDS, type ValueField } from "../../model/record";

/** Texts, which may be told by their words. */
export const TEXT_FIELDS: readonly ValueField[] = ["progress", "problem", "nextStep", "remark"];
/** People, who mostly stay with their tasks. */
export const PERSON_FIELDS: readonly ValueField[] = ["contact", "phone"];
/** Fewer filled cells of a column say nothing of the roles that fill it. */
export const FEWEST_BY_ROLE = 2;

/** Null where nothing tells. */
export type Shift = "moved" | "stayed" | null;

/**
 * The fields that may have moved together with one: cells are moved as a block, so that nothing moved beyond a
 * column that stayed.
 */
export function movedWith(
  telling: ValueField,
  shiftOf: (field: ValueField) => Shift,
): ValueField[] {
  const at = VALUE_FIELDS.indexOf(telling);
  const shifts = VALUE_FIELDS.map((field) => (field === telling ? "moved" : shiftOf(field)));
  return VALUE_FIELDS.filter((_, nth) => {
    const between = shifts.slice(Math.min(at, nth), Math.max(at, nth) + 1);
    return shifts[nth] === "moved" || !between.includes("stayed");
  });
}
