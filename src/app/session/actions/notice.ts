/** 清单: from a notice to the ledger, and from a corrected notice to an updated one. */

import { createIssue } from "../../../core/model/issue";
import type { ResponsibilityList } from "../../../core/model/task";
import { inLedgerCodes } from "../../../core/notice/compare/known-codes";
import { changesNothing } from "../../../core/notice/compare/notice-changes";
import { LEDGER_SHEETS } from "../../../core/schema/sheet-names";
import { SHEETS_IN_THE_WAY } from "../../../core/wording/session-issues";
import type { JobMonitor, SourceFile } from "../../../ports";
import { failure, success, type Result } from "../../services";
import { DONE, NOT_DONE, type Context, type SessionServices } from "../context";
import type { NoticePreview } from "../state";
import { currentLedger } from "./ledger";
import { askBeforeOverwriting, DERIVED_SHEETS, writeLedger } from "./write";

/** Name of a new ledger file. */
const LEDGER_FILE = "台账.xlsx";

type Planned = Pick<NoticePreview, "ledger" | "changes" | "issues">;

/** Parses a notice and shows what would become of it. */
export function loadNotice(context: Context, file: SourceFile | "built-in"): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("notice", async (monitor) => {
    const source = file === "built-in" ? await services.builtIn.notice() : file;
    const loaded = await services.jobs.run("load-notice", source, monitor);
    if (!loaded.ok) return loaded;
    const planned = await planLedgerOf(context, loaded.value, monitor);
    if (!planned.ok) return planned;
    store.set({ notice: { source: source.name, list: loaded.value, ...planned.value } });
    return DONE;
  });
}

/**
 * Writes the ledger of the notice that is shown. An open ledger is updated, never replaced: it is
 * compared with the notice once more, since people may have edited it since the preview.
 */
export function createLedgerWorkbook(context: Context, confirmed = false): Promise<boolean> {
  const { store, work } = context;
  return work.run("ledger", async (monitor) => {
    const { notice, opened } = store.get();
    if (!notice) return NOT_DONE;
    const updating = opened.kind === "ledger";
    if (!updating) {
      const room = await makeRoom(context.services);
      if (!room.ok) return room;
    }
    const planned = await planLedgerOf(context, notice.list, monitor);
    if (!planned.ok) return planned;
    const { changes } = planned.value;
    if (changes && changesNothing(changes)) {
      // Written once more, the ledger as it is would take the place of the copy to go back to.
      store.set({ notice: { ...notice, ...planned.value } });
      return NOT_DONE;
    }
    if (updating && !confirmed) {
      const asked = await askBeforeOverwriting(context, DERIVED_SHEETS, () =>
        createLedgerWorkbook(context, true),
      );
      if (asked !== DONE) return asked;
    }
    const backup = updating ? "按通知更新台账" : null;
    const written = await writeLedger(context, planned.value.ledger, backup, monitor);
    if (!written.ok) return written;
    const fresh = store.get().opened;
    if (fresh.kind === "ledger") store.set({ opened: { ...fresh, issues: [] } });
    store.set({ notice: null, issued: null, checked: null, merge: null, report: null });
    if (updating) store.set({ news: { kind: "updated" } });
    return DONE;
  });
}

/** The ledger that a notice makes: a new one, or the open one brought up to date. */
async function planLedgerOf(
  context: Context,
  list: ResponsibilityList,
  monitor: JobMonitor,
): Promise<Result<Planned>> {
  const { store, services } = context;
  const seed = services.builtIn.directory;
  if (store.get().opened.kind !== "ledger") {
    const { ledger, issues } = await services.jobs.run("create-ledger", { list, seed }, monitor);
    return success({ ledger, changes: null, issues: [...list.issues, ...issues] });
  }
  const current = await currentLedger(context, monitor);
  if (!current.ok) return current;
  const input = { ledger: current.value, list, seed };
  const { ledger, changes } = await services.jobs.run("update-ledger", input, monitor);
  return success({ ledger, changes, issues: inLedgerCodes(list, changes) });
}

/** A new ledger begins in a file of its own, or beside the user's sheets, which it must not touch. */
async function makeRoom({ host, workbookFile }: SessionServices): Promise<Result<void>> {
  if (workbookFile) {
    await workbookFile.create(LEDGER_FILE);
    return DONE;
  }
  const raw = await host.read();
  if (!raw.ok) return raw;
  const ours = new Set<string>(Object.values(LEDGER_SHEETS));
  const taken = raw.value.sheets.filter(({ name, rows }) => rows.length > 0 && ours.has(name));
  if (taken.length === 0) return DONE;
  const sheets = taken.map(({ name }) => name);
  return failure(createIssue(SHEETS_IN_THE_WAY, {}, { sheets }));
}
