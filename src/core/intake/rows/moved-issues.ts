/** What is said of rows whose answers stand beside another task, each cell of them named. */

import type { ValueField } from "../../model/record";
import { createIssue, type Issue } from "../../model/issue";
import { ANSWER_MOVED, ANSWERS_MOVED, type MovedSign } from "../../wording/row-issues";
import { quotationOf } from "../../text/quotation";
import { answeredCells } from "./answered-cells";
import { placeIn, type ReturnContext } from "./read-cell-at";
import type { ReadRow } from "./read-values";

interface MovedFacts {
  side: "above" | "beneath";
  /** Rows with answers that name no task. */
  strays: readonly number[];
  sign: MovedSign;
}

/** One issue that names every answer which is not taken; none where the rows hold none. */
export function movedIssues(
  moved: readonly ReadRow[],
  fields: readonly ValueField[],
  facts: MovedFacts,
  context: ReturnContext,
): Issue[] {
  const [first] = moved;
  if (!first) return [];
  const place = placeIn(first.form.table, context);
  const each = answeredCells(moved, fields).map(({ at, said }) =>
    createIssue(ANSWER_MOVED, { ...place, ...at }, { ...facts, ...said }),
  );
  if (each.length === 0) return [];
  const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
  const rows = moved.map(({ form }) => form.row);
  const cell = each[0]?.cell ?? null;
  return [
    { ...createIssue(ANSWERS_MOVED, { ...place, cell }, { ...facts, rows, ...quoted }), each },
  ];
}
