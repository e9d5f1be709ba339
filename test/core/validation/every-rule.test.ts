/**
 * Every rule of the catalogue fires on what it is for, says so in its sentence, and is quiet on the
 * near miss. A rule without its three examples fails here.
 */

import type { Issue } from "../../../src/core/model/issue";
import type { Ledger } from "../../../src/core/model/ledger";
import { EMPTY_VALUES, type RecordValues, type TargetValue } from "../../../src/core/model/record";
import { ALL_RULES } from "../../../src/core/validation/rule-list";
import { validateAcross } from "../../../src/core/validation/validate-across";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, changedEverywhere, check, figure, flawless, PERIOD, recordsOf } from "./returns";

interface Example {
  fires: () => Issue[];
  /** The near miss. */
  quiet: () => Issue[];
  message: string;
}

const ledger = smallLedger();
const UNIT = "市人社局";
const TASK = "Z002";
const JOBS = "城镇新增就业";

type Filed = [values: Partial<RecordValues>, ...targets: TargetValue[]];

/** The unit's return with these values on its led task, which stands in row 6. */
const filed = (...[values, ...targets]: Filed) =>
  changed(flawless(ledger, UNIT), TASK, values, targets);
const told = (...row: Filed) => check(filed(...row), ledger);

/** The same after months in which the unit filed these values. */
function toldAfter(months: Record<string, Filed>, ...row: Filed): Issue[] {
  const records = Object.entries(months).flatMap(([period, [values, ...targets]]) =>
    recordsOf(changed(flawless(ledger, UNIT, period), TASK, values, targets)),
  );
  return check(filed(...row), { ...ledger, records });
}

/** What units say of one task, held side by side. */
function across(task: string, units: Record<string, Partial<RecordValues>>, by: Ledger = ledger) {
  const records = Object.entries(units).flatMap(([unit, values]) =>
    recordsOf(changed(flawless(ledger, unit), task, values)),
  );
  return validateAcross(records, by, PERIOD);
}

const behind = {
  status: "behind",
  completionRate: 30,
  problem: "用地指标缺口120亩，需市级统筹解决。",
  expectedDate: "2024-10-31",
} as const;
const done = { status: "done", completionRate: 100 } as const;
const text = (length: number) => "开展督导检查一次；".repeat(100).slice(0, length);
const meeting = "召开专题会议研究部署，现场督导4次。";

const EXAMPLES: Record<string, Example> = {
  "row-not-filled": {
    fires: () => told(EMPTY_VALUES),
    quiet: () => told({}),
    message: "第6行整行没有填写。",
  },
  "required-missing": {
    fires: () => told({ phone: null }),
    quiet: () => told({ remark: null }),
    message: "第6行“联系电话”没有填写，这一项是必填项。",
  },
  "done-below-100": {
    fires: () => told({ status: "done", completionRate: 99 }),
    quiet: () => told(done),
    message: "第6行“完成率(%)”填的是99%，而进展状态填的是“已完成”。",
  },
  "not-started-above-0": {
    fires: () => told({ ...behind, status: "not-started", completionRate: 5 }),
    quiet: () => told({ ...behind, status: "not-started", completionRate: 0 }),
    message: "第6行“完成率(%)”填的是5%，而进展状态填的是“未启动”。",
  },
  "rate-contradicts-text": {
    fires: () => told({ progress: "实施方案已印发，目前已完成全年任务的85%。" }),
    quiet: () => told({ progress: "实施方案已印发，目前已完成全年任务的52%。" }),
    message: "第6行“完成率(%)”填的是50%，而进展情况里写的是完成85%，两处不一致。",
  },
  "status-contradicts-text": {
    fires: () => told({ progress: "该项工作尚未启动，等待省里文件。" }),
    quiet: () => told({ progress: "一期已经投用，二期尚未启动。" }),
    message: "第6行“进展状态”填的是“达序时”，而进展情况里写着“该项工作尚未启动”，两处不一致。",
  },
  "ahead-below-schedule": {
    fires: () => told({ completionRate: 49 }),
    quiet: () => told({ completionRate: 50 }),
    message: "第6行“完成率(%)”填的是49%，低于序时要求的50%，而进展状态填的是“达序时”。",
  },
  "behind-above-schedule": {
    fires: () => told({ ...behind, completionRate: 51 }),
    quiet: () => told({ ...behind, completionRate: 50 }),
    message: "第6行“完成率(%)”填的是51%，高于序时要求的50%，而进展状态填的是“欠序时”。",
  },
  "problem-missing": {
    fires: () => told({ ...behind, problem: "无" }),
    quiet: () => told({ problem: "无" }),
    message: "第6行“存在问题”只写了“无”，而进展状态填的是“欠序时”。",
  },
  "next-step-missing": {
    fires: () => told({ ...behind, nextStep: null }),
    quiet: () => told({ ...behind, nextStep: "8月底前补办用地手续。" }),
    message: "第6行“下一步措施”没有填写，而进展状态填的是“欠序时”。",
  },
  "next-step-advised": {
    fires: () => told({ nextStep: null }),
    quiet: () => told({ ...done, nextStep: null }),
    message: "第6行“下一步措施”没有填写，而任务还没有完成。",
  },
  "new-date-missing": {
    fires: () => told({ ...behind, expectedDate: null }),
    quiet: () => told({ expectedDate: null }),
    message: "第6行“预计完成时间”没有填写，而进展状态填的是“欠序时”。",
  },
  "expected-date-past": {
    fires: () => told({ ...behind, expectedDate: "2024-06-23" }),
    quiet: () => told({ ...behind, expectedDate: "2024-06-24" }),
    message: "第6行“预计完成时间”填的是2024-06-23，这一天已经过去，而任务还没有完成。",
  },
  "expected-date-late": {
    fires: () => told({ ...behind, expectedDate: "2025-01-01" }),
    quiet: () => told({ ...behind, expectedDate: "2024-12-31" }),
    message: "第6行“预计完成时间”填的是2025-01-01，晚于任务的完成时限2024-12-31。",
  },
  "filler-text": {
    fires: () => told({ progress: "按照上级部署，正在积极推进各项工作。" }),
    quiet: () => told({ progress: "按照上级部署，正在推进二期招标工作。" }),
    message: "第6行“进展情况”只写了“按照上级部署，正在积极推进各项工作。”，没有写出实际进展。",
  },
  "task-text-copied": {
    fires: () => told({ progress: "城镇新增就业70万人以上，城镇调查失业率5.5%左右。" }),
    quiet: () =>
      told({ progress: "城镇新增就业70万人以上，城镇调查失业率5.5%左右：已办招聘会12场。" }),
    message: "第6行“进展情况”照抄了任务原文，没有写出实际进展。",
  },
  "task-declined": {
    fires: () => told({ progress: "此项工作不属于我局职责，建议调整为市税务局牵头。" }),
    quiet: () => told({ progress: "将不属于我局职责的3件信访件转交市税务局办理。" }),
    message: "第6行“进展情况”写着“此项工作不属于我局职责”，认为这项任务不归本单位。",
  },
  "columns-same-text": {
    fires: () => told({ ...behind, nextStep: behind.problem }),
    quiet: () => told({ problem: "无", nextStep: `${meeting}再办2场。`, progress: meeting }),
    message: `第6行“下一步措施”与同一行的“存在问题”写的是同一段话：“${behind.problem}”。`,
  },
  "placeholder-left": {
    fires: () => told({ progress: "召开调度会3次，新增就业XX万人，发放补贴XX万元。" }),
    quiet: () => told({ progress: "举办4×100米接力赛3场，更新X光机2台。" }),
    message: "第6行“进展情况”里还留着没有填的空：“新增就业XX万人”。",
  },
  "text-too-short": {
    fires: () => told({ progress: "办招聘会一二场" }),
    quiet: () => told({ progress: "举办专场招聘会十二场" }),
    message: "第6行“进展情况”写的是“办招聘会一二场”，过于简单，一般不少于10个字。",
  },
  "text-repeated": {
    fires: () =>
      check(changedEverywhere(flawless(ledger, "市科技局"), { progress: meeting }), ledger),
    quiet: () => {
      const twice = changed(flawless(ledger, "市科技局"), "Z003", { progress: meeting });
      return check(changed(twice, "Z004", { progress: meeting }), ledger);
    },
    message: `第5—9行“进展情况”写的是同一段话：“${meeting}”。`,
  },
  "text-too-long": {
    fires: () => told({ problem: text(501) }),
    quiet: () => told({ problem: text(500) }),
    message: "第6行“存在问题”的文字过长（501字），一般不超过500个字。",
  },
  "target-magnitude": {
    fires: () => told({}, figure(JOBS, 2.1, 10500)),
    quiet: () => told({}, figure(JOBS, 2.1, 1.05)),
    message:
      "“指标填报”第4行“累计完成值”填的是10500，比年度目标2.1大得多，可能没有按“计量单位”填写。",
  },
  "achieved-contradicts-text": {
    fires: () => told({ progress: "上半年城镇新增就业1.4万人，办招聘会12场。" }, jobs(2.1, 1.05)),
    quiet: () => told({ progress: "上半年城镇新增就业1.05万人，办招聘会12场。" }, jobs(2.1, 1.05)),
    message: "“指标填报”第4行“累计完成值”填的是1.05，而进展情况里写的是1.4万人，两处不一致。",
  },
  "target-below-done": {
    fires: () => told(done, figure(JOBS, 2.1, 2)),
    quiet: () => told(done, figure(JOBS, 2.1, 2.1)),
    message:
      "“指标填报”第4行“累计完成值”填的是2，没有达到年度目标2.1，而任务的进展状态填的是“已完成”。",
  },
  "target-contradicts-rate": {
    fires: () => told({ completionRate: 90 }, figure(JOBS, 2, 1)),
    quiet: () => told({ completionRate: 70 }, figure(JOBS, 2, 1)),
    message: "“指标填报”第4行“累计完成值”填的是1，相当于年度目标的50%，与填报的完成率相差较大。",
  },
  "contact-form": {
    fires: () => told({ contact: "就业科" }),
    quiet: () => told({ contact: "王登科" }),
    message: "第6行“责任人”填的是“就业科”，看不出是哪一位同志。",
  },
  "phone-form": {
    fires: () => told({ phone: "3318000" }),
    quiet: () => told({ phone: "0722-3318000转8001" }),
    message: "第6行“联系电话”填的是“3318000”，不像能打通的电话号码。",
  },
  "no-longer-done": {
    fires: () => toldAfter({ "2024-05": [done] }, {}),
    quiet: () => toldAfter({ "2024-05": [done] }, done),
    message: "第6行“进展状态”填的是“达序时”，而上一期填报的是“已完成”。",
  },
  "rate-fallen": {
    fires: () => toldAfter({ "2024-05": [{ completionRate: 62 }] }, {}),
    quiet: () => toldAfter({ "2024-05": [{ completionRate: 50 }] }, {}),
    message: "第6行“完成率(%)”填的是50%，低于上一期填报的62%。",
  },
  "achieved-fallen": {
    fires: () => toldAfter({ "2024-05": [{}, figure(JOBS, 2, 1.2)] }, {}, figure(JOBS, 2, 1)),
    quiet: () => toldAfter({ "2024-05": [{}, figure(JOBS, 2, 1)] }, {}, figure(JOBS, 2, 1)),
    message: "“指标填报”第4行“累计完成值”填的是1，低于上一期填报的1.2。",
  },
  "target-changed": {
    fires: () => toldAfter({ "2024-05": [{}, figure(JOBS, 2, 1)] }, {}, figure(JOBS, 3, 2)),
    quiet: () => toldAfter({ "2024-05": [{}, figure(JOBS, 2, 1)] }, {}, figure(JOBS, 2, 1)),
    message:
      "“指标填报”第4行“本市年度目标”填的是3，上一期填报的是2，而“累计完成值”填的正是2，两格可能填反了。",
  },
  "text-unchanged": {
    fires: () => toldAfter({ "2024-05": [{ progress: meeting }] }, { progress: meeting }),
    quiet: () =>
      toldAfter({ "2024-05": [{ progress: meeting }] }, { progress: `${meeting}又办2场。` }),
    message: `第6行“进展情况”与上一期填报的文字相同：“${meeting}”。`,
  },
  "promise-passed": {
    fires: () =>
      toldAfter(
        { "2024-05": [{ ...behind, problem: "资金缺口。", expectedDate: "2024-06-15" }] },
        behind,
      ),
    quiet: () => toldAfter({ "2024-05": [{ ...behind, problem: "资金缺口。" }] }, behind),
    message: "第6行“预计完成时间”：上一期填报预计2024-06-15完成，这一天已过，任务仍未完成。",
  },
  "promise-moved-again": {
    fires: () =>
      toldAfter({ "2024-04": moved("2024-08-31"), "2024-05": moved("2024-09-30") }, behind),
    quiet: () => toldAfter({ "2024-05": moved("2024-09-30") }, behind),
    message:
      "第6行“预计完成时间”填的是2024-10-31，预计完成时间再次推迟（此前填报过2024-08-31、2024-09-30）。",
  },
  "problem-carried": {
    fires: () => toldAfter({ "2024-04": [behind], "2024-05": [behind] }, behind),
    quiet: () => toldAfter({ "2024-05": [behind] }, behind),
    message: `第6行“存在问题”连续3期写的是同一个问题：“${behind.problem}”。`,
  },
  "leads-disagree-status": {
    fires: () => across("Z004", { 市科技局: {}, 市发改委: behind }),
    quiet: () => across("Z004", { 市科技局: {}, 市发改委: {} }),
    message:
      "任务Z004“高新技术企业新增5000家以…”的牵头单位填报的进展状态不一致：市科技局“达序时”，市发改委“欠序时”。",
  },
  "leads-disagree-rate": {
    fires: () => across("Z004", { 市科技局: { completionRate: 61 }, 市发改委: {} }),
    quiet: () => across("Z004", { 市科技局: { completionRate: 60 }, 市发改委: {} }),
    message:
      "任务Z004“高新技术企业新增5000家以…”的牵头单位填报的完成率相差超过10个百分点：市科技局61%，市发改委50%。",
  },
  "responsible-behind-lead-done": {
    fires: () => across("M01", { 市教育局: done, 市妇联: { status: "behind" } }),
    quiet: () => across("M01", { 市教育局: done, 市妇联: { status: "on-schedule" } }),
    message: "任务M01“…”的牵头单位市教育局填报“已完成”，而责任单位填报没有完成：市妇联“欠序时”。",
  },
  "unmentioned-problem": {
    fires: () =>
      across("M01", { 市教育局: { problem: "无" }, 市妇联: { problem: behind.problem } }),
    quiet: () =>
      across("M01", { 市教育局: { problem: "场地不足。" }, 市妇联: { problem: behind.problem } }),
    message: `任务M01“…”的责任单位反映了问题：市妇联“${behind.problem}”；牵头单位市教育局没有提到存在问题。`,
  },
  "same-text-two-units": {
    fires: () => across("M01", { 市教育局: { progress: meeting }, 市妇联: { progress: meeting } }),
    quiet: () =>
      across("M01", {
        市教育局: { progress: meeting },
        市妇联: { progress: `${meeting}又办2场。` },
      }),
    message: `“市教育局”与“市妇联”填报的进展情况文字相同（任务M01）：“${meeting}”。`,
  },
};

function jobs(aim: number, achieved: number): TargetValue {
  return { ...figure(JOBS, aim, achieved), unit: "万人" };
}

function moved(expectedDate: string): Filed {
  return [{ ...behind, problem: "资金缺口。", expectedDate }];
}

test("every rule of the catalogue has its examples, and every example its rule", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(ALL_RULES.map(({ kind }) => kind.code).sort());
});

describe.each(ALL_RULES.map(({ kind, title }) => [title, kind.code]))("%s", (_title, code) => {
  const example = EXAMPLES[code];

  test("is told once, in its own sentence", () => {
    const issues = example?.fires() ?? [];
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    const name = /任务([ZM]\d+)“[^”]*”/;
    expect(issues[0]?.message.replace(name, "任务$1“…”")).toBe(
      example?.message.replace(name, "任务$1“…”"),
    );
  });

  test("is not told of the near miss, nor is anything else", () => {
    expect(example?.quiet().map(({ message }) => message)).toEqual([]);
  });

  test("tells how to put it right in a whole sentence, without codes and English", () => {
    for (const { fix } of example?.fires() ?? []) {
      expect(fix).toMatch(/^[^A-Za-z]+。$/);
    }
  });
});
