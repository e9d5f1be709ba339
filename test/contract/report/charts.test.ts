/** The report's charts, as other programs open them: all there, drawn from the cells that are meant. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { sharedDemo } from "../../helpers/demo-files";
import {
  convertByLibreOffice,
  hasLibreOffice,
  hasOpenpyxl,
  testIf,
} from "../../helpers/office-tools";
import { workFolder } from "../../helpers/work-folder";
import { reportAsFile } from "./as-file";
import type { ChartDescription, SheetDescription } from "./description";

const folder = workFolder();
let path = "";
let sheets: SheetDescription[] = [];

beforeAll(async () => {
  path = join(await sharedDemo(), "2024-08", "城市汇总.xlsx");
  if (hasOpenpyxl) sheets = reportAsFile(path);
}, 300_000);

const chartsOf = (described: readonly SheetDescription[]): ChartDescription[] =>
  described.flatMap(({ charts }) => charts);

type Value = string | number | boolean | null;

/** Value of a cell such as 分章统计!D5. */
function valueAt(sheetName: string, at: string): Value {
  const sheet = sheets.find(({ name }) => name === sheetName);
  return sheet?.cells.find((cell) => cell.at === at)?.value ?? null;
}

interface Area {
  sheet: string;
  column: string;
  top: number;
  bottom: number;
}

/** 分章统计!D5:D16; a chart down a column. */
function downOf(reference: string): Area {
  const match = /^(.+)!([A-Z]+)(\d+):\2(\d+)$/.exec(reference);
  if (!match) throw new Error(`not a column: ${reference}`);
  const [, sheet = "", column = "", top, bottom] = match;
  return { sheet, column, top: Number(top), bottom: Number(bottom) };
}

function down({ sheet, column, top, bottom }: Area): Value[] {
  return Array.from({ length: bottom - top + 1 }, (_, place) =>
    valueAt(sheet, `${column}${top + place}`),
  );
}

function chartNamed(part: string): ChartDescription {
  const chart = chartsOf(sheets).find(({ title }) => title.includes(part));
  if (!chart) throw new Error(`no chart ${part}`);
  return chart;
}

/** Every series under the header that names it, its categories beside it, row by row. */
function expectColumns(chart: ChartDescription, headerRow: number): Area {
  const [first] = chart.series;
  const labels = downOf(first?.categories ?? "");
  for (const series of chart.series) {
    const values = downOf(series.values);
    expect(series.categories).toBe(first?.categories);
    expect([values.sheet, values.top, values.bottom]).toEqual([
      labels.sheet,
      labels.top,
      labels.bottom,
    ]);
    const header = String(valueAt(values.sheet, `${values.column}${headerRow}`));
    expect(header.replace(/\(.*\)$/, "")).toBe(series.name);
    for (const value of down(values)) expect(typeof value).toBe("number");
  }
  for (const label of down(labels)) expect(label).toEqual(expect.stringMatching(/\S/));
  return labels;
}

testIf(hasOpenpyxl)("status by chapter is drawn from every chapter and no total", () => {
  const chart = chartNamed("各章任务进展状态");
  expect(chart).toMatchObject({ kind: "ColumnStacked", legend: true });
  const labels = expectColumns(chart, 4);
  expect(labels.top).toBe(5);
  expect(down(labels)).toContain("民生项目");
  expect(down(labels).filter((label) => /[小合]计/.test(String(label)))).toEqual([]);
  expect(valueAt(labels.sheet, `A${labels.bottom + 1}`)).toMatch(/小计$/);
});

testIf(hasOpenpyxl)("lights are drawn of the ten units that rank last among all leads", () => {
  const chart = chartNamed("亮灯情况");
  expect(chart).toMatchObject({ kind: "BarStacked", legend: true });
  const labels = expectColumns(chart, 4);
  expect(labels.bottom - labels.top).toBe(9);
  expect(valueAt(labels.sheet, `A${labels.bottom + 1}`)).toMatch(/^三、/);
});

testIf(hasOpenpyxl)("the trend is drawn from its table, period by period", () => {
  const chart = chartNamed("各期占比走势");
  expect(chart).toMatchObject({ kind: "LineMarkers", legend: true });
  expect(chart.series).toHaveLength(3);
  for (const { name, values, categories } of chart.series) {
    const [, sheet = "", row] = /^(.+)!E(\d+):G\2$/.exec(values) ?? [];
    const header = /!E(\d+):G\1$/.exec(categories)?.[1];
    expect(valueAt(sheet, `A${row}`)).toBe(name);
    expect(["E", "F", "G"].map((column) => valueAt(sheet, `${column}${header}`))).toEqual([
      "6月",
      "7月",
      "8月",
    ]);
    for (const column of ["E", "F", "G"]) {
      expect(typeof valueAt(sheet, `${column}${row}`)).toBe("number");
    }
  }
});

testIf(hasOpenpyxl)("attainment is drawn of the ten targets furthest from their goal", () => {
  const chart = chartNamed("量化指标完成比例");
  expect(chart).toMatchObject({ kind: "BarClustered", legend: false });
  const labels = expectColumns(chart, 4);
  expect([labels.top, labels.bottom]).toEqual([5, 14]);
  const ratios = down(downOf(chart.series[0]?.values ?? "")).map(Number);
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
});

testIf(hasOpenpyxl && hasLibreOffice)(
  "LibreOffice opens every chart and keeps its kind, title and ranges",
  () => {
    const saved = join(folder, "saved.xlsx");
    writeFileSync(saved, convertByLibreOffice(readFileSync(path), "xlsx"));
    const plain = ({ kind, title, series }: ChartDescription) => ({
      kind,
      title,
      series: series.map(({ name, values, categories }) => ({ name, values, categories })),
    });
    expect(chartsOf(reportAsFile(saved)).map(plain)).toEqual(chartsOf(sheets).map(plain));
  },
  120_000,
);

test("series of one chart differ in black and white: by pattern, dash and mark, or clearly in grey", () => {
  const parts = unzipSync(readFileSync(path), {
    filter: ({ name }) => /charts\/chart\d/.test(name),
  });
  const charts = Object.values(parts).map((bytes) => strFromU8(bytes));
  expect(charts).toHaveLength(4);
  for (const xml of charts) {
    const looks = (xml.match(/<c:ser>.*?<\/c:ser>/g) ?? []).map(lookOf);
    looks.forEach((look, place) => {
      for (const other of looks.slice(place + 1)) {
        const apart = look.form !== other.form || Math.abs(look.grey - other.grey) > 40;
        expect([look, other, apart]).toEqual([look, other, true]);
      }
    });
  }
});

/** What tells a series apart on a black and white print. */
function lookOf(series: string): { form: string; grey: number } {
  const first = (pattern: RegExp): string => pattern.exec(series)?.[1] ?? "";
  const fill = first(/<a:pattFill prst="(\w+)"/);
  const line = `${first(/<a:prstDash val="(\w+)"/)} ${first(/<c:symbol val="(\w+)"/)}`;
  const color = first(/<a:srgbClr val="([0-9A-F]{6})"/);
  const [red = 0, green = 0, blue = 0] = (color.match(/../g) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return { form: `${fill} ${line}`, grey: Math.round(0.3 * red + 0.59 * green + 0.11 * blue) };
}
