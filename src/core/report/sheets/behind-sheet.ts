/** 欠序时及未启动: what lags, worst first. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { contactText, soleFieldText, mainUnitText } from "../../wording/task-row";
import { part, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, type ReportColumn, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import { laggingTasks, worstFirst } from "../rows/order";
import type { TaskSummary } from "../rows/task-summary";
import { isLagging } from "../statistics/categories";
import { CONTACT_COLUMN, labelColumn, labelPart, STATE_COLUMNS, stateParts } from "./task-cells";

const columnsFor = (data: ReportData): readonly ReportColumn[] => [
  labelColumn(data),
  flex("工作任务", 5),
  ...STATE_COLUMNS,
  flex("滞后原因（存在问题）", 4.5),
  flex("下一步措施", 4.5),
  fixed("预计完成", 11.5),
  fixed("牵头单位", 13),
  CONTACT_COLUMN,
];

/** Tasks that call themselves otherwise while their rate gives a yellow or red light. */
export function doubtfulTasks(tasks: readonly TaskSummary[]): TaskSummary[] {
  return worstFirst(
    tasks.filter(
      ({ category, light }) => !isLagging(category) && (light === "yellow" || light === "red"),
    ),
  );
}

export function behindSheet(data: ReportData): SheetPlan {
  const sheet = tableSheet(data, REPORT_SHEETS.behind, "欠序时及未启动任务清单", columnsFor(data));
  const lagging = laggingTasks(data.tasks);
  addLine(sheet, `一、自报欠序时、未启动的任务（${lagging.length}项，按落后程度排列）`);
  addTasks(data, sheet, lagging, "本期没有自报欠序时或未启动的任务。");
  const doubtful = doubtfulTasks(data.tasks);
  addLine(
    sheet,
    `二、未报欠序时、但完成率低于序时要求${farBehind(data)}的任务（${doubtful.length}项${doubtful.length > 0 ? "，请核实" : ""}）`,
  );
  addTasks(data, sheet, doubtful, "本期没有这类任务。");
  return sheet.build();
}

function addTasks(
  data: ReportData,
  sheet: SheetBuilder,
  tasks: readonly TaskSummary[],
  none: string,
): void {
  if (tasks.length === 0) addLine(sheet, none, STYLES.text, false);
  for (const summary of tasks) {
    sheet.addRow([
      labelPart(data, summary),
      part(summary.task.text, STYLES.text),
      ...stateParts(summary),
      part(soleFieldText(summary, "problem"), STYLES.text),
      part(soleFieldText(summary, "nextStep"), STYLES.text),
      part(expectedText(summary), STYLES.center),
      part(mainUnitText(summary), STYLES.center),
      part(contactText(summary), STYLES.center),
    ]);
  }
}

/** By how much, where that is not any amount. */
function farBehind({ yardstick }: ReportData): string {
  const points = Math.min(yardstick.limits.watchPoints, yardstick.limits.redPoints);
  return points > 0 ? `${points}个百分点以上` : "";
}

function expectedText({ main }: TaskSummary): string {
  if (main.kind === "none" || main.kind === "members") return "";
  const date = main.answer.record.values.expectedDate;
  return date ?? "";
}
