/** 汇总总表: every task with its main text, and what the other units say beneath it. */

import { isLeadRole } from "../../model/unit";
import { REPORT_SHEETS } from "../../schema/sheet-names";
import { ROLE_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import {
  leadText,
  changeText,
  contactText,
  disagreementText,
  mainFieldText,
  silentText,
  sourceText,
  supplementText,
} from "../../wording/task-row";
import { needsLook, staffText } from "../../wording/main-text";
import { beneathText, countsText } from "../../wording/report";
import { REPORT_STYLES } from "../layout/report-styles";
import { part, RUNNING_TEXT, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, type ReportColumn, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import type { TaskSummary } from "../rows/task-summary";
import { groupStatistics } from "../statistics/group-statistics";
import { LABEL_HEADER, labelColumn, labelPart, STATE_COLUMNS, stateParts } from "./task-cells";

/** Headers by which the main texts are found again. */
export const TASK_HEADERS = {
  label: LABEL_HEADER,
  task: "工作任务",
  progress: "进展情况",
  problem: "存在问题",
  nextStep: "下一步措施",
} as const;

const columnsFor = (data: ReportData): readonly ReportColumn[] => [
  // Roles stand here, too: 共同牵头.
  labelColumn(data, { least: 9 }),
  flex(TASK_HEADERS.task, 5),
  fixed("牵头单位", 11),
  ...STATE_COLUMNS,
  fixed("较上期", 7),
  flex(TASK_HEADERS.progress, 6.5),
  flex(TASK_HEADERS.problem, 3.5),
  flex(TASK_HEADERS.nextStep, 3.5),
  fixed("责任人、电话及来源", 15),
];

export function tasksSheet(data: ReportData): SheetPlan {
  const sheet = tableSheet(data, REPORT_SHEETS.tasks, "任务落实情况汇总总表", columnsFor(data));
  for (const chapter of data.chapters) {
    const heading = chapter.heading ?? chapter.list;
    const { counts, total } = groupStatistics(chapter.tasks);
    addLine(sheet, `${heading}（共${total}项：${countsText(counts)}）`);
    for (const summary of chapter.tasks) addTask(data, sheet, summary);
  }
  return sheet.build();
}

function addTask(data: ReportData, sheet: SheetBuilder, summary: TaskSummary): void {
  const beneath = beneathRows(summary);
  sheet.addRow(
    [
      labelPart(data, summary),
      part(summary.task.text, STYLES.text),
      part(leadText(summary), STYLES.center),
      ...stateParts(summary),
      part(changeText(summary), STYLES.center),
      part(mainFieldText(summary, "progress"), STYLES.text),
      part(mainFieldText(summary, "problem"), STYLES.text),
      part(mainFieldText(summary, "nextStep"), STYLES.text),
      part(joinLines(contactText(summary), sourceText(summary)), REPORT_STYLES.source),
    ],
    { keepWithNext: beneath.length > 0 && "rather" },
  );
  beneath.forEach(({ label, text, style }, place) => {
    sheet.addRow(
      [part(label, REPORT_STYLES.supplementLabel), part(text, style, sheet.widths.length - 1)],
      {
        keepWithNext: place < beneath.length - 1 && "rather",
        atPageTop: `${beneathText(summary.task, data.ledger.tasks)}\n${label}`,
        flow: RUNNING_TEXT,
      },
    );
  });
}

interface BeneathRow {
  label: string;
  text: string;
  style: CellStyle;
}

/**
 * Rows beneath a task: what staff decided about its main text, the disagreement, each co-lead, then responsible units and members as running
 * text (carried over as long as it takes), then who is missing.
 */
function beneathRows(summary: TaskSummary): BeneathRow[] {
  const rows: BeneathRow[] = [];
  if (summary.staff) {
    const style = needsLook(summary.staff) ? REPORT_STYLES.warning : REPORT_STYLES.supplement;
    rows.push({ label: "主文", text: staffText(summary, summary.staff), style });
  }
  if (summary.disagreement) {
    rows.push({ label: "提示", text: disagreementText(summary), style: REPORT_STYLES.warning });
  }
  const style = REPORT_STYLES.supplement;
  for (const role of ["lead-first", "lead", "responsible", "member"] as const) {
    const texts = summary.supplements
      .filter(({ seat }) => seat.role === role)
      .map((answer) => supplementText(answer));
    const label = ROLE_WORDS[role];
    if (isLeadRole(role)) {
      rows.push(...texts.map((text) => ({ label, text, style })));
    } else if (texts.length > 0) {
      rows.push({ label, text: texts.join("　"), style });
    }
  }
  const silent = silentText(summary);
  if (silent !== "") rows.push({ label: "未报", text: silent, style });
  return rows;
}

function joinLines(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
