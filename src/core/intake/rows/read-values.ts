/** Reads the filled cells of one row of a form. */

import type { Issue } from "../../model/issue";
import type { RecordValues, ValueField } from "../../model/record";
import { formColumn } from "../../schema/columns";
import type { RawCell } from "../../workbook/raw-workbook";
import { readDate } from "../values/date";
import { readPhone } from "../values/phone";
import { readRate } from "../values/rate";
import type { Reading } from "../values/reading";
import { readStatus } from "../values/status";
import { readText } from "../values/text";
import type { FormRow } from "./form-row";
import { cellAt, fieldIssues, type NamedMerges, type ReturnContext } from "./read-cell-at";

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
  const read = <T>(field: ValueField, reader: (cell: RawCell | null) => Reading<T>): T | null => {
    const { table, row } = form;
    const { cell, address, remarks: found } = cellAt(table, row, field, named);
    if (address !== null) cells[field] = address;
    if (!cell && found.length === 0) return null;
    const { value, remarks } = reader(cell);
    if (found.length > 0 || remarks.length > 0) {
      const at = { table, row, schema: formColumn(field), address, taskId, sheetWord: null };
      issues.push(...fieldIssues([...found, ...remarks], at, context));
    }
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
