/** Native charts. Excel gives add-ins plain colours only; patterns remain to the written files. */

import { cellAddress, rangeAddress } from "../../../core/workbook/address";
import type { CellRange } from "../../../core/workbook/raw-workbook";
import type { ChartPlan, ChartSeriesPlan, SheetRange } from "../../../core/workbook/workbook-plan";
import { CALL_COST, type Batch } from "./batch";

const KINDS = {
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  line: "LineMarkers",
  pie: "Pie",
  doughnut: "Doughnut",
} as const;
const DASHES = {
  solid: "Continuous",
  diagonal: "Dash",
  dots: "RoundDot",
  horizontal: "Dash",
  vertical: "Dot",
  grid: "DashDot",
  checks: "DashDotDot",
} as const;

/** The sheets that a chart's figures stand on must be written before. */
export async function writeCharts(
  sheet: Excel.Worksheet,
  charts: readonly ChartPlan[],
  batch: Batch,
): Promise<void> {
  for (const [index, plan] of charts.entries()) {
    const first = plan.series[0];
    if (!first) continue;
    const chart = sheet.charts.add(
      KINDS[plan.kind],
      rangeOf(first.values, batch),
      direction(first.values.range),
    );
    chart.name = `图${index + 1} ${plan.title}`.slice(0, 80);
    chart.title.text = plan.title;
    chart.legend.visible = plan.showLegend;
    if (plan.showLegend) chart.legend.position = isRound(plan) ? "Right" : "Bottom";
    const { top, left, bottom, right } = plan.anchor;
    chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
    if (!isRound(plan)) writeAxes(chart, plan);
    for (const [position, series] of plan.series.entries()) {
      writeSeries(chart, plan, series, position, batch);
      await batch.add((10 + pointCount(series) * 4) * CALL_COST);
    }
    await batch.add(12 * CALL_COST);
  }
}

function writeSeries(
  chart: Excel.Chart,
  plan: ChartPlan,
  series: ChartSeriesPlan,
  position: number,
  batch: Batch,
): void {
  // The first one came with the chart.
  const target = position === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
  target.name = series.name;
  if (position > 0) target.setValues(rangeOf(series.values, batch));
  target.setXAxisValues(rangeOf(plan.categories, batch));
  target.hasDataLabels = plan.showDataLabels;
  if (plan.kind === "line") {
    target.format.line.color = `#${series.color}`;
    target.format.line.lineStyle = DASHES[series.pattern];
    return;
  }
  target.format.fill.setSolidColor(`#${series.color}`);
  const looks = series.points ?? [];
  for (let point = 0; point < pointCount(series); point++) {
    const look = looks[point % looks.length];
    if (look) target.points.getItemAt(point).format.fill.setSolidColor(`#${look.color}`);
  }
}

function writeAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  for (const [axis, title] of [
    [categoryAxis, plan.categoryTitle],
    [valueAxis, plan.valueTitle],
  ] as const) {
    if (title === null) axis.title.visible = false;
    else axis.title.text = title;
  }
  if (plan.valueStep !== undefined) valueAxis.majorUnit = plan.valueStep;
  // Horizontal bars are drawn from below; the list's order is from above.
  if (plan.kind === "bar" || plan.kind === "stacked-bar") categoryAxis.reversePlotOrder = true;
}

function rangeOf({ sheet, range }: SheetRange, batch: Batch): Excel.Range {
  return batch.context.workbook.worksheets.getItem(sheet).getRange(rangeAddress(range));
}

function direction(range: CellRange): "Columns" | "Rows" {
  return range.left === range.right ? "Columns" : "Rows";
}

/** Points that have looks of their own. */
function pointCount({ values: { range }, points }: ChartSeriesPlan): number {
  if (!points || points.length === 0) return 0;
  return Math.max(range.bottom - range.top, range.right - range.left) + 1;
}

function isRound({ kind }: ChartPlan): boolean {
  return kind === "pie" || kind === "doughnut";
}
