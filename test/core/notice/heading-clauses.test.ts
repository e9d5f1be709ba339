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
