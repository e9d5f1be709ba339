import { countBySeverity, type Issue } from "../model/issue";
import type { Outcome } from "../model/ledger";
import type { FileReport } from "../model/submission";

/** The line on one file; `reason` says why nothing was taken. */
export function fileReport(facts: {
  file: string;
  outcome: Outcome;
  unit: string | null;
  period: string | null;
  reason: Issue | null;
  rows: number;
  issues: readonly Issue[];
}): FileReport {
  const { file, outcome, unit, period, reason, rows } = facts;
  // What was found before the file's unit was known is of that unit, too.
  const issues = facts.issues.map((issue) => (issue.unit === null ? { ...issue, unit } : issue));
  const { error, warning, info } = countBySeverity(issues);
  return {
    file,
    outcome,
    unit,
    period,
    reason: reason && { code: reason.code, message: reason.message, remedy: reason.fix },
    counts: { rows, errors: error, warnings: warning, infos: info },
    issues,
  };
}
