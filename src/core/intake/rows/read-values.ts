/** Reads the filled cells of one row of a form. */

import type { Issue } from "../../model/issue";
import type { RecordValues, ValueField } from "../../model/record";
import { formColumn } from "../../schema/columns";
import { readDate } from "../values/date";
import { readPhone } from "../values/phone";
import { readRate } from "../values/rate";
import type { Reading } from "../values/reading";
import { readStatus } from "../values/status";
import { readText } from "../values/text";
import type { FormRow } from "./form-row";
import { remarkIssues, type ReturnContext } from "./place";
import { cellAt, type FieldCell, type NamedMerges } from "./read-cell-at";

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
  const issues: Issue[] = [];
  const cells: Partial<Record<ValueField, string>> = {};
  const read = <T>(
    field: ValueField,
    reader: (cell: FieldCell["cell"]) => Reading<T>,
  ): T | null => {
    const at = cellAt(form.table, form.row, formColumn(field), taskId, context, named);
    if (at.address !== null) cells[field] = at.address;
    const { value, remarks } = reader(at.cell);
    issues.push(...at.issues, ...remarkIssues(remarks, at.place, at.where));
    return value;
  };
  const text = (field: ValueField) => read(field, (cell) => readText(cell, context));
  const values: RecordValues = {
    status: read("status", readStatus),
    completionRate: read("completionRate", readRate),
    progress: text("progress"),
    problem: text("problem"),
    nextStep: text("nextStep"),
    expectedDate: read("expectedDate", (cell) => readDate(cell, context)),
    contact: text("contact"),
    phone: read("phone", readPhone),
    remark: text("remark"),
  };
  return { form, taskId, values, cells, issues };
}
