import { mainTextOptions, mainTextTasks, standingWords } from "../../src/app/main-text-options";
import { openWorkbook } from "../../src/app/open-workbook";
import { planBesideLedger } from "../../src/app/report-beside-ledger";
import { chooseMainText } from "../../src/core/main-text/choose";
import type { Ledger } from "../../src/core/model/ledger";
import { planReport } from "../../src/core/report/plan-report";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { rawFromPlan } from "../../src/core/workbook/raw-from-plan";
import { filledLedger, record } from "../core/report/filled-ledger";
import { period } from "../core/report/sheet-reader";

const JUNE = "2024-06";
const BY = { by: "李明", date: "2024-06-28" };

function ledgerOf(): Ledger {
  const ledger = filledLedger();
  ledger.records = ledger.records.filter(({ taskId }) => taskId !== "Z004");
  ledger.records.push(
    record(JUNE, "Z004", "市科技局", { progress: "新增300家。", problem: "人才不足。" }),
    record(JUNE, "Z004", "市发改委", { progress: "新增400家。" }, "lead"),
  );
  return ledger;
}

/** The ledger with its report beside it, after somebody typed over the progress of task 4. */
function editedWorkbook() {
  const ledger = ledgerOf();
  const report = planBesideLedger(planReport(ledger, period(JUNE)));
  const plan = planLedger(ledger);
  const raw = rawFromPlan({ ...plan, sheets: [...plan.sheets, ...report.sheets] }, "台账.xlsx");
  const cells = raw.sheets
    .filter(({ name }) => name === "汇总总表")
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const cell = cells.find(({ value }) => value === "新增300家。");
  if (!cell) throw new Error("the text is not there");
  cell.value = "新增高新技术企业300家。";
  return raw;
}

test("a ledger opened with an edited report beside it offers the edits", () => {
  const opened = openWorkbook(editedWorkbook(), false);
  expect(opened.kind === "ledger" && opened.edits?.edits).toMatchObject([
    { taskId: "Z004", field: "progress", words: "新增高新技术企业300家。" },
  ]);
});

test("where the file will be written anew, the edits that it would lose are told", () => {
  const opened = openWorkbook(editedWorkbook(), true);
  const codes = opened.kind === "ledger" ? opened.issues.map(({ code }) => code) : [];
  expect(codes).toContain("report-edits-unkept");
});

test("staff choose among the units that filed, the usual one marked", () => {
  const { answers, choice } = mainTextOptions(ledgerOf(), JUNE, "Z004");
  expect(answers).toMatchObject([
    { unit: "市科技局", usual: true, words: { progress: "新增300家。" } },
    { unit: "市发改委", usual: false, words: { progress: "新增400家。", problem: "" } },
  ]);
  expect(choice).toBeNull();
});

test("words that staff wrote stand in the form for the unit they chose, and only for it", () => {
  const words = { progress: "约400家。", problem: null, nextStep: null };
  const decision = { period: JUNE, taskId: "Z004", unit: "市发改委", ...words, ...BY };
  const ledger = chooseMainText(ledgerOf(), decision);
  const options = mainTextOptions(ledger, JUNE, "Z004");
  expect(standingWords(options, "市发改委").progress).toBe("约400家。");
  expect(standingWords(options, "市科技局").progress).toBe("新增300家。");
  expect(mainTextTasks(ledger, JUNE).filter(({ chosen }) => chosen)).toMatchObject([
    { taskId: "Z004" },
  ]);
  expect(mainTextTasks(ledger, "2024-05").some(({ chosen }) => chosen)).toBe(false);
});
