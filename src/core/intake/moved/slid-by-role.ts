/**
 * Columns that only leads must fill and that slid a row or two by themselves: from some row on they are filled where
 * the task above or beneath is led, and blank where the own one is. Somebody may also have left one row blank and
 * filled another of his own accord, so all is taken, and each cell is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import { isLeadRole } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { CELL_MAYBE_SLID, COLUMNS_MAYBE_SLID } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { answeredCells } from "./answered-cells";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";

const FIELDS: readonly ValueField[] = ["status", "completionRate", "contact", "phone"];
/** By so many rows, downwards or upwards. */
const STEPS = [1, -1, 2, -2];
/** With fewer a blank row and a filled one say little. */
const FEWEST_LEADS = 2;

/** What is to be said of such columns. */
export function slidByRole(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const roles = index.roles(context.unit);
  // In nearly all returns the leads' rows that were answered are full.
  const mayBeGap = ({ values, taskId }: ReadRow) =>
    values.progress !== null &&
    FIELDS.some((field) => values[field] === null) &&
    isLeadRole(roles.get(taskId));
  if (!reads.some(mayBeGap)) return [];
  return [...new Set(reads.map(({ form }) => form.table))].flatMap((table) => {
    const rows = reads.filter(({ form }) => form.table === table);
    const leads = rows.map(({ taskId }) => isLeadRole(roles.get(taskId)));
    if (leads.filter(Boolean).length < FEWEST_LEADS || leads.every(Boolean)) return [];
    const fieldsFrom = new Map<number, ValueField[]>();
    for (const field of FIELDS) {
      // What was held back or cannot be read has issues of its own.
      if (rows.some(({ form, values }) => values[field] === null && form.holds(field))) continue;
      const filled = rows.map(({ values }) => values[field] !== null);
      // A row that was not filled in at all is no gap.
      const isGap = rows.some(
        ({ values }, at) => leads[at] && !filled[at] && values.progress !== null,
      );
      const from = isGap ? slidFrom(filled, leads) : null;
      if (from !== null) fieldsFrom.set(from, [...(fieldsFrom.get(from) ?? []), field]);
    }
    return [...fieldsFrom].flatMap(([from, fields]) =>
      issuesOf(rows, leads, from, fields, context),
    );
  });
}

/** Place of the first row that slid; null where the filled rows are the led ones, but for blanks or others' own accord. */
function slidFrom(filled: readonly boolean[], leads: readonly boolean[]): number | null {
  if (!filled.some((is, at) => is && !leads[at])) return null;
  const first = filled.findIndex((is, at) => is !== leads[at]);
  for (const step of STEPS) {
    for (let from = Math.max(0, first - Math.abs(step)); from <= first; from++) {
      const isSlid = filled.every((is, at) => {
        if (at < from) return is === leads[at];
        const source = at - step;
        return is === (source >= from && (leads[source] ?? false));
      });
      if (isSlid) return from;
    }
  }
  return null;
}

function issuesOf(
  rows: readonly ReadRow[],
  leads: readonly boolean[],
  from: number,
  fields: readonly ValueField[],
  context: ReturnContext,
): Issue[] {
  const [field = "status"] = fields;
  const rowAt = (is: (at: number) => boolean) => rows.find((_, at) => is(at))?.form.row ?? 0;
  const isAnswered = (at: number) => rows[at]?.values.progress !== null;
  const holds = (at: number) => rows[at]?.values[field] !== null;
  const facts = {
    gap: rowAt((at) => at >= from && leads[at] === true && !holds(at) && isAnswered(at)),
    over: rowAt((at) => at >= from && leads[at] !== true && holds(at)),
    headers: fields.map((each) => formColumn(each).header),
  };
  const moved = rows.slice(from);
  const each = moved.flatMap((read) =>
    answeredCells([read], fields).map(({ at, said }) =>
      createIssue(
        CELL_MAYBE_SLID,
        { ...placeIn(read.form.table, context), ...at },
        { ...said, gap: facts.gap, over: facts.over },
      ),
    ),
  );
  return toldTogether(COLUMNS_MAYBE_SLID, each, facts);
}
