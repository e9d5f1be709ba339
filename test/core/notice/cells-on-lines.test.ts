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
    ["建设早餐店30家", ["市商务局"], ["市市场监管局"]],
    ["新增泊位8000个，改造智慧停车场20处", ["市城管局"], ["市公安局", "市住建局"]],
    ["建成步道15公里", ["市水务局"], ["市园林局"]],
    ["提升市场26个", ["市市场监管局"], ["各区人民政府"]],
  ]);
  expect(units.map(({ name }) => name)).not.toContain("改造智慧停车场20处");
});

test("a header that each page prints again is no cell", () => {
  const [first = [], second = [], third = [], fourth = []] = ROWS;
  const { tasks, units } = read(HEADER, first, second, HEADER, third, fourth);
  expect(tasks).toHaveLength(4);
  expect(units.map(({ name }) => name)).not.toContain("牵头单位");
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
    ["建设早餐店30家。", "林立、高远"],
    ["新增泊位8000个。", "向前"],
  ]);
});
