import { intakeFor } from "../../../src/core/intake/intake-return";
import { planMerge } from "../../../src/core/merge/plan-merge";
import type { Ledger } from "../../../src/core/model/ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import { readLedger } from "../../../src/core/template/ledger/read-ledger";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, flawless } from "../validation/returns";
import { merged, outcomes, plan, returned, sent } from "./intakes";

/** The ledger as it comes back from its workbook. */
function reread(ledger: Ledger): Ledger {
  const result = readLedger(rawFromPlan(planLedger(ledger), "台账.xlsx"));
  if (!("ledger" in result)) throw new Error("the ledger could not be read");
  return result.ledger;
}

const ledger = smallLedger();
const science = flawless(ledger, "市科技局");

test("after the ledger was written and read, the same files change nothing", () => {
  const files = returned(science, changed(flawless(ledger, "市发改委"), "Z004", { phone: null }));
  const after = reread(merged(ledger, files));
  expect(plan(after, files)).toMatchObject({ changes: [], filings: [], log: [] });
});

test("what was corrected and what was put aside survive the workbook", () => {
  const correction = sent(
    changed(science, "Z003", { completionRate: 65, phone: null }),
    "更正=新、二.xlsx",
  );
  const rival = sent(changed(science, "Z003", { completionRate: 70 }), "另一份.xlsx");
  const choices = [{ file: "更正=新、二.xlsx", unit: "市科技局" }];
  const once = reread(merged(ledger, returned(science)));
  const twice = merged(once, returned(correction, rival), { choices });
  expect(reread(twice)).toEqual(twice);
  const again = plan(reread(twice), returned(science, correction, rival));
  expect(Object.values(outcomes(again))).toEqual(["duplicate", "duplicate", "duplicate"]);
  expect(again).toMatchObject({ changes: [], filings: [], log: [] });
});

test("an issued workbook that was filled in is taken in and merged cell by cell", () => {
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no period");
  const workbook = planUnitWorkbook(ledger, "市人社局", period, { issued: "2024-06-11" });
  const form = workbook.sheets.find(({ name }) => name === "填报表");
  if (!form) throw new Error("no form");
  const row = form.rows.find(({ cells }) => cells[0]?.value === "Z002");
  const fill = (field: FormField, value: string) => {
    const cell = row?.cells[formColumnNumber(field) - 1];
    if (cell) cell.value = value;
  };
  fill("status", "已完成");
  fill("completionRate", "80％");
  fill("progress", "举办招聘会12场，新增就业1.2万人。");
  fill("contact", "王建国");
  fill("phone", "0722-3318000");
  const read = {
    kind: "workbook",
    workbook: rawFromPlan(workbook, "市人社局.xlsx"),
    issues: [],
  } as const;
  const intake = intakeFor(ledger)(
    { read: { ...read, issues: [] }, receivedAt: null },
    { period: null },
  );
  const planned = planMerge(ledger, [intake], {
    period: null,
    now: "2024-06-28T09:00",
    choices: [],
  });
  expect(
    planned.changes.map(({ record }) => [record.taskId, record.values.completionRate]),
  ).toEqual([["Z002", 80]]);
  expect(planned.files[0]?.issues.map(({ code }) => code).sort()).toEqual([
    "done-below-100",
    "rate-reworded",
    "row-not-filled",
  ]);
});
