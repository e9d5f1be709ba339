/** Who has filed. */

import { currentPeriod } from "../../../core/intake/identity/decide-period";
import type { Ledger } from "../../../core/model/ledger";
import { comparePeriods, parsePeriod, type Period } from "../../../core/model/period";
import { SILENT } from "../../../ports";
import type { Context } from "../context";

/** Who has filed: in the period asked for, else the latest that was issued or filed. */
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
  return (
    [currentPeriod(ledger), ledger.records.at(-1)?.period]
      .flatMap((period) => parsePeriod(period ?? "") ?? [])
      .sort(comparePeriods)
      .at(-1) ?? null
  );
}
