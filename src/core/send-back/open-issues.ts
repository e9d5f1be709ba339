/** What is still open in a period, whether its returns are at hand or not. */

import { indexRecords, type RecordIndex } from "../ledger/record-index";
import type { Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import type { Period } from "../model/period";
import type { Submission } from "../model/submission";
import { groupFindings } from "../validation/group-findings";
import { groupedReading } from "../validation/group-reading";
import { validateAcross } from "../validation/validate-across";
import { findingsOf } from "../validation/validate-submission";
import { ownForm } from "./own-form";

/**
 * Warnings and errors of what `unit` filed for the period that staff have not accepted, at their
 * places on the unit's form.
 *
 * @param returned the unit's return where it is at hand; else the ledger tells what it filed
 */
export function openIssuesOf(
  unit: string,
  ledger: Ledger,
  period: Period,
  returned: Submission | null,
  records: RecordIndex = indexRecords(ledger),
): Issue[] {
  const filing = ledger.filings.find((each) => each.unit === unit && each.period === period.id);
  const file = returned?.file ?? filing?.file ?? "";
  const form = ownForm(ledger, unit, period, returned, file, records);
  const findings = findingsOf(form.submission, ledger, records).filter(
    ({ accepted, severity }) => accepted === null && severity !== "info",
  );
  return [...form.loose, ...groupedReading(form.open), ...groupFindings(findings)];
}

/** What the units' filings of the period say against each other and staff have not accepted. */
export function openIssuesAcross(ledger: Ledger, period: Period): Issue[] {
  return validateAcross(ledger.records, ledger, period.id).filter(
    ({ severity }) => severity !== "info",
  );
}
