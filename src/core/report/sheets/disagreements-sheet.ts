/** 口径不一致: leads of one task who report it differently; staff decide. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { ROLE_WORDS, STATUS_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { rateText } from "../../wording/report";
import { differenceText } from "../../wording/disagreement";
import { part, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import type { Disagreement } from "../rows/disagreement";
import { mainRecordOf, type TaskSummary } from "../rows/task-summary";
import { labelColumn, labelPart } from "./task-cells";

export function disagreementsSheet(data: ReportData): SheetPlan {
  const sheet = tableSheet(data, REPORT_SHEETS.disagreements, "牵头单位口径不一致清单", [
    labelColumn(data),
    flex("工作任务", 4),
    flex("不一致之处", 2.5),
    fixed("牵头单位", 13),
    fixed("角色", 9),
    fixed("进展状态", 9),
    fixed("完成率(%)", 9),
    flex("进展情况", 5),
    fixed("本表采用", 9),
  ]);
  const tasks = data.tasks.filter((summary) => summary.disagreement !== null);
  if (tasks.length === 0) {
    addLine(sheet, "本期牵头单位所报的状态和完成率没有不一致。", STYLES.text, false);
  } else {
    addLine(sheet, `共${tasks.length}项。目前采用主报单位所报，请核实后与有关单位统一口径。`);
  }
  for (const summary of tasks) {
    if (summary.disagreement) addTask(data, sheet, summary, summary.disagreement);
  }
  return sheet.build();
}

/** One row a lead, beside the task they share. */
function addTask(
  data: ReportData,
  sheet: SheetBuilder,
  summary: TaskSummary,
  disagreement: Disagreement,
): void {
  const main = mainRecordOf(summary.main);
  const top = sheet.nextRow;
  disagreement.answers.forEach(({ seat, record }, index) => {
    const head = index === 0;
    sheet.addRow(
      [
        labelPart(data, summary),
        part(head ? summary.task.text : "", STYLES.text),
        part(head ? differenceText(disagreement) : "", STYLES.text),
        part(seat.unit, STYLES.center),
        part(ROLE_WORDS[seat.role], STYLES.center),
        part(record.values.status && STATUS_WORDS[record.values.status], STYLES.center),
        part(rateText(record.values.completionRate), STYLES.number),
        part(record.values.progress, STYLES.text),
        part(record === main ? "采用" : "未采用", STYLES.center),
      ],
      { keepWithNext: index < disagreement.answers.length - 1 && "rather" },
    );
  });
  for (const column of [1, 2, 3]) sheet.mergeDown(column, top, sheet.nextRow - 1);
}
