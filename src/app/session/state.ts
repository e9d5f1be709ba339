/** What the views show: everything that is known at a moment. Replaced, never changed in place. */

import type { CheckDocument } from "../../core/merge/merge-json";
import type { MergeChoice, MergePlan } from "../../core/merge/merge-plan";
import type { ReportEdits } from "../../core/main-text/report-edits";
import type { Issue } from "../../core/model/issue";
import type { Ledger } from "../../core/model/ledger";
import type { NoticeChanges } from "../../core/notice/compare/notice-changes";
import type { Period } from "../../core/model/period";
import type { ResponsibilityList } from "../../core/model/task";
import type { OutputFile, SourceFile } from "../../ports";
import type { Delivered } from "../../ports/delivery";
import type { BackupInfo } from "../../ports/host-workbook";
import type { FilingStatus } from "../filing-status";
import type { WorkbookCheck } from "../check-workbook";

/** The city's path in its order. */
export const STEPS = ["list", "issue", "check", "merge", "report"] as const;
export type Step = (typeof STEPS)[number];

export type Opened =
  /** Not looked at yet. */
  | { kind: "unknown" }
  /** A blank workbook, or no file at all. */
  | { kind: "empty" }
  | { kind: "other"; name: string; issue: Issue }
  | { kind: "unit"; name: string; unit: string; period: string }
  | OpenedLedger;

export interface OpenedLedger {
  kind: "ledger";
  name: string;
  ledger: Ledger;
  issues: Issue[];
  /** Main texts that people changed in the report beside the ledger; null where there are none. */
  edits: ReportEdits | null;
}

/** A parsed notice with the ledger that it would become; nothing is written yet. */
export interface NoticePreview {
  source: string;
  list: ResponsibilityList;
  /** The ledger as it would be, with everything that was filed. */
  ledger: Ledger;
  /** What changes in the open ledger; null where there is none yet. */
  changes: NoticeChanges | null;
  /** What to look at in the notice itself; changes have their own. */
  issues: Issue[];
}

export interface Issued {
  period: Period;
  deadline: string | null;
  units: string[];
  /** Kept so that they can be handed over again. */
  files: OutputFile[];
  archive: string;
  delivered: Delivered;
}

/** A merge that can be looked at; `applied` once it stands in the ledger. */
export interface MergePreview {
  files: SourceFile[];
  period: string | null;
  choices: MergeChoice[];
  plan: MergePlan;
  /** The ledger that the preview was made from. */
  base: Ledger;
  /** The ledger as it would be. */
  ledger: Ledger;
  applied: boolean;
  /** The copy from before it was applied. */
  backup?: BackupInfo | null;
}

export interface Reported {
  period: Period;
  /** Sheets written into the open workbook; empty where the report is a file. */
  sheets: string[];
  file: OutputFile | null;
  delivered: Delivered | null;
}

export type WorkKind =
  | "opening"
  | "notice"
  | "ledger"
  | "issuing"
  | "checking"
  | "merging"
  | "applying"
  | "sendingBack"
  | "restoring"
  | "reporting"
  | "saving"
  | "tidying";

export interface Work {
  kind: WorkKind;
  done: number;
  /** 0 while it is not known how much there is to do. */
  total: number;
  /** What is being worked on, such as a file or unit. */
  label: string;
  cancelling: boolean;
}

/** Changes that are about to be lost, waiting for a person's word. */
export interface Confirmation {
  /**
   * Writing over sheets, undoing what was written before they were changed, or opening another file in
   * place of one that is not saved.
   */
  by: "writing" | "undoing" | "opening";
  /** Sheets, or the file, whose changes would be lost. */
  sheets: string[];
  /** Does the same again, losing them. */
  goOn(): Promise<boolean>;
  /** Keeps main texts that were typed, or saves the file, first; null where that is not possible. */
  keep: (() => Promise<boolean>) | null;
}

/** What the last action did, where nothing else in the views shows it. */
export type News =
  | { kind: "saved" | "sent-back"; fileName: string }
  | { kind: "undone"; label: string }
  | { kind: "accepted" | "main-text" | "updated" }
  | { kind: "edits-kept"; words: number }
  | { kind: "tidied"; cells: number };

export interface SessionState {
  opened: Opened;
  /** How many workbooks were looked at; what was typed for one is nothing to the next. */
  looks: number;
  unsaved: boolean;
  leftOver: { name: string; keptAt: string } | null;
  notice: NoticePreview | null;
  issued: Issued | null;
  checked: CheckDocument | null;
  merge: MergePreview | null;
  report: Reported | null;
  filing: FilingStatus | null;
  workbookCheck: WorkbookCheck | null;
  backup: BackupInfo | null;
  work: Work | null;
  confirmation: Confirmation | null;
  news: News | null;
  /** Why the last action did not do what was asked. */
  trouble: Issue | null;
}

export const INITIAL_STATE: SessionState = {
  opened: { kind: "unknown" },
  looks: 0,
  unsaved: false,
  leftOver: null,
  notice: null,
  issued: null,
  checked: null,
  merge: null,
  report: null,
  filing: null,
  workbookCheck: null,
  backup: null,
  work: null,
  confirmation: null,
  news: null,
  trouble: null,
};
