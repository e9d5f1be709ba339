/** One issue for what is wrong in many cells alike, which are each named in it. */

import { createIssue, type Issue, type IssueDetails, type IssueKind } from "../../model/issue";
import { quotationOf } from "../../text/quotation";

/**
 * The issue at the place of the first of `each`, with all that they found; none where there are none.
 *
 * @param field of all of them; null where they stand in several
 */
export function toldTogether<F extends object>(
  kind: IssueKind<F>,
  each: readonly Issue[],
  facts: F & IssueDetails,
  field: string | null = null,
): Issue[] {
  const [first] = each;
  if (!first) return [];
  const { file, sheet, unit, cell } = first;
  const quoted = quotationOf(each.map(({ found }) => found ?? ""));
  const together = createIssue(kind, { file, sheet, unit, cell, field }, { ...facts, ...quoted });
  return [{ ...together, each }];
}
