/**
 * The unit's own check, without the office's ledger, judges by what the office set and by what the
 * unit filed before: all that travels in the workbook.
 */

import type { Issue } from "../../src/core/model/issue";
import type { Ledger, Settings } from "../../src/core/model/ledger";
import { EMPTY_VALUES, type ProgressRecord } from "../../src/core/model/record";
import { parseBasis } from "../../src/core/schema/check-basis";
import { foundDigest } from "../../src/core/validation/judgement";
import flawless from "../fixtures/returns/flawless-rows.json";
import { FilledForm, noticeLedger, type FiledRow } from "../helpers/filled-form";

const UNIT = "市人社局";
const rows = flawless as unknown as FiledRow[];

let usual: Ledger;
beforeAll(async () => {
  usual = await noticeLedger();
});

const withSettings = (settings: Partial<Settings>): Ledger => ({
  ...usual,
  settings: { ...usual.settings, ...settings },
});
const withRecords = (...records: ProgressRecord[]): Ledger => ({ ...usual, records });

function filedIn(
  period: string,
  taskId: string,
  values: Partial<ProgressRecord["values"]>,
  achieved: Record<string, number> = {},
): ProgressRecord {
  const targets = Object.entries(achieved).map(([indicator, figure]) => ({
    ...{ indicator, achieved: figure, cityTarget: null, unit: "", note: null, source: null },
  }));
  const source = { file: "", sheet: "", row: 0, cells: {} };
  return {
    ...{ period, taskId, unit: UNIT, role: "lead-first", source, targets },
    ...{ values: { ...EMPTY_VALUES, ...values }, mergedAt: `${period}-28T09:00` },
  };
}

/** Codes and sentences of the workbook as issued from `ledger`, the same on both sides. */
async function told(ledger: Ledger, change?: (form: FilledForm) => void): Promise<Issue[]> {
  const form = new FilledForm(ledger, UNIT, rows);
  change?.(form);
  const { byLedger, byItself } = await form.checkedAsFile(ledger);
  const [full = [], own = []] = [byLedger, byItself].map(({ files }) =>
    files.flatMap(({ issues }) => issues),
  );
  expect(own.map(({ message, fix, severity }) => [message, fix, severity])).toEqual(
    full.map(({ message, fix, severity }) => [message, fix, severity]),
  );
  return own;
}

const codes = (issues: readonly Issue[]) => [...new Set(issues.map(({ code }) => code))];

describe("the office's settings", () => {
  test("hold for thresholds and levels", async () => {
    const rules = [
      { code: "text-too-short", level: "error" as const },
      { code: "next-step-advised", level: "off" as const },
    ];
    const issues = await told(withSettings({ minTextLength: 24, rules }), (form) =>
      form.type("Z090", "nextStep", null),
    );
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["text-too-short", "error"],
    ]);
    expect(issues[0]?.message).toContain("一般不少于24个字");
  });

  test("hold for the deadline and the day by which tasks are due", async () => {
    const issues = await told(withSettings({ defaultDeadline: "2024-10-15" }), (form) =>
      form.type("Z090", "expectedDate", { date: "2024-06-29" }),
    );
    expect(codes(issues)).toEqual(["expected-date-late"]);
  });
});

describe("earlier entries", () => {
  test("are compared with", async () => {
    const may = filedIn("2024-05", "Z090", {
      status: "done",
      completionRate: 61,
      progress: "开展补贴性职业技能培训9800人次，发放补贴1120万元。",
    });
    const problem = "部分工程项目资金拨付滞后，化解周期长。";
    const issues = await told(
      withRecords(
        may,
        filedIn("2024-04", "Z092", { status: "behind", problem, expectedDate: "2024-08-31" }),
        filedIn("2024-05", "Z092", { status: "behind", problem, expectedDate: "2024-09-30" }),
        filedIn("2024-05", "M07", { completionRate: 60 }, { 新增返乡创业: 0.15 }),
      ),
    );
    expect(codes(issues).sort()).toEqual([
      "achieved-fallen",
      "no-longer-done",
      "problem-carried",
      "promise-moved-again",
      "rate-fallen",
      "text-unchanged",
    ]);
  });

  test("of the same period and of last year are not", async () => {
    const later = filedIn("2024-07", "Z090", { completionRate: 90 });
    const lastYear = filedIn("2023-05", "Z090", { completionRate: 90 });
    expect(await told(withRecords(later, lastYear))).toEqual([]);
  });
});

test("what staff accepted is told as accepted", async () => {
  const ledger = withSettings({});
  const found = { found: "20%", expected: "50%", beside: "达序时" };
  ledger.accepted = [
    {
      ...{ period: "2024-06", unit: UNIT, taskId: "Z090", field: "completionRate" },
      ...{ code: "ahead-below-schedule", digest: foundDigest(found), found: "20%" },
      ...{ note: "集中在下半年培训", by: "王敏", date: "2024-06-26" },
    },
  ];
  const issues = await told(ledger, (form) => form.type("Z090", "completionRate", 20));
  expect(issues.map(({ severity }) => severity)).toEqual(["info"]);
  expect(issues[0]?.message).toContain("集中在下半年培训");
});

test("what is not understood is left out, and nothing of it fails", () => {
  const basis = parseBasis(
    [
      ["setting:minTextLength", "许多"],
      ["setting:filingRule", "nobody"],
      ["rule:text-too-short", "constructor"],
      ["deadline", "月底"],
      ["past:2024-05:Z001", "{"],
      ["past:2024-05:Z001", '{"values":[]}'],
      ["past::Z001", '{"values":{}}'],
      ["past:2024-05:Z002", '{"values":{"status":"toString","completionRate":"x","progress":3}}'],
      ["accepted", "[]"],
    ],
    UNIT,
  );
  expect(basis).toMatchObject({ settings: {}, deadline: null, accepted: [] });
  expect(basis.records.map(({ taskId, values }) => [taskId, values])).toEqual([
    ["Z002", EMPTY_VALUES],
  ]);
});
