import * as fc from "fast-check";
import { isOfLedger, keepEdits, readReportEdits } from "../../../src/core/main-text/report-edits";
import type { Ledger } from "../../../src/core/model/ledger";
import { planReport } from "../../../src/core/report/plan-report";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import type { WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { filledLedger, record } from "../report/filled-ledger";
import { period, sheetOf, textOf } from "../report/sheet-reader";

const JUNE = period("2024-06");
const BY = { by: "李明", date: "2024-06-28" };
const HEADERS = { progress: "进展情况", problem: "存在问题", nextStep: "下一步措施" } as const;

const reportOf = (ledger: Ledger, paper: "A3" | "A4" = "A3") =>
  planReport(ledger, JUNE, { paper, generated: "2024-07-05" });
const editsOf = (plan: WorkbookPlan) => readReportEdits(rawFromPlan(plan, "城市汇总.xlsx"));

/** Types into the row of 汇总总表 that `label` opens. */
function typeInto(plan: WorkbookPlan, label: string, field: keyof typeof HEADERS, words: string) {
  const { rows } = sheetOf(plan, "汇总总表");
  const header = rows.find((row) => row.cells.some((cell) => cell?.value === "工作任务"));
  const column = header?.cells.findIndex((cell) => cell?.value === HEADERS[field]) ?? -1;
  const cell = rows.find((row) => row.cells[0]?.value === label)?.cells[column];
  if (!cell) throw new Error(`no row ${label}`);
  cell.value = words;
}

const main = (ledger: Ledger) => textOf(sheetOf(reportOf(ledger), "汇总总表"));

test("a report as it was written holds no edit, however long its texts", () => {
  const lengths = fc.array(fc.nat(3000), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(lengths, fc.constantFrom("A3" as const, "A4" as const), (sizes, paper) => {
      const ledger = filledLedger();
      const [progress = "", problem = "", nextStep = ""] = sizes.map((size) =>
        "推进项目，".repeat(size / 5),
      );
      const values = { status: "behind", progress, problem, nextStep } as const;
      ledger.records.push(record("2024-06", "Z003", "市科技局", values));
      expect(editsOf(reportOf(ledger, paper))?.edits).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test("words typed into the sheet are found and stand in the next report as edited", () => {
  const ledger = filledLedger();
  const values = { status: "behind", progress: "已开工。", problem: "缺资金。" } as const;
  ledger.records.push(record("2024-06", "Z003", "市科技局", values));
  const plan = reportOf(ledger);
  typeInto(plan, "3", "progress", "已开工12个项目。");
  typeInto(plan, "3", "problem", "—");
  const found = editsOf(plan);
  expect(found?.edits).toMatchObject([
    { taskId: "Z003", field: "progress", words: "已开工12个项目。" },
    { taskId: "Z003", field: "problem", words: "无" },
  ]);
  if (!found) throw new Error("no edits");
  const kept = keepEdits(ledger, found, BY);
  expect(kept.mainTexts).toMatchObject([
    { taskId: "Z003", period: "2024-06", unit: null, progress: "已开工12个项目。", ...BY },
  ]);
  expect(main(kept)).toContain("已开工12个项目。");
  expect(main(kept)).toContain("进展情况、存在问题已编辑（李明，2024年6月28日）。");
  expect(editsOf(reportOf(kept))?.edits).toEqual([]);
});

test("inserted rows and changes of blanks are no edits", () => {
  const plan = reportOf(filledLedger());
  const sheet = sheetOf(plan, "汇总总表");
  sheet.rows.splice(1, 0, { height: 20, cells: [] });
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (typeof cell?.value === "string" && cell.value.includes("推进第")) cell.value += "\n ";
    }
  }
  expect(editsOf(plan)?.edits).toEqual([]);
});

test("words edited before a unit filed anew are kept and told to be from before", () => {
  const ledger = filledLedger();
  const plan = reportOf(ledger);
  typeInto(plan, "3", "progress", "已开工12个项目。");
  const found = editsOf(plan);
  const later = {
    ...ledger,
    records: ledger.records.map((each) =>
      each.period === "2024-06" && each.taskId === "Z003"
        ? { ...each, values: { ...each.values, progress: "又有新进展。" } }
        : each,
    ),
  };
  if (!found) throw new Error("no edits");
  const text = main(keepEdits(later, found, BY));
  expect(text).toContain("已开工12个项目。");
  expect(text).toContain("原文已更新，请核对。");
});

test("a task's number printed again at the head of a page belongs to the same row", () => {
  const ledger = filledLedger();
  const plan = reportOf(ledger);
  const rows = sheetOf(plan, "汇总总表").rows;
  const at = rows.findIndex((row) => row.cells[0]?.value === "3");
  const again = rows[at]?.cells.map((cell, column) =>
    cell ? { ...cell, value: column === 1 ? "（接上页）" : column === 0 ? "3" : null } : null,
  );
  if (!again) throw new Error("no row 3");
  rows.splice(at + 1, 0, { height: 20, cells: again });
  expect(editsOf(plan)?.edits).toEqual([]);
});

test("what is no report of ours holds nothing, and another list's report is told apart", () => {
  const plan = reportOf(filledLedger());
  const strange = { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "_report") };
  expect(editsOf(strange)).toBeNull();
  const found = editsOf(plan);
  const other = filledLedger();
  other.notice = { ...other.notice, docNumber: "随政办发〔2025〕1号" };
  expect(found && isOfLedger(found, filledLedger())).toBe(true);
  expect(found && isOfLedger(found, other)).toBe(false);
});

test("the words before a stand-in's text are the report's, not an edit's", () => {
  const ledger = filledLedger();
  ledger.records = ledger.records.filter(
    ({ period: id, taskId, unit }) => id !== "2024-06" || taskId !== "Z004" || unit !== "市科技局",
  );
  ledger.records.push(
    record("2024-06", "Z004", "市发改委", { status: "ahead", progress: "已立项。" }, "lead"),
  );
  const plan = reportOf(ledger);
  typeInto(plan, "4", "progress", "（市科技局未报送，以下为市发改委所报）已立项5个。");
  expect(editsOf(plan)?.edits).toMatchObject([{ taskId: "Z004", words: "已立项5个。" }]);
});
