/** Plans written into Excel: the real Office.js library, our own Excel behind it. */

import fc from "fast-check";
import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import { cellAddress } from "../../../src/core/workbook/address";
import type { CellPlan, SheetPlan } from "../../../src/core/workbook/workbook-plan";
import { SILENT } from "../../../src/ports";
import { sheetSnapshot } from "../../excel-host/export/snapshot";
import { toRawWorkbook } from "../../excel-host/export/to-raw-workbook";
import { lookProperty } from "../../excel-host/model/cell";
import { areaAddress } from "../../excel-host/model/area";
import type { Sheet } from "../../excel-host/model/sheet";
import { excelForTests } from "../../excel-host/testing";
import { noticeLedgerPlan, reportPlan, valuesPlan } from "./plans";

const excel = excelForTests();
const workbook = createExcelWorkbook(fixedClock("2024-07-02T09:30"));

async function write(plan: Parameters<typeof workbook.write>[0], backup: string | null = null) {
  return workbook.write(plan, { backup }, SILENT);
}

const DONE = { ok: true, value: undefined };

test("the ledger stands in Excel as it stands in a file, and reads back the same", async () => {
  const plan = await noticeLedgerPlan();
  expect(await write(plan)).toEqual(DONE);
  const expected = rawFromPlan(plan, "");
  const written = toRawWorkbook(excel.current().workbook);
  expect(written.sheets.slice(1)).toEqual(expected.sheets);
  const read = await workbook.read();
  expect(read.ok && read.value.sheets.slice(1)).toEqual(expected.sheets);
});

test("the ledger looks in Excel as its plan says", async () => {
  const plan = await noticeLedgerPlan();
  await write(plan);
  for (const sheetPlan of plan.sheets) {
    const sheet = excel.current().workbook.sheet(sheetPlan.name);
    expect(wrongLooks(sheet, sheetPlan)).toEqual([]);
    expect(sheet.tables.map(({ name, area }) => [name, areaAddress(area)])).toEqual(
      sheetPlan.table ? [[sheetPlan.table.name, expect.stringMatching(/^A\d+:/)]] : [],
    );
    expect(sheet.freeze ?? { rows: 0, columns: 0 }).toEqual(
      sheetPlan.freeze ?? { rows: 0, columns: 0 },
    );
    expect(sheet.validations).toHaveLength(sheetPlan.validations.length);
    expect(sheet.conditionalFormats).toHaveLength(
      sheetPlan.conditionalFormats.flatMap(({ rules }) => rules).length,
    );
    expect([...sheet.hiddenColumns]).toEqual(
      sheetPlan.columns.flatMap(({ hidden }, i) => (hidden ? [i + 1] : [])),
    );
  }
});

test("the report has its charts, its paper and its title rows", async () => {
  const plan = reportPlan();
  expect(await write(plan)).toEqual(DONE);
  for (const sheetPlan of plan.sheets) {
    const sheet = excel.current().workbook.sheet(sheetPlan.name);
    expect(wrongLooks(sheet, sheetPlan)).toEqual([]);
    expect(sheet.charts.map(({ properties, from }) => [properties["Title.Text"], from])).toEqual(
      sheetPlan.charts.map(({ title, anchor }) => [title, anchor]),
    );
    expect(sheet.charts.map(({ series }) => series.map(({ name }) => name))).toEqual(
      sheetPlan.charts.map(({ series }) => series.map(({ name }) => name)),
    );
    const { page } = sheetPlan;
    if (!page) continue;
    expect(sheet.page.properties).toMatchObject({
      PaperSize: "A4",
      Orientation: page.orientation === "landscape" ? "Landscape" : "Portrait",
      Zoom: { horizontalFitToPages: 1 },
    });
    expect(sheet.page.titleRows).toBe(page.repeatRows && `$${page.repeatRows.join(":$")}`);
    expect(sheet.page.breaks).toEqual(page.breaksAfter.map((row) => row + 1));
    expect(sheet.page.margins["left"]).toBeCloseTo((page.margins.left / 25.4) * 72);
  }
  const charts = plan.sheets.flatMap((sheet) => sheet.charts);
  expect(charts.length).toBeGreaterThan(0);
});

test("whatever text is written stays that text and is no formula", async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      "001",
      "3-1",
      "3月1日",
      "50%",
      "=1+1",
      "+86",
      "-",
      "@张三",
      "TRUE",
      "1,200",
      "2024/6/30",
      "1e5",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const host = excel.reopen(14);
        const plan = valuesPlan("文本", rows);
        expect(await write(plan)).toEqual(DONE);
        const written = toRawWorkbook(host.workbook).sheets[1]?.rows;
        const expected = rawFromPlan(
          valuesPlan(
            "文本",
            rows.map((row) => row.map(lines)),
          ),
          "",
        ).sheets[0]?.rows;
        expect(written).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test("dates are true dates, numbers in text columns are numbers", async () => {
  const text = { numberFormat: "@" };
  const plan = valuesPlan("值", [[{ date: "2024-06-30" }, 60, true, null]]);
  const [sheet] = plan.sheets;
  sheet?.rows[0]?.cells.push({ value: 70, style: text });
  await write(plan);
  const written = excel.current().workbook.sheet("值");
  expect([1, 2, 3, 4, 5].map((column) => written.cellAt(1, column)?.value)).toEqual([
    45473,
    60,
    true,
    "",
    70,
  ]);
  expect(written.cellAt(1, 1)?.numberFormat).toBe("yyyy-mm-dd");
});

test("a sheet of ours is replaced where it stands; a sheet of the user stays untouched", async () => {
  const host = excel.current();
  await write({
    title: "",
    sheets: [
      ...valuesPlan("甲", [
        ["旧", "旧"],
        ["旧", "旧"],
      ]).sheets,
      ...valuesPlan("乙", [["旧"]]).sheets,
    ],
  });
  const own = host.workbook.addSheet("我的笔记");
  host.workbook.move(own, 1);
  host.userTypes("我的笔记", "B2", "=甲!A1");
  host.userTypes("甲", "F9", "随手写的");
  const before = sheetSnapshot(own);
  expect(await write(valuesPlan("甲", [["新"]]))).toEqual(DONE);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "我的笔记", "甲", "乙"]);
  expect(sheetSnapshot(own)).toEqual(before);
  const [sheet] = toRawWorkbook(host.workbook).sheets.slice(2);
  expect(sheet?.rows).toEqual([{ index: 1, hidden: false, cells: [{ column: 1, value: "新" }] }]);
});

test("writing the same again changes nothing", async () => {
  const host = excel.current();
  const plan = reportPlan();
  await write(plan);
  const first = host.workbook.sheets.map(sheetSnapshot);
  await write(plan);
  expect(host.workbook.sheets.map(sheetSnapshot)).toEqual(first);
});

test("every request stays below Excel's limit, however much there is to write and read", async () => {
  const host = excel.current();
  host.faults.payloadLimit = 2_000_000;
  const rows = Array.from({ length: 3000 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => `第${row}行第${column}列，`.repeat(8)),
  );
  const plan = valuesPlan("长表", rows);
  expect(await write(plan)).toEqual(DONE);
  const read = await workbook.read();
  expect(read.ok && read.value.sheets[1]).toEqual(rawFromPlan(plan, "").sheets[0]);
});

test("progress is told sheet by sheet", async () => {
  const labels: string[] = [];
  await workbook.write(
    reportPlan(),
    { backup: null },
    { ...SILENT, progress: (_done, _total, label) => labels.push(label) },
  );
  expect(labels[0]).toBe("总体情况");
  expect(labels.at(-1)).toBe("");
});

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Cells whose look in Excel is not what the plan says. */
function wrongLooks(sheet: Sheet, plan: SheetPlan): string[] {
  return plan.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => {
      const look = sheet.cellAt(index + 1, column + 1)?.look;
      if (!cell) return [];
      const wrong = Object.entries(expectedLook(cell)).filter(
        ([name, value]) => look && lookProperty(look, name) !== value,
      );
      const heights = row.height !== null && sheet.rowHeights.get(index + 1) !== row.height;
      return [
        ...wrong.map(([name]) => `${cellAddress(index + 1, column + 1)} ${name}`),
        ...(heights ? [`row ${index + 1}`] : []),
      ];
    }),
  );
}

function expectedLook({ style: { font = {}, ...style } }: CellPlan): Record<string, unknown> {
  const color = (code: string) => `#${code}`;
  const sides = style.border === "thin" ? ["Top", "Bottom", "Left", "Right"] : [];
  return {
    ...(font.name && { "Font.Name": font.name }),
    ...(font.size && { "Font.Size": font.size }),
    "Font.Bold": font.bold ?? false,
    ...(font.color && { "Font.Color": color(font.color) }),
    ...(style.fill && { "Fill.Color": color(style.fill) }),
    ...(style.horizontal && {
      HorizontalAlignment: style.horizontal[0]?.toUpperCase() + style.horizontal.slice(1),
    }),
    WrapText: style.wrap ?? false,
    "Protection.Locked": style.locked ?? true,
    ...Object.fromEntries(sides.map((side) => [`Border.${side}.Style`, "Continuous"])),
  };
}
