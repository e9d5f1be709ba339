/** 清单: from a notice to the ledger. */

import type { SourceFile } from "../../../ports";
import { DONE, type Context } from "../context";
import { writeLedger } from "./write";

/** Name of a new ledger file. */
const LEDGER_FILE = "台账.xlsx";

/** Parses a notice and shows what would become of it. */
export function loadNotice(
  { store, services, work }: Context,
  file: SourceFile | "built-in",
): Promise<boolean> {
  return work.run("notice", async (monitor) => {
    const source = file === "built-in" ? services.builtIn.notice : file;
    const loaded = await services.jobs.run("load-notice", source, monitor);
    if (!loaded.ok) return loaded;
    const list = loaded.value;
    const seed = services.builtIn.directory;
    const created = await services.jobs.run("create-ledger", { list, seed }, monitor);
    const issues = [...list.issues, ...created.issues];
    store.set({ notice: { source: source.name, list, ledger: created.ledger, issues } });
    return DONE;
  });
}

export function dropNotice({ store }: Context): void {
  store.set({ notice: null });
}

/** Writes the ledger of the notice that is shown. */
export function createLedgerWorkbook(context: Context): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("ledger", async (monitor) => {
    const { notice, opened } = store.get();
    if (!notice) return DONE;
    if (opened.kind !== "ledger") await services.workbookFile?.create(LEDGER_FILE);
    const backup = opened.kind === "ledger" ? "新建台账" : null;
    const written = await writeLedger(context, notice.ledger, backup, monitor);
    if (!written.ok) return written;
    const fresh = store.get().opened;
    if (fresh.kind === "ledger") store.set({ opened: { ...fresh, issues: [] } });
    store.set({ notice: null, issued: null, checked: null, merge: null, report: null });
    return DONE;
  });
}
