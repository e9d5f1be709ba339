/** Writing the ledger into the open workbook. */

import type { Ledger } from "../../../core/model/ledger";
import type { JobMonitor } from "../../../ports";
import type { Result } from "../../services";
import type { Context } from "../context";
import { ledgerWritten } from "./open";

/**
 * Writes all sheets of the ledger.
 *
 * @param backup names what is about to happen where a copy must be kept first; else null
 */
export async function writeLedger(
  context: Pick<Context, "store" | "services">,
  ledger: Ledger,
  backup: string | null,
  monitor: JobMonitor,
): Promise<Result<void>> {
  const { host, jobs } = context.services;
  const plan = await jobs.run("plan-ledger", ledger, monitor);
  const written = await host.write(plan, { backup }, monitor);
  if (written.ok) await ledgerWritten(context, ledger);
  return written;
}
