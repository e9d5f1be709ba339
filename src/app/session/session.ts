/** The job as people do it, without a view: what is open, what was previewed, what is under way. */

import type { MergeChoice } from "../../core/merge/merge-plan";
import type { Issue } from "../../core/model/issue";
import type { Period } from "../../core/model/period";
import type { OutputFile, SourceFile } from "../../ports";
import type { Tidying } from "../check-workbook";
import { checkFiles, dropCheck, selectCell } from "./actions/checking";
import { handOverOne } from "./actions/hand-over";
import { deliverAgain, issue, type IssuingRequest } from "./actions/issuing";
import {
  accept,
  applyMerge,
  choose,
  dropMerge,
  previewMerge,
  sendBack,
  unchoose,
  undo,
} from "./actions/merging";
import {
  chooseMainText,
  dropMainText,
  keepEdits,
  keepReport,
  type MainTextWords,
} from "./actions/main-texts";
import { createLedgerWorkbook, dropNotice, loadNotice } from "./actions/notice";
import { forget, openFile, recover, save, start } from "./actions/open";
import {
  buildCircular,
  buildReport,
  deliverReport,
  showFiling,
  type ReportRequest,
} from "./actions/reporting";
import { recheck, tidy } from "./actions/unit";
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
    handOverOne: (file: OutputFile) => handOverOne(context, file),

    checkFiles: (files: SourceFile[]) => checkFiles(context, files),
    dropCheck: () => dropCheck(context),
    selectCell: (sheet: string, cell: string) => selectCell(context, sheet, cell),

    recheck: () => recheck(context),
    tidy: (cells: readonly Tidying[]) => tidy(context, cells),

    previewMerge: (files: SourceFile[], period: string | null) =>
      previewMerge(context, files, period),
    choose: (choice: MergeChoice) => choose(context, choice),
    unchoose: (unit: string) => unchoose(context, unit),
    dropMerge: () => dropMerge(context),
    applyMerge: () => applyMerge(context),
    sendBack: () => sendBack(context),
    accept: (issue: Issue, note: string) => accept(context, issue, note),
    undo: () => undo(context),

    buildReport: (request: ReportRequest) => buildReport(context, request),
    buildCircular: (period: Period | null) => buildCircular(context, period),
    deliverReport: () => deliverReport(context),
    chooseMainText: (words: MainTextWords) => chooseMainText(context, words),
    dropMainText: (period: string, taskId: string) => dropMainText(context, period, taskId),
    keepEdits: () => keepEdits(context),
    keepReport: (file: SourceFile) => keepReport(context, file),
    showFiling: (period: string) => showFiling(context, period),

    cancel: () => context.work.cancel(),
    dismissTrouble: () => store.set({ trouble: null }),
    dismissNews: () => store.set({ news: null }),
    /** Goes on with what waited for the person's word. */
    confirm: () => store.get().confirmation?.goOn() ?? Promise.resolve(false),
    /** The same, after keeping what was typed into main texts. */
    confirmKeeping: () => store.get().confirmation?.keep?.() ?? Promise.resolve(false),
    dismissConfirmation: () => store.set({ confirmation: null }),
  };
}
