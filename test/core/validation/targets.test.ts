import type { RecordValues, TargetValue } from "../../../src/core/model/record";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, check, figure, flawless, onlyIssue } from "./returns";

const ledger = smallLedger();
const lead = flawless(ledger, "市人社局");
const jobs = "城镇新增就业";
const unemployment = "城镇调查失业率";
const filed = (values: Partial<RecordValues>, ...targets: TargetValue[]) =>
  changed(lead, "Z002", values, targets);
/** The province's goal counted in people: 700000人. */
const people = {
  ...ledger,
  tasks: ledger.tasks.map((task) => ({
    ...task,
    targets: task.targets.map((target) =>
      target.indicator === jobs ? { ...target, value: 700_000, unit: "人" } : target,
    ),
  })),
};
const done = { status: "done", completionRate: 100 } as const;

test("a done task whose figure stays below its target is told on 指标填报", () => {
  expect(onlyIssue(filed(done, figure(jobs, 2.1, 1.9)), ledger)).toMatchObject({
    code: "target-below-done",
    severity: "warning",
    sheet: "指标填报",
    cell: "F4",
    field: "achieved",
    message:
      "“指标填报”第4行“累计完成值”填的是1.9，没有达到年度目标2.1，而任务的进展状态填的是“已完成”。",
  });
});

test("a done task that reached its target passes", () => {
  expect(check(filed(done, figure(jobs, 2.1, 2.1)), ledger)).toEqual([]);
});

test("a done task below 100 % is told once, not again for its figure", () => {
  const issue = onlyIssue(
    filed({ status: "done", completionRate: 80 }, figure(jobs, 2.1, 1.7)),
    ledger,
  );
  expect(issue.code).toBe("done-below-100");
});

test("a target that is not to be exceeded or only approached is not judged by falling short", () => {
  expect(check(filed(done, figure(unemployment, 5.5, 5.1)), ledger)).toEqual([]);
});

test("a figure far from the rate is a warning that names the share", () => {
  expect(onlyIssue(filed({ completionRate: 90 }, figure(jobs, 2, 1)), ledger)).toMatchObject({
    code: "target-contradicts-rate",
    cell: "F4",
    message: "“指标填报”第4行“累计完成值”填的是1，相当于年度目标的50%，与填报的完成率相差较大。",
  });
});

test("a figure near the rate passes, and so does an overfilled target at 100 %", () => {
  expect(check(filed({ completionRate: 60 }, figure(jobs, 2, 1)), ledger)).toEqual([]);
  const over = { status: "ahead", completionRate: 100 } as const;
  expect(check(filed(over, figure(jobs, 2, 2.6)), ledger)).toEqual([]);
});

test("one figure that agrees with the rate is enough", () => {
  const tech = flawless(ledger, "市科技局");
  const two = [figure("高新技术企业新增", 100, 50), figure("科技型中小企业", 1, 0.98, 5)];
  expect(check(changed(tech, "Z004", {}, two), ledger)).toEqual([]);
});

test("people counted one by one where 万人 is asked are told once", () => {
  expect(onlyIssue(filed({}, figure(jobs, 2.1, 10500)), ledger)).toMatchObject({
    code: "target-magnitude",
    cell: "F4",
    found: "10500",
  });
});

test("people in 万 where 人 is asked, or a lost decimal point, are told as far too small or large", () => {
  expect(onlyIssue(filed({}, figure(jobs, 21000, 1.05)), people)).toMatchObject({
    code: "target-magnitude",
    cell: "F4",
    message: expect.stringContaining("比年度目标21000小得多"),
  });
  expect(onlyIssue(filed({}, figure(unemployment, 5.5, 550)), ledger)).toMatchObject({
    code: "target-magnitude",
    message: expect.stringContaining("比年度目标5.5大得多"),
  });
});

test("a figure without the city's aim is held against the province's", () => {
  expect(onlyIssue(filed({}, figure(jobs, null, 10500)), ledger)).toMatchObject({
    code: "target-magnitude",
    message: expect.stringContaining("比省定目标70万人大得多"),
  });
});

test("a slow or a late beginning is no wrong unit", () => {
  for (const target of [figure(jobs, 2.1, 0), figure(jobs, 2.1, 0.002), figure(jobs, null, 0.01)]) {
    const codes = check(filed({ completionRate: 1 }, target), ledger).map(({ code }) => code);
    expect(codes).not.toContain("target-magnitude");
  }
});

test("a city's aim many times the province's is told at the aim", () => {
  expect(onlyIssue(filed({}, figure(jobs, 21000, 10500)), ledger)).toMatchObject({
    code: "target-magnitude",
    cell: "E4",
    message:
      "“指标填报”第4行“本市年度目标”填的是21000，比省定目标70万人大得多，可能没有按“计量单位”填写。",
  });
});

test("figures left blank, aims of zero and unknown indicators pass", () => {
  const targets = [
    figure(jobs, null, 1),
    figure(unemployment, 5.5, null),
    figure("__proto__", 1, 9),
  ];
  expect(check(filed({}, ...targets), ledger)).toEqual([]);
  expect(check(filed({}, figure(jobs, 0, 1)), ledger)).toEqual([]);
});
