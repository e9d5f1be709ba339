/** The tables of 总体情况: key figures, counts by status, lights, changes, filing. */

import { periodName } from "../../model/period";
import { BLANK } from "../../schema/vocabulary";
import { CHANGE_WORDS, lightRule, LIGHT_WORDS } from "../../wording/report";
import { LARGE_LIGHT_STYLES, LARGE_STYLES } from "../layout/report-styles";
import { type Part, part, type SheetBuilder } from "../layout/sheet-builder";
import type { ReportData } from "../report-data";
import { CATEGORY_WORDS, type Counts, onTrackOf, shownCategories } from "../statistics/categories";
import { CHANGE_KINDS } from "../statistics/change";
import { type GroupStatistics, groupStatistics } from "../statistics/group-statistics";
import { LIGHTS } from "../statistics/light";
import { shares } from "../statistics/shares";

const { header, center, number, percent, total, totalText, totalPercent } = LARGE_STYLES;

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
    { minHeight: 46, keepWithNext: true },
  );
}

/** Counts and shares by status on the left half; lights, changes and filing on the right. */
export function addSummaryTables(
  sheet: SheetBuilder,
  data: ReportData,
  all: GroupStatistics,
): void {
  const left = statusRows(data, all);
  const right = [...lightRows(data, all), ...changeRows(data), ...filingRows(data)];
  for (let line = 0; line < Math.max(left.length, right.length); line++) {
    sheet.addRow(
      [...(left[line] ?? [part("", center, 8)]), ...(right[line] ?? [part("", center, 8)])],
      {
        minHeight: 27,
        keepWithNext: true,
      },
    );
  }
}

function statusRows(data: ReportData, all: GroupStatistics): Part[][] {
  const rest = data.withoutForecast && groupStatistics(data.withoutForecast);
  const before = data.before;
  const categories = shownCategories(
    [all.counts, before?.counts].filter((counts): counts is Counts => counts !== undefined),
  );
  const percents = shares(categories.map((category) => all.counts[category]));
  const restPercents = rest && shares(categories.map((category) => rest.counts[category]));
  const rows = [
    [
      part("进展状态", header, 2),
      part("项数", header),
      part("占比(%)", header),
      part("不含预期目标项数", header),
      part("不含预期目标占比(%)", header),
      part(before ? `${periodName(before.period)}项数` : "上期项数", header),
      part("较上期增减", header),
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
    [
      part("平均完成率(%)", center, 2),
      part(all.meanRate, percent, 2),
      part(rest && rest.meanRate, percent, 2),
      part("只计填报了数字的任务", LARGE_STYLES.note, 2),
    ],
  ];
  // With the eighth category the table is as long as the one beside it.
  return rows.slice(0, 11);
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

function changeRows({ before, changes }: ReportData): Part[][] {
  return [
    [
      part("较上期变化", header, 2),
      ...CHANGE_KINDS.map((kind) => part(CHANGE_WORDS[kind], header)),
    ].concat(part("说明", header, 2)),
    [
      part(before ? periodName(before.period) : "没有上期", center, 2),
      ...CHANGE_KINDS.map((kind) => part(before ? changes[kind].length : null, number)),
      part("项数", center, 2),
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
