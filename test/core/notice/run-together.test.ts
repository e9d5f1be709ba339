import { splitUnits } from "../../../src/core/notice/units/split-units";

const names = (printed: string): string[] => splitUnits(printed).names;

test.each([
  ["区住建局区财政局各镇（街道）", ["区住建局", "区财政局", "各镇（街道）"]],
  ["经开区各街道区国有公司", ["经开区", "各街道", "区国有公司"]],
  ["县发改局（县统计局）县财政局", ["县发改局（县统计局）", "县财政局"]],
  ["教育局住建局财政局", ["教育局", "住建局", "财政局"]],
  ["住建局资规分局各街道", ["住建局", "资规分局", "各街道"]],
  ["市委办市政府办", ["市委办", "市政府办"]],
])("units without a mark between them are told apart: %s", (printed, expected) => {
  expect(names(printed)).toEqual(expected);
});

test.each([
  "市政府各部门",
  "各县区教育局",
  "各县（市、区）人民政府",
  "市委市政府督查室",
  "国家税务总局市税务局",
  "市自然资源局高新分局",
  "市公安局交警支队",
  "高新区市场监管局",
  "市城管局市政园林中心",
])("a name that only seems to hold two stays one: %s", (printed) => {
  expect(names(printed)).toEqual([printed]);
});
