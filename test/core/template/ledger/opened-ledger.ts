/** A ledger workbook as it comes back, and hands to change it as staff would in Excel. */

import { assignUnits } from "../../../../src/core/directory";
import type { Ledger } from "../../../../src/core/model/ledger";
import type { ProgressRecord } from "../../../../src/core/model/record";
import { planLedger } from "../../../../src/core/template/ledger/plan-ledger";
import { readLedger } from "../../../../src/core/template/ledger/read-ledger";
import { rawFromPlan } from "../../../../src/core/workbook/raw-from-plan";
import type {
  RawCell,
  RawRow,
  RawSheet,
  RawValue,
  RawWorkbook,
} from "../../../../src/core/workbook/raw-workbook";
import { smallLedger } from "../../../fixtures/small-ledger";

/** The small ledger with two records of 2024-06, one of them with a figure. */
export function filedLedger(): Ledger {
  const ledger = smallLedger();
  ledger.assignments = assignUnits(
    ledger.tasks,
    ledger.directory,
    ledger.settings.leadlessRule,
  ).assignments;
  ledger.records = [
    record("Z001", "市发改委", [
      {
        indicator: "地区生产总值",
        cityTarget: 6.5,
        achieved: 5.1,
        unit: "%",
        note: "按季度核算",
        source: { file: "市发改委.xlsx", sheet: "指标填报", row: 3, cells: { achieved: "F3" } },
      },
    ]),
    record("Z003", "市科技局", []),
  ];
  return ledger;
}

function record(taskId: string, unit: string, targets: ProgressRecord["targets"]): ProgressRecord {
  return {
    period: "2024-06",
    taskId,
    unit,
    role: "lead-first",
    values: {
      status: "on-schedule",
      completionRate: 52.5,
      progress: "上半年已完成三次调度，印发实施方案。",
      problem: null,
      nextStep: "倒排工期。",
      expectedDate: "2024-12-31",
      contact: "张三",
      phone: "13800000000",
      remark: null,
    },
    targets,
    source: { file: `${unit}.xlsx`, sheet: "填报表", row: 8, cells: { status: "L8" } },
    mergedAt: "2024-06-26T09:30",
  };
}

export function opened(ledger: Ledger): RawWorkbook {
  return rawFromPlan(planLedger(ledger), "台账.xlsx");
}

export function sheetOf(workbook: RawWorkbook, name: string): RawSheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function deleteSheet(workbook: RawWorkbook, name: string): void {
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== name);
}

/** The header row that has `header`, and its column. */
export function headerOf(sheet: RawSheet, header: string): { row: RawRow; column: number } {
  for (const row of sheet.rows) {
    const cell = row.cells.find((one) => one.value === header);
    if (cell && row.cells.length > 2) return { row, column: cell.column };
  }
  throw new Error(`no header ${header}`);
}

/** The row under the header whose `header` column holds `value`. */
export function rowWith(sheet: RawSheet, header: string, value: RawValue): RawRow {
  const { column } = headerOf(sheet, header);
  const found = sheet.rows.find((row) =>
    row.cells.some((cell) => cell.column === column && cell.value === value),
  );
  if (!found) throw new Error(`no row with ${String(value)}`);
  return found;
}

/** Types into a cell; null clears it. */
export function type(
  row: RawRow,
  column: number,
  value: RawValue | null,
  extra: Partial<RawCell> = {},
): void {
  row.cells = row.cells.filter((cell) => cell.column !== column);
  if (value !== null) row.cells.push({ column, value, ...extra });
  row.cells.sort((a, b) => a.column - b.column);
}

/** Types into the column under `header`. */
export function typeUnder(
  sheet: RawSheet,
  row: RawRow,
  header: string,
  value: RawValue | null,
  extra: Partial<RawCell> = {},
): void {
  type(row, headerOf(sheet, header).column, value, extra);
}

/** Adds a row at the end of the sheet. */
export function appendRow(sheet: RawSheet, values: Record<string, RawValue>): RawRow {
  const index = (sheet.rows.at(-1)?.index ?? 0) + 1;
  const row: RawRow = { index, hidden: false, cells: [] };
  for (const [header, value] of Object.entries(values)) typeUnder(sheet, row, header, value);
  sheet.rows.push(row);
  return row;
}

/** Reads it; fails the test where it is refused. */
export function read(workbook: RawWorkbook) {
  const result = readLedger(workbook);
  if ("issue" in result) throw new Error(result.issue.message);
  return { ...result, codes: result.issues.map((issue) => issue.code) };
}

/** The issue it is refused with. */
export function refusal(workbook: RawWorkbook) {
  const result = readLedger(workbook);
  if (!("issue" in result)) throw new Error("was read");
  return result.issue;
}
