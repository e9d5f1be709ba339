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

test("a field's label alone on its line, its details beneath, is not said to be left aside", () => {
  const { tasks, issues } = parseNotice(
    documentFromText(
      [
        "一、中小学危房改造",
        "（一）责任单位：县教育局",
        "（二）协办单位：县财政局",
        "（三）内容：",
        "1、改造危房2万平方米；",
        "2、新建校舍3栋。",
      ].join("\n"),
    ),
  );
  expect(tasks[0]?.text).toBe("中小学危房改造\n1、改造危房2万平方米；\n2、新建校舍3栋。");
  expect(issues.map(({ code }) => code)).not.toContain("details-in-clause");
});
