/** Which words stand for a task: chosen, written by staff, or kept from a report that they edited. */

import type { MainTextDecision } from "../../../core/main-text/choose";
import type { ReportEdits } from "../../../core/main-text/report-edits";
import type { JobMonitor, SourceFile } from "../../../ports";
import type { MainTextRequest } from "../../main-texts";
import { DONE, NOT_DONE, type Context, type Ended } from "../context";
import type { News } from "../state";
import { currentLedger } from "./ledger";
import { askBeforeOverwriting, DERIVED_SHEETS, writeLedger } from "./write";

export type MainTextWords = Omit<MainTextDecision, "by" | "date">;

export function chooseMainText(context: Context, words: MainTextWords): Promise<boolean> {
  return change(context, { kind: "choose", words }, { kind: "main-text" });
}

export function dropMainText(context: Context, period: string, taskId: string): Promise<boolean> {
  return change(context, { kind: "drop", period, taskId }, { kind: "main-text" });
}

/** Keeps what people changed in the report beside the ledger. */
export async function keepEdits(context: Context): Promise<boolean> {
  const { opened } = context.store.get();
  const edits = opened.kind === "ledger" ? opened.edits : null;
  return edits !== null && keep(context, edits);
}

/** Keeps what people changed in a report file. */
export function keepReport(context: Context, file: SourceFile): Promise<boolean> {
  const { store, services, work } = context;
  let found: ReportEdits | null = null;
  return work
    .run("opening", async (monitor) => {
      const { opened } = store.get();
      if (opened.kind !== "ledger") return NOT_DONE;
      const input = { ledger: opened.ledger, file };
      const read = await services.jobs.run("read-report", input, monitor);
      if (read.ok) found = read.value;
      return read;
    })
    .then((done) => done && found !== null && keep(context, found));
}

function keep(context: Context, edits: ReportEdits): Promise<boolean> {
  const news: News = { kind: "edits-kept", words: edits.edits.length };
  return change(context, { kind: "keep", edits }, news);
}

function change(
  context: Context,
  request: MainTextRequest,
  news: News,
  confirmed = false,
): Promise<boolean> {
  return context.work.run("applying", async (monitor) => {
    if (!confirmed) {
      const asked = await askBeforeOverwriting(context, DERIVED_SHEETS, () =>
        change(context, request, news, true),
      );
      if (asked !== DONE) return asked;
    }
    return write(context, request, news, monitor);
  });
}

async function write(
  context: Context,
  request: MainTextRequest,
  news: News,
  monitor: JobMonitor,
): Promise<Ended> {
  const current = await currentLedger(context, monitor);
  if (!current.ok) return current;
  const input = { ledger: current.value, request };
  const changed = await context.services.jobs.run("change-main-texts", input, monitor);
  const written = await writeLedger(context, changed, null, monitor);
  if (written.ok) context.store.set({ news });
  return written;
}
