/** 需协调问题: problems for the chair of the meeting. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { ROLE_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { CATEGORY_WORDS } from "../statistics/categories";
import { LIGHT_WORDS, taskGist } from "../../wording/report";
import { categoryStyle, LIGHT_STYLES } from "../layout/report-styles";
import { part, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import { type ProblemLine, problemLines } from "../rows/problems";
import { recordState } from "../rows/main-text";
import { lightOf } from "../statistics/light";
import { CONTACT_COLUMN, labelColumn, labelPart } from "./task-cells";

/** Most characters of a task's text: the list is about problems, 汇总总表 has the full text. */
const GIST = 60;

export function coordinationSheet(data: ReportData): SheetPlan {
  const sheet = tableSheet(data, REPORT_SHEETS.coordination, "需协调解决的问题", [
    labelColumn(data, { crowded: false }),
    flex("工作任务", 3.5),
    fixed("提出单位", 13),
    fixed("角色", 9),
    fixed("进展状态", 9),
    fixed("亮灯", 7),
    flex("存在问题", 5),
    flex("下一步措施", 4),
    CONTACT_COLUMN,
  ]);
  const lines = problemLines(data.tasks);
  const asking = lines.filter((line) => line.asks);
  const others = lines.filter((line) => !line.asks);
  addLine(sheet, `一、明确提请协调、支持的问题（${asking.length}条）`);
  addProblems(sheet, data, asking);
  addLine(sheet, `二、牵头单位反映的其他问题（${others.length}条）`);
  addProblems(sheet, data, others);
  return sheet.build();
}

function addProblems(sheet: SheetBuilder, data: ReportData, lines: readonly ProblemLine[]): void {
  if (lines.length === 0) addLine(sheet, "本期没有这类问题。", STYLES.text, false);
  for (const { summary, answer, text } of lines) {
    const { seat, record } = answer;
    const { category, rate } = recordState(record);
    const light = lightOf(category, rate, data.yardstick.required, data.yardstick.limits);
    const { contact, phone, nextStep } = record.values;
    sheet.addRow([
      labelPart(data, summary),
      part(taskGist(summary.task, GIST), STYLES.text),
      part(seat.unit, STYLES.center),
      part(ROLE_WORDS[seat.role], STYLES.center),
      part(CATEGORY_WORDS[category], categoryStyle(category)),
      part(LIGHT_WORDS[light], LIGHT_STYLES[light]),
      part(text, STYLES.text),
      part(nextStep, STYLES.text),
      part([contact, phone].filter((each) => each !== null).join("\n"), STYLES.center),
    ]);
  }
}
