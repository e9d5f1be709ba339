import { leaderNames } from "../../../src/core/notice/table/cell-text";

test.each([
  ["刘 强 王大伟", "刘强、王大伟"],
  ["陆 明俞 悦", "陆明、俞悦"],
  ["王  伟章向东", "王伟、章向东"],
  ["副市长 魏强", "副市长魏强"],
  ["常务副县长\n李敏、副县长 周平", "常务副县长李敏、副县长周平"],
  ["副省长、省公安厅厅长 雷鸣", "副省长、省公安厅厅长雷鸣"],
  ["王坚市长、李敏", "王坚市长、李敏"],
  ["分管副省长、协管副秘书长", "分管副省长、协管副秘书长"],
  ["何磊", "何磊"],
])("people in the cell %j are %s", (printed, names) => {
  expect(leaderNames(printed)).toBe(names);
});
