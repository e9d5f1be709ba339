import type { Hint } from "./hint-marks";
import type { Mark } from "./mark";
import type { RowEvidence } from "./row-owners";

/** Everything in a file that tells whose it is and for when. */
export interface Evidence {
  file: string;
  marks: Mark[];
  /** One entry a task row. */
  rows: RowEvidence[];
  /** Weak marks, looked for only where the others name no unit. */
  hints: () => Hint[];
  /** Units that a column of a table names row by row, looked for only where there is a doubt. */
  byRow: () => Hint[];
}
