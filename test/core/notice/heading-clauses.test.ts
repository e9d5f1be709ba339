import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const read = (...lines: string[]) =>
  parseNotice(documentFromText(lines.join("\n"))).tasks.map(({ text, lead, responsible }) => [
    text,
    lead,
    responsible,
  ]);

test("the clause behind a heading holds for the tasks beneath it that lack units or a lead", () => {
  expect(
    read(
      "一、提升城市品质（牵头单位：市住建局）",
      "1.改造老旧小区45个。（责任单位：各区）",
      "2.新建公园6个。",
    ),
  ).toEqual([
    ["改造老旧小区45个。", ["市住建局"], ["各区"]],
    ["新建公园6个。", ["市住建局"], []],
  ]);
});

test("a heading with a clause whose tasks all have leads of their own stays a task, so that its units are not lost", () => {
  expect(
    read(
      "一、提升城市品质（牵头单位：市住建局）",
      "1.改造老旧小区45个。（牵头单位：市房管局）",
      "2.新建公园6个。（牵头单位：市园林局）",
    ),
  ).toContainEqual(["提升城市品质", ["市住建局"], []]);
});

test("a heading with a clause over details without any is one task with them", () => {
  expect(
    read("一、提升城市品质（牵头单位：市住建局）", "（1）改造老旧小区45个。", "（2）新建公园6个。"),
  ).toEqual([["提升城市品质\n（1）改造老旧小区45个。\n（2）新建公园6个。", ["市住建局"], []]]);
});

test("a sentence that names units ends a task, also where the paragraph's last one has them in brackets", () => {
  expect(
    read(
      "1.清理规范中介服务，网上审批率达到100%。由政策法规处、建设管理处负责。开展采砂整治48处。（省水政监察总队牵头，各市水利局配合）",
    ),
  ).toEqual([
    ["清理规范中介服务，网上审批率达到100%。", [], ["政策法规处", "建设管理处"]],
    ["开展采砂整治48处。", ["省水政监察总队"], ["各市水利局"]],
  ]);
});

test("leaders alone under a heading are those of the tasks beneath it, and no task", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "一、加快产业发展",
        "（王振邦副市长负责）",
        "1.新增规模以上工业企业30户。（市工信局牵头，市国资委配合）",
        "二、抓好粮食安全（李文涛副市长负责）",
        "2.建设高标准农田8万亩。（市农业农村局负责）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ chapter, text, leader }) => [chapter, text, leader])).toEqual([
    ["一、加快产业发展", "新增规模以上工业企业30户。", "王振邦副市长"],
    ["二、抓好粮食安全（李文涛副市长负责）", "建设高标准农田8万亩。", "李文涛副市长"],
  ]);
});

test("a clause on the line beneath a heading holds like one behind it", () => {
  expect(
    read(
      "一、提升城市品质",
      "（牵头单位：市住建局）",
      "1.改造老旧小区45个。（责任单位：各区）",
      "2.新建公园6个。",
    ),
  ).toEqual([
    ["改造老旧小区45个。", ["市住建局"], ["各区"]],
    ["新建公园6个。", ["市住建局"], []],
  ]);
});

test("a title without a number takes the clause beneath it: no task is without a text", () => {
  expect(
    read(
      "老旧小区改造工程",
      "（牵头单位：市住建局；责任单位：市财政局）",
      "农村公路提升工程",
      "（牵头单位：市交通局；责任单位：市财政局）",
    ),
  ).toEqual([
    ["老旧小区改造工程", ["市住建局"], ["市财政局"]],
    ["农村公路提升工程", ["市交通局"], ["市财政局"]],
  ]);
});

test("who wrote the paper and when, in brackets under its title, is no task", () => {
  expect(
    read(
      "关于2005年《政府工作报告》主要任务分解意见",
      "（市政府办公室　二○○五年三月十日）",
      "1、新增企业30户。",
      "由市经委牵头，市财政局配合。",
      "2、技改投资5亿元。",
      "由市经委牵头，市财政局配合。",
    ).map(([text]) => text),
  ).toEqual(["新增企业30户。", "技改投资5亿元。"]);
});

test("由 behind a comma shares out the part before it, where another such sentence ends the paragraph", () => {
  expect(
    read(
      "1、完成造林70万亩，由市林业局负责牵头，市交通局、公路局配合；完成138座水库加固。由市水务局、财政局负责。",
    ),
  ).toEqual([
    ["完成造林70万亩", ["市林业局"], ["市交通局", "公路局"]],
    ["完成138座水库加固。", [], ["市水务局", "财政局"]],
  ]);
});

test("和 parts two names that other tasks have alone", () => {
  const [, , third] = read(
    "1.推进引江补汉工程。（规划司牵头，水规总院配合）",
    "2.开展母亲河复苏行动。（水资源司牵头，海委配合）",
    "3.治理地下水超采。（水资源司牵头，水规总院和海委配合）",
  );
  expect(third?.[2]).toEqual(["水规总院", "海委"]);
});

test.each(["其余12月底前完成", "其余持续推进", "其他任务年底前完成"])(
  "%s behind a deadline names nobody",
  (rest) => {
    expect(read(`1.修复水毁工程。（规划司牵头，建设司配合，5月底前完成修复，${rest}）`)).toEqual([
      ["修复水毁工程。", ["规划司"], ["建设司"]],
    ]);
  },
);

test("an office that a ministry names as its own is parted at 和", () => {
  expect(read("1.新建公路20万公里。（公路局牵头，财务审计司和部扶贫办配合）")[0]?.[2]).toEqual([
    "财务审计司",
    "部扶贫办",
  ]);
});

test("an office of two characters is parted from all of a kind behind it", () => {
  expect(
    read("1.治理污染。（省环境保护厅牵头，水利厅、农委和各市〔州〕人民政府配合）")[0]?.[2],
  ).toEqual(["水利厅", "农委", "各市〔州〕人民政府"]);
});

test("what a cover asks of all lead and supporting units is no task", () => {
  expect(
    read(
      "各区直单位：",
      "《任务分解表》已经研究同意，现印发给你们。请各牵头单位于每月5日前将进展情况报送区政府办公室督查科，各配合单位主动做好协同配合。",
      "一、新增规上企业30户。（区工信局牵头，区财政局配合）",
      "二、建设园区4个。（区科技局牵头，区财政局配合）",
    ).map(([text]) => text),
  ).toEqual(["新增规上企业30户。", "建设园区4个。"]);
});

test("a sentence of the cover that reads like a task is told and is none", () => {
  const { tasks, issues } = parseNotice(
    documentFromText(
      [
        "各区直单位：",
        "任务分解表已经研究同意，现印发给你们。由区督查局负责，区财政局配合。",
        "2024年3月1日",
        "2024年重点工作任务分解表",
        "一、新增规上企业30户。（区工信局牵头，区财政局配合）",
        "二、建设园区4个。（区科技局牵头，区财政局配合）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ id, text }) => [id, text])).toEqual([
    ["Z001", "新增规上企业30户。"],
    ["Z002", "建设园区4个。"],
  ]);
  expect(issues.map(({ code }) => code)).toContain("cover-sentence-skipped");
});
