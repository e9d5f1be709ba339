/** The ledger workbook as a plan (DESIGN §6). */

import type { Ledger } from "../../model/ledger";
import type { WorkbookPlan } from "../../workbook/workbook-plan";
import { planGuide } from "./guide-sheet";
import { planMeta } from "./ledger-meta";
import { withOwnColumns } from "./own/own-columns";
import { planOwnSheet } from "./own/own-sheets";
import { recordRow, recordTargetRows, targetRows } from "./ledger-rows";
import { ledgerView } from "./ledger-view";
import type { ListSheet } from "./list-sheet";
import { planSettings } from "./settings-sheet";
import { DIRECTORY_SHEET } from "./sheets/directory-sheet";
import { MAIN_TEXT_SHEET } from "./sheets/main-text-sheet";
import { RECORD_SHEET, RECORD_TARGET_SHEET } from "./sheets/record-sheets";
import { ACCEPTED_SHEET, FILING_SHEET, LOG_SHEET } from "./sheets/run-sheets";
import { ASSIGNMENT_SHEET, TARGET_SHEET, TASK_SHEET } from "./sheets/task-sheets";
import { sortLedger } from "../../ledger/sort-ledger";
import { planList } from "./write-list";

/**
 * Plans the workbook that holds the ledger. The same ledger gives the same plan, whatever order its
 * rows are in; `readLedger` gives the sorted ledger back.
 */
export function planLedger(unsorted: Ledger): WorkbookPlan {
  const ledger = sortLedger(unsorted);
  const { tasks, records, settings, own } = ledger;
  const view = ledgerView(ledger);
  const list = <R>(sheet: ListSheet<R>, rows: readonly R[]) =>
    withOwnColumns(planList(sheet, rows, view, settings.paper), sheet, own.columns);
  return {
    title: ledger.notice.title ?? "责任台账",
    sheets: [
      planGuide(ledger),
      list(TASK_SHEET, tasks),
      list(ASSIGNMENT_SHEET, ledger.assignments),
      list(TARGET_SHEET, tasks.flatMap(targetRows)),
      list(DIRECTORY_SHEET, ledger.directory.units),
      planSettings(settings, view),
      list(RECORD_SHEET, records.map(recordRow)),
      list(RECORD_TARGET_SHEET, records.flatMap(recordTargetRows)),
      list(FILING_SHEET, ledger.filings),
      list(ACCEPTED_SHEET, ledger.accepted),
      list(MAIN_TEXT_SHEET, ledger.mainTexts),
      list(LOG_SHEET, ledger.log),
      ...own.sheets.map(planOwnSheet),
      planMeta(ledger),
    ],
  };
}
