/** The documents of `merge --json` and `check --json` (DESIGN §8). */

import { countBySeverity, type Issue } from "../model/issue";
import type { RecordValues, Source, TargetValue } from "../model/record";
import type { Conflict, FileReport, FilingOverview } from "../model/submission";
import type { Role } from "../model/unit";
import { UNMEASURED } from "../schema/vocabulary";
import type { MergePlan } from "./merge-plan";

export interface CheckDocument {
  period: string | null;
  files: FileReport[];
  units: FilingOverview;
  conflicts: Conflict[];
  issues: Issue[];
}

export interface MergeDocument extends CheckDocument {
  /** What this run added or changed. */
  records: RecordDocument[];
}

export interface RecordDocument {
  taskId: string;
  unit: string;
  role: Role;
  values: ValuesDocument;
  targets: TargetValue[];
  source: Source;
}

/** A rate that cannot be given as a number is null with the text 不宜量化. */
export interface ValuesDocument extends Omit<RecordValues, "completionRate"> {
  completionRate: number | null;
  completionRateText?: typeof UNMEASURED;
}

export function checkJson({ period, files, units, conflicts, issues }: MergePlan): CheckDocument {
  return { period, files, units, conflicts, issues };
}

export function mergeJson(plan: MergePlan): MergeDocument {
  const { period, files, units, conflicts, issues } = plan;
  const records = plan.changes
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ record }): RecordDocument => {
      const { taskId, unit, role, values, targets, source } = record;
      return { taskId, unit, role, values: valuesJson(values), targets, source };
    });
  return { period, files, units, records, conflicts, issues };
}

/**
 * A document as programs read it. People are told once of what stands in many cells; a program that
 * looks a cell or a task up finds what reading said of it as an issue of its own.
 */
export function forPrograms<T extends CheckDocument>(document: T): T {
  const files = document.files.map((report): FileReport => {
    const issues = oneByOne(report.issues);
    if (issues.length === report.issues.length) return report;
    const { error, warning, info } = countBySeverity(issues);
    const counts = { ...report.counts, errors: error, warnings: warning, infos: info };
    return { ...report, counts, issues };
  });
  return { ...document, files, issues: oneByOne(document.issues) };
}

function oneByOne(issues: readonly Issue[]): Issue[] {
  return issues.flatMap(({ each, ...issue }) =>
    each ? each.map((one) => ({ ...one, unit: one.unit ?? issue.unit })) : [issue],
  );
}

function valuesJson(values: RecordValues): ValuesDocument {
  const { completionRate } = values;
  if (completionRate !== "unmeasured") return { ...values, completionRate };
  return { ...values, completionRate: null, completionRateText: UNMEASURED };
}
