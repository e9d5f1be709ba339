/** Where the issues of a return stand. */

import { createIssue, type Issue, type Place } from "../../model/issue";
import type { ReadingContext, Remark } from "../values/reading";

/** The return that rows are read from, once it is known whose it is. */
export interface ReturnContext extends ReadingContext {
  file: string;
  unit: string;
}

/** Issues of a reading's remarks, at the cell that was read. */
export function remarkIssues(remarks: readonly Remark[], place: Place, where: string): Issue[] {
  return remarks.map(({ kind, found, expected, became }) =>
    createIssue(kind, place, { found, expected, became, where }),
  );
}
