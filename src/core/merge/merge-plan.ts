/** What a merge would do; the preview and the commit use the same plan. */

import type { Issue } from "../model/issue";
import type { Filing, LogEntry } from "../model/ledger";
import type {
  Conflict,
  FileReport,
  FilingOverview,
  RecordChange,
  Submission,
} from "../model/submission";

export interface MergePlan {
  period: string | null;
  /** Sorted by file name. */
  files: FileReport[];
  units: FilingOverview;
  changes: RecordChange[];
  conflicts: Conflict[];
  /** Rows to add to 报送情况, or to replace there (key: period and unit). */
  filings: Filing[];
  /** Rows to append to 合并日志; empty where nothing new happened. */
  log: LogEntry[];
  /** Returns of this run that have errors and go back to their units. */
  sentBack: Submission[];
  /** Issues that belong to no single file: across units, across periods. */
  issues: Issue[];
}

/** A person's decision on a conflict: take this file for the unit and leave its rivals. */
export interface MergeChoice {
  file: string;
  unit: string;
}

export interface MergeOptions {
  /** The period to merge; null to take it from the returns. */
  period: string | null;
  /** ISO local time to the minute. */
  now: string;
  choices: MergeChoice[];
}
