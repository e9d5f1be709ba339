/** The open unit workbook: what is offered to be rewritten, and what is left to the unit. */

import { checkWorkbook } from "../../src/app/check-workbook";
import { fixedClock } from "../../src/adapters/clock";
import type { Ledger } from "../../src/core/model/ledger";
import { formColumn } from "../../src/core/schema/columns";
import { rawFromPlan } from "../../src/core/workbook/raw-from-plan";
import flawless from "../fixtures/returns/flawless-rows.json";
import { FilledForm, noticeLedger, type FiledRow } from "../helpers/filled-form";

const UNIT = "市人社局";
let ledger: Ledger;
beforeAll(async () => {
  ledger = await noticeLedger();
});

function tidying(typed: string, field: "completionRate" | "status" | "expectedDate") {
  const form = new FilledForm(ledger, UNIT, flawless as unknown as FiledRow[]);
  form.type("Z090", field, typed);
  const checked = checkWorkbook(rawFromPlan(form.plan, "填报表.xlsx"), {
    clock: fixedClock("2024-06-24T09:00"),
  });
  if (!checked.ok) throw new Error(checked.issue.message);
  return checked.value.tidying.flatMap(({ taskId, column, found, value }) =>
    taskId === "Z090" && column === formColumn(field).header ? [[found, value]] : [],
  );
}

test.each([
  ["60％", "completionRate", 60],
  ["已 完成", "status", "已完成"],
  ["2024.12.31", "expectedDate", { date: "2024-12-31" }],
] as const)("%s is offered to be written as asked", (typed, field, value) => {
  expect(tidying(typed, field)).toEqual([[typed, value]]);
});

test.each(["约七成", "60%左右", "近六成"])(
  "a guess is not made an exact figure by one click: %s",
  (typed) => {
    expect(tidying(typed, "completionRate")).toEqual([]);
  },
);
