/** The open ledger, read and taken note of. */

import { createIssue } from "../../../core/model/issue";
import { unkeptEdits } from "../../../core/main-text/report-edits";
import type { Ledger } from "../../../core/model/ledger";
import { LEFT_HALF_DONE } from "../../../core/wording/host-issues";
import { NOT_A_LEDGER } from "../../../core/wording/ledger-issues";
import type { JobMonitor } from "../../../ports";
import { failure, success, type Result } from "../../services";
import type { Context } from "../context";
import { refreshFiling } from "./filing";

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
  const found = await services.host.look();
  if (!found.ok) return found;
  const { workbook, backup } = found.value;
  if (backup?.halfDone) {
    store.set({ backup });
    return failure(createIssue(LEFT_HALF_DONE, {}, {}));
  }
  const read = await services.jobs.run("open-workbook", { workbook, rewritten: false }, monitor);
  const name = workbook.fileName;
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
