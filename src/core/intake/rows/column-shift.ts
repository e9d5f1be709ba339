/** Whether a column moved along with the one that tells, or stayed with its rows. */

import type { ValueField } from "../../model/record";
import { isLeadRole } from "../../model/unit";
import type { LedgerIndex } from "../ledger-index";
import { PERSON_FIELDS, TEXT_FIELDS } from "./field-kinds";
import { LastPersons } from "./last-persons";
import type { ReturnContext } from "./read-cell-at";
import type { SpokenTasks } from "./spoken-of";
import type { RowOfOther } from "./spoken-rows";

/** Null where nothing tells. */
export type Shift = "moved" | "stayed" | null;

/** What a column's words, persons or blanks tell of it. */
export function shiftOf(
  field: ValueField,
  rows: readonly RowOfOther[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  { unit, period }: ReturnContext,
): Shift {
  if (TEXT_FIELDS.includes(field)) {
    return shiftIn(rows, ({ read }) => {
      return tasks.of(String(read.values[field] ?? ""), read.taskId)?.kind ?? null;
    });
  }
  if (PERSON_FIELDS.includes(field)) {
    const persons = new LastPersons(index.previousRecords(unit, period));
    return shiftIn(rows, ({ read: { values, taskId }, spoken }) => {
      const about = persons.about(values, taskId, spoken.task.id);
      return about === "neighbour" ? "other" : about;
    });
  }
  // Leads fill columns that others leave blank.
  const roles = index.roles(unit);
  return shiftIn(rows, ({ read: { form, taskId }, spoken }) => {
    const [own, other] = [taskId, spoken.task.id].map((id) => isLeadRole(roles.get(id)));
    return own === other ? null : form.holds(field) === own ? "own" : "other";
  });
}

function shiftIn(
  rows: readonly RowOfOther[],
  about: (row: RowOfOther) => "own" | "other" | null,
): Shift {
  const told = rows.map(about);
  const count = (kind: "own" | "other") => told.filter((one) => one === kind).length;
  const [own, other] = [count("own"), count("other")];
  return own === other ? null : own > other ? "stayed" : "moved";
}
