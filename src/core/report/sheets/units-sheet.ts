/** 单位统计与排名: units by the tasks they lead first, all they lead, all they file on. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { CATEGORY_WORDS, shownCategories, type Category } from "../statistics/categories";
import { LIGHTS } from "../statistics/light";
import { FEW_TASKS, type UnitBasis, type UnitStatistics } from "../statistics/unit-statistics";
import { LIGHT_WORDS } from "../../wording/report";
import { part, type SheetBuilder } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";

/** Rows from which the chart of lights by unit is drawn. */
export interface LightBlock {
  sheet: SheetPlan;
  first: number;
  last: number;
  nameColumn: number;
  lightColumn: number;
  /** Most tasks in a row. */
  most: number;
}

/** Most units in the chart. */
export const CHART_UNITS = 10;

const TABLES: readonly { basis: UnitBasis; title: string }[] = [
  { basis: "lead-first", title: "一、按首位牵头的任务统计（以按序时推进占比排名）" },
  { basis: "leads", title: "二、按全部牵头的任务统计（首位牵头和共同牵头，以按序时推进占比排名）" },
  { basis: "all-roles", title: "三、按全部应报任务统计（含责任单位和成员单位，以报送率排名）" },
];

/** Where only leads file, these have no task. */
const OTHER_ROLES = "含责任单位和成员单位，";

export function unitsSheet(data: ReportData): LightBlock {
  const all = Object.values(data.units).flat();
  const categories = shownCategories(all.map((line) => line.counts));
  const columns = [
    fixed("排名", 6),
    flex("单位", 3),
    fixed("任务数", 7),
    fixed("已报", 7),
    fixed("报送率(%)", 8),
    ...categories.map((category) =>
      fixed(CATEGORY_WORDS[category], category === "unclear" ? 9 : 7),
    ),
    fixed("按序时推进占比(%)", 10),
    ...LIGHTS.map((light) => fixed(LIGHT_WORDS[light], 6)),
    fixed("备注", 9),
  ];
  const sheet = tableSheet(data, REPORT_SHEETS.units, "单位统计与排名", columns);
  const leadsOnly = data.ledger.settings.filingRule === "leads-only";
  let last = 0;
  for (const { basis, title } of TABLES) {
    const lines = data.units[basis];
    addLine(sheet, leadsOnly ? title.replace(OTHER_ROLES, "") : title);
    for (const line of lines) addUnit(sheet, line, categories);
    if (lines.length === 0) addLine(sheet, "没有这类单位。", STYLES.text, false);
    if (basis === "leads") last = sheet.nextRow - 1;
  }
  addLine(
    sheet,
    `注：各单位按本单位所报统计；比例相同的名次并列；任务少于${FEW_TASKS}项的单位，排名仅供参考。`,
    STYLES.note,
    false,
  );
  const drawn = data.units.leads.slice(-CHART_UNITS);
  return {
    sheet: sheet.build(),
    first: last - drawn.length + 1,
    last,
    nameColumn: 2,
    lightColumn: 7 + categories.length,
    most: Math.max(0, ...drawn.map(({ total }) => total)),
  };
}

function addUnit(sheet: SheetBuilder, line: UnitStatistics, categories: readonly Category[]): void {
  sheet.addRow([
    part(line.rank, STYLES.number),
    part(line.unit, STYLES.text),
    part(line.total, STYLES.number),
    part(line.filed, STYLES.number),
    part(line.filedShare, STYLES.percent),
    ...categories.map((category) => part(line.counts[category], STYLES.number)),
    part(line.onTrack, STYLES.percent),
    ...LIGHTS.map((light) => part(line.lights[light], STYLES.number)),
    part(line.few ? "任务较少" : "", STYLES.center),
  ]);
}
