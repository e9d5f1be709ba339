/** Writing into the open workbook. */

import type { Ledger } from "../../../core/model/ledger";
import { LEDGER_SHEETS } from "../../../core/schema/sheet-names";
import type { JobMonitor } from "../../../ports";
import type { Result } from "../../services";
import { DONE, NOT_DONE, type Context, type Ended } from "../context";
import { ledgerWritten } from "./ledger";

type Place = Pick<Context, "store" | "services">;

/** Ledger sheets that hold nothing of their own; an edit there is lost when they are written again. */
export const DERIVED_SHEETS: readonly string[] = [LEDGER_SHEETS.guide, LEDGER_SHEETS.targets];

/**
 * Asks the person first where one of the sheets, about to be written, holds what is not ours.
 *
 * @param goOn does the same again without asking
 * @param keep keeps what was typed and then does the same; null where that is not possible
 */
export async function askBeforeOverwriting(
  { store, services }: Place,
  sheets: readonly string[],
  goOn: () => Promise<boolean>,
  keep: (() => Promise<boolean>) | null = null,
): Promise<Ended> {
  const edited = await services.host.editedSheets();
  if (!edited.ok) return edited;
  const lost = edited.value.filter((name) => sheets.includes(name));
  if (lost.length === 0) return DONE;
  store.set({ confirmation: { by: "writing", sheets: lost, goOn, keep } });
  return NOT_DONE;
}

/**
 * Writes all sheets of the ledger.
 *
 * @param backup names what is about to happen where a copy must be kept first; else null
 */
export async function writeLedger(
  context: Place,
  ledger: Ledger,
  backup: string | null,
  monitor: JobMonitor,
): Promise<Result<void>> {
  const { store, services } = context;
  const plan = await services.jobs.run("plan-ledger", ledger, monitor);
  const written = await services.host.write(plan, { backup }, monitor);
  if (written.ok) await ledgerWritten(context, ledger);
  // What broke off midway may have left a copy to go back to.
  else store.set({ backup: await services.host.backup() });
  return written;
}
