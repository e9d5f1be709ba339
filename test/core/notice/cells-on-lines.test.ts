import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const HEADER = ["序号", "任务名称", "目标任务", "牵头单位", "责任单位"];
const ROWS = [
  ["1", "早餐示范", "建设早餐店30家", "市商务局", "市市场监管局"],
  ["2", "便民停车", "新增泊位8000个，", "改造智慧停车场20处", "市城管局", "市公安局", "市住建局"],
  ["3", "亲水步道", "建成步道15公里", "市水务局", "市园林局"],
  ["4", "放心菜场", "提升市场26个", "市市场监管局", "各区人民政府"],
];

const read = (...rows: string[][]) =>
  parseNotice(documentFromText(["民生工程责任表", ...rows.flat()].join("\n")));

test("a row of another shape ends no table whose numbers go on", () => {
  const { tasks, units } = read(HEADER, ...ROWS);
  expect(tasks.map(({ text, lead, responsible }) => [text, lead, responsible])).toEqual([
    ["早餐示范\n建设早餐店30家", ["市商务局"], ["市市场监管局"]],
    ["便民停车\n新增泊位8000个，改造智慧停车场20处", ["市城管局"], ["市公安局", "市住建局"]],
    ["亲水步道\n建成步道15公里", ["市水务局"], ["市园林局"]],
    ["放心菜场\n提升市场26个", ["市市场监管局"], ["各区人民政府"]],
  ]);
  expect(units.map(({ name }) => name)).not.toContain("改造智慧停车场20处");
});

test("a header that each page prints again is no cell", () => {
  const [first = [], second = [], third = [], fourth = []] = ROWS;
  const { tasks, units } = read(HEADER, first, second, HEADER, third, fourth);
  expect(tasks).toHaveLength(4);
  expect(units.map(({ name }) => name)).not.toContain("牵头单位");
});

test("a title that a page break prints again is no task", () => {
  const [first = [], second = [], third = [], fourth = []] = ROWS;
  const again = ["— 1 —", "民生工程责任表（续）"];
  const { tasks, issues } = read(HEADER, first, second, again, HEADER, third, fourth);
  expect(tasks.map(({ lead }) => lead[0])).toEqual([
    "市商务局",
    "市城管局",
    "市水务局",
    "市市场监管局",
  ]);
  expect(issues.map(({ code }) => code)).toContain("page-numbers-dropped");
});

test("责任处室（单位） heads units", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "序号\t具体举措\t责任处室（单位）\t完成时限",
        "1\t设立服务中心3处\t投资促进局\t9月底",
        "2\t新增工厂8家\t经济发展局、科技创新局\t12月底",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ responsible }) => responsible)).toEqual([
    ["投资促进局"],
    ["经济发展局", "科技创新局"],
  ]);
});

test("a heading among the cells may be long and name who leads what stands beneath it", () => {
  const { tasks } = read(
    HEADER,
    ["一、工业、商贸、招商引资、市场监管、数字经济和其他主要经济指标（牵头领导：林立、高远）"],
    ["1", "早餐示范", "建设早餐店30家。", "市商务局", "市市场监管局"],
    ["二、城建（牵头领导：向前）"],
    ["2", "便民停车", "新增泊位8000个。", "市城管局", "市公安局"],
  );
  expect(tasks.map(({ text, leader }) => [text, leader])).toEqual([
    ["早餐示范\n建设早餐店30家。", "林立、高远"],
    ["便民停车\n新增泊位8000个。", "向前"],
  ]);
});

test("units on several lines in the last row belong to it, the signature below does not", () => {
  const { tasks } = read(
    ["序号", "任务", "责任单位"],
    ["1", "新建水厂1座。", "县水利局"],
    ["2", "修路20公里。", "县交通局", "县公安局"],
    ["云城县人民政府办公室", "2025年3月8日"],
  );
  expect(tasks.map(({ responsible }) => responsible)).toEqual([
    ["县水利局"],
    ["县交通局", "县公安局"],
  ]);
});

test("a table that counts nothing may have several lines in a cell, too", () => {
  const { tasks, issues } = read(
    ["实事名称", "具体内容", "牵头单位", "配合单位"],
    ["菜场改造", "改造农贸市场4个。", "县商务局", "县住建局", "县市场监管局"],
    ["山塘整治", "整治山塘35口。", "县水利局", "各乡镇"],
    ["以上任务请各单位抓好落实。"],
  );
  expect(tasks.map(({ text, lead, responsible }) => [text, lead, responsible])).toEqual([
    ["菜场改造\n改造农贸市场4个。", ["县商务局"], ["县住建局", "县市场监管局"]],
    ["山塘整治\n整治山塘35口。", ["县水利局"], ["各乡镇"]],
  ]);
  expect(issues.map(({ code }) => code)).toContain("cells-ambiguous");
});

test("a line of units that ends with a comma is one cell with the next", () => {
  const { tasks } = read(HEADER, ...ROWS, [
    "5",
    "清洁取暖",
    "改造1.5万户",
    "市住建局、",
    "市农业农村局",
    "市发改委",
    "各区人民政府",
  ]);
  expect(tasks.at(-1)).toMatchObject({
    lead: ["市住建局", "市农业农村局"],
    responsible: ["市发改委", "各区人民政府"],
  });
});

test("a time between two columns of units parts the units", () => {
  const header = ["序号", "目标任务", "责任单位", "完成时限", "配合单位"];
  const { tasks, issues } = read(
    header,
    ["1", "治理河道12公里", "县水务局", "6月底", "县财政局", "各乡镇"],
    ["2", "搬迁187户", "县扶贫局", "县住建局", "8月底", "县供电公司", "沟口乡人民政府"],
    ["3", "植树3000亩", "县林业局", "4月底", "各乡镇"],
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["县水务局"], ["县财政局", "各乡镇"]],
    [
      ["县扶贫局", "县住建局"],
      ["县供电公司", "沟口乡人民政府"],
    ],
    [["县林业局"], ["各乡镇"]],
  ]);
  expect(issues.map(({ code }) => code)).not.toContain("cells-ambiguous");
});

test("a name like a person's amid units is a unit where the leader stands before them", () => {
  const { tasks } = read(
    ["序号", "目标任务", "责任领导", "牵头单位", "配合单位"],
    ["1", "放映电影600场", "乌兰其其格", "旗文旅局", "旗图书驿", "旗融媒体中心"],
    ["2", "建成书屋2处", "王志刚", "旗教育局", "各苏木镇"],
    ["3", "植树3000亩", "王志刚", "旗林草局", "各苏木镇"],
  );
  expect(tasks[0]).toMatchObject({
    leader: "乌兰其其格",
    lead: ["旗文旅局"],
    responsible: ["旗图书驿", "旗融媒体中心"],
  });
});

test("behind units a name that ends like none is one before the row's time", () => {
  const { tasks, issues } = read(
    ["序号", "目标任务", "牵头单位", "配合单位", "完成时限"],
    ["1", "建成文化站4个", "县文旅局", "县委宣传部", "县皮影戏传习坊", "12月底"],
    ["2", "植树3000亩", "县林业局", "各乡镇", "4月底"],
  );
  expect(tasks).toHaveLength(2);
  expect(tasks[0]?.responsible).toEqual(["县委宣传部", "县皮影戏传习坊"]);
  expect(issues.map(({ code }) => code)).toContain("odd-unit-name");
});
