import type { Ledger } from "../../../src/core/model/ledger";
import type { RecordValues, TargetValue } from "../../../src/core/model/record";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, check, figure, flawless, onlyIssue, recordsOf } from "./returns";

const task = "Z002";
const jobs = "城镇新增就业";

/** The ledger after earlier months in which the unit filed these values on the task. */
function after(
  ...months: [period: string, values: Partial<RecordValues>, targets?: TargetValue[]][]
): Ledger {
  const ledger = smallLedger();
  const records = months.flatMap(([period, values, targets]) =>
    recordsOf(changed(flawless(ledger, "市人社局", period), task, values, targets)),
  );
  return { ...ledger, records };
}

const june = (values: Partial<RecordValues>, targets?: TargetValue[]) =>
  changed(flawless(smallLedger(), "市人社局"), task, values, targets);
const behind = {
  status: "behind",
  completionRate: 30,
  problem: "用地指标缺口120亩，需市级统筹解决。",
  expectedDate: "2024-10-31",
} as const;

test("a return with new texts and no lower figures shows nothing", () => {
  expect(check(june({}), after(["2024-05", { completionRate: 45 }]))).toEqual([]);
});

test("a text taken over from last month is told", () => {
  const progress = "印发就业工作方案，举办招聘会12场。";
  expect(onlyIssue(june({ progress }), after(["2024-05", { progress }]))).toMatchObject({
    code: "text-unchanged",
    severity: "warning",
    field: "progress",
  });
});

test("a done task may keep its text", () => {
  const done = {
    status: "done",
    completionRate: 100,
    progress: "全年招聘会12场全部办完。",
  } as const;
  expect(check(june(done), after(["2024-05", done]))).toEqual([]);
});

test("another unit's text or one of two months ago is not this unit's last", () => {
  const progress = "印发就业工作方案，举办招聘会12场。";
  expect(check(june({ progress }), after(["2024-04", { progress }], ["2024-05", {}]))).toEqual([]);
});

test("a quarter's records are not held against a month's", () => {
  const progress = "印发就业工作方案，举办招聘会12场。";
  expect(check(june({ progress }), after(["2024-Q1", { progress }]))).toEqual([]);
});

test("a rate below last month's is told with both figures", () => {
  expect(
    onlyIssue(june({ completionRate: 50 }), after(["2024-05", { completionRate: 62 }])),
  ).toMatchObject({
    code: "rate-fallen",
    message: "第6行“完成率(%)”填的是50%，低于上一期填报的62%。",
  });
});

test("an achieved sum below last month's is told", () => {
  const ledger = after(["2024-05", {}, [figure(jobs, 2, 1.2)]]);
  expect(onlyIssue(june({}, [figure(jobs, 2, 1)]), ledger)).toMatchObject({
    code: "achieved-fallen",
    cell: "F4",
  });
});

test("a ratio may fall", () => {
  const rate = "城镇调查失业率";
  const ledger = after(["2024-05", {}, [figure(rate, 5.5, 5.4)]]);
  expect(check(june({}, [figure(rate, 5.5, 5.2)]), ledger)).toEqual([]);
});

test("a task that was done and no longer is, is told once", () => {
  const ledger = after(["2024-05", { status: "done", completionRate: 100 }]);
  expect(onlyIssue(june({ completionRate: 80 }), ledger)).toMatchObject({
    code: "no-longer-done",
    cell: "L6",
  });
});

test("a promise that has passed is told", () => {
  const ledger = after([
    "2024-05",
    { ...behind, problem: "资金缺口。", expectedDate: "2024-06-15" },
  ]);
  expect(onlyIssue(june(behind), ledger)).toMatchObject({
    code: "promise-passed",
    message: "第6行“预计完成时间”：上一期填报预计2024-06-15完成，这一天已过，任务仍未完成。",
  });
});

test("a promise kept passes", () => {
  const ledger = after(["2024-05", { ...behind, expectedDate: "2024-06-15" }]);
  expect(check(june({ status: "done", completionRate: 100 }), ledger)).toEqual([]);
});

test("the first postponement passes, the second is told", () => {
  const first = [
    "2024-05",
    { ...behind, problem: "资金缺口。", expectedDate: "2024-09-30" },
  ] as const;
  expect(check(june(behind), after([...first]))).toEqual([]);
  const earlier = ["2024-04", { ...behind, expectedDate: "2024-08-31" }] as const;
  expect(onlyIssue(june(behind), after([...earlier], [...first]))).toMatchObject({
    code: "promise-moved-again",
    found: "2024-10-31",
    message:
      "第6行“预计完成时间”填的是2024-10-31，预计完成时间再次推迟（此前填报过2024-08-31、2024-09-30）。",
  });
});

test("a problem carried for three months is told, for two it is not", () => {
  const april = ["2024-04", behind] as const;
  const may = ["2024-05", behind] as const;
  expect(check(june(behind), after([...may]))).toEqual([]);
  expect(onlyIssue(june(behind), after([...april], [...may]))).toMatchObject({
    code: "problem-carried",
    cell: "O6",
  });
});
