import type { Chart, ChartSeries, Sheet } from "../model/sheet";
import { columnsOf, rowsOf } from "../model/area";
import { invalidArgument, itemNotFound, notModelled } from "../model/errors";
import type { Json } from "../wire/messages";
import {
  color,
  describe,
  flag,
  isTarget,
  number,
  oneOf,
  text,
  type Argument,
  type Members,
  type Target,
} from "./members";
import { rangeAddressOf, toRange, type RangeTarget } from "./range-target";

interface Charts extends Target {
  sheet: Sheet;
}

const KINDS = [
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "ColumnStacked",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;

export const CHARTS = describe<Charts>("ChartCollection", {
  items: ({ sheet }) => sheet.charts,
  item: ({ sheet }, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (!chart) throw itemNotFound("ChartCollection.getItem");
    return chart;
  },
  call: {
    GetCount: ({ sheet }) => ({ value: sheet.charts.length }),
    /** One series a column or row of the source. */
    Add: ({ sheet }, [kind, source, by], host) => {
      const location = "ChartCollection.add";
      sheet.requireUnprotected(location);
      const range = toRange(source, sheet, host);
      const direction = oneOf(["Columns", "Rows"], by, location);
      const count = direction === "Columns" ? columnsOf(range.area) : rowsOf(range.area);
      if (count !== 1) throw notModelled("a chart of several columns or rows at once");
      const chart: Chart = {
        type: "Chart",
        id: host.workbook.newId("C"),
        name: `图表 ${sheet.charts.length + 1}`,
        sheet,
        kind: oneOf(KINDS, kind, location),
        from: null,
        properties: {},
        series: [newSeries("系列1", range)],
      };
      sheet.charts.push(chart);
      return chart;
    },
  },
});

export const CHART = describe<Chart>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  read: { Id: ({ id }) => id, Name: ({ name }) => name },
  write: {
    Name: (chart, value) => {
      chart.name = text(value, "Chart.name");
    },
  },
  open: {
    Title: (chart) => ({ type: "ChartTitle", chart }),
    Legend: (chart) => ({ type: "ChartLegend", chart }),
    Axes: (chart) => ({ type: "ChartAxes", chart }),
    Series: (chart) => ({ type: "ChartSeriesCollection", chart }),
  },
  call: {
    SetPosition: (chart, [start, end], host) => {
      const first = toRange(start, chart.sheet, host).area;
      const last = end === null || end === undefined ? first : toRange(end, chart.sheet, host).area;
      chart.from = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      return null;
    },
    Delete: (chart) => {
      chart.sheet.requireUnprotected("Chart.delete");
      chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
      return null;
    },
  },
});

interface OfChart extends Target {
  chart: Chart;
}

export const CHART_TITLE = describe<OfChart>("ChartTitle", {
  write: {
    Text: property("Title.Text", (value) => text(value, "ChartTitle.text")),
    Visible: property("Title.Visible", (value) => flag(value, "ChartTitle.visible")),
  },
});

export const CHART_LEGEND = describe<OfChart>("ChartLegend", {
  write: {
    Visible: property("Legend.Visible", (value) => flag(value, "ChartLegend.visible")),
    Position: property("Legend.Position", (value) =>
      oneOf(["Top", "Bottom", "Left", "Right"], value, "ChartLegend.position"),
    ),
  },
});

interface Axis extends OfChart {
  axis: "CategoryAxis" | "ValueAxis";
}

export const CHART_AXES = describe<OfChart>("ChartAxes", {
  open: { CategoryAxis: axis("CategoryAxis"), ValueAxis: axis("ValueAxis") },
});

export const CHART_AXIS = describe<Axis>("ChartAxis", {
  write: {
    MajorUnit: (target, value) => {
      target.chart.properties[`${target.axis}.MajorUnit`] = number(value, "ChartAxis.majorUnit");
    },
    ReversePlotOrder: (target, value) => {
      target.chart.properties[`${target.axis}.ReversePlotOrder`] = flag(
        value,
        "ChartAxis.reversePlotOrder",
      );
    },
  },
  open: { Title: (target) => ({ ...target, type: "ChartAxisTitle" }) },
});

export const CHART_AXIS_TITLE = describe<Axis>("ChartAxisTitle", {
  write: {
    Text: ({ chart, axis }, value) => {
      chart.properties[`${axis}.Title`] = text(value, "ChartAxisTitle.text");
    },
    Visible: ({ chart, axis }, value) => {
      chart.properties[`${axis}.TitleVisible`] = flag(value, "ChartAxisTitle.visible");
    },
  },
});

export const CHART_SERIES_LIST = describe<OfChart>("ChartSeriesCollection", {
  call: {
    Add: ({ chart }, [name]) => {
      const series = newSeries(text(name, "ChartSeriesCollection.add"), null);
      chart.series.push(series);
      return series;
    },
    GetItemAt: ({ chart }, [index]) => {
      const series = chart.series[number(index, "ChartSeriesCollection.getItemAt")];
      if (!series) throw itemNotFound("ChartSeriesCollection.getItemAt");
      return series;
    },
  },
});

export const CHART_SERIES = describe<ChartSeries>("ChartSeries", {
  write: {
    Name: (series, value) => {
      series.name = text(value, "ChartSeries.name");
    },
    HasDataLabels: (series, value) => {
      series.hasDataLabels = flag(value, "ChartSeries.hasDataLabels");
    },
  },
  open: {
    Format: (series) => ({ type: "ChartSeriesFormat", series, point: null }),
    Points: (series) => ({ type: "ChartPointsCollection", series }),
  },
  call: {
    SetValues: (series, [range]) => {
      series.values = addressOf(range);
      return null;
    },
    SetXAxisValues: (series, [range]) => {
      series.categories = addressOf(range);
      return null;
    },
  },
});

interface Filled extends Target {
  series: ChartSeries;
  /** Null for the whole series. */
  point: number | null;
}

export const CHART_POINTS = describe<Omit<Filled, "point">>("ChartPointsCollection", {
  call: {
    GetItemAt: ({ series }, [index]) =>
      ({
        type: "ChartPoint",
        series,
        point: number(index, "ChartPointsCollection.getItemAt"),
      }) as Filled,
  },
});

const fill = { Fill: (target: Filled): Filled => ({ ...target, type: "ChartFill" }) };

export const CHART_POINT = describe<Filled>("ChartPoint", {
  open: { Format: (target) => ({ ...target, type: "ChartPointFormat" }) },
});
export const CHART_POINT_FORMAT = describe<Filled>("ChartPointFormat", { open: fill });
export const CHART_SERIES_FORMAT = describe<Filled>("ChartSeriesFormat", {
  open: { ...fill, Line: (target: Filled): Filled => ({ ...target, type: "ChartLineFormat" }) },
});
export const CHART_LINE = describe<Filled>("ChartLineFormat", {
  write: {
    Color: ({ series }, value) => {
      series.color = color(value, "ChartLineFormat.color");
    },
    LineStyle: (_target, value) => {
      oneOf(
        ["Continuous", "Dash", "Dot", "DashDot", "RoundDot"],
        value,
        "ChartLineFormat.lineStyle",
      );
    },
  },
});
export const CHART_FILL = describe<Filled>("ChartFill", {
  call: {
    SetSolidColor: ({ series, point }, [value]) => {
      const code = color(value, "ChartFill.setSolidColor");
      if (point === null) series.color = code;
      else series.pointColors.set(point, code);
      return null;
    },
  },
});

function newSeries(name: string, range: RangeTarget | null): ChartSeries {
  return {
    type: "ChartSeries",
    name,
    values: range && rangeAddressOf(range),
    categories: null,
    hasDataLabels: false,
    color: null,
    pointColors: new Map(),
  };
}

function property(
  name: string,
  check: (value: Json) => Json,
): NonNullable<Members<OfChart>["write"]>[string] {
  return ({ chart }, value) => {
    chart.properties[name] = check(value);
  };
}

function axis(name: Axis["axis"]) {
  return ({ chart }: OfChart): Axis => {
    if (chart.kind === "Pie" || chart.kind === "Doughnut")
      throw invalidArgument("Chart.axes", "a pie has none");
    return { type: "ChartAxis", chart, axis: name };
  };
}

function addressOf(range: Argument | undefined): string {
  if (!isTarget(range) || range.type !== "Range") throw invalidArgument("ChartSeries");
  return rangeAddressOf(range as RangeTarget);
}
