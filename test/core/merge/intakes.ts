/** Shorthands for merge tests. */

import type { Ledger } from "../../../src/core/model/ledger";
import type { Conflict, Intake, Submission } from "../../../src/core/model/submission";
import { createIssue, issueKind } from "../../../src/core/model/issue";
import { applyMerge } from "../../../src/core/merge/apply-merge";
import type { MergeOptions, MergePlan } from "../../../src/core/merge/merge-plan";
import { planMerge } from "../../../src/core/merge/plan-merge";
import { sealed } from "../validation/returns";

export const NOW = "2024-06-28T09:00";

const TROUBLE = issueKind({
  code: "made-up",
  severity: "error",
  message: () => "文件打不开。",
  fix: () => "请重新报送。",
});

/** The return under another file name, or received at another time. */
export function sent(
  submission: Submission,
  file: string,
  receivedAt = submission.receivedAt,
): Submission {
  const rows = submission.rows.map((row) => ({
    ...row,
    source: { ...row.source, file },
    targets: row.targets.map((target) => ({
      ...target,
      source: target.source && { ...target.source, file },
    })),
  }));
  return sealed({ ...submission, file, receivedAt, rows });
}

export function returned(...submissions: Submission[]): Intake[] {
  return submissions.map((submission) => ({ kind: "submission", submission }));
}

export function rejected(file: string): Intake {
  const reason = createIssue(TROUBLE, { file }, {});
  return { kind: "rejected", file, unit: null, period: null, reason, issues: [] };
}

export function ignored(file: string): Intake {
  return { kind: "ignored", file, reason: createIssue(TROUBLE, { file }, { severity: "info" }) };
}

export function disputed(file: string): Intake {
  const conflict: Conflict = {
    kind: "identity",
    candidates: [],
    unit: null,
    period: null,
    files: [file],
    sides: [{ label: "文件名", says: "市科技局" }],
    differences: [],
    issue: createIssue(TROUBLE, { file }, {}),
  };
  return { kind: "conflict", file, conflict, issues: [] };
}

export function plan(
  ledger: Ledger,
  intakes: Intake[],
  options: Partial<MergeOptions> = {},
): MergePlan {
  return planMerge(ledger, intakes, { period: null, now: NOW, choices: [], ...options });
}

/** The ledger after merging. */
export function merged(
  ledger: Ledger,
  intakes: Intake[],
  options: Partial<MergeOptions> = {},
): Ledger {
  return applyMerge(ledger, plan(ledger, intakes, options));
}

export function outcomes({ files }: MergePlan): Record<string, string> {
  return Object.fromEntries(files.map(({ file, outcome }) => [file, outcome]));
}

export function values(ledger: Ledger, taskId: string, unit: string) {
  return ledger.records.find((record) => record.taskId === taskId && record.unit === unit)?.values;
}
