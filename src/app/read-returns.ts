import { intakeFor } from "../core/intake/intake-return";
import type { MergeChoice } from "../core/merge/merge-plan";
import { periodOfReturns } from "../core/merge/merge-period";
import type { Ledger } from "../core/model/ledger";
import type { Intake, ReturnedFile } from "../core/model/submission";
import { PERIOD_UNKNOWN } from "../core/wording/intake-issues";
import type { JobMonitor, SourceFile } from "../ports";
import type { Services } from "./services";

/**
 * Reads and attributes returned files one by one; null where the user cancelled. A file for which a
 * person chose several units gives one intake for each. A file that names no period is of the one
 * that the others are of.
 */
export async function readReturns(
  ledger: Ledger,
  files: readonly SourceFile[],
  request: { period: string | null; choices: readonly MergeChoice[] },
  services: Pick<Services, "reader">,
  monitor: JobMonitor,
): Promise<Intake[] | null> {
  const takeIn = intakeFor(ledger);
  const chosen = unitsByFile(request.choices);
  const intakes: Intake[] = [];
  const undated: { position: number; returned: ReturnedFile; unit: string | null }[] = [];
  for (const [index, file] of files.entries()) {
    if (monitor.cancelled()) return null;
    monitor.progress(index, files.length, file.name);
    const { modified: receivedAt, folder } = file;
    const returned = { read: await services.reader.read(file), receivedAt, folder };
    for (const unit of chosen.get(file.name) ?? [null]) {
      const intake = takeIn(returned, { period: request.period, unit });
      if (intake.kind === "rejected" && intake.reason.code === PERIOD_UNKNOWN.code) {
        undated.push({ position: intakes.length, returned, unit });
      }
      intakes.push(intake);
    }
  }
  const period = undated.length > 0 ? periodOfReturns(intakes) : null;
  if (period !== null) {
    for (const { position, returned, unit } of undated) {
      intakes[position] = takeIn(returned, { period, unit });
    }
  }
  monitor.progress(files.length, files.length, "");
  return intakes;
}

function unitsByFile(choices: readonly MergeChoice[]): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  for (const { file, unit } of choices) {
    const known = units.get(file);
    if (known) known.add(unit);
    else units.set(file, new Set([unit]));
  }
  return units;
}
