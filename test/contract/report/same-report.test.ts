/** The report that Office.js writes into the open workbook is the report that ExcelJS writes to a file. */

import { join } from "node:path";
import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { parsePeriod } from "../../../src/core/model/period";
import { planReport } from "../../../src/core/report/plan-report";
import { SILENT } from "../../../src/ports";
import { excelForTests } from "../../excel-host/testing";
import { ledgerInFile, sharedDemo } from "../../helpers/demo-files";
import { hasOpenpyxl, testIf } from "../../helpers/office-tools";
import { reportAsFile } from "./as-file";
import { reportInExcel } from "./in-excel";

const excel = excelForTests();
const NOW = "2024-08-28T09:00";

testIf(hasOpenpyxl)(
  "every sheet holds the same cells, looks, print set-up and charts",
  async () => {
    const month = join(await sharedDemo(), "2024-08");
    const period = parsePeriod("2024-08");
    if (!period) throw new Error("no period");
    const ledger = await ledgerInFile(join(month, "台账（已合并）.xlsx"));
    const plan = planReport(ledger, period, { generated: NOW.slice(0, 10) });
    const written = await createExcelWorkbook(fixedClock(NOW)).write(
      plan,
      { backup: null },
      SILENT,
    );
    expect(written).toEqual({ ok: true, value: undefined });
    const own = plan.sheets.map(({ name }) => excel.current().workbook.sheet(name));
    const inExcel = reportInExcel(own);
    const inFile = reportAsFile(join(month, "城市汇总.xlsx"));
    expect(inFile.map(({ name }) => name)).toEqual(inExcel.map(({ name }) => name));
    for (const [place, sheet] of inFile.entries()) {
      const { cells = [], ...rest } = inExcel[place] ?? {};
      const others = new Map(cells.map((cell) => [cell.at, cell]));
      const differing = sheet.cells.filter(
        (cell) => JSON.stringify(cell) !== JSON.stringify(others.get(cell.at)),
      );
      expect(differing.slice(0, 5).map((cell) => [cell, others.get(cell.at)])).toEqual([]);
      expect(sheet.cells).toHaveLength(cells.length);
      expect({ ...sheet, cells }).toEqual({ ...rest, cells });
    }
  },
  120_000,
);
