/** Finding out what the open workbook is, and opening another one where the host is a page. */

import { createIssue } from "../../../core/model/issue";
import { currentPeriod } from "../../../core/intake/identity/decide-period";
import { parsePeriod, type Period } from "../../../core/model/period";
import { unkeptEdits } from "../../../core/main-text/report-edits";
import type { Ledger } from "../../../core/model/ledger";
import { isBlank } from "../../../core/workbook/is-blank";
import { NOT_A_LEDGER } from "../../../core/wording/ledger-issues";
import { SILENT, type JobMonitor, type SourceFile } from "../../../ports";
import type { OpenedWorkbook } from "../../open-workbook";
import { failure, success, type Result } from "../../services";
import { DONE, NOT_DONE, type Context } from "../context";
import { handedOver } from "./hand-over";

const BLANK: OpenedWorkbook = { kind: "empty" };

/** Looks at the host's workbook and forgets what was shown of another one. */
export function start({ store, services, work }: Context): Promise<boolean> {
  return work.run("opening", async (monitor) => {
    const leftOver = (await services.workbookFile?.leftOver()) ?? null;
    store.set({ leftOver });
    return lookAtWorkbook({ store, services, work }, monitor);
  });
}

/** Opens a file as the workbook; only where the host leaves that to us. */
export function openFile(context: Context, file: SourceFile): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    const opened = await workbookFile.open(file);
    return opened.ok ? lookAtWorkbook(context, monitor) : opened;
  });
}

/** Opens what an earlier visit left unsaved. */
export function recover(context: Context): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    const opened = await workbookFile.recover();
    if (!opened.ok) return opened;
    context.store.set({ leftOver: null });
    return lookAtWorkbook(context, monitor);
  });
}

export async function forget({ store, services }: Context): Promise<void> {
  await services.workbookFile?.forget();
  store.set({ leftOver: null });
}

export function save({ store, services, work }: Context): Promise<boolean> {
  return work.run("saving", async () => {
    const { workbookFile } = services;
    const delivered = await workbookFile?.save();
    if (!workbookFile || !delivered) return NOT_DONE;
    store.set({ unsaved: workbookFile.unsaved() });
    if (delivered.way !== "none") {
      store.set({ news: { kind: "saved", fileName: delivered.fileName } });
    }
    return handedOver(delivered);
  });
}

/** Reads the host's workbook into the state. */
export async function lookAtWorkbook(
  { store, services }: Context,
  monitor: JobMonitor,
): Promise<Result<unknown>> {
  const { host, jobs, workbookFile } = services;
  const [raw, name, backup] = await Promise.all([host.read(), host.name(), host.backup()]);
  if (!raw.ok) return raw;
  const input = { workbook: raw.value, rewritten: host.kind === "page" };
  // The first screen of a blank workbook need not wait for a worker to start.
  const opened = isBlank(raw.value) ? BLANK : await jobs.run("open-workbook", input, monitor);
  store.set({
    opened: opened.kind === "empty" ? opened : { ...opened, name },
    backup,
    unsaved: workbookFile?.unsaved() ?? false,
    notice: null,
    issued: null,
    checked: null,
    merge: null,
    report: null,
    workbookCheck: null,
    filing: null,
  });
  if (opened.kind === "ledger") await refreshFiling({ store, services }, opened.ledger);
  return DONE;
}

/**
 * The ledger as it stands now. In Excel people edit it meanwhile, so it is read again; a page's
 * ledger only changes through us.
 */
export async function currentLedger(
  { store, services }: Pick<Context, "store" | "services">,
  monitor: JobMonitor,
): Promise<Result<Ledger>> {
  const { opened } = store.get();
  if (services.host.kind === "page" && opened.kind === "ledger") return success(opened.ledger);
  const raw = await services.host.read();
  if (!raw.ok) return raw;
  const input = { workbook: raw.value, rewritten: false };
  const read = await services.jobs.run("open-workbook", input, monitor);
  const name = await services.host.name();
  if (read.kind === "ledger") {
    store.set({ opened: { ...read, name } });
    return success(read.ledger);
  }
  store.set({ opened: read.kind === "empty" ? read : { ...read, name } });
  return failure(
    read.kind === "other" ? read.issue : createIssue(NOT_A_LEDGER, { file: name }, {}),
  );
}

/** Takes note that the ledger was written as `ledger`. */
export async function ledgerWritten(
  { store, services }: Pick<Context, "store" | "services">,
  ledger: Ledger,
): Promise<void> {
  const { opened } = store.get();
  const issues = opened.kind === "ledger" ? opened.issues : [];
  const found = opened.kind === "ledger" ? opened.edits : null;
  const name = await services.host.name();
  store.set({
    opened: { kind: "ledger", name, ledger, issues, edits: found && unkeptEdits(found, ledger) },
    backup: await services.host.backup(),
    unsaved: services.workbookFile?.unsaved() ?? false,
  });
  await refreshFiling({ store, services }, ledger);
}

/** Who has filed: in the period asked for, else the one last issued or filed. */
export async function refreshFiling(
  { store, services }: Pick<Context, "store" | "services">,
  ledger: Ledger,
  period: Period | null = lastPeriod(ledger),
): Promise<void> {
  if (!period) {
    store.set({ filing: null });
    return;
  }
  store.set({ filing: await services.jobs.run("filing-status", { ledger, period }, SILENT) });
}

function lastPeriod(ledger: Ledger): Period | null {
  return parsePeriod(currentPeriod(ledger) ?? ledger.records.at(-1)?.period ?? "");
}
