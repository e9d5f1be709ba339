import {
  buildDirectory,
  createUnitFinder,
  findUnit,
  newUnit,
  suggestUnits,
} from "../../../src/core/directory";
import { list, task } from "./sample";

const PRINTED = [
  "市发改委",
  "市卫健委",
  "市自然资源和规划局",
  "市政务服务和大数据管理局",
  "市大数据中心",
  "市邮政管理局",
  "市邮政公司",
  "市市场监管局",
  "市委组织部",
  "团市委",
  "市税务局",
  "临江海关",
  "临江供电公司",
  "市就业工作领导小组成员单位",
];
const { directory } = buildDirectory(list(null, task("Z001", PRINTED)), null);

test.each([
  ["市发展和改革委员会", "市发改委"],
  ["发改委", "市发改委"],
  ["临江市发展改革委", "市发改委"],
  [" 市 发改委\u200b", "市发改委"],
  ["市卫生健康委员会", "市卫健委"],
  ["市自然资源规划局", "市自然资源和规划局"],
  ["市场监管局", "市市场监管局"],
  ["市市场监督管理局", "市市场监管局"],
  ["中共临江市委组织部", "市委组织部"],
  ["共青团临江市委员会", "团市委"],
  ["国家税务总局临江市税务局", "市税务局"],
  ["国网临江供电公司", "临江供电公司"],
  ["大数据中心", "市大数据中心"],
])("%s means %s", (written, name) => {
  expect(findUnit(directory, written)?.name).toBe(name);
});

test.each(["市大数据局", "邮政局", "省发改委", "远山市教育局", "", "市", "__proto__"])(
  "%s is not taken for any unit",
  (written) => {
    expect(findUnit(directory, written)).toBeNull();
  },
);

test("where no unit's name tells the place, that of the issuer is dropped as well", () => {
  const { directory: few } = buildDirectory(
    list(null, task("Z001", ["县住建局", "县教育局"])),
    null,
  );
  const written = "清河县住房和城乡建设局";
  expect(createUnitFinder(few)(written)).toBeNull();
  const find = createUnitFinder(few, "清河县人民政府办公室");
  expect(find(written)?.name).toBe("县住建局");
  expect(find("远山县住房和城乡建设局")).toBeNull();
});

test("a province's own name is dropped where its government issues the list", () => {
  const { directory: few } = buildDirectory(
    list(null, task("Z001", ["省商务厅", "省发改委"])),
    null,
  );
  const find = createUnitFinder(few, "江北省人民政府办公厅");
  expect(find("江北省商务厅")?.name).toBe("省商务厅");
  expect(find("江南省商务厅")).toBeNull();
  expect(createUnitFinder(few, "江北省清河市人民政府")("江北省商务厅")).toBeNull();
});

test("an alias that staff entered is found, one that two units share is not", () => {
  const [first, second, ...others] = directory.units;
  if (!first || !second) throw new Error("no units");
  const edited = {
    units: [{ ...first, aliases: ["老计委", "大楼"] }, { ...second, aliases: ["大楼"] }, ...others],
  };
  expect(findUnit(edited, "老计委")?.name).toBe("市发改委");
  expect(findUnit(edited, "大楼")).toBeNull();
});

describe("suggestions", () => {
  test.each([
    ["市大数据局", "市政务服务和大数据管理局"],
    ["市邮政局", "市邮政管理局"],
    ["临海关", "临江海关"],
    ["市市场监督局", "市市场监管局"],
  ])("%s: %s is among the nearest", (written, name) => {
    expect(suggestUnits(directory, written)).toContain(name);
  });

  test("a name unlike all gets none, and never more than asked for", () => {
    expect(suggestUnits(directory, "xyz")).toEqual([]);
    expect(suggestUnits(directory, "市局", 2).length).toBeLessThanOrEqual(2);
  });

  test("another town of the county is none for a town that the list lacks; a slip of the pen is", () => {
    const towns = { units: [newUnit("白石镇人民政府"), newUnit("城关街道")] };
    expect(suggestUnits(towns, "石桥镇人民政府")).toEqual([]);
    expect(suggestUnits(towns, "白右镇")).toEqual(["白石镇人民政府"]);
  });

  test("a collective unit is not suggested for a real one", () => {
    expect(suggestUnits(directory, "市就业局")).not.toContain("市就业工作领导小组成员单位");
  });
});

test.each([
  [["攀枝花市教育局", "攀枝花市财政局"], "市教育局", "攀枝花市教育局"],
  [["临江市教育局", "临江市财政局"], "教育局", "临江市教育局"],
  [["东县教育局", "东县财政局", "东县人民政府"], "县教育局", "东县教育局"],
  [["市教育局", "临江海关", "临江日报社"], "临江市教育局", "市教育局"],
  [["发改局", "教育局", "教体局"], "市教育局", null],
  [["县发改局", "城关镇人民政府"], "城关镇", "城关镇人民政府"],
  [["县发改局", "白河乡"], "白河乡人民政府", "白河乡"],
  [["区住建局", "南湖街道办"], "南湖街道办事处", "南湖街道办"],
  [["市发改委", "临山县人民政府"], "临山县", "临山县人民政府"],
  [["市发改委", "高新区管委会"], "高新区", "高新区管委会"],
  [["市发改委", "青河区政府", "青河区委"], "青河区委", "青河区委"],
  [["县发改局", "各乡镇人民政府"], "乡镇人民政府", null],
])("among %p, %s means %s", (printed, written, name) => {
  const own = buildDirectory(list(null, task("Z001", printed)), null).directory;
  expect(findUnit(own, written)?.name ?? null).toBe(name);
});

test.each([
  [["随州海关", "随州供电公司", "随州日报社", "市公安局"], "随州市公安局", "市公安局"],
  [["恩施州财政局", "恩施海关", "恩施日报社", "州公安局"], "恩施州公安局", "州公安局"],
])("a city's own name may end as a rank does: %s", (names, written, name) => {
  const own = buildDirectory(list(null, task("Z001", names)), null).directory;
  expect(findUnit(own, written)?.name).toBe(name);
});
