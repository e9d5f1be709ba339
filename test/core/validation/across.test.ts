import type { ProgressRecord, RecordValues } from "../../../src/core/model/record";
import { validateAcross } from "../../../src/core/validation/validate-across";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, flawless, PERIOD, recordsOf } from "./returns";

const ledger = smallLedger();

function records(filed: Record<string, Partial<RecordValues>>, task: string): ProgressRecord[] {
  return Object.entries(filed)
    .flatMap(([unit, values]) => recordsOf(changed(flawless(ledger, unit), task, values)))
    .reverse();
}
const across = (filed: Record<string, Partial<RecordValues>>, task: string) =>
  validateAcross(records(filed, task), ledger, PERIOD);

test("units that agree show nothing", () => {
  expect(across({ 市科技局: {}, 市发改委: {} }, "Z004")).toEqual([]);
});

test("leads who differ in status are told once, the first lead first", () => {
  const issues = across(
    { 市发改委: { status: "behind", completionRate: 20 }, 市科技局: {} },
    "Z004",
  );
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    code: "leads-disagree-status",
    severity: "warning",
    taskId: "Z004",
    found: "市科技局“达序时”，市发改委“欠序时”",
  });
});

test("leads far apart in rate are told, leads close together are not", () => {
  expect(across({ 市科技局: { completionRate: 75 }, 市发改委: {} }, "Z004")).toMatchObject([
    { code: "leads-disagree-rate", found: "市科技局75%，市发改委50%", expected: "10" },
  ]);
  expect(across({ 市科技局: { completionRate: 60 }, 市发改委: {} }, "Z004")).toEqual([]);
  expect(across({ 市科技局: { completionRate: "unmeasured" }, 市发改委: {} }, "Z004")).toEqual([]);
});

test("a responsible unit behind while the lead says done is told", () => {
  const done = { status: "done", completionRate: 100 } as const;
  expect(across({ 市教育局: done, 市妇联: { status: "behind" } }, "M01")).toMatchObject([
    { code: "responsible-behind-lead-done", found: "市妇联“欠序时”", expected: "市教育局" },
  ]);
  expect(across({ 市教育局: done, 市妇联: { status: "on-schedule" } }, "M01")).toEqual([]);
});

test("one text from two units is told once for the two", () => {
  const progress = "印发青年之家建设方案，建成12个，培训骨干60人。";
  expect(across({ 市教育局: { progress }, 市妇联: { progress } }, "M01")).toMatchObject([
    { code: "same-text-two-units", taskId: "M01", found: progress },
  ]);
});

test("a text that goes round among many units is one issue that names the first few", () => {
  const progress = "按统一口径填写：已召开会议3次，印发方案1个。";
  const units = [
    "市发改委",
    "市科技局",
    "市教育局",
    "市财政局",
    "市人社局",
    "市妇联",
    "随县",
    "广水市",
  ];
  const [issue, ...others] = across(
    Object.fromEntries(units.map((unit) => [unit, { progress }])),
    "Z006",
  );
  expect(others).toEqual([]);
  expect(issue?.message).toContain("“市妇联”等8个单位填报的进展情况文字相同（任务Z006）");
});

test("short common sentences of two units pass", () => {
  const progress = "召开会议3次部署。";
  expect(across({ 市教育局: { progress }, 市妇联: { progress } }, "M01")).toEqual([]);
});

test("records of other periods do not count", () => {
  expect(
    validateAcross(
      records({ 市科技局: {}, 市发改委: { status: "done" } }, "Z004"),
      ledger,
      "2024-05",
    ),
  ).toEqual([]);
});
