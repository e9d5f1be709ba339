/** 量化指标: target, achieved, gap. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import { attainmentText } from "../../wording/findings";
import { ATTAINMENT_WORDS, taskName } from "../../wording/report";
import { targetGoalText } from "../../wording/targets";
import { LIGHT_STYLES, REPORT_STYLES } from "../layout/report-styles";
import { part } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import type { Attainment, TargetLine } from "../statistics/target-statistics";
import { labelColumn, labelPart } from "./task-cells";

const ATTAINMENT_STYLES: Record<Attainment, CellStyle> = {
  far: LIGHT_STYLES.red,
  near: LIGHT_STYLES.watch,
  reached: LIGHT_STYLES.green,
  "no-data": LIGHT_STYLES.none,
};

/** Rows with a ratio, from which the chart of attainment is drawn; none where last < first. */
export interface RatioBlock {
  sheet: SheetPlan;
  first: number;
  last: number;
  nameColumn: number;
  ratioColumn: number;
}

export function targetsSheet(data: ReportData): RatioBlock {
  const noted = data.targets.some((line) => noteText(line) !== "");
  const sheet = tableSheet(data, REPORT_SHEETS.targets, "量化指标完成情况", [
    labelColumn(data, { crowded: false }),
    flex("指标", 4),
    fixed("省定目标", 14),
    fixed("计量单位", 11),
    fixed("本市年度目标", 13),
    fixed("累计完成值", 11),
    fixed("差距", 10),
    fixed("完成比例(%)", 12),
    fixed("判定", 9.5),
    flex("填报单位", 1.8),
    ...(noted ? [flex("指标说明", 3)] : []),
  ]);
  if (data.targets.length === 0) {
    addLine(sheet, "本责任清单没有识别到量化指标。", STYLES.text, false);
    return { sheet: sheet.build(), first: 1, last: 0, nameColumn: 2, ratioColumn: 8 };
  }
  const first = sheet.nextRow;
  let last = first - 1;
  const nameOf = indicatorNames(data);
  for (const line of data.targets) {
    const row = sheet.addRow([
      labelPart(data, line.summary),
      part(nameOf(line), STYLES.text),
      part(targetGoalText(line.target), STYLES.center),
      part(line.target.unit, STYLES.center),
      part(line.value?.cityTarget ?? null, STYLES.number),
      part(line.value?.achieved ?? null, STYLES.number),
      part(line.gap, REPORT_STYLES.difference),
      part(line.ratio, STYLES.percent),
      part(ATTAINMENT_WORDS[line.attainment], ATTAINMENT_STYLES[line.attainment]),
      part(line.unit, STYLES.center),
      ...(noted ? [part(noteText(line), STYLES.text)] : []),
    ]);
    if (line.attainment !== "no-data") last = row;
  }
  addLine(sheet, attainmentText(data.targets), REPORT_STYLES.totalText, true);
  addLine(
    sheet,
    "注：省定目标是通知里写的数。判定以本市年度目标为准；没有填本市目标的增速、比率类指标暂比照省定目标，总量、数量类指标列为缺数据。" +
      `总量、数量类指标完成比例不低于序时要求减${data.yardstick.limits.watchPoints}个百分点的为接近，增速、比率类指标达到目标90%的为接近；“左右”类指标偏离10%以内为已达到。`,
    REPORT_STYLES.footnote,
    false,
  );
  return { sheet: sheet.build(), first, last, nameColumn: 2, ratioColumn: 8 };
}

/** Indicators that several tasks have, such as 年度投资, with the task: the chart names nothing else. */
function indicatorNames({ targets, ledger }: ReportData): (line: TargetLine) => string {
  const tasks = new Map<string, Set<string>>();
  for (const { target, summary } of targets) {
    const own = tasks.get(target.indicator) ?? new Set<string>();
    tasks.set(target.indicator, own.add(summary.task.id));
  }
  const mainList = ledger.tasks[0]?.list ?? "";
  return ({ target: { indicator }, summary }) =>
    (tasks.get(indicator)?.size ?? 0) > 1
      ? `${indicator}（${taskName(summary.task, mainList)}）`
      : indicator;
}

function noteText({ goal, value }: TargetLine): string {
  const note = value?.note ?? "";
  return goal?.from === "province" && value !== null ? `比照省定目标。${note}` : note;
}
