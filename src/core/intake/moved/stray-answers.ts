/** Whole answers in rows that name no task: among the tasks, or right beneath the last one. */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { LockedField } from "../../schema/columns";
import { isPhone } from "../../validation/phone-form";
import type { MatchedRow } from "../rows/attribute-rows";
import { filledCell, isClosing, textAt, type FormRow } from "../rows/form-row";
import { cellText } from "../values/cell-text";
import { readRate } from "../values/rate";
import { readStatus } from "../values/status";

/** What tells tasks apart; units and days are many tasks' and may have stayed behind. */
const NAMING: readonly LockedField[] = ["taskId", "label", "list", "chapter", "section", "text"];
/** So many filled columns, one among them that can be read, are an answer; fewer may be a note. */
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
  /** False for texts alone, which may be notes as well. */
  isWhole: boolean;
}

/**
 * The whole answers without a task beneath the header of a table; none for nearly all forms. Where there
 * are none, texts of what was done that stand among the tasks by themselves.
 *
 * @param rows those of one table
 */
export function straysIn(rows: readonly MatchedRow[]): Strays[] {
  if (!rows.some(({ form, match }) => match.kind === "none" && form.filled)) return [];
  const usual = usualAnswers(rows.filter(isTask));
  const whole = groupsOf(rows, (form) => isAnswer(form, usual), true);
  if (whole.length > 0) return whole;
  const isText = (form: FormRow) => mayBeAnswer(form) && form.holds("progress");
  return groupsOf(rows, isText, false).filter(({ isBeneath }) => !isBeneath);
}

/** Such rows beneath the header that stand between the same tasks. */
function groupsOf(
  rows: readonly MatchedRow[],
  isStray: (form: FormRow) => boolean,
  isWhole: boolean,
): Strays[] {
  const tasks = rows.filter(isTask);
  const last = tasks.at(-1)?.form.row ?? 0;
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
    if (form.row <= (form.table.headerRow ?? 0) || !isStray(form)) continue;
    if (isBeneath && form.row > end + FARTHEST) continue;
    if (isBeneath) end = form.row;
    const group = groups.at(-1);
    if (group?.above === above) group.forms.push(form);
    else groups.push({ forms: [form], above, isBeneath, isWhole });
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

/** What the tasks' rows usually hold; and what those without status and rate do, which only leads have to give. */
function usualAnswers(tasks: readonly MatchedRow[]): ValueField[][] {
  const filled = tasks.filter(({ form }) => form.filled);
  const others = filled.filter(
    ({ form }) => !form.holds("status") && !form.holds("completionRate"),
  );
  return [filled, others].map(usualFields).filter(({ length }) => length >= FEWEST_USUAL);
}

function usualFields(rows: readonly MatchedRow[]): ValueField[] {
  return VALUE_FIELDS.filter(
    (field) => rows.filter(({ form }) => form.holds(field)).length * USUAL > rows.length,
  );
}

/** True for a row that names nothing and holds what some of the tasks' rows usually hold, or that can be read. */
function isAnswer(form: FormRow, usual: readonly ValueField[][]): boolean {
  if (!mayBeAnswer(form)) return false;
  if (answeredFields([form]).length >= WHOLE && isRead(form)) return true;
  if (!form.holds("progress")) return false;
  return usual.some((fields) => fields.every((field) => form.holds(field)));
}

/** True for a filled row that names nothing and nobody who filled the form in. */
function mayBeAnswer(form: FormRow): boolean {
  const isNamed = NAMING.some((field) => textAt(form.table, form.row, field) !== "");
  return !isNamed && form.filled && !isClosing(form);
}

/** True where a status, a rate, or the telephone of whoever says what was done can be read. */
function isRead({ table, row }: FormRow): boolean {
  const cell = (field: ValueField) => filledCell(table, row, field);
  const [status, rate, phone] = [cell("status"), cell("completionRate"), cell("phone")];
  if (status && readStatus(status).value !== null) return true;
  if (rate && readRate(rate).value !== null) return true;
  return phone !== null && cell("progress") !== null && isPhone(cellText(phone).trim());
}
