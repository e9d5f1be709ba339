/**
 * An independent recount: the printed numbers, counted again from the records and assignments alone,
 * with none of the report's code.
 */

import type { Ledger } from "../../../src/core/model/ledger";
import type { ProgressRecord } from "../../../src/core/model/record";
import { planReport } from "../../../src/core/report/plan-report";
import { filledLedger } from "./filled-ledger";
import { period, rowWith, sheetOf, valuesOf } from "./sheet-reader";

const JUNE = "2024-06";
const WORDS: Record<string, string> = {
  done: "已完成",
  ahead: "超序时",
  "on-schedule": "达序时",
  behind: "欠序时",
  "not-started": "未启动",
  other: "其他",
};

const ledger = filledLedger();
const plan = planReport(ledger, period(JUNE), { paper: "A3", generated: "2024-07-05" });

/** A task's word and rate: first lead, else next lead, else the commonest word of the members. */
function recountTask(source: Ledger, month: string, taskId: string) {
  const filed = (unit: string): ProgressRecord | undefined =>
    source.records.find((r) => r.period === month && r.taskId === taskId && r.unit === unit);
  const seats = source.assignments.filter((a) => a.taskId === taskId && a.group === "lead");
  const named = seats.filter((a) => a.role !== "member");
  if (named.length > 0) {
    const main = named.map((a) => filed(a.unit)).find((r) => r !== undefined);
    if (!main) return { word: "未报送", rate: null };
    const status = main.values.status;
    return { word: status ? WORDS[status] : "状态未填", rate: main.values.completionRate };
  }
  const tally = new Map<string, number>();
  let answered = 0;
  for (const { unit } of seats) {
    const member = filed(unit);
    if (!member) continue;
    answered++;
    const status = member.values.status;
    if (status) tally.set(status, (tally.get(status) ?? 0) + 1);
  }
  const order = ["not-started", "behind", "other", "on-schedule", "ahead", "done"];
  const best = order
    .filter((s) => tally.has(s))
    .sort((a, b) => (tally.get(b) ?? 0) - (tally.get(a) ?? 0))[0];
  return { word: best ? WORDS[best] : answered > 0 ? "状态未填" : "未报送", rate: null };
}

const words = (month: string) =>
  ledger.tasks.map((task) => recountTask(ledger, month, task.id).word ?? "");
const countOf = (month: string, word: string) => words(month).filter((w) => w === word).length;

test("the overview's counts and shares are those of the records, and add to 100.0", () => {
  const overview = sheetOf(plan, "总体情况");
  let tenths = 0;
  let counted = 0;
  for (const word of [...Object.values(WORDS), "状态未填", "未报送"]) {
    const expected = countOf(JUNE, word);
    if (word === "状态未填" && expected + countOf("2024-05", word) === 0) continue;
    const rows = valuesOf(overview).filter((row) => row[0] === word && typeof row[2] === "number");
    expect(rows[0]?.[2]).toBe(expected);
    expect(rows[0]?.[6]).toBe(countOf("2024-05", word));
    tenths += Math.round(Number(rows[0]?.[3]) * 10);
    counted += expected;
  }
  expect(counted).toBe(ledger.tasks.length);
  expect(tenths).toBe(1000);
});

test("the trend's numbers are those of each period", () => {
  const row = rowWith(sheetOf(plan, "总体情况"), "欠序时、未启动（项）");
  const numbers = row.filter((value) => typeof value === "number");
  const expected = ["2024-04", "2024-05", JUNE].map(
    (month) => countOf(month, "欠序时") + countOf(month, "未启动"),
  );
  expect(numbers).toEqual(expected);
});

test("chapters count their own tasks", () => {
  const sheet = sheetOf(plan, "分章统计");
  const headers = rowWith(sheet, "任务数");
  for (const chapter of new Set(ledger.tasks.map((task) => task.chapter))) {
    const row = rowWith(sheet, chapter ?? "民生项目");
    const tasks = ledger.tasks.filter((task) => task.chapter === chapter);
    expect(row[2]).toBe(tasks.length);
    headers.forEach((header, column) => {
      if (!Object.values(WORDS).includes(String(header))) return;
      const expected = tasks.filter((t) => recountTask(ledger, JUNE, t.id).word === header).length;
      expect(row[column]).toBe(expected);
    });
  }
});

test("units count the tasks they lead first by what they filed themselves", () => {
  const rows = valuesOf(sheetOf(plan, "单位统计与排名"));
  const start = rows.findIndex((row) => String(row[0]).startsWith("一、"));
  const end = rows.findIndex((row) => String(row[0]).startsWith("二、"));
  const printed = new Map(rows.slice(start + 1, end).map((row) => [String(row[1]), row]));
  const first = ledger.assignments.filter((a) => a.role === "lead-first");
  expect(new Set(printed.keys())).toEqual(new Set(first.map((a) => a.unit)));
  for (const [unit, row] of printed) {
    const own = first.filter((a) => a.unit === unit);
    const filed = own.filter((a) =>
      ledger.records.some((r) => r.period === JUNE && r.taskId === a.taskId && r.unit === unit),
    );
    expect(row.slice(2, 4)).toEqual([own.length, filed.length]);
  }
});

test("the list of lagging tasks holds just those, worst first", () => {
  const rows = valuesOf(sheetOf(plan, "欠序时及未启动"));
  const end = rows.findIndex((row) => String(row[0]).startsWith("二、"));
  const listed = rows.slice(0, end).filter((row) => row[2] === "欠序时" || row[2] === "未启动");
  const expected = ledger.tasks.filter((task) =>
    ["欠序时", "未启动"].includes(recountTask(ledger, JUNE, task.id).word ?? ""),
  );
  expect(new Set(listed.map((row) => row[1]))).toEqual(new Set(expected.map((task) => task.text)));
  const points = listed.map((row) => row[4]).filter((value) => typeof value === "number");
  expect(points).toEqual([...points].sort((a, b) => a - b));
});

test("filing counts are those of the filings", () => {
  const rows = valuesOf(sheetOf(plan, "报送情况"));
  const units = new Set(ledger.assignments.map((a) => a.unit));
  const filings = ledger.filings.filter((filing) => filing.period === JUNE);
  const stateRows = (word: string) => rows.filter((row) => row[2] === word).map((row) => row[1]);
  expect(stateRows("未报送")).toEqual(
    [...units].filter((unit) => !filings.some((filing) => filing.unit === unit)),
  );
  expect(stateRows("退回修改")).toEqual(["市人社局"]);
  expect(stateRows("迟报")).toEqual(["广水市"]);
});

test("disagreements are the leads whose words or rates differ", () => {
  const differing = ledger.tasks.filter((task) => {
    const leads = ledger.assignments.filter(
      (a) => a.taskId === task.id && (a.role === "lead-first" || a.role === "lead"),
    );
    const filed = leads.flatMap((a) =>
      ledger.records.filter((r) => r.period === JUNE && r.taskId === task.id && r.unit === a.unit),
    );
    const distinct = (values: unknown[]) => new Set(values.filter((v) => v !== null)).size > 1;
    return (
      distinct(filed.map((r) => r.values.status)) ||
      distinct(filed.map((r) => r.values.completionRate))
    );
  });
  expect(valuesOf(sheetOf(plan, "口径不一致")).flat()).toContain(
    `共${differing.length}项。目前采用主报单位所报，请核实后与有关单位统一口径。`,
  );
});
