/** The tables of 总体情况: key figures, counts by status, lights, changes, filing. */

import { nameBeside } from "../../model/period";
import { BLANK } from "../../schema/vocabulary";
import { CHANGE_WORDS, lightRule, LIGHT_WORDS } from "../../wording/report";
import { LARGE_LIGHT_STYLES, LARGE_STYLES } from "../layout/report-styles";
import { type Part, part, type SheetBuilder } from "../layout/sheet-builder";
import type { ReportData } from "../report-data";
import {
  type Category,
  CATEGORY_WORDS,
  type Counts,
  onTrackOf,
  shownCategories,
} from "../statistics/categories";
import { CHANGE_KINDS } from "../statistics/change";
import { type GroupStatistics, groupStatistics } from "../statistics/group-statistics";
import { LIGHTS } from "../statistics/light";
import { shares } from "../statistics/shares";
import type { StatusBlock } from "./overview-charts";

const { header, center, number, percent, total, totalText, totalPercent } = LARGE_STYLES;

/** Stands beside the row that the eighth category adds. */
const UNCLEAR = "状态未填：报送了内容、没有选择进展状态的任务";

/** Eight figures that tell how things stand. */
export function addTiles(sheet: SheetBuilder, data: ReportData, all: GroupStatistics): void {
  const { counts, lights, onTrack } = all;
  const { filing } = data;
  const tiles: [string, Part][] = [
    ["任务总数", part(all.total, LARGE_STYLES.tileNumber, 2)],
    ["按序时推进占比", part(onTrack, LARGE_STYLES.tileShare, 2)],
    ["已完成", part(counts.done, LARGE_STYLES.tileNumber, 2)],
    ["欠序时", part(counts.behind, LARGE_STYLES.tileAlarm, 2)],
    ["未启动", part(counts["not-started"], LARGE_STYLES.tileAlarm, 2)],
    ["亮红灯", part(lights.red, LARGE_STYLES.tileAlarm, 2)],
    ["亮黄灯", part(lights.yellow, LARGE_STYLES.tileAlarm, 2)],
    ["已报／应报单位", part(`${filing.returned}／${filing.expected}`, LARGE_STYLES.tileNumber, 2)],
  ];
  sheet.addRow(
    tiles.map(([label]) => part(label, LARGE_STYLES.tileLabel, 2)),
    { minHeight: 26, keepWithNext: true },
  );
  sheet.addRow(
    tiles.map(([, value]) => value),
    { minHeight: 42, keepWithNext: true },
  );
}

/** Rows of the table's two headers. */
const HEADERS = 2;

/** Counts and shares by status on the left half; lights, changes and filing on the right. */
export function addSummaryTables(
  sheet: SheetBuilder,
  data: ReportData,
  all: GroupStatistics,
): StatusBlock {
  const categories = categoriesOf(data, all);
  const left = statusRows(data, all, categories);
  const right = [
    ...lightRows(data, all),
    ...changeRows(data),
    ...filingRows(data),
    ...meanRows(data, all),
  ];
  const top = sheet.nextRow;
  for (let line = 0; line < Math.max(left.length, right.length); line++) {
    const parts = [
      ...(left[line] ?? [part("", center, 8)]),
      ...(right[line] ?? [part(UNCLEAR, center, 8)]),
    ];
    sheet.addRow(parts, { minHeight: 24, keepWithNext: true });
  }
  sheet.mergeDown(1, top, top + HEADERS - 1, 2);
  return {
    sheet: sheet.name,
    first: top + HEADERS,
    nameColumn: 1,
    countColumn: 3,
    categories,
    most: Math.max(...categories.map((category) => all.counts[category])),
  };
}

function categoriesOf({ before }: ReportData, all: GroupStatistics): Category[] {
  const counts = [all.counts, before?.counts];
  return shownCategories(counts.filter((each): each is Counts => each !== undefined));
}

function statusRows(
  data: ReportData,
  all: GroupStatistics,
  categories: readonly Category[],
): Part[][] {
  const rest = data.withoutForecast && groupStatistics(data.withoutForecast);
  const before = data.before;
  const percents = shares(categories.map((category) => all.counts[category]));
  const restPercents = rest && shares(categories.map((category) => rest.counts[category]));
  return [
    [
      part("进展状态", header, 2),
      part("全部任务", header, 2),
      part("不含主要预期目标", header, 2),
      part(before ? `上期（${nameBeside(before.period, data.period)}）` : "上期（无）", header, 2),
    ],
    [
      part("", header, 2),
      ...["项数", "占比(%)", "项数", "占比(%)", "项数", "增减"].map((word) => part(word, header)),
    ],
    ...categories.map((category, index) => [
      part(CATEGORY_WORDS[category], center, 2),
      part(all.counts[category], number),
      part(percents[index] ?? null, percent),
      part(rest && rest.counts[category], number),
      part(restPercents ? (restPercents[index] ?? null) : null, percent),
      part(before && before.counts[category], number),
      part(before && all.counts[category] - before.counts[category], LARGE_STYLES.change),
    ]),
    [
      part("合计", totalText, 2),
      part(all.total, total),
      part(all.total > 0 ? 100 : null, totalPercent),
      part(rest && rest.total, total),
      part(rest && rest.total > 0 ? 100 : null, totalPercent),
      part(before && all.total, total),
      part(BLANK, total),
    ],
    [
      part("按序时推进", center, 2),
      part(onTrackOf(all.counts), number),
      part(all.onTrack, percent),
      part(rest && onTrackOf(rest.counts), number),
      part(rest && rest.onTrack, percent),
      part(before && onTrackOf(before.counts), number),
      part(before && onTrackOf(all.counts) - onTrackOf(before.counts), LARGE_STYLES.change),
    ],
  ];
}

function lightRows({ yardstick }: ReportData, all: GroupStatistics): Part[][] {
  const percents = shares(LIGHTS.map((light) => all.lights[light]));
  return [
    [
      part("亮灯", header, 2),
      part("判定标准", header, 4),
      part("项数", header),
      part("占比(%)", header),
    ],
    ...LIGHTS.map((light, index) => [
      part(LIGHT_WORDS[light], LARGE_LIGHT_STYLES[light], 2),
      part(lightRule(light, yardstick.limits), center, 4),
      part(all.lights[light], number),
      part(percents[index] ?? null, percent),
    ]),
  ];
}

function changeRows({ before, changes, period }: ReportData): Part[][] {
  const name = before ? `较${nameBeside(before.period, period)}` : "无上期数据";
  const spans = [2, 2, 1, 1];
  return [
    [
      part("较上期变化", header, 2),
      ...CHANGE_KINDS.map((kind, index) => part(CHANGE_WORDS[kind], header, spans[index] ?? 1)),
    ],
    [
      part(name, center, 2),
      ...CHANGE_KINDS.map((kind, index) =>
        part(before ? changes[kind].length : null, number, spans[index] ?? 1),
      ),
    ],
  ];
}

function meanRows({ withoutForecast }: ReportData, all: GroupStatistics): Part[][] {
  const rest = withoutForecast && groupStatistics(withoutForecast);
  return [
    [
      part("平均完成率(%)", center, 2),
      part(all.meanRate, percent, 2),
      part("不含预期目标", center, 2),
      part(rest && rest.meanRate, percent, 2),
    ],
  ];
}

function filingRows({ filing }: ReportData): Part[][] {
  const cells: [string, number][] = [
    ["应报单位", filing.expected],
    ["已报", filing.returned],
    ["未报", filing.missing.length],
    ["迟报", filing.late.length],
    ["退回修改", filing.sentBack.length],
  ];
  const spans = [2, 2, 2, 1, 1];
  return [
    cells.map(([label], index) => part(label, header, spans[index] ?? 1)),
    cells.map(([, value], index) => part(value, number, spans[index] ?? 1)),
  ];
}
