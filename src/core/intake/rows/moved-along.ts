/** Rows of texts alone in a table whose other rows all moved sideways: they moved along, but don't show it. */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { ROW_SHIFTED } from "../../wording/row-issues";
import { byTable, type FormRow } from "./form-row";
import type { ReturnContext } from "./read-cell-at";
import { withoutFields, type ReadRow } from "./read-values";
import { shiftedIssue } from "./shifted-row";

/** A value in one of these is read in its own column. */
const TELLING: readonly ValueField[] = ["status", "completionRate", "expectedDate", "phone"];
/** One row may have slipped by itself; of so many the whole block did. */
const FEWEST_MOVED = 2;

/** Takes nothing of such rows either, and names what they hold. */
export function withoutMovedAlong(
  reads: readonly ReadRow[],
  context: ReturnContext,
): readonly ReadRow[] {
  if (!reads.some(isMoved)) return reads;
  const tables = new Set<FormRow["table"]>();
  for (const [table, rows] of byTable(reads)) {
    const moved = rows.filter(isMoved).length;
    const others = rows.filter((row) => !isMoved(row) && filledFields(row).length > 0);
    const isTold = others.some(({ values }) => TELLING.some((field) => values[field] !== null));
    const inPlace = others.some(({ values }) => values.progress !== null);
    if (moved > 0 && !isTold && (moved >= FEWEST_MOVED || !inPlace)) tables.add(table);
  }
  return reads.map((read) => {
    const fields = filledFields(read);
    if (!tables.has(read.form.table) || isMoved(read) || fields.length === 0) return read;
    const kept = withoutFields(read, fields);
    const issue = shiftedIssue(read.form, read.taskId, fields, context);
    return { ...kept, issues: [...kept.issues, issue] };
  });
}

function isMoved({ issues }: ReadRow): boolean {
  return issues.some(({ code }) => code === ROW_SHIFTED.code);
}

function filledFields({ values }: ReadRow): ValueField[] {
  return VALUE_FIELDS.filter((field) => values[field] !== null);
}
