/**
 * Answers that slid up: a cell deleted from a column of answers, with what stood beneath moved along,
 * puts every answer beside the task above its own and leaves the last task without one. Only what the
 * texts are about can tell; where they do, nothing is taken of any column that the last task has no answer in.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { Role } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { CELL_RISEN, CELLS_RISEN } from "../../wording/row-issues";
import type { LedgerIndex } from "../ledger-index";
import { quotationOf } from "../../text/quotation";
import { answeredCells } from "./answered-cells";
import type { ReturnContext } from "./read-cell-at";
import { withoutFields, type ReadRow } from "./read-values";
import { runsOf, tellingRuns } from "./telling-runs";

/** Every role has to fill it, so that a blank at the end is a sign that spares all others the look. */
const TELLING = "progress";
const LEADS: ReadonlySet<Role | undefined> = new Set(["lead-first", "lead"] as const);
const FEWEST_ROWS = 3;
/** So many answers must be about the task beneath, and none from there on about its own. */
const FEWEST_SIGNS = 2;
/** One run of characters alone may be chance. */
const FEWEST_RUNS = 2;

/** The rows read, without answers that slid up beside another task; and what is to be said of them. */
export function withoutRisen(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  const roles = index.roles(context.unit);
  let kept = [...reads];
  const issues: Issue[] = [];
  for (const table of new Set(reads.map(({ form }) => form.table))) {
    const rows = reads.filter(({ form }) => form.table === table);
    const last = rows.at(-1);
    const told = risenIn(rows, TELLING, index);
    if (told.length === 0 || !last) continue;
    for (const field of VALUE_FIELDS) {
      const risen = told.filter(({ form }) => form.holds(field));
      if (risen.length === 0 || last.form.holds(field)) continue;
      if (field !== TELLING && standsByRole(field, [...told, last], roles)) continue;
      issues.push(issueOf(risen, rows, field, context));
      const forms = new Set(risen.map(({ form }) => form));
      kept = kept.map((read) => (forms.has(read.form) ? withoutFields(read, [field]) : read));
    }
  }
  return { reads: kept, issues };
}

/** True where a column that only leads fill fits the roles of its own rows better than the next ones'. */
function standsByRole(
  field: ValueField,
  rows: readonly ReadRow[],
  roles: ReadonlyMap<string, Role>,
): boolean {
  const isLead = rows.map(({ taskId }) => LEADS.has(roles.get(taskId)));
  const fits = (step: number) =>
    rows.slice(0, -1).filter(({ form }, at) => form.holds(field) === isLead[at + step]).length;
  return fits(0) > fits(1);
}

/** The rows whose text of a field slid up; none for nearly all forms. */
function risenIn(rows: readonly ReadRow[], field: ValueField, index: LedgerIndex): ReadRow[] {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  if (rows.length < FEWEST_ROWS || !last || last.form.holds(field)) return [];
  if (!above.every(({ form }) => form.holds(field))) return [];
  const runs = tellingRuns(rows.map(({ taskId }) => index.taskById(taskId)?.text ?? ""));
  const signs = above.map(({ values }, at) => {
    const said = runsOf(String(values[field] ?? ""));
    const about = (place: number) => [...said].filter((run) => runs.get(run) === place).length;
    if (about(at) > 0) return "own";
    return about(at + 1) >= FEWEST_RUNS ? "beneath" : null;
  });
  const start = signs.lastIndexOf("own") + 1;
  const told = signs.slice(start).filter((sign) => sign === "beneath").length;
  return told >= FEWEST_SIGNS ? above.slice(start) : [];
}

function issueOf(
  risen: readonly ReadRow[],
  rows: readonly ReadRow[],
  field: ValueField,
  context: ReturnContext,
): Issue {
  const { header } = formColumn(field);
  const from = risen[0]?.form.row ?? 0;
  const last = rows.at(-1)?.form.row ?? 0;
  const each = answeredCells(risen, [field]).map(({ at, said }) =>
    createIssue(
      CELL_RISEN,
      { file: context.file, unit: context.unit, ...at },
      { from, last, ...said },
    ),
  );
  const { file, sheet, unit, cell } = each[0] ?? { ...context, sheet: null, cell: null };
  const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
  return {
    ...createIssue(
      CELLS_RISEN,
      { file, sheet, unit, cell, field },
      { header, from, last, ...quoted },
    ),
    each,
  };
}
