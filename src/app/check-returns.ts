import { intakeFor } from "../core/intake/intake-return";
import { ledgerOfReturn } from "../core/intake/ledger-of-return";
import { checkJson, type CheckDocument } from "../core/merge/merge-json";
import { planMerge } from "../core/merge/plan-merge";
import { createIssue } from "../core/model/issue";
import { EMPTY_LEDGER, type Ledger } from "../core/model/ledger";
import type { Intake, ReadResult } from "../core/model/submission";
import { CANCELLED, UNKNOWN_OWNER } from "../core/wording/file-issues";

import type { JobMonitor, SourceFile } from "../ports";
import { readReturns } from "./read-returns";
import { failure, success, type Result, type Services } from "./services";

/**
 * Checks returned files and merges nothing. Without a ledger each file is checked by what it says of
 * itself: its own rows, roles and required rate; who else should have filed is then unknown.
 */
export async function checkReturns(
  ledger: Ledger | null,
  files: readonly SourceFile[],
  services: Pick<Services, "reader" | "clock">,
  monitor: JobMonitor,
): Promise<Result<CheckDocument>> {
  const options = { period: null, now: services.clock.now(), choices: [] };
  if (ledger) {
    const intakes = await readReturns(ledger, files, options, services, monitor);
    if (!intakes) return failure(createIssue(CANCELLED, {}, {}));
    // What was merged before does not make a file a duplicate here: its issues are wanted again.
    return success(checkJson(planMerge({ ...ledger, filings: [] }, intakes, options)));
  }
  const documents: CheckDocument[] = [];
  for (const [index, file] of files.entries()) {
    if (monitor.cancelled()) return failure(createIssue(CANCELLED, {}, {}));
    monitor.progress(index, files.length, file.name);
    const read = await services.reader.read(file);
    const own = read.kind === "workbook" ? ledgerOfReturn(read.workbook) : null;
    const intake = takeIn(read, own, file);
    documents.push(checkJson(planMerge(own ?? EMPTY_LEDGER, [intake], options)));
  }
  monitor.progress(files.length, files.length, "");
  return success(joinDocuments(documents));
}

function takeIn(read: ReadResult, own: Ledger | null, file: SourceFile): Intake {
  if (read.kind === "workbook" && !own) {
    const reason = createIssue(UNKNOWN_OWNER, { file: file.name }, {});
    return {
      kind: "rejected",
      file: file.name,
      unit: null,
      period: null,
      reason,
      issues: read.issues,
    };
  }
  const returned = { read, receivedAt: file.modified };
  return intakeFor(own ?? EMPTY_LEDGER)(returned, { period: null, own: true });
}

/** One document of all; the period only where the files agree on it. */
function joinDocuments(documents: readonly CheckDocument[]): CheckDocument {
  const periods = new Set(documents.flatMap(({ period }) => period ?? []));
  const units = (pick: (document: CheckDocument) => string[]) => [
    ...new Set(documents.flatMap(pick)),
  ];
  return {
    period: periods.size === 1 ? ([...periods][0] ?? null) : null,
    files: documents.flatMap(({ files }) => files),
    units: {
      expected: units((document) => document.units.expected),
      returned: units((document) => document.units.returned),
      missing: units((document) => document.units.missing),
      late: units((document) => document.units.late),
      sentBack: units((document) => document.units.sentBack),
    },
    conflicts: documents.flatMap(({ conflicts }) => conflicts),
    issues: documents.flatMap(({ issues }) => issues),
  };
}
