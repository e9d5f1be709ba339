import type { Ledger } from "../../../src/core/model/ledger";
import { planReport } from "../../../src/core/report/plan-report";
import { REPORT_SHEETS } from "../../../src/core/schema/sheet-names";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { smallLedger } from "../../fixtures/small-ledger";
import { filledLedger, record } from "./filled-ledger";
import { period, sheetOf, textOf, valuesOf } from "./sheet-reader";

const JUNE = period("2024-06");
const reportOf = (ledger: Ledger, paper: "A3" | "A4" = "A3") =>
  planReport(ledger, JUNE, { paper, generated: "2024-07-05" });

const visibleSheets = ({ sheets }: WorkbookPlan) =>
  sheets.filter((sheet) => sheet.visibility === "visible");

test("the sheets are those of the contract, in its order", () => {
  const names = visibleSheets(reportOf(filledLedger())).map((sheet) => sheet.name);
  expect(names).toEqual(Object.values(REPORT_SHEETS));
});

test("the same ledger gives the same plan", () => {
  expect(reportOf(filledLedger())).toEqual(reportOf(filledLedger()));
});

test("a later period does not change an earlier report", () => {
  const later = filledLedger();
  later.records.push(record("2024-07", "Z003", "市科技局", { status: "done" }));
  expect(reportOf(later)).toEqual(reportOf(filledLedger()));
});

test("a ledger without any return still gives every sheet", () => {
  const plan = reportOf(smallLedger());
  expect(textOf(sheetOf(plan, "汇总总表"))).toMatch(/牵头单位未报送：市科技局/);
  expect(sheetOf(plan, "总体情况").charts.length).toBeGreaterThan(0);
});

describe.each(["A3", "A4"] as const)("on %s", (paper) => {
  const ledger = filledLedger();
  ledger.records.push(
    record("2024-06", "Z003", "市科技局", {
      status: "behind",
      completionRate: 10,
      progress: "推进重点平台建设，".repeat(700),
    }),
  );
  const plan = reportOf(ledger, paper);

  test.each(visibleSheets(plan).map((sheet): [string, SheetPlan] => [sheet.name, sheet]))(
    "%s prints one page wide, in rows that a page and Excel can show",
    (_, sheet) => {
      expect(sheet.page).toMatchObject({ paper: expect.any(String), fitToWidth: true });
      expect(sheet.page?.footer).toMatch(/&P/);
      for (const row of sheet.rows) expect(row.height ?? 999).toBeLessThanOrEqual(409);
    },
  );

  test.each(visibleSheets(plan).map((sheet): [string, SheetPlan] => [sheet.name, sheet]))(
    "%s has no blank cell in a table, and merges that do not overlap",
    (_, sheet) => {
      const taken = new Set<string>();
      for (const { top, left, bottom, right } of sheet.merges) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            const key = `${row},${column}`;
            expect(taken.has(key)).toBe(false);
            if (row !== top || column !== left) taken.add(key);
          }
        }
      }
      sheet.rows.forEach((row, r) =>
        row.cells.forEach((cell, c) => {
          if (cell?.style.border !== "thin" || taken.has(`${r + 1},${c + 1}`)) return;
          expect(cell.value).not.toBeNull();
          expect(cell.value).not.toBe("");
        }),
      );
    },
  );

  test("a very long text is carried over whole", () => {
    const values = valuesOf(sheetOf(plan, "汇总总表"));
    const all = values
      .map((row) => row.filter((value) => String(value).includes("平台建设")))
      .flat();
    expect(all.length).toBeGreaterThan(1);
    expect(all.join("")).toContain("推进重点平台建设，".repeat(700));
  });

  test("what stands beneath a task and opens a page says which task it belongs to", () => {
    const long = filledLedger();
    const helper = long.assignments.find(({ role }) => role === "responsible");
    if (!helper) throw new Error("no responsible unit");
    const progress = "提供数据资料，参加联合督导。".repeat(400);
    long.records.push(record("2024-06", helper.taskId, helper.unit, { progress }));
    const { rows, page } = sheetOf(reportOf(long, paper), "汇总总表");
    const tops = (page?.breaksAfter ?? []).map((row) => rows[row]?.cells ?? []);
    const carried = tops.find((cells) => String(cells[1]?.value).includes("参加联合督导"));
    const { label } = long.tasks.find(({ id }) => id === helper.taskId) ?? {};
    expect(carried?.[0]?.value).toBe(`接第${label}项\n责任`);
  });

  test("charts draw numbers that stand in the sheets", () => {
    const overview = sheetOf(plan, "总体情况");
    expect(overview.charts.map((chart) => chart.kind)).toContain("line");
    for (const chart of overview.charts) {
      for (const { values } of chart.series) {
        const { top, left, bottom, right } = values.range;
        const rows = sheetOf(plan, values.sheet).rows.slice(top - 1, bottom);
        const cells = rows.flatMap((row) => row.cells.slice(left - 1, right));
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) expect(["number", "string"]).toContain(typeof cell?.value);
        expect(cells.some((cell) => typeof cell?.value === "number")).toBe(true);
      }
    }
  });
});

test("names that JavaScript objects know are only names", () => {
  const ledger = filledLedger();
  for (const name of ["__proto__", "constructor"]) {
    ledger.assignments.push({
      taskId: "Z003",
      unit: name,
      role: "responsible",
      phrase: name,
      group: "responsible",
    });
    ledger.records.push(
      record("2024-06", "Z003", name, { progress: "按要求配合。" }, "responsible"),
    );
  }
  const text = textOf(sheetOf(reportOf(ledger), "汇总总表"));
  expect(text).toContain("【__proto__】按要求配合。");
  expect(text).toContain("【constructor】按要求配合。");
});
