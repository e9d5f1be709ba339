/** What stands in a column of a task table. */

import { GIVES_UNITS, type LabelMeaning } from "../roles/role-labels";

export type ColumnMeaning =
  | "number"
  | "category"
  /** Names a group of tasks. */
  | "name"
  /** Names a project; each of its rows is a task that begins with it. */
  | "title"
  | "text"
  | "measures"
  | "schedule"
  /** The unit in its header has the role that a mark (★) beneath it says. */
  | "unit"
  | "value"
  | "measure"
  | Exclude<LabelMeaning, "content">;

/** Whether units stand in such a column. */
export function givesUnits({ meaning }: { meaning: ColumnMeaning | null }): boolean {
  return GIVES_UNITS.some((each) => each === meaning);
}
