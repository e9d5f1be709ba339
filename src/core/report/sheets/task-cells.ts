/** Cells that several sheets show of a task. */

import { STYLES } from "../../workbook/styles";
import { LIGHT_WORDS, rateText, taskLabel } from "../../wording/report";
import { categoryStyle, LIGHT_STYLES, REPORT_STYLES } from "../layout/report-styles";
import { type Part, part } from "../layout/sheet-builder";
import { fixed, type ReportColumn } from "../layout/table";
import type { ReportData } from "../report-data";
import type { TaskSummary } from "../rows/task-summary";
import { CATEGORY_WORDS } from "../statistics/categories";

export const LABEL_HEADER = "序号";

/** Room for 民生项目八 in a line, and in two. */
const LINE = 11;
const TWO_LINES = 9;

/** Column of the tasks' numbers; on A4 those of further lists take two lines in a crowded table. */
export function labelColumn(
  { tasks, paper }: ReportData,
  { least = 6.5, crowded = true } = {},
): ReportColumn {
  const several = tasks.some(({ task }) => task.list !== tasks[0]?.task.list);
  const wide = crowded && paper === "A4" ? TWO_LINES : LINE;
  return fixed(LABEL_HEADER, several ? wide : least);
}

/** Column of a person and a telephone number. */
export const CONTACT_COLUMN = fixed("责任人及电话", 15.5);

export const STATE_COLUMNS: readonly ReportColumn[] = [
  fixed("进展状态", 9),
  fixed("完成率(%)", 7),
  fixed("较序时(百分点)", 7.5),
  fixed("亮灯", 6.5),
];

/** Status, rate, points against the schedule, light. */
export function stateParts(summary: TaskSummary): Part[] {
  const { category, rate, ahead, light } = summary;
  return [
    part(CATEGORY_WORDS[category], categoryStyle(category)),
    part(typeof rate === "number" ? rate : rateText(rate), STYLES.number),
    part(ahead, REPORT_STYLES.points),
    part(LIGHT_WORDS[light], LIGHT_STYLES[light]),
  ];
}

export function labelPart(data: ReportData, { task }: TaskSummary): Part {
  return part(taskLabel(task, data.ledger.tasks), STYLES.center);
}
