/** 下发: unit workbooks of a period, as one archive. */

import type { Period } from "../../../core/model/period";
import { withPeriod } from "../../issue-workbooks";
import { DONE, NOT_DONE, type Context } from "../context";
import { handedOver } from "./hand-over";
import { currentLedger } from "./ledger";
import { askBeforeOverwriting, DERIVED_SHEETS, writeLedger } from "./write";

export interface IssuingRequest {
  period: Period;
  /** ISO date; null where none is set. */
  deadline: string | null;
  /** Canonical names; empty for everyone who files. */
  units: string[];
}

/** Makes the workbooks, hands them over, and notes period and deadline in the ledger. */
export function issue(
  context: Context,
  request: IssuingRequest,
  confirmed = false,
): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("issuing", async (monitor) => {
    if (!confirmed) {
      const asked = await askBeforeOverwriting(context, DERIVED_SHEETS, () =>
        issue(context, request, true),
      );
      if (asked !== DONE) return asked;
    }
    const current = await currentLedger(context, monitor);
    if (!current.ok) return current;
    const { period, deadline, units } = request;
    const decided = { deadline, issued: services.clock.now().slice(0, 10) };
    const ledger = withPeriod(current.value, period, decided);
    const made = await services.jobs.run(
      "issue-workbooks",
      { ledger, request: { period, units } },
      monitor,
    );
    if (!made.ok) return made;
    const written = await writeLedger(context, ledger, null, monitor);
    if (!written.ok) return written;
    const archive = `${period.id}_填报表.zip`;
    const { files } = made.value;
    const delivered = await services.delivery.deliver(files, archive);
    store.set({ issued: { period, deadline, units: made.value.units, files, archive, delivered } });
    return handedOver(delivered);
  });
}

/** Hands the workbooks made last over once more. */
export function deliverAgain({ store, services, work }: Context): Promise<boolean> {
  return work.run("saving", async () => {
    const { issued } = store.get();
    if (!issued) return NOT_DONE;
    const delivered = await services.delivery.deliver(issued.files, issued.archive);
    store.set({ issued: { ...issued, delivered } });
    return handedOver(delivered);
  });
}
