/** Staff accept what was found as it is. */

import { indexRecords } from "../ledger/record-index";
import { sortLedger } from "../ledger/sort-ledger";
import { countBySeverity, type Issue } from "../model/issue";
import type { AcceptedIssue, Ledger } from "../model/ledger";
import type { Period } from "../model/period";
import type { Submission } from "../model/submission";
import { findingGroups } from "../validation/group-findings";
import { groupReading } from "../validation/group-reading";
import { foundDigest, type FindingKey } from "../validation/judgement";
import { findingsOf } from "../validation/validate-submission";
import { openIssuesOf } from "./open-issues";
import { ownForm } from "./own-form";

export type Decision = Pick<AcceptedIssue, "note" | "by" | "date">;

/**
 * The ledger with `issue` accepted, as a merge or a check of `period` told it; one that tells of
 * several cells is accepted for each of them. It stays accepted while what was found stays the same.
 *
 * @param returned the return it was found in where that is at hand; else the ledger's records count
 */
export function acceptIssue(
  ledger: Ledger,
  period: Period,
  issue: Issue,
  decision: Decision,
  returned: Submission | null = null,
): Ledger {
  const entries = [...toldBy(issue, ledger, period, returned)].map((found): AcceptedIssue => {
    const { unit, taskId, field, code } = found;
    const key = { period: period.id, unit, taskId, field, code, digest: foundDigest(found) };
    return { ...key, found: found.found, ...decision };
  });
  const keys = new Set(entries.map(keyOf));
  const kept = ledger.accepted.filter((entry) => !keys.has(keyOf(entry)));
  const judged = { ...ledger, accepted: [...kept, ...entries] };
  return sortLedger(issue.unit === null ? judged : settled(judged, issue.unit, period, returned));
}

/** The ledger with the unit's line of 报送情况 counting what is still open. */
function settled(
  ledger: Ledger,
  unit: string,
  period: Period,
  returned: Submission | null,
): Ledger {
  const { error, warning } = countBySeverity(openIssuesOf(unit, ledger, period, returned));
  const filings = ledger.filings.map((filing) =>
    filing.unit === unit && filing.period === period.id
      ? { ...filing, errors: error, warnings: warning, sentBack: error > 0 }
      : filing,
  );
  return { ...ledger, filings };
}

/** The findings that the issue tells, or the issue itself where reading or several units made it. */
function toldBy(
  issue: Issue,
  ledger: Ledger,
  period: Period,
  returned: Submission | null,
): FindingKey[] {
  if (issue.unit === null) return [issue];
  const records = indexRecords(ledger);
  const { submission } = ownForm(ledger, issue.unit, period, returned, issue.file ?? "", records);
  const findings = findingsOf(submission, ledger, records).filter(
    ({ accepted, kind }) => accepted === null && kind.code === issue.code,
  );
  const group = findingGroups(findings).find((each) =>
    each.findings.some(({ taskId, field }) => taskId === issue.taskId && field === issue.field),
  );
  if (group) return group.findings.map((finding) => ({ ...finding, code: issue.code }));
  const read = groupReading(returned?.issues ?? []).find(
    ({ issue: told }) =>
      told.code === issue.code && told.taskId === issue.taskId && told.field === issue.field,
  );
  return read?.members ?? [issue];
}

function keyOf({ period, unit, taskId, field, code, digest }: AcceptedIssue): string {
  return JSON.stringify([period, unit, taskId, field, code, digest]);
}
