import { intakeFor } from "../../../../src/core/intake/intake-return";
import { previousRecords } from "../../../../src/core/ledger/previous-records";
import { indexRecords } from "../../../../src/core/ledger/record-index";
import type { Ledger } from "../../../../src/core/model/ledger";
import { parsePeriod } from "../../../../src/core/model/period";
import { EMPTY_VALUES } from "../../../../src/core/model/record";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../../../src/core/schema/columns";
import { planUnitWorkbook } from "../../../../src/core/template/unit-workbook/plan-unit-workbook";
import { rawFromPlan } from "../../../../src/core/workbook/raw-from-plan";
import type { CellPlan, SheetPlan } from "../../../../src/core/workbook/workbook-plan";
import { smallLedger } from "../../../fixtures/small-ledger";
import { changed, figure, flawless, recordsOf } from "../../validation/returns";

const UNIT = "市科技局";
const progress = "高新技术企业认定申报2批，新增71家。";

/** A ledger in which the unit filed for these periods. */
function after(...periods: string[]): Ledger {
  const ledger = smallLedger();
  const records = periods.flatMap((period) =>
    recordsOf(
      changed(flawless(ledger, UNIT, period), "Z004", { progress: `${period}：${progress}` }, [
        figure("高新技术企业新增", 90, 71),
      ]),
    ),
  );
  return { ...ledger, records };
}

function issued(ledger: Ledger, id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  const previous = previousRecords(indexRecords(ledger), UNIT, period);
  return planUnitWorkbook(ledger, UNIT, period, { issued: "2024-07-11", previous });
}

function sheet(ledger: Ledger, id: string, name: string): SheetPlan {
  const found = issued(ledger, id).sheets.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
}

const behind = (of: SheetPlan, columns: number, row: number): CellPlan | null | undefined =>
  of.rows[row - 1]?.cells[columns];
const rowOf = (of: SheetPlan, taskId: string) =>
  of.rows.findIndex(({ cells }) => cells[0]?.value === taskId) + 1;

test("last period's entry stands in a locked column behind those to fill, under its period's name", () => {
  const form = sheet(after("2024-06"), "2024-07", "填报表");
  expect(behind(form, FORM_COLUMNS.length, 3)?.value).toBe(
    "上期填报\n（2024年6月，供对照，不用填）",
  );
  const entry = behind(form, FORM_COLUMNS.length, rowOf(form, "Z004"));
  expect(entry?.value).toContain(`达序时，完成率50%\n进展：2024-06：${progress}`);
  expect(entry?.style.locked).not.toBe(false);
  expect(entry?.style.fill).toBeDefined();
  const targets = sheet(after("2024-06"), "2024-07", "指标填报");
  expect(behind(targets, TARGET_COLUMNS.length, 3)?.value).toMatch(/^上期累计完成值/);
  expect(behind(targets, TARGET_COLUMNS.length, 4)?.value).toBe(71);
});

test("the columns of the form itself stay where they are, on screen and on paper", () => {
  const [first, next] = [
    sheet(smallLedger(), "2024-07", "填报表"),
    sheet(after("2024-06"), "2024-07", "填报表"),
  ];
  const headers = (of: SheetPlan) => of.rows[2]?.cells.map((cell) => cell?.value);
  expect(headers(first)).toEqual(FORM_COLUMNS.map(({ header }) => header));
  expect(headers(next)?.slice(0, FORM_COLUMNS.length)).toEqual(headers(first));
  expect(next.page?.printArea).toEqual(first.page?.printArea);
});

test("the latest period in which the unit filed counts, of the same kind and year", () => {
  const entry = (ledger: Ledger, id: string) => {
    const form = sheet(ledger, id, "填报表");
    return behind(form, FORM_COLUMNS.length, rowOf(form, "Z004"))?.value;
  };
  expect(entry(after("2024-04", "2024-05"), "2024-07")).toContain("2024-05：");
  expect(entry(after("2024-Q1"), "2024-07")).toBeUndefined();
  expect(entry(after("2023-12"), "2024-01")).toBeUndefined();
  expect(entry(after("2024-07"), "2024-07")).toBeUndefined();
});

test("a form that comes back untouched says nothing for the new period but who to ask", () => {
  const ledger = after("2024-06");
  const workbook = rawFromPlan(issued(ledger, "2024-07"), `2024-07_${UNIT}_填报表.xlsx`);
  const intake = intakeFor(ledger)(
    { read: { kind: "workbook", workbook, issues: [] }, receivedAt: null },
    { period: null },
  );
  if (intake.kind !== "submission") throw new Error(intake.kind);
  const { rows, issues, period } = intake.submission;
  expect(period).toBe("2024-07");
  expect(issues).toEqual([]);
  for (const { values, targets } of rows) {
    expect(values).toEqual({ ...EMPTY_VALUES, contact: values.contact, phone: values.phone });
    for (const { achieved } of targets) expect(achieved).toBeNull();
  }
});

test("a very long entry is shortened in its column and whole in the comment", () => {
  const ledger = after("2024-06");
  const long = "开展督导检查一次；".repeat(60);
  const records = ledger.records.map((record) => ({
    ...record,
    values: { ...record.values, progress: long },
  }));
  const form = sheet({ ...ledger, records }, "2024-07", "填报表");
  const row = rowOf(form, "Z004");
  expect(String(behind(form, FORM_COLUMNS.length, row)?.value).length).toBeLessThan(200);
  const cell = form.rows[row - 1]?.cells.find((each) => each?.comment !== undefined);
  expect(cell?.comment).toContain(long);
});
