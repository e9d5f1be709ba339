import type { Mark } from "./mark";
import type { RowEvidence } from "./row-owners";

/** Everything in a file that tells whose it is and for when. */
export interface Evidence {
  file: string;
  marks: Mark[];
  /** One entry a task row. */
  rows: RowEvidence[];
}
