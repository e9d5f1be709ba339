/** The ribbon's function commands, on the real Office.js library. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { buildReportSheets } from "../../../src/commands/build-report";
import { checkOpenWorkbook } from "../../../src/commands/check-workbook";
import { LEDGER_SHEETS } from "../../../src/core/schema/sheet-names";
import { SILENT } from "../../../src/ports";
import { sheetSnapshot } from "../../excel-host/export/snapshot";
import { excelForTests } from "../../excel-host/testing";
import { smallLedgerPlan, valuesPlan } from "./plans";

const excel = excelForTests();
const clock = fixedClock("2024-07-02T09:30");
const workbook = createExcelWorkbook(clock);
const openLedger = () => workbook.write(smallLedgerPlan(), { backup: null }, SILENT);

test("the report stands beside the ledger, whose own sheets of the same names are left alone", async () => {
  const host = excel.current();
  await openLedger();
  const own = [LEDGER_SHEETS.targets, LEDGER_SHEETS.filings];
  const before = own.map((name) => sheetSnapshot(host.workbook.sheet(name)));
  expect(await buildReportSheets(workbook)).toEqual({ message: null, place: null });
  expect(own.map((name) => sheetSnapshot(host.workbook.sheet(name)))).toEqual(before);
  expect(host.workbook.active.name).toBe("总体情况");
  expect(
    host.workbook.sheet("汇总-量化指标").usedArea(true, { top: 1, left: 1, bottom: 9, right: 9 }),
  ).not.toBeNull();
  expect(await workbook.backup()).toMatchObject({ label: "生成2024年6月汇总" });
});

test("a report sheet that was edited by hand is not written again without asking", async () => {
  const host = excel.current();
  await openLedger();
  await buildReportSheets(workbook);
  host.userTypes("通报文稿", "A3", "领导改过的话");
  const outcome = await buildReportSheets(workbook);
  expect(outcome.message?.lines.join("")).toContain("“通报文稿”");
  expect(host.workbook.sheet("通报文稿").cellAt(3, 1)?.value).toBe("领导改过的话");
});

test("a sound ledger is said to be sound; an empty or foreign workbook what to do", async () => {
  expect((await checkOpenWorkbook(workbook, clock)).message?.title).toBe("这个工作簿是空的");
  await workbook.write(valuesPlan("随便", [["什么"]]), { backup: null }, SILENT);
  expect((await checkOpenWorkbook(workbook, clock)).message?.title).toBe("没有完成");
  expect((await buildReportSheets(workbook)).message?.title).toBe("没有完成");
  excel.reopen(14);
  await openLedger();
  expect((await checkOpenWorkbook(workbook, clock)).message?.title).toBe("台账没有发现问题");
});

test("a ledger with a broken cell is told, with the place to select", async () => {
  const host = excel.current();
  await openLedger();
  host.userTypes(LEDGER_SHEETS.records, "A2", "不是报送期");
  const outcome = await checkOpenWorkbook(workbook, clock);
  expect(outcome.message?.title).toMatch(/^台账有\d+处错误、\d+处提示$/);
  expect(outcome.place?.sheet).toBe(LEDGER_SHEETS.records);
});

test("what Excel refuses is told", async () => {
  excel.current().faults.editing = true;
  const outcome = await checkOpenWorkbook(workbook, clock);
  expect(outcome.message?.lines[0]).toContain("正在编辑");
});
