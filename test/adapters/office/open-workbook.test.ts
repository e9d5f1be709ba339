/** Reading the open workbook, editing single cells, hearing of edits. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { SILENT } from "../../../src/ports";
import { excelForTests } from "../../excel-host/testing";
import { valuesPlan } from "./plans";

const excel = excelForTests();
const workbook = createExcelWorkbook(fixedClock("2024-07-02T09:30"));

test("reads values with what they mean: percentages, dates, formulas, errors, hidden and merged places", async () => {
  const host = excel.current();
  const sheet = host.workbook.sheet("Sheet1");
  host.userTypes("Sheet1", "B2", "60%");
  host.userTypes("Sheet1", "C2", "2024-06-30");
  host.userTypes("Sheet1", "D2", "=B2*2");
  host.userTypes("Sheet1", "B4", "#REF!");
  host.userTypes("Sheet1", "C4", "文字");
  sheet.merges.push({ top: 4, left: 3, bottom: 5, right: 4 });
  sheet.hiddenRows.add(4);
  sheet.hiddenColumns.add(3);
  host.workbook.setVisibility(host.workbook.addSheet("藏"), "VeryHidden");
  expect(await workbook.read()).toEqual({
    ok: true,
    value: {
      fileName: "工作簿1.xlsx",
      format: "xlsx",
      date1904: false,
      sheets: [
        {
          name: "Sheet1",
          visibility: "visible",
          rows: [
            {
              index: 2,
              hidden: false,
              cells: [
                { column: 2, value: 0.6, format: "0%" },
                { column: 3, value: 45473, format: "yyyy/m/d" },
                { column: 4, value: 0, formula: true },
              ],
            },
            {
              index: 4,
              hidden: true,
              cells: [
                { column: 2, value: { error: "#REF!" } },
                { column: 3, value: "文字" },
              ],
            },
          ],
          merges: [{ top: 4, left: 3, bottom: 5, right: 4 }],
          hiddenColumns: [3],
        },
        { name: "藏", visibility: "very-hidden", rows: [], merges: [], hiddenColumns: [] },
      ],
    },
  });
});

test("sets single cells, as text or date, on an open sheet", async () => {
  const host = excel.current();
  const edits = [
    { sheet: "Sheet1", cell: "A1", value: 60 },
    { sheet: "Sheet1", cell: "A2", value: "0722-3318" },
    { sheet: "Sheet1", cell: "A3", value: { date: "2024-09-30" } },
    { sheet: "Sheet1", cell: "A4", value: null },
  ];
  expect(await workbook.setCells?.(edits)).toEqual({ ok: true, value: undefined });
  const sheet = host.workbook.sheet("Sheet1");
  expect([1, 2, 3, 4].map((row) => sheet.cellAt(row, 1)?.value)).toEqual([
    60,
    "0722-3318",
    45565,
    "",
  ]);
  expect(sheet.cellAt(3, 1)?.numberFormat).toBe("yyyy-mm-dd");
});

test("on a protected sheet sets open cells without touching their format, and refuses locked ones", async () => {
  const host = excel.current();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1:B3").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const set = (cell: string, value: string) =>
    workbook.setCells?.([{ sheet: "Sheet1", cell, value }]);
  expect(await set("B2", "010")).toEqual({ ok: true, value: undefined });
  expect(host.workbook.sheet("Sheet1").cellAt(2, 2)?.value).toBe("010");
  expect(await set("A2", "010")).toMatchObject({ ok: false, issue: { code: "sheet-protected" } });
});

test("hears of the user's edits, not of its own, until it stops listening", async () => {
  const host = excel.current();
  const heard: object[] = [];
  const stop = await workbook.watch((change) => heard.push(change));
  host.userTypes("Sheet1", "B7", "改");
  await settled();
  await workbook.write(valuesPlan("表", [["一"]]), { backup: null }, SILENT);
  await workbook.setCells?.([{ sheet: "Sheet1", cell: "A1", value: 1 }]);
  await settled();
  expect(heard).toEqual([{ sheet: "Sheet1", address: "B7" }]);
  stop();
  await settled();
  host.userTypes("Sheet1", "B8", "改");
  await settled();
  expect(heard).toHaveLength(1);
});

test("knows the workbook's name", async () => {
  expect(await workbook.name()).toBe("工作簿1.xlsx");
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}
