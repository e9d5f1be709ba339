/** What reading one cell yields. */

import type { IssueKind } from "../../model/issue";
import type { Period } from "../../model/period";
import type { RawCell } from "../../workbook/raw-workbook";
import { DATE_EXPECTED, PHONE_EXPECTED, RATE_EXPECTED } from "../../wording/expected";
import {
  DATE_AMBIGUOUS,
  DATE_IMPOSSIBLE,
  DATE_OPEN,
  DATE_UNREADABLE,
  NUMBER_UNREADABLE,
  PHONE_DIGITS_LOST,
  PHONE_WITH_TEXT,
  RATE_UNREADABLE,
  type ValueFacts,
} from "../../wording/value-issues";

/** A cell without its place. */
export type CellContent = Pick<RawCell, "value" | "format" | "formula">;

/** A finding on a value; the caller knows the place and makes an issue of it. */
export interface Remark {
  kind: IssueKind<ValueFacts>;
  found: string;
  /** What the sentence quotes of it; null where its beginning does. */
  shown: string | null;
  expected: string | null;
  /** What the value became, in words; null where nothing was taken. */
  became: string | null;
}

/** A value, or null where the cell is blank or unusable; then the remarks say why. */
export interface Reading<T> {
  value: T | null;
  remarks: Remark[];
}

/** What readers need to know of the workbook around a cell. */
export interface ReadingContext {
  date1904: boolean;
  /** Gives the year to dates without one; null where unknown. */
  period: Period | null;
}

/** Longest text that is parsed as a number, a date, a status or a phone number. */
export const LONGEST_PARSED = 64;

/** What the cell should hold, where the reader names nothing closer. */
const EXPECTED = new Map<IssueKind<ValueFacts>, string>([
  [RATE_UNREADABLE, RATE_EXPECTED],
  [DATE_AMBIGUOUS, DATE_EXPECTED],
  [DATE_IMPOSSIBLE, DATE_EXPECTED],
  [DATE_UNREADABLE, DATE_EXPECTED],
  [DATE_OPEN, DATE_EXPECTED],
  [PHONE_DIGITS_LOST, PHONE_EXPECTED],
  [PHONE_WITH_TEXT, PHONE_EXPECTED],
  [NUMBER_UNREADABLE, "只填数字"],
]);

export function remark(
  kind: IssueKind<ValueFacts>,
  found: string,
  facts: { shown?: string | null; expected?: string; became?: string } = {},
): Remark {
  return {
    kind,
    found,
    shown: facts.shown ?? null,
    expected: facts.expected ?? EXPECTED.get(kind) ?? null,
    became: facts.became ?? null,
  };
}

export function taken<T>(value: T, ...remarks: Remark[]): Reading<T> {
  return { value, remarks };
}

/** Nothing taken from the cell. */
export function refused<T>(...remarks: Remark[]): Reading<T> {
  return { value: null, remarks };
}
