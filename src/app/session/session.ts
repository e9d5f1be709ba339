/** The job as people do it, without a view: what is open, what was previewed, what is under way. */

import type { MergeChoice } from "../../core/merge/merge-plan";
import type { Issue } from "../../core/model/issue";
import type { Period } from "../../core/model/period";
import type { OutputFile, SourceFile } from "../../ports";
import type { Tidying } from "../check-workbook";
import type { IssuingRequest } from "./actions/issuing";
import type { MainTextWords } from "./actions/main-texts";
import { start } from "./actions/open";
import type { ReportRequest } from "./actions/reporting";
import { createWorker, type Context, type SessionServices } from "./context";
import { createLoader } from "./loader";
import { INITIAL_STATE } from "./state";
import { createStore } from "./store";

export type { IssuingRequest } from "./actions/issuing";
export type { ReportRequest } from "./actions/reporting";
export type { SessionServices } from "./context";
export * from "./state";

export type Session = ReturnType<typeof createSession>;

/** Loaded when a person first asks for them: the first screen needs none. */
const LATER = {
  file: () => import(/* webpackChunkName: "work" */ "./actions/file"),
  notice: () => import(/* webpackChunkName: "work" */ "./actions/notice"),
  issuing: () => import(/* webpackChunkName: "work" */ "./actions/issuing"),
  handOver: () => import(/* webpackChunkName: "work" */ "./actions/hand-over"),
  checking: () => import(/* webpackChunkName: "work" */ "./actions/checking"),
  unit: () => import(/* webpackChunkName: "work" */ "./actions/unit"),
  merging: () => import(/* webpackChunkName: "work" */ "./actions/merging"),
  reporting: () => import(/* webpackChunkName: "work" */ "./actions/reporting"),
  mainTexts: () => import(/* webpackChunkName: "work" */ "./actions/main-texts"),
};

/** Actions tell by true that they were done; what came of them stands in the state. */
export function createSession(services: SessionServices) {
  const store = createStore(INITIAL_STATE);
  const context: Context = { store, services, work: createWorker(store) };
  const { file, notice, issuing, handOver, checking, unit, merging, reporting, mainTexts } =
    createLoader(LATER, store);
  return {
    /** Loads each what is loaded later, to be called before it is needed. */
    parts: Object.values(LATER),
    state: store.get,
    subscribe: store.subscribe,

    start: () => start(context),
    openFile: (chosen: SourceFile) => file((does) => does.openFile(context, chosen)),
    recover: () => file((does) => does.recover(context)),
    forget: () => file((does) => does.forget(context)),
    save: () => file((does) => does.save(context)),

    loadNotice: (source: SourceFile | "built-in") =>
      notice((does) => does.loadNotice(context, source)),
    dropNotice: () => store.set({ notice: null }),
    createLedger: () => notice((does) => does.createLedgerWorkbook(context)),

    issue: (request: IssuingRequest) => issuing((does) => does.issue(context, request)),
    deliverAgain: () => issuing((does) => does.deliverAgain(context)),
    handOverOne: (output: OutputFile) => handOver((does) => does.handOverOne(context, output)),

    checkFiles: (files: SourceFile[]) => checking((does) => does.checkFiles(context, files)),
    dropCheck: () => store.set({ checked: null }),
    selectCell: (sheet: string, cell: string) =>
      checking((does) => does.selectCell(context, sheet, cell)),

    recheck: () => unit((does) => does.recheck(context)),
    tidy: (cells: readonly Tidying[]) => unit((does) => does.tidy(context, cells)),

    previewMerge: (files: SourceFile[], period: string | null) =>
      merging((does) => does.previewMerge(context, files, period)),
    choose: (choice: MergeChoice) => merging((does) => does.choose(context, choice)),
    unchoose: (from: string) => merging((does) => does.unchoose(context, from)),
    dropMerge: () => store.set({ merge: null }),
    applyMerge: () => merging((does) => does.applyMerge(context)),
    sendBack: () => merging((does) => does.sendBack(context)),
    accept: (issue: Issue, note: string) => merging((does) => does.accept(context, issue, note)),
    undo: () => merging((does) => does.undo(context)),

    buildReport: (request: ReportRequest) =>
      reporting((does) => does.buildReport(context, request)),
    buildCircular: (period: Period | null) =>
      reporting((does) => does.buildCircular(context, period)),
    deliverReport: () => reporting((does) => does.deliverReport(context)),
    showFiling: (period: string) => reporting((does) => does.showFiling(context, period)),
    chooseMainText: (words: MainTextWords) =>
      mainTexts((does) => does.chooseMainText(context, words)),
    dropMainText: (period: string, taskId: string) =>
      mainTexts((does) => does.dropMainText(context, period, taskId)),
    keepEdits: () => mainTexts((does) => does.keepEdits(context)),
    keepReport: (report: SourceFile) => mainTexts((does) => does.keepReport(context, report)),

    cancel: () => context.work.cancel(),
    /** Shows what the views themselves found wrong. */
    tell: (issue: Issue) => store.set({ trouble: issue }),
    dismissTrouble: () => store.set({ trouble: null }),
    dismissNews: () => store.set({ news: null }),
    /** Goes on with what waited for the person's word. */
    confirm: () => store.get().confirmation?.goOn() ?? Promise.resolve(false),
    /** The same, after keeping what was typed into main texts. */
    confirmKeeping: () => store.get().confirmation?.keep?.() ?? Promise.resolve(false),
    dismissConfirmation: () => store.set({ confirmation: null }),
  };
}
