/** Native charts of 总体情况, on a page of their own. */

import type { CellRange } from "../../workbook/raw-workbook";
import type { ChartPlan, ChartSeriesPlan, SheetRange } from "../../workbook/workbook-plan";
import { CATEGORY_WORDS, type Category } from "../statistics/categories";
import { type Light, LIGHTS } from "../statistics/light";
import { LIGHT_WORDS } from "../../wording/report";
import { CATEGORY_COLORS, LIGHT_COLORS } from "../layout/report-styles";
import type { CountBlock } from "./chapters-sheet";
import type { RatioBlock } from "./targets-sheet";
import type { LightBlock } from "./units-sheet";

type Pattern = ChartSeriesPlan["pattern"];

const CATEGORY_PATTERNS: Record<Category, Pattern> = {
  done: "solid",
  ahead: "diagonal",
  "on-schedule": "dots",
  behind: "horizontal",
  "not-started": "grid",
  other: "vertical",
  unclear: "checks",
  unfiled: "solid",
};

const LIGHT_PATTERNS: Record<Light, Pattern> = {
  green: "dots",
  watch: "diagonal",
  yellow: "horizontal",
  red: "solid",
  none: "grid",
};

/** Most indicators in the chart of attainment. */
const CHART_TARGETS = 10;

/** Titles name the unit, so that the axes need not. */
const common = {
  showLegend: true,
  showDataLabels: false,
  categoryTitle: null,
  valueTitle: null,
} as const;

/** Bars of fewer tasks would get marks at half a task. */
const FEW = 6;

function countStep(longest: number): Pick<ChartPlan, "valueStep"> {
  return longest < FEW ? { valueStep: 1 } : {};
}

export function statusChart(block: CountBlock, anchor: CellRange): ChartPlan {
  const column = down(block.sheet.name, block.first, block.last);
  return {
    ...common,
    ...countStep(block.most),
    kind: "stacked-column",
    title: "各章任务进展状态（项）",
    anchor,
    categories: column(block.nameColumn),
    series: block.categories.map((category, index) => ({
      name: CATEGORY_WORDS[category],
      values: column(block.countColumn + index),
      color: CATEGORY_COLORS[category],
      pattern: CATEGORY_PATTERNS[category],
    })),
  };
}

/** Rows of the overview's own counts by status. */
export interface StatusBlock {
  sheet: string;
  first: number;
  nameColumn: number;
  countColumn: number;
  categories: Category[];
  most: number;
}

/** In place of bars by chapter where all tasks stand in one. */
export function totalsChart(block: StatusBlock, anchor: CellRange): ChartPlan {
  const column = down(block.sheet, block.first, block.first + block.categories.length - 1);
  return {
    ...common,
    ...countStep(block.most),
    kind: "column",
    title: "任务进展状态（项）",
    anchor,
    categories: column(block.nameColumn),
    series: [
      {
        name: "项数",
        values: column(block.countColumn),
        color: "2E75B6",
        pattern: "diagonal",
        points: block.categories.map((category) => ({
          color: CATEGORY_COLORS[category],
          pattern: CATEGORY_PATTERNS[category],
        })),
      },
    ],
    showLegend: false,
    showDataLabels: true,
  };
}

export function lightsChart(block: LightBlock, anchor: CellRange): ChartPlan {
  const column = down(block.sheet.name, block.first, block.last);
  return {
    ...common,
    ...countStep(block.most),
    kind: "stacked-bar",
    title: "排名靠后的牵头单位亮灯情况（项）",
    anchor,
    categories: column(block.nameColumn),
    series: LIGHTS.map((light, index) => ({
      name: LIGHT_WORDS[light],
      values: column(block.lightColumn + index),
      color: LIGHT_COLORS[light],
      pattern: LIGHT_PATTERNS[light],
    })),
  };
}

export function targetsChart(block: RatioBlock, anchor: CellRange): ChartPlan {
  const last = Math.min(block.last, block.first + CHART_TARGETS - 1);
  const column = down(block.sheet.name, block.first, last);
  return {
    ...common,
    kind: "bar",
    title: "量化指标完成比例（%，差距较大的在前）",
    anchor,
    categories: column(block.nameColumn),
    series: [
      {
        name: "完成比例",
        values: column(block.ratioColumn),
        color: "2E75B6",
        pattern: "diagonal",
      },
    ],
    showLegend: false,
    showDataLabels: true,
  };
}

/** Rows and columns of the trend's table on the overview itself. */
export interface TrendBlock {
  sheet: string;
  headerRow: number;
  left: number;
  right: number;
  rows: { name: string; row: number }[];
}

export function trendChart(block: TrendBlock, year: string, anchor: CellRange): ChartPlan {
  const colors = ["1F4E79", "2E6B34", "7F7F7F"];
  const patterns: Pattern[] = ["solid", "diagonal", "dots"];
  const row = (top: number): SheetRange => ({
    sheet: block.sheet,
    range: { top, bottom: top, left: block.left, right: block.right },
  });
  return {
    ...common,
    kind: "line",
    title: `${year}各期占比走势（%）`,
    anchor,
    categories: row(block.headerRow),
    series: block.rows.map(({ name, row: top }, index) => ({
      name,
      values: row(top),
      color: colors[index] ?? "7F7F7F",
      pattern: patterns[index] ?? "solid",
    })),
    showDataLabels: true,
  };
}

function down(sheet: string, top: number, bottom: number): (column: number) => SheetRange {
  return (column) => ({ sheet, range: { top, bottom, left: column, right: column } });
}
