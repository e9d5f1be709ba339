/** What the columns to fill hold, as far as it tells whose answer a row has. */

import type { ValueField } from "../../model/record";
import { FORM_COLUMNS } from "../../schema/columns";
import { isLeadRole } from "../../model/unit";

/** Texts, which may be told by their words. */
export const TEXT_FIELDS: readonly ValueField[] = ["progress", "problem", "nextStep", "remark"];
/** People, who mostly stay with their tasks. */
export const PERSON_FIELDS: readonly ValueField[] = ["contact", "phone"];
/** Columns that only leads must fill, so that a blank tells of a row's role. */
export const LEAD_FIELDS: readonly ValueField[] = FORM_COLUMNS.flatMap(
  ({ field, locked, requiredFor }) =>
    !locked && requiredFor.length > 0 && requiredFor.every(isLeadRole) ? [field as ValueField] : [],
);
