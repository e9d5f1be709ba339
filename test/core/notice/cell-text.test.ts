import { unwrapTimes, unwrapUnits } from "../../../src/core/notice/table/cell-text";

test.each([
  ["区自然资源和\n规划局、区财政局", "区自然资源和规划局、区财政局"],
  ["区发展和改\n革局", "区发展和改革局"],
  ["县发展改革委\n员会", "县发展改革委员会"],
  ["县应急管理局\n（安委办）", "县应急管理局（安委办）"],
])("a name that a line break cuts is put together: %j", (cell, expected) => {
  expect(unwrapUnits(cell)).toBe(expected);
});

test.each(["县疾控\n县医院", "市财政局\n市审计局", "各镇\n县烟草专卖局"])(
  "lines that begin a name of their own stay apart: %j",
  (cell) => {
    expect(unwrapUnits(cell)).toBe(cell);
  },
);

test("how many tasks a unit has is no part of its name", () => {
  expect(unwrapUnits("市发展改革委（3项）、市统计局(共12项任务)")).toBe("市发展改革委、市统计局");
});

test.each([
  ["10月\n底前", "10月底前"],
  ["2025年\n6月底", "2025年6月底"],
  ["6月底前完成方案\n12月底前完成建设", "6月底前完成方案\n12月底前完成建设"],
])("a date that a narrow cell broke is one, stages stay apart: %j", (cell, expected) => {
  expect(unwrapTimes(cell)).toBe(expected);
});
