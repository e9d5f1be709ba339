/** Names what a return changed in the columns that came filled. The ledger's text always wins. */

import { createIssue, type Issue } from "../../model/issue";
import type { Task } from "../../model/task";
import type { Role } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { taskFingerprint, type UnitMeta } from "../../schema/unit-meta";
import { cellAddress } from "../../workbook/address";
import { LOCKED_COLUMN_CHANGED, LOCKED_TEXT_CHANGED } from "../../wording/intake-issues";
import { cellsPhrase } from "../../wording/row-places";
import { quote } from "../values/cell-text";
import { fieldCell, type FormRow } from "./form-row";
import { CHECKED_FIELDS, lockedText, saysTheSame, type CheckedField } from "./locked-text";
import type { ReturnContext } from "./place";

export interface LockedRow {
  form: FormRow;
  task: Task;
  role: Role;
}

/** A change in one of these alters what is asked; each is named by itself. */
const WEIGHTY: ReadonlySet<CheckedField> = new Set(["text", "lead", "responsible"]);

/** @param meta the file's `_meta`; null without. It tells a unit's edit from a later edit of the ledger. */
export function checkLocked(
  rows: readonly LockedRow[],
  meta: UnitMeta | null,
  context: ReturnContext,
): Issue[] {
  const issues: Issue[] = [];
  const grouped = new Map<CheckedField, { row: LockedRow; found: string }[]>();
  for (const row of rows) {
    const { form, task, role } = row;
    for (const field of CHECKED_FIELDS) {
      const at = fieldCell(form.table, form.row, field);
      const found = form.locked(field);
      if (!at || saysTheSame(found, lockedText(task, field, role))) continue;
      if (WEIGHTY.has(field)) {
        if (!asIssued(form, task, meta)) issues.push(changed(row, field, found, context));
      } else {
        grouped.set(field, [...(grouped.get(field) ?? []), { row, found }]);
      }
    }
  }
  return [
    ...issues,
    ...[...grouped].map(([field, changes]) => columnChanged(field, changes, context)),
  ];
}

/** True where the row still says what was issued, so that the ledger was changed since. */
function asIssued(form: FormRow, task: Task, meta: UnitMeta | null): boolean {
  const printed: Task = {
    ...task,
    text: form.locked("text"),
    lead: [form.locked("lead")],
    responsible: [form.locked("responsible")],
  };
  return meta?.fingerprints.get(task.id) === taskFingerprint(printed);
}

function changed(
  row: LockedRow,
  field: CheckedField,
  found: string,
  context: ReturnContext,
): Issue {
  const { header } = formColumn(field);
  const { form, task, role } = row;
  return createIssue(LOCKED_TEXT_CHANGED, place(row, field, context), {
    where: cellsPhrase([form.row], [header], null),
    found: found === "" ? null : found,
    expected: lockedText(task, field, role),
  });
}

function columnChanged(
  field: CheckedField,
  changes: readonly { row: LockedRow; found: string }[],
  context: ReturnContext,
): Issue {
  const rows = [...new Set(changes.map(({ row }) => row.form.row))].sort((a, b) => a - b);
  const [first] = changes;
  const at = first ? place(first.row, field, context) : {};
  const single = changes.length === 1;
  return createIssue(
    LOCKED_COLUMN_CHANGED,
    { ...at, taskId: single ? (first?.row.task.id ?? null) : null },
    { header: formColumn(field).header, rows, found: quote(first?.found ?? "") || null },
  );
}

function place({ form, task }: LockedRow, field: CheckedField, context: ReturnContext) {
  const at = fieldCell(form.table, form.row, field);
  const column = at?.found?.column ?? at?.header.column;
  return {
    file: context.file,
    sheet: form.table.sheet.name,
    cell: column === undefined ? null : cellAddress(at?.found?.row ?? form.row, column),
    taskId: task.id,
    unit: context.unit,
    field,
  };
}
