/** Reads a ledger whose file will be written anew, with the sheets that staff keep in it. */

import { readReportEdits, unkeptEdits } from "../core/main-text/report-edits";
import { createIssue, type Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { readOwnSheets } from "../core/template/ledger/own/own-sheets";
import { readLedger } from "../core/template/ledger/read-ledger";
import type { RawWorkbook } from "../core/workbook/raw-workbook";
import { OWN_SHEETS_KEPT, OWN_SHEETS_LEFT } from "../core/wording/ledger-issues";
import { REPORT_EDITS_UNKEPT } from "../core/wording/report-issues";
import { reportSheetNames } from "./report-beside-ledger";

/** Like `readLedger`; the issues say what becomes of the staff's own sheets. */
export function readLedgerFile(
  raw: RawWorkbook,
): { ledger: Ledger; issues: Issue[] } | { issue: Issue } {
  const read = readLedger(raw);
  if ("issue" in read) return read;
  const { kept, left, formulas } = readOwnSheets(raw, reportSheetNames());
  const issues = [...read.issues];
  const file = raw.fileName;
  if (kept.length > 0) {
    const sheets = kept.map(({ name }) => name);
    issues.push(createIssue(OWN_SHEETS_KEPT, { file }, { sheets, formulas }));
  }
  const found = readReportEdits(raw);
  const edits = found && unkeptEdits(found, read.ledger);
  if (edits) issues.push(createIssue(REPORT_EDITS_UNKEPT, { file }, { count: edits.edits.length }));
  if (left.length > 0) issues.push(createIssue(OWN_SHEETS_LEFT, { file }, { sheets: left }));
  return { ledger: { ...read.ledger, own: { ...read.ledger.own, sheets: kept } }, issues };
}
