import { unwrapUnits } from "../../../src/core/notice/table/cell-text";

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
