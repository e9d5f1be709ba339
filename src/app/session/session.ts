/** The job as people do it, without a view: what is open, what was previewed, what is under way. */

import type { MergeChoice } from "../../core/merge/merge-plan";
import type { Issue } from "../../core/model/issue";
import type { SourceFile } from "../../ports";
import type { Tidying } from "../check-workbook";
import { checkFiles, checkOpenWorkbook, dropCheck, selectCell, tidy } from "./actions/checking";
import { deliverAgain, issue, type IssuingRequest } from "./actions/issuing";
import {
  accept,
  applyMerge,
  choose,
  dropMerge,
  planAgain,
  previewMerge,
  sendBack,
  undo,
} from "./actions/merging";
import { createLedgerWorkbook, dropNotice, loadNotice } from "./actions/notice";
import { forget, openFile, recover, save, start } from "./actions/open";
import { buildReport, deliverReport, showFiling, type ReportRequest } from "./actions/reporting";
import { createWorker, type Context, type SessionServices } from "./context";
import { INITIAL_STATE } from "./state";
import { createStore } from "./store";

export type { IssuingRequest } from "./actions/issuing";
export type { ReportRequest } from "./actions/reporting";
export type { SessionServices } from "./context";
export * from "./state";

export type Session = ReturnType<typeof createSession>;

/** Actions tell by true that they were done; what came of them stands in the state. */
export function createSession(services: SessionServices) {
  const store = createStore(INITIAL_STATE);
  const context: Context = { store, services, work: createWorker(store) };
  return {
    state: store.get,
    subscribe: store.subscribe,

    start: () => start(context),
    openFile: (file: SourceFile) => openFile(context, file),
    recover: () => recover(context),
    forget: () => forget(context),
    save: () => save(context),

    loadNotice: (file: SourceFile | "built-in") => loadNotice(context, file),
    dropNotice: () => dropNotice(context),
    createLedger: () => createLedgerWorkbook(context),

    issue: (request: IssuingRequest) => issue(context, request),
    deliverAgain: () => deliverAgain(context),

    checkFiles: (files: SourceFile[]) => checkFiles(context, files),
    dropCheck: () => dropCheck(context),
    checkOpenWorkbook: () => checkOpenWorkbook(context),
    tidy: (cells: readonly Tidying[]) => tidy(context, cells),
    selectCell: (sheet: string, cell: string) => selectCell(context, sheet, cell),

    previewMerge: (files: SourceFile[], period: string | null) =>
      previewMerge(context, files, period),
    choose: (choice: MergeChoice) => choose(context, choice),
    setMergePeriod: (period: string | null) => planAgain(context, { period }),
    dropMerge: () => dropMerge(context),
    applyMerge: (confirmed?: boolean) => applyMerge(context, confirmed),
    sendBack: () => sendBack(context),
    accept: (issue: Issue, note: string) => accept(context, issue, note),
    undo: () => undo(context),

    buildReport: (request: ReportRequest, confirmed?: boolean) =>
      buildReport(context, request, confirmed),
    deliverReport: () => deliverReport(context),
    showFiling: (period: string) => showFiling(context, period),

    cancel: () => context.work.cancel(),
    dismissTrouble: () => store.set({ trouble: null }),
    dismissConfirmation: () => store.set({ confirmation: null }),
  };
}
