import { sortLedger } from "../../../src/core/ledger/sort-ledger";
import { chooseMainText, dropMainText } from "../../../src/core/main-text/choose";
import type { Ledger } from "../../../src/core/model/ledger";
import { gatherReport } from "../../../src/core/report/report-data";
import { planReport } from "../../../src/core/report/plan-report";
import { staffText } from "../../../src/core/wording/main-text";
import { mainFieldText } from "../../../src/core/wording/task-row";
import { smallLedger } from "../../fixtures/small-ledger";
import { record } from "../report/filled-ledger";
import { period, sheetOf, textOf } from "../report/sheet-reader";

const JUNE = "2024-06";
const BY = { by: "李明", date: "2024-06-28" };
const UNCHANGED = { progress: null, problem: null, nextStep: null };

/** Z004: led by 市科技局 and 市发改委, with 市财政局 responsible; all three filed. */
function ledgerOf(first = "新增300家。", second = "新增400家。"): Ledger {
  return sortLedger({
    ...smallLedger(),
    records: [
      record(JUNE, "Z004", "市科技局", {
        status: "behind",
        completionRate: 30,
        progress: first,
        problem: "人才不足。",
      }),
      record(
        JUNE,
        "Z004",
        "市发改委",
        { status: "ahead", completionRate: 60, progress: second },
        "lead",
      ),
      record(JUNE, "Z004", "市财政局", { progress: "拨付2000万元。" }, "responsible"),
    ],
  });
}

function summaryOf(ledger: Ledger, month = JUNE) {
  const data = gatherReport(ledger, period(month));
  const found = data.tasks.find(({ task }) => task.id === "Z004");
  if (!found) throw new Error("no such task");
  return found;
}

const choose = (ledger: Ledger, unit: string | null, words: object = {}) =>
  chooseMainText(ledger, { period: JUNE, taskId: "Z004", unit, ...UNCHANGED, ...words, ...BY });

const said = (ledger: Ledger) => {
  const summary = summaryOf(ledger);
  return summary.staff && staffText(summary, summary.staff);
};

test("a chosen co-lead answers for the task: its words, its status, its rate", () => {
  const summary = summaryOf(choose(ledgerOf(), "市发改委"));
  expect(mainFieldText(summary, "progress")).toBe("新增400家。");
  expect(summary).toMatchObject({ category: "ahead", rate: 60 });
  expect(summary.supplements.map(({ seat }) => seat.unit)).toEqual(["市科技局", "市财政局"]);
  expect(said(choose(ledgerOf(), "市发改委"))).toBe("选用市发改委所报（李明，2024年6月28日）。");
});

test("a chosen responsible unit lends its words; the lead still answers for the state", () => {
  const summary = summaryOf(choose(ledgerOf(), "市财政局"));
  expect(mainFieldText(summary, "progress")).toBe("拨付2000万元。");
  expect(summary).toMatchObject({ category: "behind", rate: 30 });
  expect(summary.supplements.map(({ seat }) => seat.unit)).toEqual(["市科技局", "市发改委"]);
});

test("staff's own words stand everywhere in the report, and the records stay as filed", () => {
  const before = ledgerOf();
  const ledger = choose(before, null, {
    progress: "已新增300家。",
    problem: "急需市政府协调人才。",
  });
  expect(ledger.records).toEqual(before.records);
  const plan = planReport(ledger, period(JUNE));
  expect(textOf(sheetOf(plan, "汇总总表"))).toContain("已新增300家。");
  expect(textOf(sheetOf(plan, "汇总总表"))).toContain("进展情况、存在问题已编辑");
  for (const name of ["欠序时及未启动", "需协调问题", "领导参阅"]) {
    expect(textOf(sheetOf(plan, name))).toContain("急需市政府协调人才。");
  }
});

test("a choice outlives a later merge of the period and tells that the source has changed", () => {
  const chosen = choose(ledgerOf(), "市发改委", { progress: "累计新增400家。" });
  const later = { ...chosen, records: ledgerOf("新增300家。", "新增450家。").records };
  const summary = summaryOf(later);
  expect(mainFieldText(summary, "progress")).toBe("累计新增400家。");
  expect(said(later)).toContain("原文已更新，请核对。市发改委现报进展情况：新增450家。");
  expect(said(chosen)).not.toContain("原文已更新");
});

test("a first lead that files anew makes the choice of another worth a look", () => {
  const chosen = choose(ledgerOf(), "市发改委");
  const later = { ...chosen, records: ledgerOf("新增500家，已达标。").records };
  expect(mainFieldText(summaryOf(later), "progress")).toBe("新增400家。");
  expect(said(later)).toContain("原文已更新");
});

test("choosing again settles what has changed", () => {
  const chosen = choose(ledgerOf(), "市发改委");
  const later = { ...chosen, records: ledgerOf("新增500家。").records };
  expect(said(choose(later, "市发改委"))).not.toContain("原文已更新");
  expect(choose(later, "市发改委").mainTexts).toHaveLength(1);
});

test("a new period starts with the units' own words", () => {
  const ledger = choose(ledgerOf(), "市发改委");
  ledger.records.push(record("2024-07", "Z004", "市科技局", { progress: "新增600家。" }));
  const summary = summaryOf(ledger, "2024-07");
  expect(summary.staff).toBeNull();
  expect(mainFieldText(summary, "progress")).toBe("新增600家。");
  expect(summaryOf(ledger).category).toBe("ahead");
});

test("the period before is compared with as its report showed it", () => {
  const ledger = choose(ledgerOf(), "市发改委");
  ledger.records.push(
    record("2024-07", "Z004", "市科技局", { status: "behind", completionRate: 40 }),
  );
  expect(summaryOf(ledger, "2024-07").change).toMatchObject({
    kinds: ["newly-behind", "fallen"],
    points: -20,
  });
});

test("what would stand anyway is no choice, and a unit's own words are no edit", () => {
  expect(choose(ledgerOf(), "市科技局").mainTexts).toEqual([]);
  expect(choose(ledgerOf(), null, { progress: "新增300家。 " }).mainTexts).toEqual([]);
});

test("taken back, the main text is the first lead's again", () => {
  const ledger = dropMainText(choose(ledgerOf(), "市发改委"), JUNE, "Z004");
  expect(ledger).toEqual(ledgerOf());
});

test("a chosen unit that filed nothing leaves the usual text, and the report says so", () => {
  const ledger = choose(ledgerOf(), "市人社局");
  expect(mainFieldText(summaryOf(ledger), "progress")).toBe("新增300家。");
  expect(said(ledger)).toContain("选用的市人社局没有填报");
});

test("staff can write for a task that nobody reported, and for one that members lead", () => {
  const silent = choose({ ...ledgerOf(), records: [] }, null, { progress: "经电话核实，已启动。" });
  expect(mainFieldText(summaryOf(silent), "progress")).toBe("经电话核实，已启动。");
  expect(summaryOf(silent).category).toBe("unfiled");
});
