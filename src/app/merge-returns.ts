import { createIssue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { createUnitFinder } from "../core/directory";
import { applyMerge } from "../core/merge/apply-merge";
import type { MergeChoice, MergePlan } from "../core/merge/merge-plan";
import { planMerge } from "../core/merge/plan-merge";
import { CANCELLED } from "../core/wording/file-issues";
import type { JobMonitor, SourceFile } from "../ports";
import { readReturns } from "./read-returns";
import { failure, success, type Result, type Services } from "./services";

export interface MergedReturns {
  plan: MergePlan;
  /** The ledger as it would be; the same object as before where nothing changes. */
  ledger: Ledger;
}

/** Plans the merge of returned files; writes nothing. */
export async function mergeReturns(
  ledger: Ledger,
  files: readonly SourceFile[],
  request: { period: string | null; choices: MergeChoice[] },
  services: Pick<Services, "reader" | "clock">,
  monitor: JobMonitor,
): Promise<Result<MergedReturns>> {
  const findUnit = createUnitFinder(ledger.directory);
  const choices = request.choices.map(({ file, unit }) => ({
    file,
    unit: findUnit(unit)?.name ?? unit,
  }));
  const chosen = { ...request, choices };
  const intakes = await readReturns(ledger, files, chosen, services, monitor);
  if (!intakes) return failure(createIssue(CANCELLED, {}, {}));
  const plan = planMerge(ledger, intakes, { ...chosen, now: services.clock.now() });
  return success({ plan, ledger: applyMerge(ledger, plan) });
}
