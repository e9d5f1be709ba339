/** What the views make of the state before they show it. */

import type { Opened } from "../../src/app/session/session";
import type { Outcome } from "../../src/core/model/ledger";
import type { FileReport } from "../../src/core/model/submission";
import { changedFields, headerOf, sourceText } from "../../src/ui/field-words";
import { byAttention, isClean, outcomeCounts, totalCounts } from "../../src/ui/file-order";
import { nextStep } from "../../src/ui/next-step";
import { stepNamed } from "../../src/ui/step-name";
import { filledLedger } from "../core/report/filled-ledger";
import { smallLedger } from "../fixtures/small-ledger";

function file(name: string, outcome: Outcome, errors = 0, warnings = 0): FileReport {
  return {
    file: name,
    outcome,
    unit: null,
    period: null,
    reason: null,
    counts: { rows: 1, errors, warnings, infos: 0 },
    issues: [],
  };
}

describe("the step that comes next", () => {
  const opened = (ledger: ReturnType<typeof smallLedger>): Opened => ({
    kind: "ledger",
    name: "台账.xlsx",
    ledger,
    issues: [],
    edits: null,
  });

  test("without a ledger it is the notice", () => {
    expect(nextStep({ kind: "unknown" })).toBe("list");
    expect(nextStep({ kind: "empty" })).toBe("list");
  });

  test("with a ledger it is issuing, then merging, then the report", () => {
    const ledger = { ...smallLedger(), records: [] };
    const without = { ...ledger, settings: { ...ledger.settings, periods: [] } };
    expect(nextStep(opened(without))).toBe("issue");
    const issued = { period: "2024-06", deadline: null, issued: "2024-06-11", scheduledRate: null };
    const sent = { ...ledger, settings: { ...ledger.settings, periods: [issued] } };
    expect(nextStep(opened(sent))).toBe("merge");
    const filled = filledLedger();
    const { records } = filled;
    const last = { ...issued, period: records.at(-1)?.period ?? "" };
    const settings = { ...filled.settings, periods: [last] };
    expect(nextStep(opened({ ...filled, settings }))).toBe("report");
  });

  test("a link may name one, and nothing else", () => {
    expect(stepNamed("merge")).toBe("merge");
    expect(stepNamed("__proto__")).toBeNull();
    expect(stepNamed(null)).toBeNull();
  });
});

describe("files", () => {
  const files = [
    file("a", "ignored"),
    file("b", "merged"),
    file("c", "merged-with-warnings", 0, 3),
    file("d", "merged-with-warnings", 2),
    file("e", "conflict"),
    file("f", "rejected"),
    file("g", "merged"),
  ];

  test("stand with those to look at first, others in their order", () => {
    expect(byAttention(files).map((entry) => entry.file)).toEqual([..."efdcbga"]);
  });

  test("are counted by outcome; outcomes that no file came to are left out", () => {
    expect(outcomeCounts(files)).toEqual([
      ["conflict", 1],
      ["rejected", 1],
      ["merged-with-warnings", 2],
      ["merged", 2],
      ["ignored", 1],
    ]);
    expect(totalCounts(files)).toEqual({ errors: 2, warnings: 3 });
    expect(files.filter(isClean).map((entry) => entry.file)).toEqual(["a", "b", "g"]);
  });
});

describe("a change of a record", () => {
  const [record] = filledLedger().records;
  if (!record) throw new Error("no record");

  test("shows each field that says something else, with what stood before", () => {
    const values = { ...record.values, completionRate: 60, progress: "已开工。", problem: null };
    const before = { ...record, values: { ...values, completionRate: 45 } };
    expect(changedFields({ ...record, values }, before)).toEqual([
      { header: "完成率(%)", now: "60%", before: "45%" },
    ]);
    const fresh = changedFields({ ...record, values }, null);
    expect(fresh.map(({ header }) => header)).toContain("进展情况");
    expect(fresh.map(({ header }) => header)).not.toContain("存在问题");
  });

  test("names its source, and fields by the headers of the form", () => {
    const source = { ...record.source, file: "甲.xlsx", sheet: "填报表", row: 4 };
    const from = (cells: Record<string, string>) =>
      sourceText({ ...record, source: { ...source, cells } });
    expect(from({ progress: "N4" })).toBe("甲.xlsx › 填报表 › N4");
    expect(from({})).toBe("甲.xlsx › 填报表 › 4");
    expect(headerOf("phone")).toBe("联系电话");
    expect(headerOf("achieved：新增学位")).toBe("累计完成值：新增学位");
    expect(headerOf("地区生产总值")).toBe("地区生产总值");
  });
});
