/** A report that stands where a new one goes, with main texts that people changed in it. */

import { readSource } from "../adapters/node/files";
import { readReport } from "../app/main-texts";
import type { Services } from "../app/services";
import type { ReportEdits } from "../core/main-text/report-edits";
import type { Ledger } from "../core/model/ledger";

/** Null where nothing stands at `path`, or nothing of ours that was changed. */
export async function editedReport(
  path: string,
  ledger: Ledger,
  services: Services,
): Promise<ReportEdits | null> {
  const file = await readSource(path);
  if (!("bytes" in file)) return null;
  const read = await readReport(ledger, file, services);
  return read.ok && read.value.edits.length > 0 ? read.value : null;
}
