import { classifyUnit } from "../../../src/core/directory/unit-kind";

test.each([
  "市防汛抗旱指挥部成员单位",
  "市直各有关部门",
  "各县（市、区）人民政府",
  "各镇（街道）",
  "各镇人民政府、街道办事处",
  "县直有关单位",
  "其他市级部门",
  "市属国有企业",
  "县（市、区）政府",
  "乡镇（街道）",
  "七个县区",
  "市教育局等部门",
  "各银行机构",
  "市州",
])("%s stands for several units", (name) => {
  expect(classifyUnit(name)).toEqual({ kind: "collective", collective: true });
});

test.each([
  ["省发展改革委", "government-department"],
  ["县市场监管局", "government-department"],
  ["工业和信息化局", "government-department"],
  ["县发展和改革局（县统计局）", "government-department"],
  ["市安全生产委员会办公室", "government-department"],
  ["县委组织部", "party-organ"],
  ["中共某某市委宣传部", "party-organ"],
  ["市直机关工委", "party-organ"],
  ["团县委", "mass-organisation"],
  ["区红十字会", "mass-organisation"],
  ["临江县人民政府", "county"],
  ["城东区", "county"],
  ["滨湖经济技术开发区管委会", "county"],
  ["城关街道办事处", "county"],
  ["国家税务总局临江市税务局", "vertical"],
  ["临江海关", "vertical"],
  ["人民银行临江市分行", "vertical"],
  ["农业银行临江分行", "enterprise"],
  ["国网临江供电公司", "enterprise"],
  ["市委党校", "institution"],
  ["临江日报社", "institution"],
  ["市公共资源交易中心", "institution"],
  ["临江军分区", "military"],
  ["县人武部", "military"],
  ["市中级人民法院", "other"],
])("%s is of kind %s and one unit", (name, kind) => {
  expect(classifyUnit(name)).toEqual({ kind, collective: false });
});

test("blanks and full-width letters do not change the kind", () => {
  expect(classifyUnit(" 市 发改委\u200b").kind).toBe("government-department");
});

test("an endless name is read in no time and without fault", () => {
  expect(classifyUnit("区".repeat(100_000)).collective).toBe(false);
});
