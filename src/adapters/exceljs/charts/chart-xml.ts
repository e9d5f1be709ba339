/** The chart part of one chart (ECMA-376 part 1, 21.2). Element order matters. */

import type { ChartPlan, ChartSeriesPlan } from "../../../core/workbook/workbook-plan";
import { xmlEscape } from "../safe-text";
import type { SheetsByName } from "./chart-data";
import { categories, cellValues, numbers } from "./chart-data";
import {
  areaShape,
  axisShape,
  chartShape,
  gridLines,
  lineShape,
  SLICES,
  textProperties,
  title,
} from "./chart-looks";
import { CHART_NAMESPACE, DRAWING_NAMESPACES, XML_HEAD } from "./names";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const TITLE_SIZE = 14;
const LABEL_SIZE = 10;
/** Sections for positive, negative, zero: a stacked bar or a pie shows no "0". */
const HIDE_ZERO = "General;General;";

export function chartXml(chart: ChartPlan, sheets: SheetsByName): string {
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  const plot = round ? roundPlot(chart, sheets) : axisPlot(chart, sheets) + axes(chart);
  const legend = chart.showLegend
    ? `<c:legend><c:legendPos val="${round ? "r" : "b"}"/><c:overlay val="0"/>${textProperties(LABEL_SIZE)}</c:legend>`
    : "";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" ${DRAWING_NAMESPACES}>` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    title(chart.title, TITLE_SIZE, true) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `${chartShape()}${textProperties(LABEL_SIZE)}</c:chartSpace>`
  );
}

function axisPlot(chart: ChartPlan, sheets: SheetsByName): string {
  const stacked = chart.kind.startsWith("stacked");
  const isLine = chart.kind === "line";
  const series = chart.series.map((plan, index) => {
    const shape = isLine ? lineShape(plan) : areaShape(plan) + '<c:invertIfNegative val="0"/>';
    const points = isLine ? "" : pointShapes(plan.points ?? [], chart, sheets);
    const smooth = isLine ? '<c:smooth val="0"/>' : "";
    return (
      seriesHead(plan, index) +
      shape +
      points +
      dataLabels(chart) +
      categories(chart.categories, sheets) +
      numbers(plan.values, sheets) +
      `${smooth}</c:ser>`
    );
  });
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const body = `<c:varyColors val="0"/>${series.join("")}`;
  if (isLine) {
    return `<c:lineChart><c:grouping val="standard"/>${body}<c:marker val="1"/>${ids}</c:lineChart>`;
  }
  const direction = isHorizontal(chart) ? "bar" : "col";
  const grouping = stacked ? "stacked" : "clustered";
  const gap = `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}`;
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/>` +
    `${body}${gap}${ids}</c:barChart>`
  );
}

function roundPlot(chart: ChartPlan, sheets: SheetsByName): string {
  const element = chart.kind === "pie" ? "pieChart" : "doughnutChart";
  const hole = chart.kind === "pie" ? "" : '<c:holeSize val="55"/>';
  const series = chart.series.map((plan, index) => {
    const looks = plan.points && plan.points.length > 0 ? plan.points : SLICES;
    return (
      seriesHead(plan, index) +
      areaShape(plan) +
      pointShapes(looks, chart, sheets) +
      dataLabels(chart) +
      categories(chart.categories, sheets) +
      `${numbers(plan.values, sheets)}</c:ser>`
    );
  });
  return (
    `<c:${element}><c:varyColors val="1"/>${series.join("")}` +
    `<c:firstSliceAng val="0"/>${hole}</c:${element}>`
  );
}

function seriesHead(plan: ChartSeriesPlan, index: number): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${xmlEscape(plan.name)}</c:v></c:tx>`
  );
}

/** Looks of single bars or slices, repeated where there are fewer looks than points. */
function pointShapes(
  looks: readonly Pick<ChartSeriesPlan, "color" | "pattern">[],
  chart: ChartPlan,
  sheets: SheetsByName,
): string {
  return cellValues(chart.categories, sheets)
    .map((_, index) => {
      const look = looks[index % looks.length];
      if (!look) return "";
      const inverted = chart.kind === "pie" || chart.kind === "doughnut" ? "" : INVERT_NEVER;
      return `<c:dPt><c:idx val="${index}"/>${inverted}<c:bubble3D val="0"/>${areaShape(look)}</c:dPt>`;
    })
    .join("");
}

const INVERT_NEVER = '<c:invertIfNegative val="0"/>';

function dataLabels(chart: ChartPlan): string {
  if (!chart.showDataLabels) return "";
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  const stacked = chart.kind.startsWith("stacked");
  const format = round || stacked ? HIDE_ZERO : "General";
  const position = { pie: "outEnd", doughnut: "", line: "t" }[chart.kind as string];
  const place = position ?? (stacked ? "ctr" : "outEnd");
  // On a pattern or a dark colour a number is read on a white ground.
  const ground = stacked || chart.kind === "doughnut" ? chartLabelGround : "";
  return (
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>${ground}${textProperties(LABEL_SIZE)}` +
    (place === "" ? "" : `<c:dLblPos val="${place}"/>`) +
    '<c:showLegendKey val="0"/><c:showVal val="1"/>' +
    `<c:showCatName val="${round && !chart.showLegend ? 1 : 0}"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

const chartLabelGround = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';

function axes(chart: ChartPlan): string {
  const horizontal = isHorizontal(chart);
  const labels = `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisShape()}${textProperties(LABEL_SIZE)}`;
  const axisTitle = (text: string | null) => (text ? title(text, LABEL_SIZE, false) : "");
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    // The first category of a horizontal chart stands on top, as in the table.
    `<c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/>${axisTitle(chart.categoryTitle)}` +
    `${labels}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/>${gridLines()}` +
    `${axisTitle(chart.valueTitle)}${labels}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${horizontal ? "max" : "autoZero"}"/><c:crossBetween val="between"/>` +
    `${chart.valueStep === undefined ? "" : `<c:majorUnit val="${chart.valueStep}"/>`}</c:valAx>`
  );
}

function isHorizontal(chart: ChartPlan): boolean {
  return chart.kind === "bar" || chart.kind === "stacked-bar";
}
