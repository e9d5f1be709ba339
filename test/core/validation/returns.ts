/** Returns of the small ledger's units, without a mistake unless one is made on purpose. */

import type { Ledger } from "../../../src/core/model/ledger";
import {
  EMPTY_VALUES,
  type ProgressRecord,
  type RecordValues,
  type TargetValue,
} from "../../../src/core/model/record";
import type { Issue } from "../../../src/core/model/issue";
import type { Submission, SubmissionRow } from "../../../src/core/model/submission";
import { cellAddress } from "../../../src/core/workbook/address";
import { FORM_COLUMNS } from "../../../src/core/schema/columns";
import { filingRows } from "../../../src/core/ledger/filing-rows";
import { digest } from "../../../src/core/text/digest";
import { findingsOf, validateSubmission } from "../../../src/core/validation/validate-submission";

export const PERIOD = "2024-06";
const FIRST_ROW = 5;

/** The flawless return of `unit` for June 2024, rows from row 5 on. */
export function flawless(ledger: Ledger, unit: string, period = PERIOD): Submission {
  const file = `${period}_${unit}_填报表.xlsx`;
  const rows = filingRows(ledger, unit).map(({ task, role }, index): SubmissionRow => {
    const row = FIRST_ROW + index;
    const lead = role === "lead-first" || role === "lead";
    const values: RecordValues = {
      ...EMPTY_VALUES,
      progress: `${unit}围绕第${task.id}项任务于${Number(period.slice(5))}月印发方案，召开调度会3次。`,
      ...(lead && {
        status: "on-schedule",
        completionRate: 50,
        nextStep: `9月底前完成${task.id}剩余的8项措施。`,
        contact: "王建国",
        phone: "0722-3318000",
      }),
    };
    const cells = Object.fromEntries(
      FORM_COLUMNS.map(({ field }, column) => [field, cellAddress(row, column + 1)]),
    );
    const source = { file, sheet: "填报表", row, cells };
    return { taskId: task.id, role, values, targets: [], source };
  });
  return sealed({ file, receivedAt: "2024-06-24T16:30", unit, period, rows, issues: [] });
}

/** With the content's digest as the intake would give it. */
export function sealed(submission: Omit<Submission, "contentHash">): Submission {
  const { unit, period, rows } = submission;
  const content = rows.map(({ taskId, values, targets }) => [taskId, values, targets]);
  return { ...submission, contentHash: digest(JSON.stringify([unit, period, content])) };
}

/** The return with some values of one task changed. */
export function changed(
  submission: Submission,
  taskId: string,
  values: Partial<RecordValues>,
  targets?: TargetValue[],
): Submission {
  const rows = submission.rows.map((row) =>
    row.taskId === taskId
      ? { ...row, values: { ...row.values, ...values }, targets: targets ?? row.targets }
      : row,
  );
  return sealed({ ...submission, rows });
}

/** The return with some values of every row changed. */
export function changedEverywhere(
  submission: Submission,
  values: Partial<RecordValues>,
): Submission {
  return submission.rows.reduce((all, { taskId }) => changed(all, taskId, values), submission);
}

export function figure(
  indicator: string,
  cityTarget: number | null,
  achieved: number | null,
  row = 4,
): TargetValue {
  const cells = { cityTarget: `E${row}`, achieved: `F${row}` };
  const source = { file: "", sheet: "指标填报", row, cells };
  return { indicator, cityTarget, achieved, unit: "", note: null, source };
}

/** What the ledger would hold of a return. */
export function recordsOf({ unit, period, rows }: Submission): ProgressRecord[] {
  return rows.map((row) => ({ ...row, unit, period, mergedAt: "2024-06-28T09:00" }));
}

export function check(submission: Submission, ledger: Ledger): Issue[] {
  return validateSubmission(submission, ledger);
}

/** Code and cell of every finding, before they are grouped. */
export function marks(submission: Submission, ledger: Ledger): string[] {
  return findingsOf(submission, ledger).map(({ kind, cell }) => `${kind.code} ${cell}`);
}

/** The only issue of a return. */
export function onlyIssue(submission: Submission, ledger: Ledger): Issue {
  const issues = check(submission, ledger);
  const [issue] = issues;
  if (!issue || issues.length > 1) {
    throw new Error(`expected one issue, found: ${issues.map(({ message }) => message).join(" ")}`);
  }
  return issue;
}
