/** Merges one return of a unit. */

import { createIssue, type Issue } from "../model/issue";
import type { Filing } from "../model/ledger";
import { VALUE_FIELDS, type ProgressRecord } from "../model/record";
import type { RecordChange, Submission } from "../model/submission";
import { holdsAnything } from "../validation/checked-row";
import { CellFinder } from "../validation/finding";
import { groupFindings } from "../validation/group-findings";
import { groupedReading } from "../validation/group-reading";
import { judge } from "../validation/judgement";
import { withoutNotes } from "../validation/reading-trouble";
import { findingsOf } from "../validation/validate-submission";
import { BLANK_KEPT, HELD_BACK, RECEIVED_EARLIER, VALUE_CHANGED } from "../wording/merge-issues";
import { cellsPhrase } from "../wording/row-places";
import { changeRecord, correctionsOf, type Correction } from "./change-record";
import { fileReport } from "./file-report";
import { withoutEffect, type FileOutcome, type MergeRun } from "./merge-run";
import { keepsEarlier } from "./merge-values";
import { repairIssues } from "./repaired-cells";
import { contentsOf } from "./settle-unit";

/**
 * Validates and merges `submission`, the unit's only new content of the period.
 *
 * @param receivedAt when its content first came in; null if unknown
 * @param left contents that a person put aside for it
 */
export function takeReturn(
  submission: Submission,
  receivedAt: string | null,
  left: readonly Submission[],
  run: MergeRun,
): FileOutcome {
  const { file, unit, period } = submission;
  const filing = run.filings.get(unit);
  const judgement = judge(run.ledger, period);
  const findings = findingsOf(submission, run.ledger, run.records, run.texts);
  const found = [
    ...groupedReading(
      withoutNotes(submission.issues, findings).map((issue) => judgement.issue(issue)),
    ),
    ...groupFindings(findings),
  ];
  const rows = submission.rows.filter(holdsAnything).length;
  const errors = countErrors(found);
  if (errors > 0 && run.ledger.settings.holdBackErrors) {
    const reason = createIssue(HELD_BACK, { file, unit }, { errors });
    const facts = { file, outcome: "rejected", unit, period, reason, rows, issues: found } as const;
    return { ...withoutEffect(fileReport(facts), reason), heldBack: true, sentBack: submission };
  }
  const changes = changesOf(submission, run);
  const corrections = changes.flatMap(correctionsOf);
  const issues = [
    ...found,
    ...repairIssues(submission, findings),
    ...keptBlanks(submission, run),
    ...corrections.map((correction) => correctionIssue(correction, submission)),
    ...orderIssues(submission, filing),
  ];
  const outcome = found.some(({ severity }) => severity !== "info")
    ? "merged-with-warnings"
    : "merged";
  const report = fileReport({ file, outcome, unit, period, reason: null, rows, issues });
  const contents = [
    submission.contentHash,
    ...contentsOf(filing),
    ...left.map(({ contentHash }) => contentHash),
  ];
  return {
    ...withoutEffect(report, null),
    changes,
    corrections,
    sentBack: errors > 0 ? submission : null,
    filing: {
      period,
      unit,
      file,
      contentHash: [...new Set(contents)].join(" "),
      receivedAt,
      mergedAt: run.now,
      // A unit that filed in time and then corrects itself is not late.
      late: filing ? filing.late : isLate(receivedAt, run),
      errors,
      warnings: report.counts.warnings,
      rows,
      sentBack: errors > 0,
    },
  };
}

function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === "error").length;
}

function isLate(receivedAt: string | null, { ledger, period }: MergeRun): boolean {
  const deadline = ledger.settings.periods.find((entry) => entry.period === period)?.deadline;
  return Boolean(deadline && receivedAt && receivedAt.slice(0, 10) > deadline);
}

function changesOf(submission: Submission, run: MergeRun): RecordChange[] {
  return submission.rows.flatMap((row) => {
    const change = changeRecord(row, submission, heldRecord(submission, row.taskId, run), run.now);
    return change ? [change] : [];
  });
}

function heldRecord(
  { unit, period }: Submission,
  taskId: string,
  { records }: MergeRun,
): ProgressRecord | null {
  return records.ofPeriod(period).get(taskId)?.get(unit) ?? null;
}

/** Blank cells over which the ledger keeps what the unit filed earlier in the period. */
function keptBlanks(submission: Submission, run: MergeRun): Issue[] {
  const cells = new CellFinder(submission);
  const findings = submission.rows.flatMap((row) => {
    const held = heldRecord(submission, row.taskId, run);
    if (!held) return [];
    const place = { task: { id: row.taskId }, source: row.source };
    if (!holdsAnything(row)) return [cells.finding(BLANK_KEPT, place, { field: null })];
    return VALUE_FIELDS.filter((field) =>
      keepsEarlier<unknown>(row.values[field], held.values[field]),
    ).map((field) => cells.finding(BLANK_KEPT, place, { field }));
  });
  return groupFindings(findings);
}

function correctionIssue({ taskId, before, after }: Correction, submission: Submission): Issue {
  const { file, unit } = submission;
  const { source, field, header, indicator } = after;
  const sheet = source?.sheet ?? null;
  const where = cellsPhrase(
    source ? [source.row] : [],
    [header],
    indicator === null ? null : sheet,
  );
  const cell = source?.cells[field] ?? null;
  return createIssue(
    VALUE_CHANGED,
    { file, unit, sheet, cell, taskId, field },
    { where, found: after.text, before: before.text },
  );
}

function orderIssues({ file, unit, receivedAt }: Submission, filing: Filing | undefined): Issue[] {
  if (!filing?.receivedAt || !receivedAt || receivedAt >= filing.receivedAt) return [];
  const facts = {
    other: filing.file,
    found: receivedAt.replace("T", " "),
    expected: filing.receivedAt.replace("T", " "),
  };
  return [createIssue(RECEIVED_EARLIER, { file, unit }, facts)];
}
