/** 总体情况: the period at a glance on one page, its charts on a second. */

import { shortPeriodName } from "../../model/period";
import { REPORT_SHEETS } from "../../schema/sheet-names";
import type { CellRange } from "../../workbook/raw-workbook";
import type { SheetPlan } from "../../workbook/workbook-plan";
import {
  changeSentence,
  filingSentence,
  forecastSentence,
  laggingSentence,
  openMatters,
  progressSentence,
  scopeSentence,
  targetSentence,
} from "../../wording/findings";
import { LANDSCAPE, pageCapacity } from "../layout/paper";
import { LARGE_STYLES } from "../layout/report-styles";
import { gap, part, SheetBuilder } from "../layout/sheet-builder";
import { addTitleBlock } from "../layout/title-block";
import type { ReportData } from "../report-data";
import { groupStatistics } from "../statistics/group-statistics";
import { TREND_LENGTH } from "../statistics/trend";
import type { CountBlock } from "./chapters-sheet";
import {
  lightsChart,
  statusChart,
  type StatusBlock,
  targetsChart,
  totalsChart,
  trendChart,
  type TrendBlock,
} from "./overview-charts";
import { addSummaryTables, addTiles } from "./overview-tables";
import type { RatioBlock } from "./targets-sheet";
import type { LightBlock } from "./units-sheet";

/** Columns of the grid that everything here is laid on. */
const GRID = 16;
/** Characters of each: together they still fit A3 in Excel as they are. */
const GRID_WIDTH = 11.9;

export interface ChartSources {
  chapters: CountBlock;
  units: LightBlock;
  targets: RatioBlock;
}

/**
 * Laid out for A3 on either paper, in type that stays readable when A4 shrinks it, so that the page
 * looks the same on both.
 */
export function overviewSheet(data: ReportData, sources: ChartSources): SheetPlan {
  const widths = Array.from({ length: GRID }, () => GRID_WIDTH);
  const sheet = new SheetBuilder(REPORT_SHEETS.overview, widths, LANDSCAPE[data.paper]);
  const all = groupStatistics(data.tasks);
  addTitleBlock(sheet, data, "任务落实总体情况", "large");
  addTiles(sheet, data, all);
  const status = addSummaryTables(sheet, data, all);
  addFindings(sheet, data);
  sheet.breakPage();
  addChartPage(sheet, data, sources, status);
  return sheet.build();
}

function addFindings(sheet: SheetBuilder, data: ReportData): void {
  sheet.addRow([part("要点", LARGE_STYLES.band, GRID)], { minHeight: 24, keepWithNext: true });
  const open = openMatters(data);
  const findings = [
    `${scopeSentence(data)}${progressSentence(groupStatistics(data.tasks))}${forecastSentence(data)}`,
    laggingSentence(data, 2),
    changeSentence(data),
    filingSentence(data, 6),
    `${targetSentence(data)}${open === "" ? "" : `${open}，详见附表。`}`,
  ].filter((text) => text !== "");
  findings.forEach((text, index) => {
    sheet.addRow([part(`${index + 1}．${text}`, LARGE_STYLES.text, GRID)], { minHeight: 25 });
  });
}

const CHART_ROW = 24;

/** The trend's table where there is one, and the charts in a grid two wide. */
function addChartPage(
  sheet: SheetBuilder,
  data: ReportData,
  sources: ChartSources,
  status: StatusBlock,
): void {
  const start = pageCapacity(sheet.widths, sheet.format) * 0.93;
  let used = 44;
  // Taller than what the first page can have left, so that it never ends up at that page's foot.
  sheet.addRow([part("图表", LARGE_STYLES.band, GRID)], { minHeight: used, keepWithNext: true });
  const trend = data.trend.length > 1 ? addTrend(sheet, data) : null;
  if (trend) used += 24 * 5;
  const draw: ((anchor: CellRange) => void)[] = [
    (anchor) =>
      sheet.addChart(
        data.chapters.length > 1
          ? statusChart(sources.chapters, anchor)
          : totalsChart(status, anchor),
      ),
  ];
  if (sources.units.last >= sources.units.first) {
    draw.push((anchor) => sheet.addChart(lightsChart(sources.units, anchor)));
  }
  if (trend) draw.push((anchor) => sheet.addChart(trendChart(trend, trendYear(data), anchor)));
  if (sources.targets.last >= sources.targets.first) {
    draw.push((anchor) => sheet.addChart(targetsChart(sources.targets, anchor)));
  }
  const bands = Math.ceil(draw.length / 2);
  const rows = Math.floor((start - used) / bands / CHART_ROW);
  for (let band = 0; band < bands; band++) {
    const top = sheet.nextRow;
    for (let row = 0; row < rows; row++)
      sheet.addRow([], { minHeight: CHART_ROW, keepWithNext: true });
    const bottom = top + rows - 1;
    const pair = draw.slice(band * 2, band * 2 + 2);
    pair.forEach((each, index) => {
      const alone = pair.length === 1;
      each({
        top,
        bottom,
        left: index === 0 ? 1 : GRID / 2 + 1,
        right: alone || index === 1 ? GRID : GRID / 2,
      });
    });
  }
}

/** 2024年 where the trend runs within a year. */
function trendYear({ period }: ReportData): string {
  return period.kind === "year" ? "" : `${period.year}年`;
}

/** Shares by period, oldest first. */
function addTrend(sheet: SheetBuilder, data: ReportData): TrendBlock {
  const { trend } = data;
  const label = GRID - TREND_LENGTH;
  const rest = TREND_LENGTH - trend.length;
  const room = rest > 0 ? [gap(rest)] : [];
  const lines = [
    { name: "按序时推进占比(%)", values: trend.map((point) => point.onTrack), charted: true },
    { name: "已完成占比(%)", values: trend.map((point) => point.done), charted: true },
    { name: "已报送任务占比(%)", values: trend.map((point) => point.filed), charted: true },
    {
      name: "欠序时、未启动（项）",
      values: trend.map((point) => point.counts.behind + point.counts["not-started"]),
      charted: false,
    },
  ];
  const headerRow = sheet.addRow(
    [
      part(`${trendYear(data)}各期走势`, LARGE_STYLES.header, label),
      ...trend.map((point) => part(shortPeriodName(point.period), LARGE_STYLES.header)),
      ...room,
    ],
    { minHeight: 24, keepWithNext: true },
  );
  const rows = lines.map(({ name, values, charted }) => ({
    name,
    charted,
    row: sheet.addRow(
      [
        part(name, LARGE_STYLES.center, label),
        ...values.map((value) => part(value, charted ? LARGE_STYLES.percent : LARGE_STYLES.number)),
        ...room,
      ],
      { minHeight: 24, keepWithNext: true },
    ),
  }));
  return {
    sheet: sheet.name,
    headerRow,
    left: label + 1,
    right: label + trend.length,
    rows: rows.filter((line) => line.charted),
  };
}
