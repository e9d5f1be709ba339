/** 汇总总表: every task with its main text, and what the other units say beneath it. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import {
  changeText,
  contactText,
  disagreementText,
  mainFieldText,
  silentText,
  sourceText,
  supplementText,
} from "../../wording/task-row";
import { countsText } from "../../wording/report";
import { DENSE } from "../layout/paper";
import { REPORT_STYLES } from "../layout/report-styles";
import { part, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, type ReportColumn, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import type { TaskSummary } from "../rows/task-summary";
import { groupStatistics } from "../statistics/group-statistics";
import { LABEL_COLUMN, labelPart, STATE_COLUMNS, stateParts } from "./task-cells";

const COLUMNS: readonly ReportColumn[] = [
  LABEL_COLUMN,
  flex("工作任务", 5),
  fixed("牵头单位", 12),
  ...STATE_COLUMNS,
  fixed("较上期", 7.5),
  flex("进展情况", 6.5),
  flex("存在问题", 3.5),
  flex("下一步措施", 3.5),
  fixed("责任人及电话", 14),
  fixed("来源", 14),
];

export function tasksSheet(data: ReportData): SheetPlan {
  const sheet = tableSheet(data, REPORT_SHEETS.tasks, "任务落实情况汇总总表", COLUMNS, DENSE);
  for (const chapter of data.chapters) {
    const heading = chapter.heading ?? chapter.list;
    const { counts, total } = groupStatistics(chapter.tasks);
    addLine(sheet, `${heading}（共${total}项：${countsText(counts)}）`);
    for (const summary of chapter.tasks) addTask(sheet, summary);
  }
  return sheet.build();
}

function addTask(sheet: SheetBuilder, summary: TaskSummary): void {
  const beneath = beneathRows(summary);
  sheet.addRow(
    [
      labelPart(summary),
      part(summary.task.text, STYLES.text),
      part(summary.task.lead.join("、"), STYLES.center),
      ...stateParts(summary),
      part(changeText(summary), STYLES.center),
      part(mainFieldText(summary, "progress"), STYLES.text),
      part(mainFieldText(summary, "problem"), STYLES.text),
      part(mainFieldText(summary, "nextStep"), STYLES.text),
      part(contactText(summary), STYLES.center),
      part(sourceText(summary), REPORT_STYLES.source),
    ],
    { keepWithNext: beneath.length > 0 },
  );
  for (const { label, text, style } of beneath) {
    sheet.addRow([
      part(label, REPORT_STYLES.supplementLabel),
      part(text, style, sheet.widths.length - 1),
    ]);
  }
}

interface BeneathRow {
  label: string;
  text: string;
  style: CellStyle;
}

/** Rows beneath a task, each on its own so that none must hold everything. */
function beneathRows(summary: TaskSummary): BeneathRow[] {
  const rows: BeneathRow[] = summary.supplements.map((answer) => ({
    label: "补充",
    text: supplementText(answer),
    style: REPORT_STYLES.supplement,
  }));
  if (summary.disagreement) {
    const text = disagreementText(summary);
    rows.unshift({ label: "提示", text, style: REPORT_STYLES.warning });
  }
  const silent = silentText(summary);
  if (silent !== "") rows.push({ label: "未报", text: silent, style: REPORT_STYLES.supplement });
  return rows;
}
