/** 主文选定 as staff fill it in Excel. */

import { chooseMainText } from "../../../src/core/main-text/choose";
import type { Ledger } from "../../../src/core/model/ledger";
import { LEDGER_SHEETS } from "../../../src/core/schema/sheet-names";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import {
  appendRow,
  filedLedger,
  opened,
  read,
  rowWith,
  sheetOf,
  typeUnder,
} from "../template/ledger/opened-ledger";
import { textOf, sheetOf as plannedSheet } from "../report/sheet-reader";

const DECISION = {
  period: "2024-06",
  taskId: "Z003",
  unit: null,
  progress: "已印发方案。",
  problem: null,
  nextStep: null,
  by: "李明",
  date: "2024-06-28",
};

/** The ledger after 市科技局 filed its progress anew. */
function filedAnew(ledger: Ledger): Ledger {
  const records = ledger.records.map((record) => ({
    ...record,
    values: { ...record.values, progress: "又开了一次会。" },
  }));
  return { ...ledger, records };
}

const shown = (ledger: Ledger) => textOf(plannedSheet(planLedger(ledger), "主文选定"));

test("a row typed in Excel counts from what is filed now, under the unit's canonical name", () => {
  const workbook = opened(filedLedger());
  appendRow(sheetOf(workbook, LEDGER_SHEETS.mainTexts), {
    报送期: "2024年6月",
    任务编码: "Z003",
    选用单位: "科技局",
    "进展情况（改为）": "已印发方案。",
  });
  const { ledger, codes } = read(workbook);
  expect(codes).toEqual([]);
  expect(ledger.mainTexts).toMatchObject([
    { period: "2024-06", taskId: "Z003", unit: "市科技局", progress: "已印发方案。" },
  ]);
  expect(shown(ledger)).not.toContain("原文已更新");
  expect(shown(filedAnew(ledger))).toContain("原文已更新");
});

test("a row edited in Excel after the source changed counts as looked at", () => {
  const later = filedAnew(chooseMainText(filedLedger(), DECISION));
  expect(shown(later)).toContain("原文已更新");
  expect(read(opened(later)).ledger.mainTexts).toEqual(later.mainTexts);
  const workbook = opened(later);
  const sheet = sheetOf(workbook, LEDGER_SHEETS.mainTexts);
  const row = rowWith(sheet, "任务编码", "Z003");
  typeUnder(sheet, row, "进展情况（改为）", "已印发方案，又开了一次会。");
  expect(shown(read(workbook).ledger)).not.toContain("原文已更新");
});

test("deleting the row takes the choice back", () => {
  const workbook = opened(chooseMainText(filedLedger(), DECISION));
  const sheet = sheetOf(workbook, LEDGER_SHEETS.mainTexts);
  sheet.rows = sheet.rows.slice(0, 1);
  expect(read(workbook).ledger.mainTexts).toEqual([]);
});

test("a ledger of an earlier version, without the sheet, is read without complaint", () => {
  const workbook = opened(filedLedger());
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== LEDGER_SHEETS.mainTexts);
  const meta = sheetOf(workbook, LEDGER_SHEETS.meta);
  meta.rows = meta.rows.filter(({ cells }) => cells[0]?.value !== "mainTexts");
  expect(read(workbook)).toMatchObject({ ledger: { mainTexts: [] }, codes: [] });
});

test("a choice whose unit filed nothing is marked", () => {
  const ledger = chooseMainText(filedLedger(), { ...DECISION, progress: null, unit: "市教育局" });
  expect(shown(ledger)).toContain("所选单位没有填报");
});
