import { createIssue } from "../../../src/core/model/issue";
import { EMPTY_VALUES } from "../../../src/core/model/record";
import { RATE_UNREADABLE } from "../../../src/core/wording/value-issues";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  changed,
  changedEverywhere,
  check,
  figure,
  flawless,
  marks,
  onlyIssue,
  recordsOf,
  sealed,
} from "./returns";

const ledger = smallLedger();
const lead = flawless(ledger, "市人社局");
const leadTask = "Z002";

test("a lead who leaves out the phone is told the cell and how to fill it", () => {
  const issue = onlyIssue(changed(lead, leadTask, { phone: null }), ledger);
  expect(issue).toMatchObject({
    code: "required-missing",
    severity: "error",
    cell: "S6",
    sheet: "填报表",
    taskId: leadTask,
    unit: "市人社局",
    field: "phone",
    message: "第6行“联系电话”没有填写，这一项是必填项。",
  });
  expect(issue.fix).toContain("11位手机号");
});

test.each(["status", "completionRate", "progress", "contact", "phone"] as const)(
  "a lead must fill %s",
  (field) => {
    const issues = check(changed(lead, leadTask, { [field]: null }), ledger);
    expect(issues.map((issue) => [issue.code, issue.field])).toEqual([["required-missing", field]]);
  },
);

test("a responsible unit must only fill the progress", () => {
  const responsible = flawless(ledger, "市财政局");
  expect(
    onlyIssue(changed(responsible, "Z003", { progress: null, remark: "见附件" }), ledger),
  ).toMatchObject({
    code: "required-missing",
    field: "progress",
  });
  expect(responsible.rows.find(({ taskId }) => taskId === "Z003")?.values.status).toBeNull();
});

test("a blank row is one issue, not one for each cell", () => {
  expect(onlyIssue(changed(lead, leadTask, EMPTY_VALUES), ledger)).toMatchObject({
    code: "row-not-filled",
    message: "第6行整行没有填写。",
  });
});

test("under the leads-only rule nobody else must fill anything", () => {
  const leadsOnly = {
    ...ledger,
    settings: { ...ledger.settings, filingRule: "leads-only" as const },
  };
  const responsible = changed(flawless(ledger, "市妇联"), "M01", { progress: null });
  expect(check(responsible, leadsOnly)).toEqual([]);
});

test("a cell that could not be read is not told a second time as missing", () => {
  const unread = changed(lead, leadTask, { completionRate: null });
  const issue = createIssue(
    RATE_UNREADABLE,
    { sheet: "填报表", cell: "M6", taskId: leadTask, field: "completionRate" },
    { where: "第6行“完成率(%)”", became: null, found: "大概过半" },
  );
  expect(check({ ...unread, issues: [issue] }, ledger)).toEqual([]);
});

test("what the unit filed before in the period counts where a later return leaves it blank", () => {
  const held = { ...ledger, records: recordsOf(lead) };
  expect(check(changed(lead, leadTask, { phone: null }), held)).toEqual([]);
  expect(check(changed(lead, leadTask, EMPTY_VALUES), held)).toEqual([]);
});

test("a later return is judged together with what stays of the earlier one", () => {
  const held = { ...ledger, records: recordsOf(lead) };
  const later = changed(lead, leadTask, { ...EMPTY_VALUES, status: "done" });
  expect(onlyIssue(later, held)).toMatchObject({ code: "done-below-100", found: "50%" });
});

test("a blank cell is found by its column where the reader noted no address", () => {
  const rows = lead.rows.map((row) => {
    if (row.taskId !== leadTask) return row;
    const cells = { ...row.source.cells };
    delete cells["phone"];
    return { ...row, values: { ...row.values, phone: null }, source: { ...row.source, cells } };
  });
  expect(marks(sealed({ ...lead, rows }), ledger)).toEqual(["required-missing S6"]);
});

describe("what is behind, not started or other must be explained", () => {
  const explained = {
    completionRate: 20,
    problem: "配套资金尚缺800万元，影响开工。",
    nextStep: "会同财政部门落实资金，9月底前开工。",
    expectedDate: "2024-12-20",
  };

  test.each([
    ["behind", 20],
    ["not-started", 0],
    ["other", null],
  ] as const)("%s with reason, next step and date passes", (status, completionRate) => {
    const rate = completionRate ?? "unmeasured";
    const filed = changed(lead, leadTask, { ...explained, status, completionRate: rate });
    expect(check(filed, ledger)).toEqual([]);
  });

  test("each part left out is an error at its cell", () => {
    const filed = changed(lead, leadTask, { status: "behind", completionRate: 20, nextStep: null });
    expect(check(filed, ledger).map(({ code, cell }) => [code, cell])).toEqual([
      ["problem-missing", "O6"],
      ["next-step-missing", "P6"],
      ["new-date-missing", "Q6"],
    ]);
  });

  test("无 is no reason", () => {
    const filed = changed(lead, leadTask, { ...explained, status: "behind", problem: "无" });
    expect(onlyIssue(filed, ledger)).toMatchObject({
      code: "problem-missing",
      message: "第6行“存在问题”只写了“无”，而进展状态填的是“欠序时”。",
    });
  });

  test("a responsible unit that calls itself behind must explain as well", () => {
    const filed = changed(flawless(ledger, "市妇联"), "M01", {
      ...explained,
      status: "behind",
      problem: null,
    });
    expect(onlyIssue(filed, ledger).code).toBe("problem-missing");
  });
});

test("a lead on schedule without next step is asked for it, not sent back", () => {
  expect(onlyIssue(changed(lead, leadTask, { nextStep: null }), ledger)).toMatchObject({
    code: "next-step-advised",
    severity: "warning",
    cell: "P6",
  });
});

test("a done task needs no next step, and no problem may be 无", () => {
  const done = { status: "done", completionRate: 100, nextStep: null, problem: "无" } as const;
  expect(check(changed(lead, leadTask, done), ledger)).toEqual([]);
});

test("a task that only 指标填报 has is not judged by a form row that is not there", () => {
  const rows = lead.rows.map((row) =>
    row.taskId === leadTask
      ? {
          ...row,
          values: EMPTY_VALUES,
          targets: [figure("城镇新增就业", 2, 1)],
          source: { ...row.source, sheet: "指标填报", row: 4, cells: {} },
        }
      : row,
  );
  expect(check(sealed({ ...lead, rows }), ledger)).toEqual([]);
});

test("a task that is not the ledger's own is left to the intake", () => {
  const foreign = changedEverywhere(lead, {});
  const rows = foreign.rows.map((row) => ({ ...row, taskId: "__proto__" }));
  expect(check(sealed({ ...foreign, rows }), ledger)).toEqual([]);
});
