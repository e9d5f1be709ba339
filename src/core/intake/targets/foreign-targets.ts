/** Rows of another unit's 指标填报 that were pasted into the unit's own. */

import { createIssue, type Issue } from "../../model/issue";
import { quote } from "../../text/quotation";
import { TARGET_AMONG_FOREIGN } from "../../wording/target-row-issues";
import type { LedgerIndex, TaskTarget } from "../ledger-index";
import { textAt } from "../rows/form-row";
import { targetAnswers, untakenFacts } from "../rows/quote-values";
import { cellAt, placeIn, type ReturnContext } from "../rows/read-cell-at";
import { askedTargets } from "./asked-targets";
import type { PlacedRow } from "./slid-targets";

/** True for the row of a task that is not the unit's. */
export function isOfOthers(
  { table, row }: PlacedRow,
  index: LedgerIndex,
  { unit }: ReturnContext,
): boolean {
  const task = index.taskById(textAt(table, row, "taskId"));
  return task !== null && !index.roles(unit).has(task.id);
}

/** Rows of shared tasks' targets of which the unit is not asked, in a table with rows of other units' tasks. */
export function pastedTargets(
  placed: readonly PlacedRow[],
  index: LedgerIndex,
  context: ReturnContext,
): ReadonlySet<PlacedRow> {
  const foreign = placed.filter((row) => !row.found && isOfOthers(row, index, context));
  if (foreign.length === 0) return new Set();
  const tables = new Set(foreign.map(({ table }) => table));
  const asked = new Set(askedTargets(index, context.unit).map(({ target }) => target));
  return new Set(
    placed.filter(({ table, found }) => tables.has(table) && found && !asked.has(found.target)),
  );
}

/** Names what such a row holds. */
export function amongForeign(
  { table, row }: PlacedRow,
  { task, target: { indicator } }: TaskTarget,
  context: ReturnContext,
): Issue {
  const facts = untakenFacts({ row }, indicator, targetAnswers(table, row));
  const { address: cell } = cellAt(table, row, "indicator", new Set());
  return createIssue(
    TARGET_AMONG_FOREIGN,
    { ...placeIn(table, context), cell, taskId: task.id, field: "indicator" },
    { ...facts, shown: quote(indicator) },
  );
}
