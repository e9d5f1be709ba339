/** What the open workbook is: the ledger, a unit's workbook, or something else. */

import { ledgerOfReturn } from "../core/intake/ledger-of-return";
import { readReportEdits, unkeptEdits, type ReportEdits } from "../core/main-text/report-edits";
import type { Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { readLedger } from "../core/template/ledger/read-ledger";
import { isBlank } from "../core/workbook/is-blank";
import type { RawWorkbook } from "../core/workbook/raw-workbook";
import { readLedgerFile } from "./read-ledger-file";

export type OpenedWorkbook =
  | { kind: "empty" }
  | {
      kind: "ledger";
      ledger: Ledger;
      /** What was repaired or could not be understood while reading. */
      issues: Issue[];
      /** Main texts that people changed in the report beside the ledger; null where there are none. */
      edits: ReportEdits | null;
    }
  /** A unit workbook, as issued or filled; names by its own marks. */
  | { kind: "unit"; unit: string; period: string }
  | { kind: "other"; issue: Issue };

/**
 * Never fails: whatever stands in the workbook is one of the kinds.
 *
 * @param rewritten whether saving makes a new file, so that the ledger must hold the staff's sheets too
 */
export function openWorkbook(workbook: RawWorkbook, rewritten: boolean): OpenedWorkbook {
  if (isBlank(workbook)) return { kind: "empty" };
  const read = rewritten ? readLedgerFile(workbook) : readLedger(workbook);
  if (!("issue" in read)) {
    const found = readReportEdits(workbook);
    return { kind: "ledger", ...read, edits: found && unkeptEdits(found, read.ledger) };
  }
  const own = ledgerOfReturn(workbook);
  const unit = own?.directory.units[0]?.name;
  const period = own?.settings.periods[0]?.period;
  if (unit !== undefined && period !== undefined) return { kind: "unit", unit, period };
  return { kind: "other", issue: read.issue };
}
