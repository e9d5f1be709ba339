/** What is said of rows whose answers stand beside another task, each cell of them named. */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import { ANSWER_MOVED, ANSWERS_MOVED, type MovedSign } from "../../wording/moved-answer-issues";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";

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
  return toldTogether(ANSWERS_MOVED, each, { ...facts, rows: moved.map(({ form }) => form.row) });
}
