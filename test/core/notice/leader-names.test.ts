import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { leaderNames } from "../../../src/core/notice/units/leader-names";

test.each([
  ["刘 强 王大伟", "刘强、王大伟"],
  ["陆 明俞 悦", "陆明、俞悦"],
  ["王  伟章向东", "王伟、章向东"],
  ["吴建明 沈  波", "吴建明、沈波"],
  ["赵  立 周国庆 孙 宁", "赵立、周国庆、孙宁"],
  ["冉 茂 林", "冉茂林"],
  ["白 雪 梅\n石 光 明", "白雪梅、石光明"],
  ["王 海 陈 晓 明", "王海、陈晓明"],
  ["王 海 李 明 张 强", "王海、李明、张强"],
  ["赛 力 克 刘建军", "赛力克、刘建军"],
  ["欧 阳 静", "欧阳静"],
  ["副区长陆  健", "副区长陆健"],
  ["副市长 魏强", "副市长魏强"],
  ["常务副县长\n李敏、副县长 周平", "常务副县长李敏、副县长周平"],
  ["副省长、省公安厅厅长 雷鸣", "副省长、省公安厅厅长雷鸣"],
  ["王坚市长、李敏", "王坚市长、李敏"],
  ["分管副省长、协管副秘书长", "分管副省长、协管副秘书长"],
  ["何磊", "何磊"],
])("people in the cell %j are %s", (printed, names) => {
  expect(leaderNames(printed)).toBe(names);
});

test.each([
  ["一、张盈军区政府党组成员牵头重点工作", "张盈军区政府党组成员"],
  ["一、欧阳雪县委常委、副县长牵头的工作", "欧阳雪县委常委、副县长"],
  ["一、区政府党组副书记马越负责的工作", "区政府党组副书记马越"],
  ["一、李明一级调研员分管工作", "李明一级调研员"],
  ["一、王建国常务副市长主抓重点工作", "王建国常务副市长"],
  ["一、周丽萍副市长、沈建国副市长主抓重点工作", "周丽萍副市长、沈建国副市长"],
  ["一、县政府办公室负责的工作", null],
  ["一、深入开展作风建设，机关党员负责包联到户", null],
])("the heading %j names %s as the leader of the tasks beneath it", (heading, leader) => {
  const notice = `重点工作责任分解\n${heading}\n1.新建道路3条。\n责任单位：区住建局\n2.新建公园5座。\n责任单位：区城管局`;
  const { tasks } = parseNotice(documentFromText(notice));
  expect(tasks.map((task) => task.leader)).toEqual([leader, leader]);
});

test("a heading that names a leader right beneath the title is no part of it", () => {
  const notice =
    "2020年重点工作责任分解\n\n盛国栋市长主抓重点工作\n1.新建道路3条。\n责任单位：市住建局\n沈亦舟副市长主抓重点工作\n2.新建公园5座。\n责任单位：市城管局";
  const { tasks } = parseNotice(documentFromText(notice));
  expect(tasks.map((task) => task.leader)).toEqual(["盛国栋市长", "沈亦舟副市长"]);
});

test("a blank inside the name behind a label is the page's", () => {
  const notice = "重点工作责任分解\n1.新建道路3条。\n责任领导：蓝  云\n责任单位：乡规划办";
  expect(parseNotice(documentFromText(notice)).tasks[0]?.leader).toBe("蓝云");
});

test.each([
  ["龙 平石 勇", "龙平、石勇", true],
  ["龙平、石 勇", "龙平、石勇", false],
  ["龙  平", "龙平", false],
])("people in %j whom no mark parts are told as guessed", (printed, leader, isTold) => {
  const rows = [
    ["序号", "工作任务", "牵头单位", "分管领导"],
    ["1", "新建道路3条。", "市住建局", printed],
    ["2", "新建公园5座。", "市园林局", "李敏"],
  ];
  const { tasks, issues } = parseNotice({ blocks: [{ kind: "table", rows }], text: null });
  expect(tasks[0]?.leader).toBe(leader);
  expect(issues.some(({ code }) => code === "leaders-parted")).toBe(isTold);
});
