/** The city report (城市汇总) of a period as a plan. */

import { planReportMarks } from "../main-text/report-marks";
import type { Ledger } from "../model/ledger";
import { type Period, periodName } from "../model/period";
import type { WorkbookPlan } from "../workbook/workbook-plan";
import { gatherReport, type ReportOptions } from "./report-data";
import { behindSheet } from "./sheets/behind-sheet";
import { briefingSheet } from "./sheets/briefing-sheet";
import { chaptersSheet } from "./sheets/chapters-sheet";
import { circularSheet } from "./sheets/circular-sheet";
import { coordinationSheet } from "./sheets/coordination-sheet";
import { disagreementsSheet } from "./sheets/disagreements-sheet";
import { filingsSheet } from "./sheets/filings-sheet";
import { livelihoodSheet } from "./sheets/livelihood-sheet";
import { overviewSheet } from "./sheets/overview-sheet";
import { targetsSheet } from "./sheets/targets-sheet";
import { tasksSheet } from "./sheets/tasks-sheet";
import { unitsSheet } from "./sheets/units-sheet";

/**
 * Plans the report on what the ledger holds of the period and of the periods before it; the same
 * ledger and options give the same plan. Sheets stand in the order of `REPORT_SHEETS`; a very hidden
 * one after them tells what people changed in them later.
 */
export function planReport(
  ledger: Ledger,
  period: Period,
  options: ReportOptions = {},
): WorkbookPlan {
  const data = gatherReport(ledger, period, options);
  const chapters = chaptersSheet(data);
  const units = unitsSheet(data);
  const targets = targetsSheet(data);
  const tasks = tasksSheet(data);
  return {
    title: `${periodName(period)}任务落实情况汇总`,
    date: data.generated,
    sheets: [
      overviewSheet(data, { chapters, units, targets }),
      briefingSheet(data),
      tasks,
      chapters.sheet,
      units.sheet,
      behindSheet(data),
      livelihoodSheet(data),
      targets.sheet,
      disagreementsSheet(data),
      coordinationSheet(data),
      filingsSheet(data),
      circularSheet(data),
      planReportMarks(tasks, data),
    ],
  };
}
