import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

test("工作任务：… that comes again under one heading opens a task each time", () => {
  const lines = [
    "一、产业工程",
    "工作任务：引进工业项目10个。",
    "工作目标：投产5个。",
    "责任单位：市招商局",
    "工作任务：培育企业15家。",
    "责任单位：市科技局",
    "二、生态工程",
    "工作任务：造林35万亩。",
    "责任单位：市林业局",
  ];
  const { tasks } = parseNotice(documentFromText(lines.join("\n")));
  expect(tasks.map(({ text, responsible }) => [text, ...responsible])).toEqual([
    ["引进工业项目10个。\n投产5个。", "市招商局"],
    ["培育企业15家。", "市科技局"],
    ["造林35万亩。", "市林业局"],
  ]);
});

test.each(["分管自治区领导", "牵头州政府领导", "责任集团领导"])(
  "%s： on a line of its own names the leader, whosever he is",
  (label) => {
    const { tasks } = parseNotice(
      documentFromText(`1.新增企业20家。\n${label}：秦海\n部门分工：科技厅牵头，各市配合。`),
    );
    expect(tasks.map(({ text, leader }) => [text, leader])).toEqual([["新增企业20家。", "秦海"]]);
  },
);
