import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

interface Read {
  text: string;
  lead: string[];
  responsible: string[];
}

function read(...lines: string[]): Read[] {
  const { tasks } = parseNotice(documentFromText(lines.join("\n")));
  return tasks.map(({ text, lead, responsible }) => ({ text, lead, responsible }));
}

/** Paragraphs broken at thirty characters, their first lines indented. */
const INDENTED = [
  "　　1.健全从市到村的巡查体系，落实网格化管理责任，确保问题早发",
  "现早处置，全年开展联合巡查不少于十二次并建立整改台账备查可溯。",
  "统筹做好宣传引导工作，选树典型村镇。（牵头单位：市水利局；责任",
  "单位：市农业农村局、市自然资源和规划局、各县（市、区）人民政府",
  "）",
  "　　2.新建改建农村公路，完善城乡客运一体化网络，方便群众出行，",
  "全年完成投资八亿元以上。（牵头单位：市交通运输局；责任单位：市",
  "财政局）",
  "　　3.加快城乡供水一体化，自来水普及率全年提高百分之二以上且达",
  "96.5%。（牵头单位：市水利局）",
];

test("a full line that ends with a sentence goes on where paragraphs are indented", () => {
  expect(read(...INDENTED)).toEqual([
    {
      text: "健全从市到村的巡查体系，落实网格化管理责任，确保问题早发现早处置，全年开展联合巡查不少于十二次并建立整改台账备查可溯。统筹做好宣传引导工作，选树典型村镇。",
      lead: ["市水利局"],
      responsible: ["市农业农村局", "市自然资源和规划局", "各县（市、区）人民政府"],
    },
    {
      text: "新建改建农村公路，完善城乡客运一体化网络，方便群众出行，全年完成投资八亿元以上。",
      lead: ["市交通运输局"],
      responsible: ["市财政局"],
    },
    {
      text: "加快城乡供水一体化，自来水普及率全年提高百分之二以上且达96.5%。",
      lead: ["市水利局"],
      responsible: [],
    },
  ]);
});

test("one more figure behind 和 goes on in the next line, though the line before is not full", () => {
  const lines = INDENTED.map((line) => line.replace("百分之二以上且达", "2.5%和"));
  expect(read(...lines)[2]?.text).toBe("加快城乡供水一体化，自来水普及率全年提高2.5%和96.5%。");
  const short = ["1.城乡居民人均收入分别增长5.8%和", "7.5%。（牵头单位：市统计局）"];
  expect(read(...short).map(({ text }) => text)).toEqual(["城乡居民人均收入分别增长5.8%和7.5%。"]);
});

test("a page number between empty lines parts no sentence", () => {
  const lines = [...INDENTED.slice(0, 2), "", "— 3 —", "", ...INDENTED.slice(2)];
  expect(read(...lines)).toEqual(read(...INDENTED));
});

test("a unit's name is put together where a labelled line or a sentence was broken in it", () => {
  const tasks = read(
    "1.实施城市更新行动。",
    "责任单位：市住房和城乡建设局、市城市管理局、市",
    "民政局",
    "2.创建国家卫生县城。",
    "由市卫生健康委牵头，市城市管理局、市自然资源和",
    "规划局配合。",
    "3.做好退役军人优待。",
    "牵头单位：",
    "市退役军人事务局",
  );
  expect(tasks.map(({ lead, responsible }) => [...lead, ...responsible])).toEqual([
    ["市住房和城乡建设局", "市城市管理局", "市民政局"],
    ["市卫生健康委", "市城市管理局", "市自然资源和规划局"],
    ["市退役军人事务局"],
  ]);
});

test("a clause that lost its closing bracket does not take the next paragraph in", () => {
  const tasks = read(
    "一、发展产业",
    "培育专精特新企业30家。（牵头单位：市经信局；责任单位：市科技局、各乡镇",
    "建设产业园（二期）5万平方米。完善配套。（牵头单位：市住建局）",
    "改造老旧小区（含加装电梯）。（牵头单位：市住建局）新建公园2个。（牵头单位：市城管局",
    "整治背街小巷。确保畅通。（牵头单位：市城管局）",
  );
  expect(tasks).toEqual([
    {
      text: "培育专精特新企业30家。",
      lead: ["市经信局"],
      responsible: ["市科技局", "各乡镇"],
    },
    { text: "建设产业园（二期）5万平方米。完善配套。", lead: ["市住建局"], responsible: [] },
    { text: "改造老旧小区（含加装电梯）。", lead: ["市住建局"], responsible: [] },
    { text: "新建公园2个。", lead: ["市城管局"], responsible: [] },
    { text: "整治背街小巷。确保畅通。", lead: ["市城管局"], responsible: [] },
  ]);
});

test("unnumbered tasks with their clause on the next line stand under their chapter", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "二、推进城乡统筹",
        "拓展城市空间。建设大道东延工程。",
        "（牵头单位：县住建局；责任单位：县城投公司）",
        "建设美丽乡村。新建改建农村户厕5000户。",
        "（牵头单位：县农业农村局；责任单位：各镇人民政府）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ chapter, text }) => [chapter, text])).toEqual([
    ["二、推进城乡统筹", "拓展城市空间。建设大道东延工程。"],
    ["二、推进城乡统筹", "建设美丽乡村。新建改建农村户厕5000户。"],
  ]);
});

test("a sentence that shares out the work is put together where a full line was broken in it", () => {
  const tasks = read(
    "1.再取消一批行政审批事项，全面公布权力清单。市编办牵头，市法",
    "制办、市政务服务中心配合。",
    "2.推广随机抽查，规范事中事后监管办法和流程。市工商局、市食品",
    "药品监管局牵头，市直各执法部门参加。",
    "3.完善全口径预算体系，清理规范各类专项资金使用范围并公开，加",
    "强绩效管理。市财政局负责。",
  );
  expect(tasks.map(({ lead, responsible }) => [...lead, ...responsible])).toEqual([
    ["市编办", "市法制办", "市政务服务中心"],
    ["市工商局", "市食品药品监管局", "市直各执法部门"],
    ["市财政局"],
  ]);
});

test("paragraphs that begin like the foot of a web page are tasks, and the foot is none", () => {
  const tasks = read(
    "一、提升服务",
    "审核环节再压缩，时限压缩至5个工作日。",
    "责任单位：市行政审批局",
    "打印、复印免费服务全覆盖。",
    "责任单位：市行政审批局、各镇（街道）",
    "打印本页 关闭窗口",
    "责任编辑：某某",
  );
  expect(tasks.map(({ text }) => text)).toEqual([
    "审核环节再压缩，时限压缩至5个工作日。",
    "打印、复印免费服务全覆盖。",
  ]);
});

test("a clause without brackets goes on in the next line, though that begins with a label", () => {
  const [task] = read(
    "1.开工建设城镇保障性住房1.6万套。责任领导：吴某某；",
    "牵头单位：州住建局；责任单位：州财政局、州国土局",
  );
  expect(task).toEqual({
    text: "开工建设城镇保障性住房1.6万套。",
    lead: ["州住建局"],
    responsible: ["州财政局", "州国土局"],
  });
});

test("what a gazette prints at the top of each page is no part of a task that goes on there", () => {
  const head = "云溪市人民政府公报　2024年第3期";
  const { tasks, issues } = parseNotice(
    documentFromText(`${head}
一、扩大有效投资
1.争取地方政府专项债券60亿元以上，提高前期工作质量，形成“储备
— 13 —
${head}
一批、开工一批”的滚动格局。（市财政局牵头）
2.推进“数智赋能”行动，建设5G基站1500个，打造数字化车间20个，
— 14 —

${head}
标识解析量突破1亿次。（市工业和信息化局牵头）`),
  );
  expect(tasks.map(({ text }) => text)).toEqual([
    "争取地方政府专项债券60亿元以上，提高前期工作质量，形成“储备一批、开工一批”的滚动格局。",
    "推进“数智赋能”行动，建设5G基站1500个，打造数字化车间20个，标识解析量突破1亿次。",
  ]);
  expect(issues.map(({ code }) => code)).toContain("page-numbers-dropped");
});

test("units repeated at page breaks stay", () => {
  const { tasks } = parseNotice(
    documentFromText(`1.新建水厂2座。
责任单位：市水利局
— 1 —
市财政局
2.扩建校舍6所。
责任单位：市教育局
— 2 —
市财政局`),
  );
  expect(tasks.map(({ responsible }) => responsible)).toEqual([
    ["市水利局", "市财政局"],
    ["市教育局", "市财政局"],
  ]);
});

test("a sentence that counts goes on behind a page number: 达到／340天以上", () => {
  const [task] = read(
    "城区空气质量优良天数达到",
    "                         - 2 -",
    "340天以上。(责任单位:州林业局;配合单位:州生态环境局)",
  );
  expect(task?.text).toBe("城区空气质量优良天数达到340天以上。");
});

test("a clause that lost its bracket ends where an indented line opens the next paragraph", () => {
  const lines = [
    ...INDENTED,
    "　　4.新增高效节水灌溉面积三十五万亩，牲畜良种率达到百分之八十",
    "五以上。（牵头单位：市农业农村局；责任单位：市水利局、市自然资",
    "源和规划局、各县（市、区）人民政府",
    "　　加快建设国际旅游谷，完成那拉景区提升改造，全年接待游客达到",
    "二百万人次。（牵头单位：市文化和旅游局）",
  ];
  expect(read(...lines).slice(3)).toEqual([
    {
      text: "新增高效节水灌溉面积三十五万亩，牲畜良种率达到百分之八十五以上。",
      lead: ["市农业农村局"],
      responsible: ["市水利局", "市自然资源和规划局", "各县（市、区）人民政府"],
    },
    {
      text: "加快建设国际旅游谷，完成那拉景区提升改造，全年接待游客达到二百万人次。",
      lead: ["市文化和旅游局"],
      responsible: [],
    },
  ]);
});

test("a clause that lost its bracket behind its deadline ends with its line", () => {
  expect(
    read(
      "1.改造老旧小区6个。〔市住建局牵头，市城管局配合，10月底前完成",
      "",
      "铸牢共同体意识，创建示范单位5个。〔市委统战部牵头，市民宗局配合〕",
    ).map(({ text, responsible }) => [text, responsible]),
  ).toEqual([
    ["改造老旧小区6个。", ["市城管局"]],
    ["铸牢共同体意识，创建示范单位5个。", ["市民宗局"]],
  ]);
});
