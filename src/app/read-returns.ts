import { intakeFor } from "../core/intake/intake-return";
import type { Ledger } from "../core/model/ledger";
import type { Intake } from "../core/model/submission";
import type { JobMonitor, SourceFile } from "../ports";
import type { Services } from "./services";

/** Reads and attributes returned files one by one; null where the user cancelled. */
export async function readReturns(
  ledger: Ledger,
  files: readonly SourceFile[],
  period: string | null,
  services: Pick<Services, "reader">,
  monitor: JobMonitor,
): Promise<Intake[] | null> {
  const takeIn = intakeFor(ledger);
  const intakes: Intake[] = [];
  for (const [index, file] of files.entries()) {
    if (monitor.cancelled()) return null;
    monitor.progress(index, files.length, file.name);
    const read = await services.reader.read(file);
    intakes.push(takeIn({ read, receivedAt: file.modified }, { period }));
  }
  monitor.progress(files.length, files.length, "");
  return intakes;
}
