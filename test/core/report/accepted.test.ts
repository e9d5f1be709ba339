import type { AcceptedIssue } from "../../../src/core/model/ledger";
import { planReport } from "../../../src/core/report/plan-report";
import { filledLedger } from "./filled-ledger";
import { period, sheetOf, textOf } from "./sheet-reader";

const entry: AcceptedIssue = {
  period: "2024-06",
  unit: "市科技局",
  taskId: "Z003",
  field: "completionRate",
  code: "done-below-100",
  digest: "0",
  found: "80%",
  note: "省级已认定完成。",
  by: "李明",
  date: "2024-06-28",
};

const filings = (accepted: AcceptedIssue[]) =>
  textOf(
    sheetOf(
      planReport({ ...filledLedger(), accepted }, period("2024-06"), {
        paper: "A3",
        generated: "2024-07-05",
      }),
      "报送情况",
    ),
  );

test("what staff accepted stands in the report with what was found, the note and the name", () => {
  const text = filings([entry, { ...entry, unit: null, code: "leads-disagree-status" }]);
  expect(text).toContain("经核定可以接受的问题（2处）");
  expect(text).toContain("已完成但完成率不到100%：“完成率(%)”填的是“80%”");
  expect(text).toContain("李明，2024年6月28日");
  expect(text).toContain("省级已认定完成。");
  expect(text).toContain("几个单位之间");
});

test("a report of a period in which nothing was accepted does not speak of it", () => {
  expect(filings([])).not.toContain("经核定");
  expect(filings([{ ...entry, period: "2024-05" }])).not.toContain("经核定");
});
