import type { RecordValues } from "../../../src/core/model/record";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, changedEverywhere, check, flawless, onlyIssue } from "./returns";

const ledger = smallLedger();
const lead = flawless(ledger, "市科技局");
const filed = (values: Partial<RecordValues>) => changed(lead, "Z003", values);
const explained = {
  problem: "配套资金尚缺800万元，影响开工。",
  expectedDate: "2024-12-20",
};

describe("done", () => {
  test("at 80 % is an error at the rate", () => {
    expect(onlyIssue(filed({ status: "done", completionRate: 80 }), ledger)).toMatchObject({
      code: "done-below-100",
      severity: "error",
      cell: "M6",
      found: "80%",
      expected: "100%",
      message: "第6行“完成率(%)”填的是80%，而进展状态填的是“已完成”。",
    });
  });

  test.each([100, "unmeasured"] as const)("with rate %s passes", (completionRate) => {
    expect(check(filed({ status: "done", completionRate }), ledger)).toEqual([]);
  });
});

describe("not started", () => {
  test("above 0 % is an error at the rate", () => {
    const values = { ...explained, status: "not-started", completionRate: 5 } as const;
    expect(onlyIssue(filed(values), ledger)).toMatchObject({
      code: "not-started-above-0",
      severity: "error",
      message: "第6行“完成率(%)”填的是5%，而进展状态填的是“未启动”。",
    });
  });

  test("at 0 % passes", () => {
    const values = { ...explained, status: "not-started", completionRate: 0 } as const;
    expect(check(filed(values), ledger)).toEqual([]);
  });
});

describe("against the schedule", () => {
  test("on schedule with less than the required rate is a warning", () => {
    expect(onlyIssue(filed({ completionRate: 49 }), ledger)).toMatchObject({
      code: "ahead-below-schedule",
      severity: "warning",
      found: "49%",
      expected: "50%",
    });
  });

  test("on schedule at the required rate passes", () => {
    expect(check(filed({ completionRate: 50 }), ledger)).toEqual([]);
  });

  test("58 passes where 58.3 is required", () => {
    const july = changedEverywhere(lead, { completionRate: 58 });
    expect(check({ ...july, period: "2024-07" }, ledger).map(({ code }) => code)).toEqual([]);
  });

  test("a required rate set by hand holds", () => {
    const settings = {
      ...ledger.settings,
      periods: [{ period: "2024-06", deadline: null, scheduledRate: 40, issued: null }],
    };
    expect(check(filed({ completionRate: 42 }), { ...ledger, settings })).toEqual([]);
  });

  test("behind with more than the required rate is a warning", () => {
    const values = { ...explained, status: "behind", completionRate: 60 } as const;
    expect(onlyIssue(filed(values), ledger)).toMatchObject({
      code: "behind-above-schedule",
      severity: "warning",
    });
  });

  test("behind at the required rate passes", () => {
    const values = { ...explained, status: "behind", completionRate: 50 } as const;
    expect(check(filed(values), ledger)).toEqual([]);
  });
});

describe("expected date", () => {
  const behind = { ...explained, status: "behind", completionRate: 30 } as const;

  test("in the past is a warning", () => {
    const values = { ...behind, expectedDate: "2024-05-31" };
    expect(onlyIssue(filed(values), ledger)).toMatchObject({
      code: "expected-date-past",
      severity: "warning",
      cell: "Q6",
      found: "2024-05-31",
    });
  });

  test("on the day of receipt passes", () => {
    expect(check(filed({ ...behind, expectedDate: "2024-06-24" }), ledger)).toEqual([]);
  });

  test("a file stamped long after the period does not make its dates past", () => {
    const copied = {
      ...filed({ ...behind, expectedDate: "2024-12-20" }),
      receivedAt: "2026-01-01T08:00",
    };
    expect(check(copied, ledger)).toEqual([]);
  });

  test("in the past does not matter once the task is done", () => {
    const values = { status: "done", completionRate: 100, expectedDate: "2024-05-31" } as const;
    expect(check(filed(values), ledger)).toEqual([]);
  });

  test("after the year's end is a warning", () => {
    const values = { ...behind, expectedDate: "2025-01-01" };
    expect(onlyIssue(filed(values), ledger)).toMatchObject({
      code: "expected-date-late",
      expected: "2024-12-31",
    });
  });

  test("after the task's own printed deadline is a warning, on it passes", () => {
    const other = (expectedDate: string) => changed(lead, "Z004", { ...behind, expectedDate });
    expect(onlyIssue(other("2024-12-01"), ledger)).toMatchObject({ expected: "2024-11-30" });
    expect(check(other("2024-11-30"), ledger)).toEqual([]);
  });
});

describe("contact and phone", () => {
  test.each(["13800138000", "同上", "王", "/", "人事科科长", "分管副局长"])(
    "contact %s is no name",
    (contact) => {
      expect(onlyIssue(filed({ contact }), ledger)).toMatchObject({
        code: "contact-form",
        cell: "R6",
        found: contact,
      });
    },
  );

  test.each(["王建国", "王建国、李敏", "买买提·艾力", "欧阳娜娜（副局长）", "王科长"])(
    "contact %s passes",
    (contact) => {
      expect(check(filed({ contact }), ledger)).toEqual([]);
    },
  );

  test.each(["1380013800", "3318000", "0722331800", "见名单", "23800138000"])(
    "phone %s is doubtful",
    (phone) => {
      expect(onlyIssue(filed({ phone }), ledger)).toMatchObject({ code: "phone-form", cell: "S6" });
    },
  );

  test.each([
    "13800138000",
    "138 0013 8000",
    "+86-13800138000",
    "0722-3318000",
    "（0722）3318000",
    "027-87654321转801",
    "13800138000、0722-3318000",
    "13800138000 13900139000",
    "400-810-0000",
  ])("phone %s passes", (phone) => {
    expect(check(filed({ phone }), ledger)).toEqual([]);
  });
});
