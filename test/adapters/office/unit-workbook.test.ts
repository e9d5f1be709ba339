/** The unit's side: a unit workbook open in Excel, checked and tidied as the person types. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { parsePeriod } from "../../../src/core/model/period";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { SILENT } from "../../../src/ports";
import { smallLedger } from "../../fixtures/small-ledger";
import { excelForTests } from "../../excel-host/testing";
import { sessionInExcel } from "./session-in-excel";

const excel = excelForTests();
const clock = fixedClock("2024-06-20T10:00");
const UNIT = "市发改委";

async function openUnitWorkbook() {
  const host = createExcelWorkbook(clock);
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no period");
  const plan = planUnitWorkbook(smallLedger(), UNIT, period, { issued: "2024-06-11" });
  expect(await host.write(plan, { backup: null }, SILENT)).toEqual({ ok: true, value: undefined });
  return sessionInExcel(host, clock, {
    deliver: () => Promise.resolve({ way: "none", reason: "" }),
  });
}

/** Address of the first cell under a header of the form. */
function cellUnder(header: string): string {
  const form = excel.current().workbook.sheet(UNIT_SHEETS.form);
  for (const { row, column, cell } of form.cellsIn({ top: 1, left: 1, bottom: 12, right: 40 })) {
    if (cell.value === header) return `${String.fromCharCode(64 + column)}${row + 1}`;
  }
  throw new Error(`no ${header}`);
}

test("the pane knows whose workbook is open, says what is missing, and tidies 60％ to 60", async () => {
  const session = await openUnitWorkbook();
  await session.start();
  expect(session.state().opened).toMatchObject({ kind: "unit", unit: UNIT, period: "2024-06" });
  await session.recheck();
  expect(session.state().workbookCheck?.issues.some(({ severity }) => severity === "error")).toBe(
    true,
  );

  const host = excel.current();
  const cell = cellUnder("完成率(%)");
  host.userTypes(UNIT_SHEETS.form, cell, "'60％");
  await session.recheck();
  const tidying = session.state().workbookCheck?.tidying ?? [];
  expect(tidying).toMatchObject([{ sheet: UNIT_SHEETS.form, cell, value: 60, found: "60％" }]);
  await session.tidy(tidying);
  expect(session.state().trouble).toBeNull();
  expect(
    host.workbook.sheet(UNIT_SHEETS.form).cellAt(Number(cell.slice(1)), cell.charCodeAt(0) - 64)
      ?.value,
  ).toBe(60);
  expect(session.state().workbookCheck?.tidying).toEqual([]);
});

test("the form's open cells can be filled and its locked ones cannot", async () => {
  await openUnitWorkbook();
  const host = excel.current();
  host.userTypes(UNIT_SHEETS.form, cellUnder("进展情况"), "已开工。");
  expect(() => host.userTypes(UNIT_SHEETS.form, cellUnder("工作任务"), "改任务")).toThrow();
});
