/** A returned file on its way into the ledger. */

import type { Issue } from "./issue";
import type { Outcome } from "./ledger";
import type { ProgressRecord, RecordValues, Source, TargetValue } from "./record";
import type { Role } from "./unit";
import type { RawWorkbook } from "../workbook/raw-workbook";

/** What the reader made of one file. Trouble is data; a reader never throws. */
export type ReadResult =
  | { kind: "workbook"; workbook: RawWorkbook; issues: Issue[] }
  /** Nothing can be taken from it: damaged, encrypted, no spreadsheet, over a limit. */
  | { kind: "rejected"; file: string; reason: Issue }
  /** Lock files and system files: no return at all. */
  | { kind: "ignored"; file: string; reason: Issue };

/** One returned file as the merge takes it. */
export interface ReturnedFile {
  read: ReadResult;
  /** ISO local time to the minute; null if unknown. */
  receivedAt: string | null;
  /** Path of the folder that the file was taken from, so far as it is no part of its name. */
  folder?: string | undefined;
}

/** A row of a return that was matched to one of the unit's tasks. */
export interface SubmissionRow {
  taskId: string;
  role: Role;
  values: RecordValues;
  targets: TargetValue[];
  source: Source;
}

/** What one returned file says, attributed to a unit and a period, with what was wrong in it. */
export interface Submission {
  file: string;
  receivedAt: string | null;
  unit: string;
  period: string;
  /** Hex digest of unit, period and all values read; the same content gives the same digest. */
  contentHash: string;
  rows: SubmissionRow[];
  issues: Issue[];
  /** What was marked in it when it was sent back; absent where it never was. */
  sentBack?: SentBackMark;
}

/** What was marked in a workbook that was sent back to its unit. */
export interface SentBackMark {
  /** ISO date. */
  date: string;
  cells: FlaggedCell[];
}

export interface FlaggedCell {
  taskId: string;
  /** Field of the column table; null for the row as a whole. */
  field: string | null;
  /** The indicator meant, for cells of 指标填报. */
  indicator: string | null;
}

/** What the intake made of one file. */
export type Intake =
  | { kind: "submission"; submission: Submission }
  | {
      kind: "rejected";
      file: string;
      unit: string | null;
      period: string | null;
      reason: Issue;
      issues: Issue[];
    }
  /** Marks of identity disagree; a person decides. */
  | { kind: "conflict"; file: string; conflict: Conflict; issues: Issue[] }
  | { kind: "ignored"; file: string; reason: Issue };

/** Something that only a person can decide. Nothing of the files named is taken until then. */
export interface Conflict {
  kind: "same-unit-twice" | "identity";
  unit: string | null;
  period: string | null;
  files: string[];
  /** Units that a person may take a file for; most likely first. */
  candidates: string[];
  /** The sides, in words: what each file or each mark of identity says. */
  sides: { label: string; says: string }[];
  /** Cells in which two files of one unit differ. */
  differences: { taskId: string; field: string; values: (string | null)[] }[];
  issue: Issue;
}

/** One line a file: what became of it and why. */
export interface FileReport {
  file: string;
  outcome: Outcome;
  unit: string | null;
  period: string | null;
  reason: { code: string; message: string; remedy: string } | null;
  counts: { rows: number; errors: number; warnings: number; infos: number };
  issues: Issue[];
}

/** Who has filed in the period; names. */
export interface FilingOverview {
  expected: string[];
  returned: string[];
  missing: string[];
  late: string[];
  sentBack: string[];
}

/** A record as the merge would write it. */
export interface RecordChange {
  kind: "add" | "update" | "unchanged";
  record: ProgressRecord;
  /** The record it replaces; null for `add`. */
  previous: ProgressRecord | null;
}
