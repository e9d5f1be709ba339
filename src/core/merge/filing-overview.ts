import type { Filing, Ledger } from "../model/ledger";
import type { FilingOverview } from "../model/submission";
import { filingUnits } from "../ledger/filing-rows";
import { byUnit } from "../ledger/order";

/**
 * Who has filed, from the filings of one period as they stand after the merge. A unit is expected
 * that has rows to file; one that filed unasked is listed as returned all the same.
 *
 * @param heldBack units whose return goes back without having been merged
 */
export function filingOverview(
  ledger: Ledger,
  filings: readonly Filing[],
  heldBack: readonly string[],
): FilingOverview {
  const expected = filingUnits(ledger);
  const filed = new Set(filings.map(({ unit }) => unit));
  const named = (units: Iterable<string>) => [...new Set(units)].sort(byUnit(ledger));
  const those = (test: (filing: Filing) => boolean) => filings.filter(test).map(({ unit }) => unit);
  return {
    expected,
    returned: named(filed),
    missing: expected.filter((unit) => !filed.has(unit)),
    late: named(those(({ late }) => late)),
    sentBack: named([...those(({ sentBack }) => sentBack), ...heldBack]),
  };
}
