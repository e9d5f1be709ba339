/** 分章统计: how each chapter and each list stands. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import { CATEGORY_WORDS, shownCategories, type Category } from "../statistics/categories";
import {
  type Chapter,
  type GroupStatistics,
  groupStatistics,
} from "../statistics/group-statistics";
import { LIGHTS } from "../statistics/light";
import { LIGHT_WORDS, shortHeading } from "../../wording/report";
import { REPORT_STYLES } from "../layout/report-styles";
import { type Part, part } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";

/** Where charts find the counts of a sheet's table. */
export interface CountBlock {
  sheet: SheetPlan;
  /** Rows of the table, first to last, without totals. */
  first: number;
  last: number;
  /** Column of the names and of the first category. */
  nameColumn: number;
  countColumn: number;
  categories: Category[];
  /** Most tasks in a row. */
  most: number;
}

export function chaptersSheet(data: ReportData): CountBlock {
  const all = groupStatistics(data.tasks);
  const categories = shownCategories([all.counts]);
  const sheet = tableSheet(data, REPORT_SHEETS.chapters, "分章统计", [
    fixed("章序", 9),
    flex("章", 5),
    fixed("任务数", 8),
    ...categories.map((category) =>
      fixed(CATEGORY_WORDS[category], category === "unclear" ? 9 : 7),
    ),
    fixed("按序时推进占比(%)", 10),
    fixed("平均完成率(%)", 9),
    ...LIGHTS.map((light) => fixed(LIGHT_WORDS[light], 6)),
  ]);
  const first = sheet.nextRow;
  for (const chapter of data.chapters) {
    const name = chapter.heading ?? chapter.list;
    sheet.addRow([
      part(shortName(chapter, data.chapters[0]?.list), STYLES.center),
      part(name, STYLES.text),
      ...countParts(groupStatistics(chapter.tasks), categories, STYLES.number, STYLES.percent),
    ]);
  }
  const last = sheet.nextRow - 1;
  const most = Math.max(0, ...data.chapters.map(({ tasks }) => tasks.length));
  const totals = (label: string, statistics: GroupStatistics): void => {
    sheet.addRow([
      part(label, REPORT_STYLES.totalText, 2),
      ...countParts(statistics, categories, REPORT_STYLES.total, REPORT_STYLES.totalPercent),
    ]);
  };
  const lists = [...new Set(data.tasks.map((summary) => summary.task.list))];
  if (lists.length > 1) {
    for (const list of lists) {
      const tasks = data.tasks.filter((summary) => summary.task.list === list);
      totals(`${list}小计`, groupStatistics(tasks));
    }
  }
  totals("合计", all);
  if (data.withoutForecast)
    totals("合计（不含主要预期目标）", groupStatistics(data.withoutForecast));
  addLine(
    sheet,
    "注：按序时推进占比＝（已完成＋超序时＋达序时）÷任务数；平均完成率只计填报了数字的任务。",
    STYLES.note,
    false,
  );
  return { sheet: sheet.build(), first, last, nameColumn: 1, countColumn: 4, categories, most };
}

/** Tells the chapters of several lists apart: 一, and 民生项目一 of a second list. */
function shortName({ heading, list }: Chapter, first: string | undefined): string {
  const short = shortHeading(heading, list);
  return heading === null || list === first ? short : `${list}${short}`;
}

function countParts(
  { total, counts, onTrack, meanRate, lights }: GroupStatistics,
  categories: readonly Category[],
  number: CellStyle,
  percent: CellStyle,
): Part[] {
  return [
    part(total, number),
    ...categories.map((category) => part(counts[category], number)),
    part(onTrack, percent),
    part(meanRate, percent),
    ...LIGHTS.map((light) => part(lights[light], number)),
  ];
}
