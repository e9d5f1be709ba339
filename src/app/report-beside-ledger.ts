/** The report's sheets in the ledger workbook, where two of their names are already taken. */

import { LEDGER_SHEETS, REPORT_SHEETS } from "../core/schema/sheet-names";
import { renameSheets } from "../core/workbook/rename-sheets";
import type { WorkbookPlan } from "../core/workbook/workbook-plan";

const TAKEN = new Set<string>(Object.values(LEDGER_SHEETS));

const NAMES = new Map(
  Object.values(REPORT_SHEETS)
    .filter((name) => TAKEN.has(name))
    .map((name) => [name as string, `汇总-${name}`]),
);

/** The report's plan with names that leave every sheet of the ledger alone. */
export function planBesideLedger(report: WorkbookPlan): WorkbookPlan {
  return renameSheets(report, NAMES);
}

/** Names that the report's sheets have in a ledger workbook. */
export function reportSheetNames(): string[] {
  return Object.values(REPORT_SHEETS).map((name) => NAMES.get(name) ?? name);
}
