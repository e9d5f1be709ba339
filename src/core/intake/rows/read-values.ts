/** Reads the filled cells of one row of a form. */

import type { Issue } from "../../model/issue";
import type { RecordValues, ValueField } from "../../model/record";
import { formColumn, type FormField } from "../../schema/columns";
import { readDate } from "../values/date";
import { readPhone } from "../values/phone";
import { readRate } from "../values/rate";
import type { Table } from "../table/find-tables";
import { readStatus, statusLegend, type StatusLegend } from "../values/status";
import type { Remark } from "../values/reading";
import { readText } from "../values/text";
import type { FormRow } from "./form-row";
import { contactExchanged } from "./exchanged-contact";
import { shiftedFields, shiftedIssue } from "./shifted-row";
import { RowReader, type NamedMerges, type ReturnContext } from "./read-cell-at";

/** A row whose task is known, with what its cells say. */
export interface ReadRow {
  form: FormRow;
  taskId: string;
  values: RecordValues;
  /** A1 address of every field's cell whose column the form has. */
  cells: Partial<Record<ValueField, string>>;
  issues: Issue[];
}

export function readFormRow(
  form: FormRow,
  taskId: string,
  context: ReturnContext,
  named: NamedMerges,
): ReadRow {
  const { table, row } = form;
  const reader = new RowReader<FormField, ValueField>(
    table,
    row,
    taskId,
    null,
    formColumn,
    context,
    named,
  );
  const exchanged = exchangedIn(form, context);
  const values: RecordValues = {
    status: reader.read("status", (cell) => readStatus(cell, legendOf(table))),
    completionRate: reader.read("completionRate", readRate),
    progress: reader.read("progress", readText),
    problem: reader.read("problem", readText),
    nextStep: reader.read("nextStep", readText),
    expectedDate: reader.read("expectedDate", readDate),
    contact: reader.read("contact", readText, exchanged ? "phone" : "contact"),
    phone: reader.read("phone", readPhone, exchanged ? "contact" : "phone"),
    remark: reader.read("remark", readText),
  };
  if (exchanged) reader.remark("contact", [exchanged], reader.cells.phone);
  const read: ReadRow = { form, taskId, values, cells: reader.cells, issues: reader.issues };
  return withoutShifted(read, context);
}

/** A name alone, as nearly all headers are, has no legend in it. */
const SHORTEST_LEGEND = 8;

function legendOf({ columns }: Table<FormField>): StatusLegend | null {
  const [header] = columns.get("status") ?? [];
  return header && header.text.length >= SHORTEST_LEGEND ? statusLegend(header.text) : null;
}

/** Cells that slid sideways can look the same; none of those is taken. */
function exchangedIn(form: FormRow, context: ReturnContext): Remark | null {
  const exchanged = contactExchanged(form);
  return exchanged && shiftedFields(form, context).length === 0 ? exchanged : null;
}

/** Spares most rows the second look. */
function looksOdd({ values: { contact, phone }, issues }: ReadRow): boolean {
  const digits = /\d{5}/;
  return issues.length > 0 || digits.test(contact ?? "") || (phone !== null && !digits.test(phone));
}

/** The row without what was read of these fields, and what was said of it. */
export function withoutFields(read: ReadRow, fields: readonly ValueField[]): ReadRow {
  const blank = Object.fromEntries(fields.map((field) => [field, null]));
  const issues = read.issues.filter(({ field }) => !fields.some((left) => left === field));
  return { ...read, values: { ...read.values, ...blank }, issues };
}

/** Takes nothing of cells that hold what belongs to the column beside them. */
function withoutShifted(read: ReadRow, context: ReturnContext): ReadRow {
  const { form, taskId } = read;
  const fields = looksOdd(read) ? shiftedFields(form, context) : [];
  if (fields.length === 0) return read;
  const kept = withoutFields(read, fields);
  return { ...kept, issues: [...kept.issues, shiftedIssue(form, taskId, fields, context)] };
}
