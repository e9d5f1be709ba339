/** Reads 填报记录 and 指标记录 back. */

import type { ProgressRecord, TargetValue } from "../../model/record";
import { LEDGER_ROW_ORPHANED, LEDGER_ROWS_GONE } from "../../wording/ledger-issues";
import { recordKey, recordOf, targetValueOf } from "./ledger-rows";
import { distinctRows, report, rowsOf, type LedgerSource } from "./ledger-source";
import { RECORD_SHEET, RECORD_TARGET_SHEET } from "./sheets/record-sheets";

/** The records with their figures; one a period, task and unit. */
export function readRecords(source: LedgerSource): ProgressRecord[] {
  const { meta } = source;
  const rows = rowsOf(source, RECORD_SHEET) ?? [];
  reportGone(source, RECORD_SHEET.name, meta?.records ?? 0, rows.length);
  const distinct = distinctRows(source, RECORD_SHEET.name, rows, ({ period, taskId, unit }) => ({
    key: recordKey(period, taskId, unit),
    what: `${period}，${taskId}，${unit}`,
  }));
  const figures = new Map<string, TargetValue[]>();
  const records = distinct.map(({ value }) => {
    const targets: TargetValue[] = [];
    figures.set(recordKey(value.period, value.taskId, value.unit), targets);
    return recordOf(value, targets);
  });
  const figureRows = rowsOf(source, RECORD_TARGET_SHEET) ?? [];
  reportGone(source, RECORD_TARGET_SHEET.name, meta?.recordTargets ?? 0, figureRows.length);
  for (const { row, value } of figureRows) {
    const targets = figures.get(recordKey(value.period, value.taskId, value.filedBy));
    if (targets) targets.push(targetValueOf(value));
    else report(source, LEDGER_ROW_ORPHANED, RECORD_TARGET_SHEET.name, { row, what: "填报记录" });
  }
  return records;
}

function reportGone(source: LedgerSource, sheet: string, before: number, now: number): void {
  if (now < before) report(source, LEDGER_ROWS_GONE, sheet, { before, now });
}
