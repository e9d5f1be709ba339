/**
 * Rows whose halves were moved against each other: ids and texts sorted or pushed down by themselves
 * agree, yet lead and responsible units beside them are another row's. Then nobody knows whose the answers
 * further right are, so none of them is taken.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { Task } from "../../model/task";
import { ROW_HALVES } from "../../wording/row-issues";
import { cellAddress } from "../../workbook/address";
import type { LockedRow } from "./check-locked";
import { byTable, fieldCell } from "./form-row";
import { lockedKey, taskText } from "./locked-text";
import { formAnswers, untakenFacts } from "./quote-values";
import type { ReturnContext } from "./read-cell-at";

const UNITS = ["lead", "responsible"] as const;
/** A single row may have been edited. */
const FEWEST_ROWS = 2;
/** A shift leaves one row's cells beyond the last task and the first without any. */
const MOST_STRANGE = 1;

interface Printed {
  row: LockedRow;
  /** What the row prints of units. */
  found: string;
  /** What its task's row was issued with. */
  own: string;
}

/** The rows whose halves belong together, and what is to be said of the others. */
export function withoutTornHalves(
  rows: readonly LockedRow[],
  locked: readonly Issue[],
  context: ReturnContext,
): { own: LockedRow[]; issues: Issue[] } {
  // What the check of the locked cells has seen spares all others this look.
  const changes = locked
    .filter(({ field }) => UNITS.some((unit) => unit === field))
    .reduce((sum, { each }) => sum + (each?.length ?? 1), 0);
  if (changes < FEWEST_ROWS) return { own: [...rows], issues: [] };
  const torn = new Map<LockedRow, Task | null>();
  for (const [table, inTable] of byTable(rows)) {
    if (!UNITS.every((field) => table.columns.has(field))) continue;
    for (const [row, other] of tornIn(inTable.map(printedIn))) torn.set(row, other);
  }
  return {
    own: rows.filter((row) => !torn.has(row)),
    issues: [...torn].map(([row, other]) => issueOf(row, other, context)),
  };
}

function printedIn(row: LockedRow): Printed {
  return {
    row,
    found: UNITS.map((field) => lockedKey(row.form.locked(field))).join("\n"),
    own: UNITS.map((field) => lockedKey(taskText(row.task, field))).join("\n"),
  };
}

/** The torn rows of a table with the task whose units each prints; none where cells were edited, not moved. */
function tornIn(printed: readonly Printed[]): Map<LockedRow, Task | null> {
  const torn = new Map<LockedRow, Task | null>();
  const moved = printed.filter(({ found, own }) => found !== own);
  const owners = new Map<string, Printed[]>();
  for (const each of printed) {
    const known = owners.get(each.own);
    if (known) known.push(each);
    else owners.set(each.own, [each]);
  }
  const left = new Map([...owners].map(([own, rows]) => [own, rows.length]));
  let strange = 0;
  for (const { found } of printed) {
    const count = left.get(found) ?? 0;
    if (count === 0) strange++;
    else left.set(found, count - 1);
  }
  const told = moved.filter(({ found }) => owners.has(found));
  if (told.length < FEWEST_ROWS || strange > MOST_STRANGE) return torn;
  for (const { row, found, own } of printed) {
    // Where several tasks have the same units, theirs are no sign that the row is whole.
    if (found === own && owners.get(own)?.length === 1) continue;
    const others = owners.get(found) ?? [];
    torn.set(row, found !== own && others.length === 1 ? (others[0]?.row.task ?? null) : null);
  }
  return torn;
}

function issueOf({ form, task }: LockedRow, other: Task | null, context: ReturnContext): Issue {
  const { table, row } = form;
  const column = fieldCell(table, row, "lead")?.header.column;
  const place = {
    file: context.file,
    sheet: table.sheet.name,
    cell: column === undefined ? null : cellAddress(row, column),
    taskId: task.id,
    unit: context.unit,
  };
  const facts = untakenFacts(form, task.id, formAnswers(form));
  return createIssue(ROW_HALVES, place, { ...facts, other: other?.id ?? null });
}
