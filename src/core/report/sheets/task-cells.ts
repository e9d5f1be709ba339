/** Cells that several sheets show of a task. */

import { STYLES } from "../../workbook/styles";
import { LIGHT_WORDS, rateText } from "../../wording/report";
import { categoryStyle, LIGHT_STYLES, REPORT_STYLES } from "../layout/report-styles";
import { type Part, part } from "../layout/sheet-builder";
import { fixed, type ReportColumn } from "../layout/table";
import type { TaskSummary } from "../rows/task-summary";
import { CATEGORY_WORDS } from "../statistics/categories";

export const LABEL_COLUMN = fixed("序号", 6);

export const STATE_COLUMNS: readonly ReportColumn[] = [
  fixed("进展状态", 8),
  fixed("完成率(%)", 8),
  fixed("较序时(百分点)", 8.5),
  fixed("亮灯", 7),
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

/** Printed number of the task; its id where none is printed. */
export function labelPart({ task }: TaskSummary): Part {
  return part(task.label === "" ? task.id : task.label, STYLES.center);
}
