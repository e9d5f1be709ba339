/** 民生项目: the livelihood projects, slow ones first. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { contactText, leadText, soleFieldText } from "../../wording/task-row";
import { countsText } from "../../wording/report";
import { part } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import { livelihoodTasks } from "../rows/lists";
import { worstFirst } from "../rows/order";
import { groupStatistics } from "../statistics/group-statistics";
import { CONTACT_COLUMN, STATE_COLUMNS, stateParts } from "./task-cells";

export function livelihoodSheet(data: ReportData): SheetPlan {
  const tasks = livelihoodTasks(data.tasks);
  const sheet = tableSheet(data, REPORT_SHEETS.livelihood, "民生项目进展情况", [
    fixed("序号", 6.5),
    flex("民生项目", 7),
    fixed("牵头单位", 13),
    ...STATE_COLUMNS,
    flex("进展情况", 6),
    flex("存在问题", 3.5),
    flex("下一步措施", 3.5),
    CONTACT_COLUMN,
  ]);
  if (tasks.length === 0) {
    addLine(sheet, "本责任清单没有列出民生项目。", STYLES.text, false);
    return sheet.build();
  }
  const { counts, total } = groupStatistics(tasks);
  addLine(sheet, `共${total}项：${countsText(counts)}。进展慢的在前。`);
  for (const summary of worstFirst(tasks)) {
    sheet.addRow([
      part(summary.task.label === "" ? summary.task.id : summary.task.label, STYLES.center),
      part(summary.task.text, STYLES.text),
      part(leadText(summary), STYLES.center),
      ...stateParts(summary),
      part(soleFieldText(summary, "progress"), STYLES.text),
      part(soleFieldText(summary, "problem"), STYLES.text),
      part(soleFieldText(summary, "nextStep"), STYLES.text),
      part(contactText(summary), STYLES.center),
    ]);
  }
  return sheet.build();
}
