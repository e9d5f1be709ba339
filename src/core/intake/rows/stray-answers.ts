/** Whole answers in rows that name no task: among the tasks, or right beneath the last one. */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { LockedField } from "../../schema/columns";
import { readRate } from "../values/rate";
import { readStatus } from "../values/status";
import type { MatchedRow } from "./attribute-rows";
import { filledCell, isSignOff, textAt, type FormRow } from "./form-row";

/** What tells tasks apart; units and days are many tasks' and may have stayed behind. */
const NAMING: readonly LockedField[] = ["taskId", "label", "list", "chapter", "section", "text"];
/** So many filled columns, a status or a rate among them, are an answer; fewer may be a note. */
const WHOLE = 3;
/** A column is a usual one where more than one row in so many has it. */
const USUAL = 2;
const FEWEST_USUAL = 2;

/** Beneath the last task, one of its answers may be blank; what stands further away is something else. */
const FARTHEST = 2;

/** Answers without a task that stand together. */
export interface Strays {
  forms: readonly FormRow[];
  /** How many of the table's tasks stand above them. */
  above: number;
  isBeneath: boolean;
}

/**
 * The whole answers without a task beneath the header of a table; none for nearly all forms.
 *
 * @param rows those of one table
 */
export function straysIn(rows: readonly MatchedRow[]): Strays[] {
  if (!rows.some(({ form, match }) => match.kind === "none" && form.filled)) return [];
  const tasks = rows.filter(isTask);
  const last = tasks.at(-1)?.form.row ?? 0;
  const usual = usualFields(tasks);
  const groups: (Strays & { forms: FormRow[] })[] = [];
  let above = 0;
  let end = last;
  for (const row of rows) {
    if (isTask(row)) {
      above++;
      continue;
    }
    const { form } = row;
    const isBeneath = above === tasks.length;
    if (form.row <= (form.table.headerRow ?? 0) || !isAnswer(form, usual)) continue;
    if (isBeneath && form.row > end + FARTHEST) continue;
    if (isBeneath) end = form.row;
    const group = groups.at(-1);
    if (group?.above === above) group.forms.push(form);
    else groups.push({ forms: [form], above, isBeneath });
  }
  return groups;
}

export function isTask({ match }: MatchedRow): boolean {
  return match.kind !== "none";
}

/** What rows have answers in. */
export function answeredFields(forms: readonly FormRow[]): ValueField[] {
  return VALUE_FIELDS.filter((field) => forms.some((form) => form.holds(field)));
}

function usualFields(tasks: readonly MatchedRow[]): ValueField[] {
  const filled = tasks.filter(({ form }) => form.filled);
  return VALUE_FIELDS.filter(
    (field) => filled.filter(({ form }) => form.holds(field)).length * USUAL > filled.length,
  );
}

/** True for a row that names nothing and holds what the tasks' rows usually hold, or that can be read. */
function isAnswer(form: FormRow, usual: readonly ValueField[]): boolean {
  const { table, row } = form;
  const isNamed = NAMING.some((field) => textAt(table, row, field) !== "");
  if (isNamed || !form.filled || isSignOff(form)) return false;
  const [status, rate] = [
    filledCell(table, row, "status"),
    filledCell(table, row, "completionRate"),
  ];
  const isRead =
    (status !== null && readStatus(status).value !== null) ||
    (rate !== null && readRate(rate).value !== null);
  if (isRead && answeredFields([form]).length >= WHOLE) return true;
  const isUsual = usual.length >= FEWEST_USUAL && usual.every((field) => form.holds(field));
  return isUsual && form.holds("progress");
}
