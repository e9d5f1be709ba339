/** What the columns to fill hold, as far as it tells whose answer a row has. */

import type { ValueField } from "../../model/record";

/** Texts, which may be told by their words. */
export const TEXT_FIELDS: readonly ValueField[] = ["progress", "problem", "nextStep", "remark"];
/** People, who mostly stay with their tasks. */
export const PERSON_FIELDS: readonly ValueField[] = ["contact", "phone"];
/** Fewer filled cells of a column say nothing of the roles that fill it. */
export const FEWEST_BY_ROLE = 2;
