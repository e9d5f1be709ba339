/** What a rule of the check is. */

import type { IssueKind } from "../model/issue";
import type { TargetValue, ValueField } from "../model/record";
import type { RowFacts } from "../wording/validation/row-facts";
import type { CheckContext } from "./check-context";
import type { CheckedRow } from "./checked-row";

/** A cell of a row that a rule can point at; the last two stand on 指标填报. */
export type CheckedField = ValueField | "cityTarget" | "achieved";

/** What a rule finds wrong with one cell. */
export interface Trouble {
  /** Null for the row as a whole. */
  field: CheckedField | null;
  /** What stands there, quoted; left out where nothing stands there. */
  found?: string;
  /** What should stand there, in words. */
  expected?: string;
  /** What stands elsewhere and does not go with it. */
  beside?: string;
  /** The row of 指标填报 meant, for its two fields. */
  target?: TargetValue;
  /** Findings of one rule with different causes are never told as one. */
  cause?: string;
}

/** One rule about a row of a return. Its code and severity are those of its kind of issue. */
export interface Rule {
  kind: IssueKind<RowFacts>;
  /** Name in the rule catalogue. */
  title: string;
  /** Why the rule exists and where it comes from. */
  why: string;
  /** Quiet about a cell that reading already complained of. */
  yieldsToReading?: true;
  /**
   * Quiet about a row of which an earlier rule complained at one of these fields: the same slip
   * would be told twice.
   */
  quietAfter?: readonly ValueField[];
  check: (row: CheckedRow, context: CheckContext) => Trouble[];
}

export const NO_TROUBLE: Trouble[] = [];
