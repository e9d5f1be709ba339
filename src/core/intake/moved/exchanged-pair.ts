/** The answers of one task that the unit leads and of one that it does not, exchanged. */

import type { ValueField } from "../../model/record";
import type { ReadRow } from "../rows/read-values";
import { isLeadsGap, isWhole, LEAD_FIELDS } from "./lead-fields";

/** So many columns in which the same two rows are the wrong way round are no chance. */
const FEWEST_FIELDS = 3;

/** The two rows, and one of the columns by which it shows. */
export interface ExchangedPair {
  rows: readonly ReadRow[];
  shown: ValueField;
}

/**
 * The one lead's row that lacks what leads must fill, and the one other row that has it all: exchanged, or reversed.
 *
 * @param leads whether the unit leads each row's task
 */
export function exchangedPair(
  rows: readonly ReadRow[],
  leads: readonly boolean[],
): ExchangedPair | null {
  const lackingIn = (row: ReadRow) =>
    LEAD_FIELDS.filter((field) => isLeadsGap(row, field) && isWhole(field, [row]));
  const led = rows.filter((_, at) => leads[at] === true);
  const [gap, ...moreGaps] = led.filter((row) => lackingIn(row).length >= FEWEST_FIELDS);
  if (!gap || moreGaps.length > 0) return null;
  const fields = lackingIn(gap);
  const holds =
    ({ values }: ReadRow) =>
    (field: ValueField) =>
      values[field] !== null;
  const touched = rows.filter((row, at) => leads[at] !== true && fields.some(holds(row)));
  const [over, ...others] = touched;
  const [shown] = fields;
  if (!shown || !over || others.length > 0 || !fields.every(holds(over))) return null;
  return { rows: rows.filter((row) => row === gap || row === over), shown };
}
