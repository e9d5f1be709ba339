/** Reads a ledger workbook back into the model, after whatever people did to it in between. */

import { settleMainTexts } from "../../main-text/settle";
import { createIssue, type Issue } from "../../model/issue";
import type { Ledger } from "../../model/ledger";
import type { NoticeInfo } from "../../model/task";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { BLANK } from "../../schema/vocabulary";
import { compactKey } from "../../text/normalise";
import type { RawWorkbook } from "../../workbook/raw-workbook";
import { LEDGER_HEADER_LOST, LEDGER_SHEET_LOST } from "../../wording/ledger-issues";
import { findList, sheetNamed } from "./find-list";
import { NOTICE_LABELS } from "./guide-sheet";
import { identifyLedger } from "./identify-ledger";
import type { LedgerMeta } from "./ledger-meta";
import { reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import type { ListSheet } from "./list-sheet";
import { readOwnColumns } from "./own/own-columns";
import { readAssignments } from "./read-assignments";
import { cellText } from "./codec";
import { readDirectory } from "./read-directory";
import { sheetCell } from "./read-list";
import { readRecords } from "./read-records";
import { readSettings } from "./read-settings";
import { readTasks } from "./read-tasks";
import { PERIOD_LIST } from "./settings-sheet";
import { DIRECTORY_SHEET } from "./sheets/directory-sheet";
import { MAIN_TEXT_SHEET } from "./sheets/main-text-sheet";
import { RECORD_SHEET, RECORD_TARGET_SHEET } from "./sheets/record-sheets";
import { ACCEPTED_SHEET, FILING_SHEET, LOG_SHEET } from "./sheets/run-sheets";
import { ASSIGNMENT_SHEET, TARGET_SHEET, TASK_SHEET } from "./sheets/task-sheets";
import { sortLedger } from "../../ledger/sort-ledger";

/**
 * Gives back exactly the (sorted) ledger that the workbook was written from, plus what staff changed
 * since. Sheets that follow from others are rebuilt where they are gone; without the tasks or the
 * records there is no ledger, and the issue says what to do. The same where the file is no ledger.
 */
export function readLedger(
  raw: RawWorkbook,
): { ledger: Ledger; issues: Issue[] } | { issue: Issue } {
  const identity = identifyLedger(raw);
  if ("issue" in identity) return identity;
  const { meta, issues } = identity;
  const lost = lostList(raw, meta);
  if (lost) return { issue: lost };
  const source: LedgerSource = { raw, meta, issues };
  const notice = meta?.notice ?? noticeOfGuide(raw);
  const tasks = readTasks(source);
  const directory = readDirectory(source, notice, tasks);
  const settings = readSettings(source);
  const assignments = readAssignments(source, tasks, directory, settings.leadlessRule);
  const records = readRecords(source);
  const filings = optionalRows(source, FILING_SHEET);
  // Ledgers of earlier versions have no such sheet.
  const accepted = optionalRows(source, ACCEPTED_SHEET, (meta?.accepted ?? 0) > 0);
  const mainTexts = optionalRows(source, MAIN_TEXT_SHEET, (meta?.mainTexts ?? 0) > 0);
  const log = optionalRows(source, LOG_SHEET);
  const ledger = {
    notice,
    tasks,
    assignments,
    directory,
    settings,
    records,
    filings,
    accepted,
    mainTexts,
    log,
    own: { sheets: [], columns: readOwnColumns(raw) },
  };
  return { ledger: sortLedger(settleMainTexts(ledger)), issues };
}

/** What makes the workbook unusable: a list without its header, or one that nothing can rebuild. */
function lostList(raw: RawWorkbook, meta: LedgerMeta | null): Issue | null {
  return (
    lost(raw, TASK_SHEET, true) ??
    lost(raw, RECORD_SHEET, meta?.records !== 0) ??
    lost(raw, RECORD_TARGET_SHEET, meta?.recordTargets !== 0) ??
    lost(raw, ASSIGNMENT_SHEET, false) ??
    lost(raw, TARGET_SHEET, false) ??
    lost(raw, DIRECTORY_SHEET, false) ??
    lost(raw, PERIOD_LIST, false) ??
    lost(raw, FILING_SHEET, false) ??
    lost(raw, ACCEPTED_SHEET, false) ??
    lost(raw, MAIN_TEXT_SHEET, false) ??
    lost(raw, LOG_SHEET, false)
  );
}

function lost<R>(raw: RawWorkbook, list: ListSheet<R>, needed: boolean): Issue | null {
  if (findList(raw, list)) return null;
  const place = { file: raw.fileName, sheet: list.name };
  if (!sheetNamed(raw, list.name)) return needed ? createIssue(LEDGER_SHEET_LOST, place, {}) : null;
  const headers = list.columns.filter((column) => column.required).map(({ header }) => header);
  return createIssue(LEDGER_HEADER_LOST, place, { headers });
}

function optionalRows<R>(source: LedgerSource, list: ListSheet<R>, missed = true): R[] {
  const rows = rowsOf(source, list);
  if (!rows && missed) reportRebuilt(source, list.name, "按空表补上");
  return (rows ?? []).map(({ value }) => value);
}

/** The notice's facts as 使用说明 prints them. */
function noticeOfGuide(raw: RawWorkbook): NoticeInfo {
  const printed = new Map<string, string>();
  for (const row of sheetNamed(raw, LEDGER_SHEETS.guide)?.rows ?? []) {
    const [label, value] = row.cells.map((cell) => cellText(sheetCell(cell, raw.date1904)));
    if (label !== undefined && value !== undefined) printed.set(compactKey(label), value);
  }
  const fact = (label: string) => {
    const value = printed.get(label);
    return value === undefined || value === BLANK ? null : value;
  };
  return {
    docNumber: fact(NOTICE_LABELS.docNumber),
    title: fact(NOTICE_LABELS.title),
    issuer: fact(NOTICE_LABELS.issuer),
    date: fact(NOTICE_LABELS.date),
  };
}
