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
