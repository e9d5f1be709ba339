import { intakeFor } from "../core/intake/intake-return";
import type { MergeChoice } from "../core/merge/merge-plan";
import type { Ledger } from "../core/model/ledger";
import type { Intake } from "../core/model/submission";
import type { JobMonitor, SourceFile } from "../ports";
import type { Services } from "./services";

/** Reads and attributes returned files one by one; null where the user cancelled. */
export async function readReturns(
  ledger: Ledger,
  files: readonly SourceFile[],
  request: { period: string | null; choices: readonly MergeChoice[] },
  services: Pick<Services, "reader">,
  monitor: JobMonitor,
): Promise<Intake[] | null> {
  const takeIn = intakeFor(ledger);
  const chosen = new Map(request.choices.map(({ file, unit }) => [file, unit]));
  const intakes: Intake[] = [];
  for (const [index, file] of files.entries()) {
    if (monitor.cancelled()) return null;
    monitor.progress(index, files.length, file.name);
    const read = await services.reader.read(file);
    intakes.push(
      takeIn(
        { read, receivedAt: file.modified },
        { period: request.period, unit: chosen.get(file.name) ?? null },
      ),
    );
  }
  monitor.progress(files.length, files.length, "");
  return intakes;
}
