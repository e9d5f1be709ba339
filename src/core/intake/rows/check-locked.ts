/** Names what a return changed in the columns that came filled. The ledger's text always wins. */

import { createIssue, type Issue } from "../../model/issue";
import type { Task } from "../../model/task";
import type { Role } from "../../model/unit";
import { scheduledRate } from "../../model/period";
import { rateSetAtIssue } from "../../schema/check-basis";
import { formColumn } from "../../schema/columns";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import { taskFingerprint, type UnitMeta } from "../../schema/unit-meta";
import { cellAddress } from "../../workbook/address";
import type { RawValue } from "../../workbook/raw-workbook";
import { isoFromSerial } from "../../workbook/serial-date";
import {
  LOCKED_COLUMN_CHANGED,
  LOCKED_ROW_EDITED,
  LOCKED_TEXT_CHANGED,
} from "../../wording/row-issues";
import { cellsPhrase } from "../../wording/row-places";
import { quotation, quotationOf, quote } from "../../text/quotation";
import type { LedgerIndex } from "../ledger-index";
import { fieldCell, foundAt, type FormRow, sharesTaskCell } from "./form-row";
import {
  CHECKED_FIELDS,
  isSameDay,
  isSameRate,
  saysTheSame,
  type CheckedField,
} from "./locked-text";
import type { ReturnContext } from "./read-cell-at";

export interface LockedRow {
  form: FormRow;
  task: Task;
  role: Role;
}

/** A change in one of these alters what is asked; a few are named each by itself. */
const WEIGHTY: ReadonlySet<CheckedField> = new Set(["text", "lead", "responsible"]);

/** What the fingerprint of a row is made of. */
const PRINTED: readonly CheckedField[] = [...WEIGHTY];

/** So many changes of a weighty column are named each by itself; more, like all others, by column. */
const FEW = 3;

/** @param meta the file's `_meta`; null without. It tells a unit's edit from a later edit of the ledger. */
export function checkLocked(
  rows: readonly LockedRow[],
  meta: UnitMeta | null,
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const issued = index.lockedTexts(context.period);
  const issuedRate = rateAtIssue(meta, context);
  const changes = new Map<CheckedField, Change[]>();
  const look = (field: CheckedField, change: Change) => {
    const { found, expected } = change;
    const { form, task } = change.row;
    if (!form.table.columns.has(field)) return;
    const printed = field === "scheduledRate" ? [expected, issuedRate] : [expected];
    const value = foundAt(form.table, form.row, field)?.cell.value;
    if (printed.some((text) => isReformatted(field, found, value, text, context))) return;
    if (WEIGHTY.has(field) && saysAsIssued(form, task.id, meta)) return;
    const known = changes.get(field);
    if (known) known.push(change);
    else changes.set(field, [change]);
  };
  rows.forEach((row, nth) => {
    const texts = issued.of(row.task);
    const before = rows[nth - 1];
    const isFurtherLine = before?.task === row.task && sharesTaskCell(before.form, row.form);
    for (const field of CHECKED_FIELDS) {
      const found = row.form.locked(field);
      const expected = field === "role" ? ROLE_WORDS[row.role] : texts[field];
      // What stands once beside several lines of one task is blank in the others.
      if (isFurtherLine && found === "") continue;
      if (!saysTheSame(found, expected)) look(field, { row, found, expected });
    }
  });
  return [...changes].flatMap(([field, list]) =>
    WEIGHTY.has(field) && list.length <= FEW
      ? list.map((change) => changed(field, change, context))
      : columnChanged(field, list, context),
  );
}

/** True where only the way in which the cell shows its number or day was changed. */
function isReformatted(
  field: CheckedField,
  found: string,
  value: RawValue | null | undefined,
  expected: string,
  { date1904 }: ReturnContext,
): boolean {
  if (typeof value === "number" && String(value) === expected) return true;
  if (field === "scheduledRate") return isSameRate(found, expected);
  if (field !== "deadline") return false;
  const day = typeof value === "number" ? isoFromSerial(value, date1904) : null;
  return isSameDay(day ?? found, expected);
}

/** The required rate that was printed; staff may have set another one since. Empty where nothing tells. */
function rateAtIssue(meta: UnitMeta | null, { period }: ReturnContext): string {
  return meta && period ? String(rateSetAtIssue(meta.basis) ?? scheduledRate(period)) : "";
}

/** True where the row says what was issued for the task, whatever the ledger says by now. */
export function saysAsIssued(form: FormRow, taskId: string, meta: UnitMeta | null): boolean {
  const print = meta?.fingerprints.get(taskId);
  if (print === undefined) return false;
  return (
    print ===
    taskFingerprint({
      id: taskId,
      text: form.locked("text"),
      lead: [blankless(form.locked("lead"))],
      responsible: [blankless(form.locked("responsible"))],
    })
  );
}

/** Rows that say something else than what was issued, where no ledger tells what that was. */
export function editedRows(
  rows: readonly LockedRow[],
  meta: UnitMeta | null,
  context: ReturnContext,
): Issue[] {
  return rows
    .filter(({ form, task }) => {
      const whole = PRINTED.every((field) => form.table.columns.has(field));
      return whole && meta?.fingerprints.has(task.id) && !saysAsIssued(form, task.id, meta);
    })
    .map((row) => {
      const { form } = row;
      const facts = { row: form.row, ...quotation(form.locked("text")) };
      return createIssue(LOCKED_ROW_EDITED, place(row, "text", context), facts);
    });
}

/** An empty list of units is issued as a dash. */
function blankless(text: string): string {
  return text === BLANK ? "" : text;
}

interface Change {
  row: LockedRow;
  found: string;
  expected: string;
}

function changed(
  field: CheckedField,
  { row, found, expected }: Change,
  context: ReturnContext,
): Issue {
  const { header } = formColumn(field);
  const { form } = row;
  return createIssue(LOCKED_TEXT_CHANGED, place(row, field, context), {
    where: cellsPhrase([form.row], [header], null),
    found: found === "" ? null : found,
    expected,
  });
}

function columnChanged(
  field: CheckedField,
  changes: readonly Change[],
  context: ReturnContext,
): Issue {
  const rows = [...new Set(changes.map(({ row }) => row.form.row))].sort((a, b) => a - b);
  const [first] = changes;
  const at = first ? place(first.row, field, context) : {};
  const single = changes.length === 1;
  const issue = createIssue(
    LOCKED_COLUMN_CHANGED,
    { ...at, taskId: single ? (first?.row.task.id ?? null) : null },
    {
      header: formColumn(field).header,
      rows,
      sample: quote(first?.found ?? ""),
      ...quotationOf(changes.map(({ found }) => found)),
    },
  );
  if (single) return issue;
  return { ...issue, each: changes.map((change) => changed(field, change, context)) };
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
