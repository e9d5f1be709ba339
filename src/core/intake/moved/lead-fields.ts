/** The columns that leads must fill and all others need not, as far as they tell whose answers a row holds. */

import type { ValueField } from "../../model/record";
import type { ReadRow } from "../rows/read-values";

export const LEAD_FIELDS: readonly ValueField[] = [
  "status",
  "completionRate",
  "nextStep",
  "contact",
  "phone",
];

/** A gap, should the row's task be led: a row that was not filled in at all is none. */
export function isLeadsGap({ values }: ReadRow, field: ValueField): boolean {
  return values[field] === null && values.progress !== null;
}

/** Whether nothing of a column was held back or unreadable, which has issues of its own. */
export function isWhole(field: ValueField, rows: readonly ReadRow[]): boolean {
  return !rows.some(({ form, values }) => values[field] === null && form.holds(field));
}
