import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const tasksOf = (...lines: string[]) =>
  parseNotice(documentFromText(lines.join("\n"))).tasks.map(
    ({ text, chapter, lead, responsible, deadline }) => ({
      text,
      chapter,
      units: [lead, responsible],
      deadline,
    }),
  );

test("a table drawn with lines is read over wrapped, merged and two-storeyed cells", () => {
  const tasks = tasksOf(
    "2009年目标责任分解",
    "┌──┬───────────┬────────────┐",
    "│序号│　　工作任务　　　　　│　　　　责任分工　　　　│",
    "│　　│　　　　　　　　　　　├──────┬─────┤",
    "│　　│　　　　　　　　　　　│　牵头单位　│　配合单位│",
    "├──┴───────────┴──────┴─────┤",
    "│　　一、农业　　　　　　　　　　　　　　　　　　　　│",
    "├──┬───────────┬──────┬─────┤",
    "│1 　│粮食产量100万吨，新增　│市农业局　　│市水利局、│",
    "│　　│高标准农田5万亩　　　 │　　　　　　│各区政府　│",
    "├──┼───────────┤　　　　　　├─────┤",
    "│2 　│生猪出栏200万头　　　 │　　　　　　│市畜牧局　│",
    "├──┴───────────┴──────┴─────┤",
    "│　　二、工业　　　　　　　　　　　　　　　　　　　　│",
    "├──┬───────────┬──────┬─────┤",
    "│3 　│工业增加值增长8%　　　│市经委　　　│　　　　　│",
    "└──┴───────────┴──────┴─────┘",
  );
  expect(tasks).toEqual([
    {
      text: "粮食产量100万吨，新增高标准农田5万亩",
      chapter: "一、农业",
      units: [["市农业局"], ["市水利局", "各区政府"]],
      deadline: null,
    },
    {
      text: "生猪出栏200万头",
      chapter: "一、农业",
      units: [["市农业局"], ["市畜牧局"]],
      deadline: null,
    },
    {
      text: "工业增加值增长8%",
      chapter: "二、工业",
      units: [["市经委"], []],
      deadline: null,
    },
  ]);
});

test("a drawn table that never ends is left as lines", () => {
  expect(tasksOf("┌──┬──┐", "│序号│任务│", "│1 │修路│")).toEqual([]);
});

const SPACED = [
  "2025年重点任务清单",
  "序号 工作任务 牵头单位 配合单位 完成时限",
  "一、教育",
  "1 新建幼儿园3所 县教育局 县财政局、县住建局 8月底",
  "2 改造操场12个 县教体局 11月底",
  "3 建设食堂6个 县教育局 县市场监管局 县财政局 9月底",
];

test("rows whose cells only blanks part are read by the header's columns", () => {
  expect(tasksOf(...SPACED).map(({ units, deadline }) => [...units, deadline])).toEqual([
    [["县教育局"], ["县财政局", "县住建局"], "8月底"],
    [["县教体局"], [], "11月底"],
    [["县教育局"], ["县市场监管局", "县财政局"], "9月底"],
  ]);
});

test("rows with fewer or more cells than columns are named for checking", () => {
  const { issues } = parseNotice(documentFromText(SPACED.join("\n")));
  const doubtful = issues.filter(({ code }) => code === "cells-ambiguous");
  expect(doubtful.map(({ found }) => found?.slice(0, 1))).toEqual(["2", "3"]);
});

test("a web page's row that lost its merged first cell is put back under the header", () => {
  const rows = tasksOf(
    "2022年民生实事",
    "类别 | 任务目标 | 责任单位 | 完成时限 | 进展 |",
    "一、教育 | 建成学校2所 | 教育体育局 | 8月底 | 已开工 |",
    "改造操场13处 | 教育体育局 | 9月底 | 已完成2处 | |",
  );
  expect(rows.map(({ text, chapter, units }) => [text, chapter, ...units])).toEqual([
    ["建成学校2所", "一、教育", [], ["教育体育局"]],
    ["改造操场13处", "一、教育", [], ["教育体育局"]],
  ]);
});

test("an empty row behind a table's label gives no task", () => {
  const rows = tasksOf(
    "2022年政务公开任务分解",
    "",
    "序号 | 主要任务 | 责任单位 | |",
    "| | | |",
    "责任单位 | | 完成时限 | |",
    "| | | |",
  );
  expect(rows).toEqual([]);
});

test("a bar table without merged cells may have one row of 5,000 cells", () => {
  const long = "甲 | ".repeat(5_000);
  const rows = tasksOf(
    "2022年政务公开任务分解",
    "工作任务 | 具体要求 | 责任单位 | 时限要求 | ||",
    `${long}公布名单 | 市民政局 | 9月底 |`,
    "公布清单 | 市教育局 | 9月底 |",
    "1 | 公布目录 | 市财政局 | 9月底 |",
  );
  expect(rows.map(({ text }) => text)).toEqual(["公布名单", "公布清单", "公布目录"]);
});
