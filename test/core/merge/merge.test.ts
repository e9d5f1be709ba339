import { createIssue, issueKind } from "../../../src/core/model/issue";
import { EMPTY_VALUES } from "../../../src/core/model/record";
import { filingUnits } from "../../../src/core/ledger/filing-rows";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, changedEverywhere, figure, flawless } from "../validation/returns";
import {
  disputed,
  ignored,
  merged,
  outcomes,
  plan,
  rejected,
  returned,
  sent,
  values,
} from "./intakes";

const ledger = smallLedger();
const science = flawless(ledger, "市科技局");
const LATER = "2024-07-01T10:00";
const UNCLEAR = issueKind({
  code: "made-up",
  severity: "error",
  message: () => "各行写的像是别的单位的任务，没有采用。",
  fix: () => "请重新填写。",
});

test("a flawless return is merged with every value traced to its cell", () => {
  const planned = plan(ledger, returned(science));
  expect(outcomes(planned)).toEqual({ [science.file]: "merged" });
  expect(planned.period).toBe("2024-06");
  expect(planned.files[0]).toMatchObject({
    unit: "市科技局",
    reason: null,
    counts: { rows: 5, errors: 0, warnings: 0 },
  });
  const after = merged(ledger, returned(science));
  expect(after.records).toHaveLength(5);
  const record = after.records.find(({ taskId }) => taskId === "Z003");
  expect(record).toMatchObject({
    unit: "市科技局",
    role: "lead-first",
    mergedAt: "2024-06-28T09:00",
  });
  expect(record?.source).toMatchObject({ file: science.file, sheet: "填报表", row: 6 });
  expect(record?.source.cells["completionRate"]).toBe("M6");
});

test("planning changes nothing, and the ledger given stays as it was", () => {
  const before = JSON.stringify(ledger);
  merged(ledger, returned(science));
  expect(JSON.stringify(ledger)).toBe(before);
});

test("a file whose name ends in a line break is not told of again after the ledger was read back", () => {
  const noise = [...returned(science), ignored("Icon\r")];
  const after = merged(ledger, noise);
  const log = after.log.map((entry) => ({ ...entry, file: entry.file.replace("\r", "\n") }));
  expect(plan({ ...after, log }, noise, { now: LATER }).log).toEqual([]);
});

test("a return with errors is merged, flagged and listed as sent back", () => {
  const wrong = changed(science, "Z003", { status: "done", completionRate: 80 });
  const planned = plan(ledger, returned(wrong));
  expect(outcomes(planned)).toEqual({ [wrong.file]: "merged-with-warnings" });
  expect(planned.units.sentBack).toEqual(["市科技局"]);
  expect(planned.filings[0]).toMatchObject({ errors: 1, sentBack: true });
  expect(planned.changes).toHaveLength(5);
});

test("a return with warnings only is not sent back", () => {
  const doubtful = changed(science, "Z003", { phone: "3318000" });
  const planned = plan(ledger, returned(doubtful));
  expect(outcomes(planned)).toEqual({ [doubtful.file]: "merged-with-warnings" });
  expect(planned.units.sentBack).toEqual([]);
});

test("the setting holds a return with errors back: nothing is merged, and it goes back", () => {
  const strict = { ...ledger, settings: { ...ledger.settings, holdBackErrors: true } };
  const wrong = changed(science, "Z003", { status: "done", completionRate: 80 });
  const planned = plan(strict, returned(wrong));
  expect(outcomes(planned)).toEqual({ [wrong.file]: "rejected" });
  expect(planned.files[0]?.reason?.code).toBe("held-back");
  expect(planned.files[0]?.issues.map(({ code }) => code)).toEqual(["done-below-100"]);
  expect(planned.changes).toEqual([]);
  expect(planned.units).toMatchObject({ sentBack: ["市科技局"], returned: [] });
  expect(planned.units.missing).toContain("市科技局");
});

test("rows left blank make no record", () => {
  const partial = changed(science, "Z003", EMPTY_VALUES);
  expect(merged(ledger, returned(partial)).records.map(({ taskId }) => taskId)).not.toContain(
    "Z003",
  );
});

describe("who has filed", () => {
  test("expected are the units with rows to file, missing those without a filing", () => {
    const { units } = plan(ledger, returned(science));
    expect(units.expected).toEqual(filingUnits(ledger));
    expect(units.returned).toEqual(["市科技局"]);
    expect(units.missing).toEqual(units.expected.filter((unit) => unit !== "市科技局"));
  });

  test("earlier runs count", () => {
    const before = merged(ledger, returned(flawless(ledger, "市妇联")));
    expect(plan(before, returned(science)).units.returned).toEqual(["市科技局", "市妇联"]);
  });

  test("a return of the deadline's day is in time, one of the next day late", () => {
    expect(plan(ledger, returned(sent(science, "a.xlsx", "2024-06-28T23:59"))).units.late).toEqual(
      [],
    );
    expect(plan(ledger, returned(sent(science, "a.xlsx", "2024-06-29T00:01"))).units.late).toEqual([
      "市科技局",
    ]);
    expect(plan(ledger, returned({ ...science, receivedAt: null })).units.late).toEqual([]);
  });

  test("nobody is late where no deadline is set", () => {
    const open = { ...ledger, settings: { ...ledger.settings, periods: [] } };
    expect(plan(open, returned(sent(science, "a.xlsx", "2025-06-29T00:01"))).units.late).toEqual(
      [],
    );
  });

  test("a unit that filed in time and corrects itself later is not late", () => {
    const before = merged(ledger, returned(science));
    const correction = sent(
      changed(science, "Z003", { completionRate: 55 }),
      "更正.xlsx",
      "2024-07-02T09:00",
    );
    expect(plan(before, returned(correction)).units.late).toEqual([]);
  });
});

describe("a corrected return in a later run", () => {
  const before = merged(ledger, returned(science));
  const correction = sent(
    changed(science, "Z003", { completionRate: 65, phone: null, remark: "数据已核" }),
    "市科技局更正.xlsx",
  );

  test("updates the record, and the change is shown and logged with both values", () => {
    const planned = plan(before, returned(correction), { now: LATER });
    expect(outcomes(planned)).toEqual({ "市科技局更正.xlsx": "merged" });
    expect(planned.conflicts).toEqual([]);
    expect(planned.changes.filter(({ kind }) => kind === "update")).toHaveLength(1);
    const change = planned.files[0]?.issues.find(({ code }) => code === "value-changed");
    expect(change).toMatchObject({
      severity: "info",
      cell: "M6",
      message: "第6行“完成率(%)”由“50%”更正为“65%”。",
    });
    expect(planned.log.find(({ code }) => code === "value-changed")).toMatchObject({
      file: "市科技局更正.xlsx",
      taskId: "Z003",
      cell: "M6",
      found: "50%",
      result: "更新为：65%",
      mergedAt: LATER,
    });
  });

  test("a blank keeps the earlier value, says so, and keeps where it was read", () => {
    const after = merged(before, returned(correction), { now: LATER });
    const record = after.records.find(({ taskId }) => taskId === "Z003");
    expect(record?.values).toMatchObject({
      completionRate: 65,
      phone: "0722-3318000",
      remark: "数据已核",
    });
    expect(record?.source.cells["completionRate"]).toBe("M6");
    expect(record?.source.cells["phone"]).toBe(`[${science.file}]填报表!S6`);
    const { files } = plan(before, returned(correction), { now: LATER });
    expect(files[0]?.issues.map(({ code }) => code)).toEqual(["blank-kept", "value-changed"]);
  });

  test("a blank erases nothing, a 无 does", () => {
    const marks = changed(science, "Z003", { progress: null, nextStep: null, problem: "无" });
    const again = returned(sent(marks, "市科技局再报.xlsx"));
    const held = before.records.find(({ taskId }) => taskId === "Z003")?.values;
    const record = merged(before, again, { now: LATER }).records.find(
      ({ taskId }) => taskId === "Z003",
    );
    expect(held?.progress).not.toBeNull();
    expect(record?.values).toEqual({ ...held, problem: "无" });
    const kept = plan(before, again, { now: LATER }).files[0]?.issues.filter(
      ({ code }) => code === "blank-kept",
    );
    expect(kept?.[0]?.message).toContain("进展情况");
  });

  test("records that stay as they were keep their source and time", () => {
    const after = merged(before, returned(correction), { now: LATER });
    const untouched = after.records.find(({ taskId }) => taskId === "Z005");
    expect(untouched).toEqual(before.records.find(({ taskId }) => taskId === "Z005"));
  });

  test("the filing is replaced, and the first file coming again is known and changes nothing", () => {
    const after = merged(before, returned(correction), { now: LATER });
    expect(after.filings).toHaveLength(1);
    expect(after.filings[0]).toMatchObject({ file: "市科技局更正.xlsx" });
    const again = plan(after, returned(science, correction), { now: "2024-07-03T09:00" });
    expect(outcomes(again)).toEqual({
      [science.file]: "duplicate",
      "市科技局更正.xlsx": "duplicate",
    });
    expect(again).toMatchObject({ changes: [], filings: [], log: [] });
  });

  test("going back to the first file needs a person's choice", () => {
    const after = merged(before, returned(correction), { now: LATER });
    const choices = [{ file: science.file, unit: "市科技局" }];
    const back = merged(after, returned(science, correction), { now: LATER, choices });
    expect(values(back, "Z003", "市科技局")).toMatchObject({ completionRate: 50 });
    expect(plan(back, returned(science, correction), { choices })).toMatchObject({
      changes: [],
      filings: [],
      log: [],
    });
  });

  test("a partial return keeps the rows it lacks", () => {
    const part = sent({ ...science, rows: science.rows.slice(0, 1) }, "补报.xlsx");
    const after = merged(
      before,
      returned(changed(part, "Z001", { progress: "补充说明：已召开会议5次。" })),
      { now: LATER },
    );
    expect(after.records).toHaveLength(5);
  });

  test("target figures are kept and corrected one by one", () => {
    const first = changed(science, "Z004", {}, [figure("高新技术企业新增", 100, 50)]);
    const second = changed(science, "Z004", {}, [
      figure("高新技术企业新增", null, 52),
      figure("科技型中小企业", 0.1, 0.05, 5),
    ]);
    const after = merged(merged(ledger, returned(first)), returned(sent(second, "二.xlsx")), {
      now: LATER,
    });
    expect(after.records.find(({ taskId }) => taskId === "Z004")?.targets).toMatchObject([
      { indicator: "高新技术企业新增", cityTarget: 100, achieved: 52 },
      { indicator: "科技型中小企业", cityTarget: 0.1, achieved: 0.05 },
    ]);
  });

  test("one received before the filing in force is taken, and the doubt is told", () => {
    const early = sent(correction, "早.xlsx", "2024-06-01T08:00");
    const issues = plan(before, returned(early)).files[0]?.issues ?? [];
    expect(issues.find(({ code }) => code === "received-earlier")?.severity).toBe("info");
  });
});

describe("the same unit twice in one run", () => {
  const one = sent(science, "甲.xlsx");
  const other = sent(changed(science, "Z003", { completionRate: 65, remark: "后改" }), "乙.xlsx");

  test("as a workbook and as a program's draft of it counts as the workbook", () => {
    const planned = plan(ledger, returned(sent(science, "A1.tmp"), sent(science, "市科技局.xlsx")));
    expect(outcomes(planned)).toEqual({ "A1.tmp": "duplicate", "市科技局.xlsx": "merged" });
  });

  test("with the same content is a duplicate", () => {
    const planned = plan(ledger, returned(sent(science, "乙.xlsx"), one));
    expect(outcomes(planned)).toEqual({ "乙.xlsx": "merged", "甲.xlsx": "duplicate" });
    expect(planned.files[1]?.reason).toMatchObject({
      code: "same-content",
      message: expect.stringContaining("乙.xlsx"),
    });
    expect(planned.conflicts).toEqual([]);
  });

  test("with different content is a conflict with the cells that differ; nothing is taken", () => {
    const planned = plan(ledger, returned(one, other));
    expect(outcomes(planned)).toEqual({ "甲.xlsx": "conflict", "乙.xlsx": "conflict" });
    expect(planned.changes).toEqual([]);
    expect(planned.filings).toEqual([]);
    expect(planned.units.missing).toContain("市科技局");
    expect(planned.conflicts).toMatchObject([
      {
        kind: "same-unit-twice",
        unit: "市科技局",
        period: "2024-06",
        files: ["乙.xlsx", "甲.xlsx"],
        differences: [
          { taskId: "Z003", field: "completionRate", values: ["65%", "50%"] },
          { taskId: "Z003", field: "remark", values: ["后改", null] },
        ],
      },
    ]);
  });

  describe("of which one was not filled in", () => {
    /** As issued: with the people who were named before. */
    const issued = (contact?: string) =>
      sent(
        {
          ...science,
          rows: science.rows.map((row) => ({
            ...row,
            targets: [],
            values: {
              ...EMPTY_VALUES,
              contact: row.values.contact && (contact ?? row.values.contact),
              phone: row.values.phone,
            },
          })),
        },
        "空表.xlsx",
      );

    test("merges the other without a choice, whichever comes first", () => {
      for (const files of [
        [one, issued()],
        [issued(), one],
      ]) {
        const planned = plan(ledger, returned(...files));
        expect(outcomes(planned)).toEqual({ "甲.xlsx": "merged", "空表.xlsx": "duplicate" });
        expect(planned.conflicts).toEqual([]);
      }
    });

    test("is a duplicate in a later run as well, and the unit's filing stays as it was", () => {
      const before = merged(ledger, returned(one));
      const planned = plan(before, returned(issued()), { now: LATER });
      expect(outcomes(planned)).toEqual({ "空表.xlsx": "duplicate" });
      expect(planned).toMatchObject({ changes: [], filings: [] });
    });

    test("is not filled in by the own targets with which it was issued", () => {
      const target = (achieved: number | null) => [figure("高新技术企业", 120, achieved)];
      const filled = sent(changed(science, "Z003", {}, target(60)), "甲.xlsx");
      const unfilled = sent(changed(issued(), "Z003", {}, target(null)), "空表.xlsx");
      const planned = plan(ledger, returned(filled, unfilled));
      expect(outcomes(planned)).toEqual({ "甲.xlsx": "merged", "空表.xlsx": "duplicate" });
      const other = [figure("高新技术企业", 130, null)];
      const changedTarget = sent(changed(issued(), "Z003", {}, other), "空表.xlsx");
      expect(plan(ledger, returned(filled, changedTarget)).conflicts).toHaveLength(1);
    });

    test("and that names those of the period before is a duplicate, though the unit names others now", () => {
      const may = merged(ledger, returned(flawless(ledger, "市科技局", "2024-05")));
      const now = sent(changedEverywhere(science, { contact: "新来的" }), "甲.xlsx");
      for (const planned of [
        plan(may, returned(now, issued())),
        plan(merged(may, returned(now)), returned(issued()), { now: LATER }),
      ]) {
        expect(outcomes(planned)["空表.xlsx"]).toBe("duplicate");
        expect(planned.conflicts).toEqual([]);
      }
    });

    test("is no blank form where answers stand in it that were not taken", () => {
      const issue = createIssue(UNCLEAR, { file: "空表.xlsx", unit: "市科技局" }, {});
      const held = { ...issued(), issues: [issue] };
      expect(plan(ledger, returned(one, held)).conflicts).toHaveLength(1);
      const before = merged(ledger, returned(one));
      const planned = plan(before, returned(held), { now: LATER });
      expect(outcomes(planned)).toEqual({ "空表.xlsx": "merged-with-warnings" });
    });

    test("is a conflict where it names somebody else, and taken where a person chose it", () => {
      expect(plan(ledger, returned(one, issued("新来的"))).conflicts).toHaveLength(1);
      const choices = [{ file: "空表.xlsx", unit: "市科技局" }];
      const planned = plan(ledger, returned(one, issued()), { choices });
      expect(outcomes(planned)["甲.xlsx"]).toBe("rejected");
    });
  });

  test("of three returns of which two are the same, two are to choose between", () => {
    const planned = plan(ledger, returned(one, other, sent(science, "甲 (1).xlsx")));
    expect(outcomes(planned)).toEqual({
      "甲.xlsx": "conflict",
      "乙.xlsx": "conflict",
      "甲 (1).xlsx": "duplicate",
    });
    expect(planned.conflicts).toMatchObject([{ files: ["乙.xlsx", "甲.xlsx"] }]);
  });

  test("a choice takes one and leaves the other, for good", () => {
    const choices = [{ file: "甲.xlsx", unit: "市科技局" }];
    const planned = plan(ledger, returned(one, other), { choices });
    expect(outcomes(planned)).toEqual({ "甲.xlsx": "merged", "乙.xlsx": "rejected" });
    expect(planned.files[0]?.reason?.code).toBe("not-chosen");
    expect(planned.log.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["choice-made", "not-chosen"]),
    );
    const after = merged(ledger, returned(one, other), { choices });
    const again = plan(after, returned(one, other), { now: LATER });
    expect(outcomes(again)).toEqual({ "甲.xlsx": "duplicate", "乙.xlsx": "duplicate" });
    expect(again).toMatchObject({ changes: [], filings: [], log: [], conflicts: [] });
  });

  test("a choice for what is already in force remembers its rival", () => {
    const before = merged(ledger, returned(one));
    const choices = [{ file: "甲.xlsx", unit: "市科技局" }];
    const after = merged(before, returned(one, other), { choices, now: LATER });
    expect(after.records).toEqual(before.records);
    expect(plan(after, returned(one, other), { now: LATER })).toMatchObject({
      changes: [],
      filings: [],
      log: [],
    });
  });

  test("a choice for a file that is not there decides nothing", () => {
    const planned = plan(ledger, returned(one, other), {
      choices: [{ file: "丙.xlsx", unit: "市科技局" }],
    });
    expect(planned.conflicts).toHaveLength(1);
  });

  test("does not touch other units", () => {
    const planned = plan(ledger, returned(one, flawless(ledger, "市妇联"), other));
    expect(planned.units.returned).toEqual(["市妇联"]);
  });
});

describe("periods", () => {
  const may = flawless(ledger, "市教育局", "2024-05");

  test("the period of most returns is merged, others are named and left out", () => {
    const planned = plan(ledger, returned(may, science, flawless(ledger, "市妇联")));
    expect(planned.period).toBe("2024-06");
    expect(planned.files[0]).toMatchObject({
      outcome: "rejected",
      unit: "市教育局",
      period: "2024-05",
      reason: { code: "wrong-period" },
    });
  });

  test("the period asked for wins", () => {
    const planned = plan(ledger, returned(may, science), { period: "2024-05" });
    expect(planned.units.returned).toEqual(["市教育局"]);
  });

  test("of two equally frequent periods the later is merged", () => {
    expect(plan(ledger, returned(may, science)).period).toBe("2024-06");
  });

  test("without any return there is no period and nothing to do", () => {
    const planned = plan(ledger, [rejected("照片.xlsx")]);
    expect(planned).toMatchObject({ period: null, changes: [], filings: [], issues: [] });
  });
});

test("rejected, ignored and disputed files keep their reasons and take nothing", () => {
  const planned = plan(ledger, [
    ignored("~$锁.xlsx"),
    rejected("坏.xlsx"),
    disputed("谁的.xlsx"),
    ...returned(science),
  ]);
  expect(outcomes(planned)).toEqual({
    "~$锁.xlsx": "ignored",
    "坏.xlsx": "rejected",
    "谁的.xlsx": "conflict",
    [science.file]: "merged",
  });
  expect(planned.files.find(({ file }) => file === "坏.xlsx")?.reason).toEqual({
    code: "made-up",
    message: "文件打不开。",
    remedy: "请重新报送。",
  });
  expect(planned.conflicts).toHaveLength(1);
  expect(planned.units.returned).toEqual(["市科技局"]);
});

test("leads who disagree are told with the plan, not with a file", () => {
  const behind = {
    status: "behind",
    completionRate: 20,
    problem: "资金缺口300万元。",
    expectedDate: "2024-11-20",
  } as const;
  const planned = plan(
    ledger,
    returned(science, changed(flawless(ledger, "市发改委"), "Z004", behind)),
  );
  expect(planned.issues.map(({ code, taskId }) => [code, taskId])).toEqual([
    ["leads-disagree-status", "Z004"],
  ]);
});

test("the log tells the outcome, each finding and each decision in words", () => {
  const wrong = changed(science, "Z003", { status: "done", completionRate: 80 });
  const { log } = plan(ledger, [...returned(wrong), rejected("坏.xlsx")]);
  expect(log.map(({ file, event }) => [file, event])).toEqual([
    [wrong.file, "合并市科技局的填报表：新增5条，更新0条，不变0条；错误1处，提示0处。"],
    [wrong.file, "第6行“完成率(%)”填的是80%，而进展状态填的是“已完成”。"],
    ["坏.xlsx", "文件打不开。"],
  ]);
  expect(log[1]).toMatchObject({
    cell: "M6",
    sheet: "填报表",
    found: "80%",
    taskId: "Z003",
    severity: "error",
  });
});

test("names of the outside world are only names", () => {
  const odd = { ...sent(science, "__proto__"), unit: "__proto__" };
  const choices = [{ file: "constructor", unit: "__proto__" }];
  const planned = plan(ledger, returned(odd), { choices });
  expect(planned.files[0]).toMatchObject({ file: "__proto__", unit: "__proto__" });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
