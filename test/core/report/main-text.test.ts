import { assignUnits } from "../../../src/core/directory";
import { gatherReport } from "../../../src/core/report/report-data";
import type { Ledger } from "../../../src/core/model/ledger";
import type { ProgressRecord } from "../../../src/core/model/record";
import { leadText, mainFieldText } from "../../../src/core/wording/task-row";
import { smallLedger } from "../../fixtures/small-ledger";
import { record } from "./filled-ledger";
import { period } from "./sheet-reader";

const JUNE = "2024-06";

function summaryOf(taskId: string, records: ProgressRecord[], ledger: Ledger = smallLedger()) {
  const data = gatherReport({ ...ledger, records }, period(JUNE));
  const found = data.tasks.find((summary) => summary.task.id === taskId);
  if (!found) throw new Error(taskId);
  return found;
}

test("the first lead's record is the main text, the others supplement it", () => {
  const summary = summaryOf("Z004", [
    record(JUNE, "Z004", "市财政局", { progress: "拨付资金。" }, "responsible"),
    record(JUNE, "Z004", "市发改委", { status: "behind", completionRate: 30 }, "lead"),
    record(JUNE, "Z004", "市科技局", {
      status: "ahead",
      completionRate: 60,
      progress: "新增300家。",
    }),
  ]);
  expect(summary.main.kind).toBe("first-lead");
  expect(summary.category).toBe("ahead");
  expect(mainFieldText(summary, "progress")).toBe("新增300家。");
  expect(summary.supplements.map(({ seat }) => seat.unit)).toEqual(["市发改委", "市财政局"]);
  expect(summary.silent.map((seat) => seat.unit)).toEqual(["市人社局"]);
});

test("the next lead stands in for a silent first lead, and the text says so", () => {
  const summary = summaryOf("Z004", [
    record(JUNE, "Z004", "市发改委", { status: "behind", progress: "已立项。" }, "lead"),
  ]);
  expect(summary.main.kind).toBe("next-lead");
  expect(mainFieldText(summary, "progress")).toMatch(/市科技局未报送.*市发改委.*已立项/);
});

test("a row left blank is no filing", () => {
  const summary = summaryOf("Z003", [record(JUNE, "Z003", "市科技局", { contact: "李明" })]);
  expect(summary.category).toBe("unfiled");
  expect(mainFieldText(summary, "progress")).toMatch(/市科技局/);
});

test("a task without a printed lead is not called unfiled where its first responsible unit filed", () => {
  const ledger = smallLedger();
  const task = ledger.tasks.find(({ id }) => id === "Z003");
  if (!task) throw new Error("Z003");
  Object.assign(task, { lead: [], responsible: ["市教育局", "市财政局"] });
  const rule = ledger.settings.leadlessRule;
  ledger.assignments = assignUnits(ledger.tasks, ledger.directory, rule).assignments;
  const filed = { status: "on-schedule", progress: "已办会两次。" } as const;
  const summary = summaryOf("Z003", [record(JUNE, "Z003", "市教育局", filed)], ledger);
  expect(summary.category).toBe("on-schedule");
  expect(mainFieldText(summary, "progress")).toBe("已办会两次。");
  expect(leadText(summary)).toBe("市教育局（责任单位）");
});

test("responsible units alone give no main text but are kept", () => {
  const summary = summaryOf("Z003", [
    record(JUNE, "Z003", "市教育局", { progress: "配合办会。" }, "responsible"),
  ]);
  expect(summary.main.kind).toBe("none");
  expect(summary.supplements).toHaveLength(1);
});

test("a collective lead is answered by its members: how many, and in which status", () => {
  const summary = summaryOf("Z006", [
    record(JUNE, "Z006", "市教育局", { status: "behind", completionRate: 20 }, "member"),
    record(JUNE, "Z006", "市财政局", { status: "on-schedule", completionRate: 50 }, "member"),
    record(JUNE, "Z006", "市科技局", { status: "on-schedule", completionRate: 56 }, "member"),
    record(JUNE, "Z006", "随县", { progress: "已开展。" }, "member"),
  ]);
  expect(summary.main.kind).toBe("members");
  expect(summary.category).toBe("on-schedule");
  expect(summary.rate).toBe(42);
  expect(mainFieldText(summary, "progress")).toMatch(/应报6家，已报3家/);
  expect(summary.supplements).toHaveLength(4);
});

test("where members' statuses are even, the worse one stands", () => {
  const summary = summaryOf("Z006", [
    record(JUNE, "Z006", "市教育局", { status: "behind" }, "member"),
    record(JUNE, "Z006", "市财政局", { status: "on-schedule" }, "member"),
  ]);
  expect(summary.category).toBe("behind");
});

test("leads who differ in status or rate disagree, an empty field disagrees with nobody", () => {
  const first = record(JUNE, "Z005", "市教育局", { status: "ahead", completionRate: 60 });
  const other = (values: object) =>
    summaryOf("Z005", [first, record(JUNE, "Z005", "市科技局", values, "lead")]).disagreement;
  expect(other({ status: "behind", completionRate: 40 })).toMatchObject({
    statusDiffers: true,
    rateDiffers: true,
    spread: 20,
  });
  expect(other({ status: "ahead", completionRate: 60 })).toBeNull();
  expect(other({ status: null, completionRate: null, progress: "已推进。" })).toBeNull();
});

test("under the leads' rule only leads are missed", () => {
  const ledger = smallLedger();
  ledger.settings.filingRule = "leads-only";
  const summary = summaryOf("Z003", [record(JUNE, "Z003", "市科技局", { status: "done" })], ledger);
  expect(summary.silent).toEqual([]);
});
