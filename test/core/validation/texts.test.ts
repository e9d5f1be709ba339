import type { RecordValues } from "../../../src/core/model/record";
import { ratesInText } from "../../../src/core/validation/rates-in-text";
import { isFiller } from "../../../src/core/validation/text-substance";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, changedEverywhere, check, flawless, onlyIssue } from "./returns";

const ledger = smallLedger();
const lead = flawless(ledger, "市科技局");
const filed = (values: Partial<RecordValues>) => changed(lead, "Z003", values);

describe("filler", () => {
  test.each([
    "同上",
    "略",
    "无",
    "——",
    "正常推进",
    "正常推进中。",
    "正在积极推进各项工作",
    "按序时进度推进",
    "该项工作正在有序推进中",
    "达到序时进度",
    "见附件",
    "1",
    "xxx",
    "目前各项任务进展顺利",
    "同Z024",
    "见附件1",
    "asdfasdf asdf",
    "啊啊啊啊啊啊啊",
  ])("%s says nothing", (text) => expect(isFiller(text)).toBe(true));

  test.each([
    "持续推进科技创新",
    "已完成",
    "召开会议3次",
    "12%",
    "尚未开工",
    "GDP增长6.1%",
    "不涉及",
    "正在推进二期招标",
  ])("%s says something", (text) => expect(isFiller(text)).toBe(false));

  test("as progress is an error at the cell, and only that", () => {
    expect(onlyIssue(filed({ progress: "同上" }), ledger)).toMatchObject({
      code: "filler-text",
      severity: "error",
      cell: "N6",
      message: "第6行“进展情况”只写了“同上”，没有写出实际进展。",
    });
  });
});

describe("a copy of the task", () => {
  const task =
    "办好东湖论坛、中非创新合作大会，积极融入全国全球创新网络，让更多创新要素与湖北发展嫁接共赢。";

  test.each([task, `${task}已完成。`, "办好东湖论坛、中非创新合作大会，积极融入全国全球创新网络"])(
    "is told: %s",
    (progress) => {
      expect(onlyIssue(filed({ progress }), ledger).code).toBe("task-text-copied");
    },
  );

  test("is told where another task's text was pasted", () => {
    const other = ledger.tasks.find(({ id }) => id === "Z004")?.text ?? "";
    expect(onlyIssue(filed({ progress: other }), ledger).code).toBe("task-text-copied");
  });

  test("with own words added passes", () => {
    const progress = `${task}目前已举办论坛1次，签约项目12个。`;
    expect(check(filed({ progress }), ledger)).toEqual([]);
  });
});

describe("length", () => {
  test("fewer characters than the setting asks for is a warning", () => {
    expect(onlyIssue(filed({ progress: "召开会议3次" }), ledger)).toMatchObject({
      code: "text-too-short",
      severity: "warning",
      expected: "10",
    });
  });

  test("exactly as many as asked for pass", () => {
    expect(check(filed({ progress: "召开推进会议共3次。" }), ledger)).toEqual([]);
  });

  test("a text over the most the setting allows is a warning, at the most it passes", () => {
    const text = (length: number) => "开展督导检查一次；".repeat(100).slice(0, length);
    expect(onlyIssue(filed({ nextStep: text(501) }), ledger)).toMatchObject({
      code: "text-too-long",
      field: "nextStep",
      found: "501",
    });
    expect(check(filed({ nextStep: text(500) }), ledger)).toEqual([]);
  });
});

test("a quotation is never cut within a number", () => {
  const progress = "召开会议。受理欠薪线索并及时转办、交办、督办，共办结了1098件";
  const twice = changed(filed({ progress }), "Z004", { progress });
  const issue = onlyIssue(changed(twice, "Z005", { progress }), ledger);
  expect(issue.message).toContain("共办结了…”");
});

test.each(["清理“____”类空白合同312份。", "采购3×10千瓦发电机6台，更新X光机2台。"])(
  "a blank that is meant passes: %s",
  (progress) => expect(check(filed({ progress }), ledger)).toEqual([]),
);

describe("one text on many rows", () => {
  const progress = "召开专题会议研究部署，现场督导4次。";

  test("of three is one issue naming them", () => {
    const issue = onlyIssue(changedEverywhere(lead, { progress }), ledger);
    expect(issue).toMatchObject({ code: "text-repeated", cell: "N5", found: progress });
    expect(issue.message).toMatch(/^第5—9行“进展情况”写的是同一段话/);
  });

  test("of two passes", () => {
    expect(check(changed(filed({ progress }), "Z004", { progress }), ledger)).toEqual([]);
  });
});

describe("rates said in the text", () => {
  test.each<[string, number[]]>([
    ["目前完成率达80%。", [80]],
    ["已完成全年任务的80%，土建完成60%。", [80]],
    ["截至6月底，总体进度达到４５％", [45]],
    ["完成率：62.5%", [62.5]],
    ["项目总体完成进度为72%", [72]],
    ["累计完成百分之80", [80]],
    ["土建工程已完成80%，设备采购完成30%", []],
    ["完成80%的拆迁任务", []],
    ["力争全年完成100%", []],
    ["计划9月底完成90%", []],
    ["完成投资5亿元，占年度计划的45%", []],
    ["地区生产总值增长6%", []],
    ["办结率100%，满意度98%", []],
    ["5月底完成率48%，6月底提升至57%。", [48, 57]],
    ["机关欠款1.1亿元已清偿，完成率100%；国有企业欠款尚余2亿元。", []],
    ["已建成820个，完成率82%；其余180个9月完成。", [82]],
  ])("%s → %j", (text, rates) => expect(ratesInText(text)).toEqual(rates));

  test("that contradict the rate are told at the rate's cell", () => {
    expect(
      onlyIssue(filed({ progress: "实施方案已印发，目前已完成全年任务的85%。" }), ledger),
    ).toMatchObject({
      code: "rate-contradicts-text",
      severity: "warning",
      cell: "M6",
      message: "第6行“完成率(%)”填的是50%，而进展情况里写的是完成85%，两处不一致。",
    });
  });

  test("may name the task by its own words", () => {
    const said = "截至6月底，已完成年度培训任务的50%。";
    expect(ratesInText(said, "开展补贴性职业技能培训。")).toEqual([50]);
    expect(ratesInText(said, "开展岗位培训、招聘会和创业大赛。")).toEqual([]);
  });

  test("beyond 100 % go with a rate of 100, which is all that may be filed", () => {
    const values = { status: "ahead", completionRate: 100 } as const;
    const progress = "在库项目163个，完成年度任务的108.7%。";
    expect(check(filed({ ...values, progress }), ledger)).toEqual([]);
  });

  test("that agree within rounding pass", () => {
    expect(check(filed({ progress: "实施方案已印发，目前完成全年任务的51.5%。" }), ledger)).toEqual(
      [],
    );
  });

  test("are looked for in long hostile texts without losing time", () => {
    expect(ratesInText("完成".repeat(20_000) + "80%")).toEqual([]);
    expect(ratesInText("1".repeat(50_000))).toEqual([]);
  });
});

describe("a status that the text denies", () => {
  test("not begun, but on schedule", () => {
    expect(
      onlyIssue(filed({ progress: "该项工作尚未启动，等待上级文件。" }), ledger),
    ).toMatchObject({
      code: "status-contradicts-text",
      cell: "L6",
      found: "达序时",
    });
  });

  test("all done, but behind", () => {
    const progress = "已召开会议3次，全年任务已全部完成。";
    const values = {
      status: "behind",
      completionRate: 40,
      problem: "资金缺口800万元。",
      expectedDate: "2024-12-20",
    } as const;
    expect(onlyIssue(filed({ ...values, progress }), ledger).code).toBe("status-contradicts-text");
  });

  test("a part not begun passes", () => {
    expect(check(filed({ progress: "一期已投入使用，二期工程尚未启动。" }), ledger)).toEqual([]);
  });

  test.each(["一期已投用，二期装修尚未完成。", "已建成3站，剩余1站预计11月底全部完成。"])(
    "done, but not all of it: %s",
    (progress) => {
      const values = { status: "done", completionRate: 100, progress } as const;
      expect(onlyIssue(filed(values), ledger).code).toBe("status-contradicts-text");
    },
  );

  test("done with what the year before had left over passes", () => {
    const progress = "去年尚未完成的12公里今年全部完工，未发生安全事故。";
    const values = { status: "done", completionRate: 100, progress } as const;
    expect(check(filed(values), ledger)).toEqual([]);
  });

  test("behind where only what came before is all done passes", () => {
    const progress = "前期各项工作已全部完成，主体工程因招标流标滞后两个月。";
    const values = {
      status: "behind",
      completionRate: 40,
      problem: "招标两次流标。",
      expectedDate: "2024-12-20",
      progress,
    } as const;
    expect(check(filed(values), ledger)).toEqual([]);
  });
});
