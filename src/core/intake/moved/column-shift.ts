/** Whether a column moved along with the one that tells, or stayed with its rows. */

import type { ValueField } from "../../model/record";
import { isLeadRole } from "../../model/unit";
import type { LedgerIndex } from "../ledger-index";
import type { ReturnContext } from "../rows/read-cell-at";
import { FEWEST_BY_ROLE, PERSON_FIELDS, type Shift, TEXT_FIELDS } from "./field-kinds";
import { LastPersons } from "./last-persons";
import type { SpokenTasks } from "./spoken-of";
import { saidIn, type RowOfOther } from "./spoken-rows";

/** What a column's words, persons or blanks tell of it. */
export function shiftOf(
  field: ValueField,
  rows: readonly RowOfOther[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  { unit, period }: ReturnContext,
): Shift {
  if (TEXT_FIELDS.includes(field)) {
    const texts = saidIn(
      field,
      rows.map(({ read }) => read),
    );
    return shiftIn(tasks.of(texts).map((spoken) => spoken?.kind ?? null));
  }
  if (PERSON_FIELDS.includes(field)) {
    const persons = new LastPersons(index.previousRecords(unit, period));
    const about = rows.map(({ read: { values, taskId }, spoken }) => {
      return persons.about(values, taskId, spoken.task.id);
    });
    return shiftIn(about.map((one) => (one === "neighbour" ? "other" : one)));
  }
  if (rows.filter(({ read }) => read.form.holds(field)).length < FEWEST_BY_ROLE) return null;
  const roles = index.roles(unit);
  const leads = rows.map(({ read: { form, taskId }, spoken }) => {
    const [own, other] = [taskId, spoken.task.id].map((id) => isLeadRole(roles.get(id)));
    return own === other ? null : form.holds(field) === own ? "own" : "other";
  });
  return shiftIn(leads);
}

/** @param told of each row, whose task its cell is about */
function shiftIn(told: readonly ("own" | "other" | null)[]): Shift {
  const count = (kind: "own" | "other") => told.filter((one) => one === kind).length;
  const [own, other] = [count("own"), count("other")];
  return own === other ? null : own > other ? "stayed" : "moved";
}
