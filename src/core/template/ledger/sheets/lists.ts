import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import type { ListSheet } from "../list-sheet";
import { DIRECTORY_SHEET } from "./directory-sheet";
import { MAIN_TEXT_SHEET } from "./main-text-sheet";
import { RECORD_SHEET, RECORD_TARGET_SHEET } from "./record-sheets";
import { ACCEPTED_SHEET, FILING_SHEET, LOG_SHEET } from "./run-sheets";
import { ASSIGNMENT_SHEET, TARGET_SHEET, TASK_SHEET } from "./task-sheets";

/** The lists that have a sheet of their own. */
export const LISTS: readonly ListSheet<never>[] = [
  TASK_SHEET,
  ASSIGNMENT_SHEET,
  TARGET_SHEET,
  DIRECTORY_SHEET,
  RECORD_SHEET,
  RECORD_TARGET_SHEET,
  FILING_SHEET,
  ACCEPTED_SHEET,
  MAIN_TEXT_SHEET,
  LOG_SHEET,
];

/** Every sheet of the ledger that is ours. */
export const OUR_SHEETS: ReadonlySet<string> = new Set(Object.values(LEDGER_SHEETS));
