/** Answers that may be another unit's: too little tells for leaving them aside, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import type { Task } from "../../model/task";
import { quotation, quote } from "../../text/quotation";
import {
  ROW_LIKE_OF_UNIT,
  ROW_MAYBE_OF_UNIT,
  ROWS_MAYBE_OF_UNIT,
} from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import type { SpokenRow } from "./spoken-rows";
import type { Strangers } from "./strangers";

/** So many that speak of one other unit's tasks are no chance, be it by a few words. */
const FEWEST = 3;

/** Rows that speak of other units' tasks, too few or too far from one another for a block that was pasted. */
export function singleOnes(
  strangers: Strangers,
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const ownerOf = ({ id }: Task) =>
    index.ownersOf(id).find(({ unit }) => unit !== context.unit)?.unit;
  const owners = [...strangers.values()].map(({ task }) => ownerOf(task));
  return [...strangers].flatMap(([{ read }, { task, plain }]) => {
    const owner = ownerOf(task);
    if (owner === undefined) return [];
    const isOneOfMany = owners.filter((each) => each === owner).length >= FEWEST;
    if (!plain && !isOneOfMany) return [];
    const facts = { owner, other: task.id, expected: quote(task.text), ...saidOf(read) };
    return createIssue(ROW_LIKE_OF_UNIT, placeOf(read, context), facts);
  });
}

/** Rows among or beside those that were pasted, which may have come along. */
export function pastedAlong(
  rows: readonly SpokenRow[],
  owner: string,
  context: ReturnContext,
): Issue[] {
  return [...byTable(rows.map(({ read }) => read)).values()].flatMap((reads) => {
    const each = reads.map((read) =>
      createIssue(ROW_MAYBE_OF_UNIT, placeOf(read, context), { owner, ...saidOf(read) }),
    );
    if (each.length === 1) return each;
    const numbers = reads.map(({ form }) => form.row);
    return toldTogether(ROWS_MAYBE_OF_UNIT, each, { rows: numbers, owner }, "progress");
  });
}

function placeOf({ form, taskId, cells }: ReadRow, context: ReturnContext) {
  const cell = cells.progress ?? null;
  return { ...placeIn(form.table, context), taskId, field: "progress", cell };
}

function saidOf({ form, values }: ReadRow) {
  return { row: form.row, ...quotation(values.progress ?? "") };
}
