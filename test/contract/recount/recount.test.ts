/**
 * An independent recount: every number of the demo's reports counted again from the sheets of the
 * ledger workbook, with none of the code that reads ledgers or makes reports.
 */

import { join } from "node:path";
import { REPORT_SHEETS } from "../../../src/core/schema/sheet-names";
import { sharedDemo } from "../../helpers/demo-files";
import {
  checkBehind,
  checkCoordination,
  checkDisagreements,
  checkLivelihood,
  checkTargets,
} from "./check-lists";
import { checkBriefing } from "./check-briefing";
import { checkOverview } from "./check-overview";
import { checkChapters, checkUnits } from "./check-tables";
import { checkTasks } from "./check-tasks";
import { checkCircular, checkFilings, madeOn } from "./check-words";
import { evidenceOf } from "./evidence";
import { dayName, type Facts, factsOf, monthName } from "./facts";
import { Grid, openBook } from "./grid";
import { PrintedSheet } from "./printed";

let folder = "";

beforeAll(async () => {
  folder = await sharedDemo();
}, 300_000);

/** Title, source, and the line of issuer, period and date. */
function checkHead(sheet: PrintedSheet, { evidence, period, required }: Facts): void {
  const made = dayName(madeOn(sheet));
  for (let row = 1; row < 5; row++) {
    for (const [column, value] of sheet.grid.cellsOf(row)) {
      const text = String(value);
      if (text.startsWith("依据：")) sheet.says(row, column, [evidence.title, evidence.docNumber]);
      if (text.startsWith("报送期：")) {
        const dated = text.includes("数据截至：") ? [made] : [`${required.toFixed(1)}%`];
        sheet.says(row, column, [monthName(period), ...dated]);
      }
      if (text.startsWith("数据截至：")) sheet.says(row, column, [made]);
    }
  }
}

const CHECKS: Record<string, (sheet: PrintedSheet, facts: Facts) => void> = {
  [REPORT_SHEETS.overview]: checkOverview,
  [REPORT_SHEETS.briefing]: checkBriefing,
  [REPORT_SHEETS.tasks]: checkTasks,
  [REPORT_SHEETS.chapters]: checkChapters,
  [REPORT_SHEETS.units]: checkUnits,
  [REPORT_SHEETS.behind]: checkBehind,
  [REPORT_SHEETS.livelihood]: checkLivelihood,
  [REPORT_SHEETS.targets]: checkTargets,
  [REPORT_SHEETS.disagreements]: checkDisagreements,
  [REPORT_SHEETS.coordination]: checkCoordination,
  [REPORT_SHEETS.filings]: checkFilings,
};

/** Every visible sheet of a month's report, checked; numbers are off by `error`. */
async function checked(period: string, month: string, error = 0): Promise<PrintedSheet[]> {
  const ledger = await openBook(join(folder, month, "台账（已合并）.xlsx"));
  const report = await openBook(join(folder, month, "城市汇总.xlsx"));
  const facts = factsOf(evidenceOf(ledger), period);
  let made = "";
  return [...report].map(([name, grid]) => {
    const sheet = new PrintedSheet(name, new Grid(grid.sheet, error));
    const check = CHECKS[name];
    if (check) {
      checkHead(sheet, facts);
      made = madeOn(sheet);
      check(sheet, facts);
    } else checkCircular(sheet, facts, made);
    return sheet;
  });
}

describe.each([
  ["2024-06", ""],
  ["2024-07", "2024-07"],
  ["2024-08", "2024-08"],
])("the report of %s", (period, month) => {
  test("prints what the ledger's sheets hold, in every cell with a number", async () => {
    const sheets = await checked(period, month);
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(REPORT_SHEETS));
    expect(sheets.flatMap((sheet) => sheet.wrong)).toEqual([]);
    expect(sheets.flatMap((sheet) => sheet.unexplained())).toEqual([]);
  });
});

test("the recount itself notices a wrong number in any cell", async () => {
  for (const sheet of await checked("2024-08", "2024-08", 1)) {
    const unnoticed = sheet.numbers().filter((at) => !sheet.wrongCells.has(at));
    expect({ sheet: sheet.name, unnoticed }).toEqual({ sheet: sheet.name, unnoticed: [] });
  }
});
