/** Long work by name, so that it can run in a worker, or in place where there is none. */

import type { DirectorySeed } from "../core/directory";
import type { Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import type { Period } from "../core/model/period";
import type { ResponsibilityList } from "../core/model/task";
import type { ReportEdits } from "../core/main-text/report-edits";
import type { MergeChoice } from "../core/merge/merge-plan";
import { createLedger } from "../core/template/ledger/create-ledger";
import { planLedger } from "../core/template/ledger/plan-ledger";
import type { ReadResult, Submission } from "../core/model/submission";
import { acceptIssue, type Decision } from "../core/send-back/accept-issue";
import type { RawWorkbook } from "../core/workbook/raw-workbook";
import type { WorkbookPlan } from "../core/workbook/workbook-plan";
import type { ArchiveOpener, JobMonitor, OutputFile, SourceFile } from "../ports";
import { buildCircular, buildReport } from "./build-report";
import type { CheckDocument } from "../core/merge/merge-json";
import { checkReturns } from "./check-returns";
import { checkWorkbook, type WorkbookCheck } from "./check-workbook";
import { filingStatus, type FilingStatus } from "./filing-status";
import { issueWorkbooks, type IssuedWorkbooks, type IssueRequest } from "./issue-workbooks";
import { loadNotice } from "./load-notice";
import { changeMainTexts, readReport, type MainTextRequest } from "./main-texts";
import { mergeReturns, type MergedReturns } from "./merge-returns";
import { openLedger, type OpenLedger } from "./open-ledger";
import { openWorkbook, type OpenedWorkbook } from "./open-workbook";
import { sendBack, type SendBackRequest, type SentBack } from "./send-back";
import type { Result, Services } from "./services";
import { updateLedger, type UpdatedLedger } from "./update-ledger";

/** Input and output of each job; all plain data that can cross to a worker. */
export interface JobTable {
  "load-notice": { input: SourceFile; output: Result<ResponsibilityList> };
  "create-ledger": {
    input: { list: ResponsibilityList; seed: DirectorySeed | null };
    output: { ledger: Ledger; issues: Issue[] };
  };
  "update-ledger": {
    input: { ledger: Ledger; list: ResponsibilityList; seed: DirectorySeed | null };
    output: UpdatedLedger;
  };
  "open-ledger": { input: SourceFile; output: Result<OpenLedger> };
  "read-workbook": { input: SourceFile; output: ReadResult };
  "open-workbook": {
    input: { workbook: RawWorkbook; rewritten: boolean };
    output: OpenedWorkbook;
  };
  "check-workbook": { input: RawWorkbook; output: Result<WorkbookCheck> };
  "expand-archives": { input: SourceFile[]; output: SourceFile[] };
  "plan-ledger": { input: Ledger; output: WorkbookPlan };
  "filing-status": { input: { ledger: Ledger; period: Period }; output: FilingStatus };
  "issue-workbooks": {
    input: { ledger: Ledger; request: IssueRequest };
    output: Result<IssuedWorkbooks>;
  };
  "check-returns": {
    input: { ledger: Ledger | null; files: SourceFile[] };
    output: Result<CheckDocument>;
  };
  "merge-returns": {
    input: { ledger: Ledger; files: SourceFile[]; period: string | null; choices: MergeChoice[] };
    output: Result<MergedReturns>;
  };
  "send-back": {
    input: { ledger: Ledger; request: SendBackRequest };
    output: Result<SentBack>;
  };
  "accept-issue": {
    input: {
      ledger: Ledger;
      period: Period;
      issue: Issue;
      decision: Decision;
      returned: Submission | null;
    };
    output: Ledger;
  };
  "build-report": {
    input: { ledger: Ledger; period: Period | null; paper: "A3" | "A4" | null };
    output: Result<{ period: Period; plan: WorkbookPlan }>;
  };
  "build-circular": {
    input: { ledger: Ledger; period: Period | null };
    output: Result<{ period: Period; file: OutputFile }>;
  };
  "change-main-texts": { input: { ledger: Ledger; request: MainTextRequest }; output: Ledger };
  "read-report": { input: { ledger: Ledger; file: SourceFile }; output: Result<ReportEdits> };
  "write-workbook": { input: WorkbookPlan; output: Uint8Array };
}

export type JobKind = keyof JobTable;

/** Runs a job by name. A monitor that says cancelled ends it early with an issue, or not at all. */
export interface Jobs {
  run<K extends JobKind>(
    kind: K,
    input: JobTable[K]["input"],
    monitor: JobMonitor,
  ): Promise<JobTable[K]["output"]>;
}

/** What jobs need beyond the use cases. */
export interface JobServices extends Services {
  archives: ArchiveOpener;
}

type Runners = {
  [K in JobKind]: (
    input: JobTable[K]["input"],
    services: JobServices,
    monitor: JobMonitor,
  ) => JobTable[K]["output"] | Promise<JobTable[K]["output"]>;
};

const RUNNERS: Runners = {
  "load-notice": (file, services) => loadNotice(file, services),
  "create-ledger": ({ list, seed }) => createLedger(list, seed),
  "update-ledger": ({ ledger, list, seed }, services) => updateLedger(ledger, list, seed, services),
  "open-ledger": (file, services) => openLedger(file, services),
  "read-workbook": (file, services) => services.ledgerReader.read(file),
  "open-workbook": ({ workbook, rewritten }) => openWorkbook(workbook, rewritten),
  "check-workbook": (workbook, services) => checkWorkbook(workbook, services),
  "expand-archives": (files, services) => services.archives.expand(files),
  "plan-ledger": (ledger) => planLedger(ledger),
  "filing-status": ({ ledger, period }, services) => filingStatus(ledger, period, services),
  "issue-workbooks": ({ ledger, request }, services, monitor) =>
    issueWorkbooks(ledger, request, services, monitor),
  "check-returns": ({ ledger, files }, services, monitor) =>
    checkReturns(ledger, files, services, monitor),
  "merge-returns": ({ ledger, files, ...request }, services, monitor) =>
    mergeReturns(ledger, files, request, services, monitor),
  "send-back": ({ ledger, request }, services, monitor) =>
    sendBack(ledger, request, services, monitor),
  "accept-issue": ({ ledger, period, issue, decision, returned }) =>
    acceptIssue(ledger, period, issue, decision, returned),
  "build-report": ({ ledger, ...request }) => buildReport(ledger, request),
  "build-circular": ({ ledger, ...request }, services) => buildCircular(ledger, request, services),
  "change-main-texts": ({ ledger, request }, services) =>
    changeMainTexts(ledger, request, services),
  "read-report": ({ ledger, file }, services) => readReport(ledger, file, services),
  "write-workbook": (plan, services) => services.writer.write(plan),
};

/** Jobs run on this thread: in the worker itself, in tests, and where no worker can start. */
export function jobsInPlace(services: JobServices): Jobs {
  return {
    run: async (kind, input, monitor) => RUNNERS[kind](input, services, monitor),
  };
}
