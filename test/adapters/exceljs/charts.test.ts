import { styledRow } from "../../../src/core/workbook/build-sheet";
import { STYLES } from "../../../src/core/workbook/styles";
import type { ChartPlan } from "../../../src/core/workbook/workbook-plan";
import { onePage, writtenParts } from "./package-text";

const rows = [
  styledRow(["章", "已完成", "欠序时"], STYLES.tableHeader),
  styledRow(["第一章", 3, 1], STYLES.number),
  styledRow(["第二章", 5, null], STYLES.number),
];
const column = (left: number) => ({ sheet: "表", range: { top: 2, left, bottom: 3, right: left } });

function chart(kind: ChartPlan["kind"], series = 2): ChartPlan {
  return {
    kind,
    title: "各章<进展>",
    anchor: { top: 5, left: 1, bottom: 20, right: 6 },
    categories: column(1),
    series: [
      { name: "已完成", values: column(2), color: "1F4E79", pattern: "solid" as const },
      { name: "欠序时", values: column(3), color: "C00000", pattern: "dots" as const },
    ].slice(0, series),
    showLegend: true,
    showDataLabels: true,
    categoryTitle: "章",
    valueTitle: "任务数（项）",
  };
}

describe("native charts", () => {
  it.each([
    ["bar", "c:barChart", 'c:barDir val="bar"'],
    ["stacked-bar", "c:barChart", 'c:grouping val="stacked"'],
    ["column", "c:barChart", 'c:barDir val="col"'],
    ["stacked-column", "c:barChart", 'c:overlap val="100"'],
    ["line", "c:lineChart", "c:marker"],
    ["pie", "c:pieChart", "c:dPt"],
    ["doughnut", "c:doughnutChart", "c:holeSize"],
  ] as const)("of kind %s are drawn by %s", async (kind, element, detail) => {
    const parts = await writtenParts(onePage({ rows, charts: [chart(kind)] }));
    const xml = parts.get("xl/charts/chart1.xml") ?? "";
    expect(xml).toContain(`<${element}>`);
    expect(xml).toContain(detail);
    expect(xml).toContain("各章&lt;进展&gt;");
  });

  it("refer to their cells and keep the values beside the reference", async () => {
    const parts = await writtenParts(onePage({ rows, charts: [chart("column")] }));
    const xml = parts.get("xl/charts/chart1.xml") ?? "";
    expect(xml).toContain("<c:f>'表'!$B$2:$B$3</c:f>");
    expect(xml).toContain('<c:pt idx="1"><c:v>第二章</c:v></c:pt>');
    expect(xml).toContain('<c:pt idx="1"><c:v>5</c:v></c:pt>');
    // A cell without a number is a gap, not a zero.
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache>');
  });

  it("count in whole steps where the plan says so", async () => {
    const stepped = { ...chart("stacked-bar"), valueStep: 1 };
    const parts = await writtenParts(onePage({ rows, charts: [stepped] }));
    expect(parts.get("xl/charts/chart1.xml")).toContain('<c:majorUnit val="1"/></c:valAx>');
  });

  it("differ by pattern as well as colour", async () => {
    const parts = await writtenParts(onePage({ rows, charts: [chart("stacked-column")] }));
    expect(parts.get("xl/charts/chart1.xml")).toContain('<a:pattFill prst="pct25">');
  });

  it("are related from sheet to drawing to chart, beside a table and comments", async () => {
    const withComment = rows.map((row, index) =>
      index === 1
        ? { ...row, cells: row.cells.map((cell) => cell && { ...cell, comment: "批注" }) }
        : row,
    );
    const parts = await writtenParts(
      onePage({
        rows: withComment,
        table: { name: "T_c", range: { top: 1, left: 1, bottom: 3, right: 3 }, style: null },
        charts: [chart("bar"), chart("pie", 1)],
      }),
    );
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const id = /<drawing r:id="(rId\d+)"\/>/.exec(sheet)?.[1] ?? "";
    const relations = parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "";
    expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="../drawings/drawing1.xml"`));
    const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parts.get("xl/drawings/_rels/drawing1.xml.rels")).toContain("../charts/chart2.xml");
    expect(parts.get("[Content_Types].xml")).toContain("/xl/charts/chart2.xml");
    const order = ["<drawing", "<legacyDrawing", "<tableParts"].map((tag) => sheet.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
