/** A month's report held against the ledger that it was made from. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORT_SHEETS } from "../../../src/core/schema/sheet-names";
import { checkBehind } from "./check-behind";
import { checkBriefing } from "./check-briefing";
import { checkChapters } from "./check-chapters";
import { checkCharts } from "./check-charts";
import { checkCircular } from "./check-circular";
import { checkCoordination } from "./check-coordination";
import { checkDisagreements } from "./check-disagreements";
import { checkDocument } from "./check-document";
import { checkFilings } from "./check-filings";
import { checkLivelihood } from "./check-livelihood";
import { checkOverview } from "./check-overview";
import { checkTargets } from "./check-targets";
import { checkTasks } from "./check-tasks";
import { checkUnits } from "./check-units";
import { evidenceOf } from "./evidence";
import { dayName, type Facts, factsOf, monthName } from "./facts";
import { type Grid, openBook } from "./grid";
import { PrintedSheet } from "./printed";

/** Title, source, and the line of issuer, period and date. */
function checkHead(sheet: PrintedSheet, facts: Facts): void {
  const { evidence, period, required } = facts;
  const made = dayName(facts.made);
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

export interface MonthFiles {
  ledger: string;
  report: string;
  circular: string;
}

/** What the demo wrote in a month. */
export function monthFiles(folder: string, month: string): MonthFiles {
  const at = (name: string): string => join(folder, month, name);
  return {
    ledger: at("台账（已合并）.xlsx"),
    report: at("城市汇总.xlsx"),
    circular: at("通报文稿.docx"),
  };
}

/** Every visible sheet of a report, checked, as if `changed` had been printed in it. */
export async function checkSheets(
  files: MonthFiles,
  period: string,
  changed: (grid: Grid) => Grid = (grid) => grid,
): Promise<PrintedSheet[]> {
  const facts = factsOf(evidenceOf(await openBook(files.ledger)), period);
  return [...(await openBook(files.report))].map(([name, grid]) => {
    const sheet = new PrintedSheet(name, changed(grid));
    const check = CHECKS[name];
    if (check) {
      checkHead(sheet, facts);
      check(sheet, facts);
    } else checkCircular(sheet, facts);
    return sheet;
  });
}

/** What disagrees in sheets, charts and circular, and what has a digit that nothing looked at. */
export async function checkReport(files: MonthFiles, period: string): Promise<string[]> {
  const facts = factsOf(evidenceOf(await openBook(files.ledger)), period);
  const book = await openBook(files.report);
  const sheets = await checkSheets(files, period);
  const circular = book.get(REPORT_SHEETS.circular);
  return [
    ...sheets.flatMap((sheet) => [...sheet.wrong, ...sheet.unexplained()]),
    ...checkCharts(readFileSync(files.report), book, facts),
    ...(circular ? checkDocument(readFileSync(files.circular), circular, facts) : ["没有通报文稿"]),
  ];
}
