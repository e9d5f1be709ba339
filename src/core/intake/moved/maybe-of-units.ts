/** Answers that may be another unit's: too little tells for leaving them aside, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import { quotation } from "../../text/quotation";
import {
  ROW_LIKE_OF_UNIT,
  ROW_MAYBE_OF_UNIT,
  ROWS_MAYBE_OF_UNIT,
} from "../../wording/moved-answer-issues";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { isNeutral, isOfOther, type SpokenRow } from "./spoken-rows";
import { countsByUnit, likeness, type Strangers } from "./strangers";

/** So many that speak of one other unit's tasks are no chance, be it by a few words. */
const FEWEST = 3;

/** Rows that speak of other units' tasks, too few or too far from one another for a block; and those among them. */
export function singleOnes(
  strangers: Strangers,
  rows: readonly SpokenRow[],
  context: ReturnContext,
): Issue[] {
  const counts = countsByUnit(strangers.values());
  const countOf = (owner: string) => counts.get(owner)?.rows ?? 0;
  const named = new Map<SpokenRow, string>();
  const each = [...strangers].flatMap(([row, stranger]) => {
    const units = stranger.owners.map(({ unit }) => unit);
    const [owner] = units.sort((a, b) => countOf(b) - countOf(a));
    if (owner === undefined || !(stranger.plain || countOf(owner) >= FEWEST)) return [];
    named.set(row, owner);
    const facts = { owner, ...likeness(stranger), ...saidOf(row.read) };
    return createIssue(ROW_LIKE_OF_UNIT, placeOf(row.read, context), facts);
  });
  const owners = [...new Set(named.values())].join("、");
  return [...each, ...pastedAlong(rowsAmong(named, rows), owners, context)];
}

/** Rows that tell nothing right between two such, and those that plainly speak of another own task beside several. */
function rowsAmong(named: ReadonlyMap<SpokenRow, string>, rows: readonly SpokenRow[]): SpokenRow[] {
  const isNamed = (at: number) => rows[at] !== undefined && named.has(rows[at]);
  return rows.filter((row, at) => {
    if (isNamed(at) || !isNeutral(row)) return false;
    return (
      (isNamed(at - 1) && isNamed(at + 1)) || (named.size > 1 && isOfOther(row) && row.spoken.plain)
    );
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
