import type { Ledger } from "../model/ledger";
import type { ProgressRecord } from "../model/record";
import type { RecordChange } from "../model/submission";
import { sortLedger } from "../ledger/sort-ledger";
import { writtenText } from "../text/written-text";
import type { MergePlan } from "./merge-plan";

/** The ledger as `plan` makes it; the same object where the plan changes nothing. */
export function applyMerge(ledger: Ledger, plan: MergePlan): Ledger {
  const changed = plan.changes.some(({ kind }) => kind !== "unchanged");
  if (!changed && plan.filings.length === 0 && plan.log.length === 0) return ledger;
  const replaced = new Set(plan.filings.map(filingKey));
  return sortLedger({
    ...ledger,
    records: recordsAfter(ledger, plan.changes),
    filings: [
      ...ledger.filings.filter((filing) => !replaced.has(filingKey(filing))),
      ...plan.filings.map(asWritten),
    ],
    log: [...ledger.log, ...plan.log.map(asWritten)],
  });
}

/** With the file's name as the workbook gives it back: macOS has "Icon\r", others control characters. */
function asWritten<T extends { file: string }>(entry: T): T {
  const file = writtenText(entry.file);
  return file === entry.file ? entry : { ...entry, file };
}

/** The ledger's records with `changes` made, new ones last. */
export function recordsAfter(
  ledger: Pick<Ledger, "records">,
  changes: readonly RecordChange[],
): ProgressRecord[] {
  const records = new Map(ledger.records.map((record) => [recordKey(record), record]));
  for (const { record } of changes) records.set(recordKey(record), record);
  return [...records.values()];
}

function recordKey({ period, taskId, unit }: ProgressRecord): string {
  return `${period}\n${taskId}\n${unit}`;
}

function filingKey({ period, unit }: { period: string; unit: string }): string {
  return `${period}\n${unit}`;
}
