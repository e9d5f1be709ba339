/** What the open workbook is: the ledger, a unit's workbook, or something else. */

import { ledgerOfReturn } from "../core/intake/ledger-of-return";
import type { Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { LEDGER_SHEETS } from "../core/schema/sheet-names";
import { readLedger } from "../core/template/ledger/read-ledger";
import type { RawWorkbook } from "../core/workbook/raw-workbook";
import { reportSheetNames } from "./report-beside-ledger";

export type OpenedWorkbook =
  | { kind: "empty" }
  | {
      kind: "ledger";
      ledger: Ledger;
      /** What was repaired or could not be understood while reading. */
      issues: Issue[];
      /** Sheets that staff added. */
      ownSheets: string[];
    }
  /** A unit workbook, as issued or filled; names by its own marks. */
  | { kind: "unit"; unit: string; period: string }
  | { kind: "other"; issue: Issue };

/** Never fails: whatever stands in the workbook is one of the kinds. */
export function openWorkbook(workbook: RawWorkbook): OpenedWorkbook {
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) return { kind: "empty" };
  const read = readLedger(workbook);
  if (!("issue" in read)) return { kind: "ledger", ...read, ownSheets: ownSheets(workbook) };
  const own = ledgerOfReturn(workbook);
  const unit = own?.directory.units[0]?.name;
  const period = own?.settings.periods[0]?.period;
  if (unit !== undefined && period !== undefined) return { kind: "unit", unit, period };
  return { kind: "other", issue: read.issue };
}

function ownSheets(workbook: RawWorkbook): string[] {
  const ours = new Set<string>([...Object.values(LEDGER_SHEETS), ...reportSheetNames()]);
  return (
    workbook.sheets
      // What is very hidden was put there by a program: the copy that undoing brings back, too.
      .filter(({ visibility }) => visibility !== "very-hidden")
      .filter(({ name, rows }) => rows.length > 0 && !ours.has(name))
      .map(({ name }) => name)
  );
}
