/** What one merge run works with, and what it makes of each file. */

import type { Issue } from "../model/issue";
import type { Filing, Ledger } from "../model/ledger";
import { parsePeriod, periodName } from "../model/period";
import type { Conflict, FileReport, RecordChange, Submission } from "../model/submission";
import type { RecordIndex } from "../ledger/record-index";
import type { ProgressTexts } from "../validation/progress-text";
import type { Correction } from "./change-record";

export interface MergeRun {
  ledger: Ledger;
  period: string;
  now: string;
  records: RecordIndex;
  /** Unit → its filing of the period. */
  filings: ReadonlyMap<string, Filing>;
  texts: ProgressTexts;
}

/** What becomes of one file. */
export interface FileOutcome {
  report: FileReport;
  /** The whole of the reason that the report gives in short. */
  reason: Issue | null;
  changes: RecordChange[];
  corrections: Correction[];
  /** What people decided about it. */
  decisions: Issue[];
  filing: Filing | null;
  conflict: Conflict | null;
  /** Returned to the unit without being merged. */
  heldBack: boolean;
  /** The return, where it has errors and goes back to its unit. */
  sentBack: Submission | null;
}

/** An outcome that changes nothing. */
export function withoutEffect(report: FileReport, reason: Issue | null): FileOutcome {
  return {
    report,
    reason,
    changes: [],
    corrections: [],
    decisions: [],
    filing: null,
    conflict: null,
    heldBack: false,
    sentBack: null,
  };
}

/** 2024年6月; the id itself where it is none. */
export function periodWords(id: string): string {
  const period = parsePeriod(id);
  return period ? periodName(period) : id;
}
