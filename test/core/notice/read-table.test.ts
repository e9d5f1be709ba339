import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { readTable } from "../../../src/core/notice/table/read-table";

const NO_RULES = {
  firstIsLead: false,
  responsibleAreLead: false,
  starredIsLead: false,
  chargeLeads: false,
};
const read = (...rows: string[][]) => readTable(rows, NO_RULES).drafts;

test("an indicator is put together with its value and the unit it is measured in", () => {
  const drafts = read(
    ["序号", "指标名称", "计量单位", "2025年目标", "牵头单位"],
    ["1", "地区生产总值增速", "%", "6左右", "市发展改革委"],
    ["2", "城镇新增就业", "万人", "3—3.5", "市人社局"],
    ["3", "粮食产量", "—", "保持稳定", "市农业农村局"],
  );
  expect(drafts.map(({ text }) => text)).toEqual([
    "地区生产总值增速\n6%左右",
    "城镇新增就业\n3—3.5万人",
    "粮食产量\n保持稳定",
  ]);
});

test.each([
  ["何 磊", "何磊"],
  ["刘 强 王大伟", "刘强、王大伟"],
  ["陆 明俞 悦", "陆明、俞悦"],
  ["张 敏\n刘建国", "张敏、刘建国"],
])("leaders printed %j are %s", (cell, leader) => {
  const [draft] = read(
    ["序号", "工作任务", "分管领导", "牵头单位"],
    ["1", "建成体育馆。", cell, "市体育局"],
  );
  expect(draft?.leader).toBe(leader);
});

test("a short heading on a cell's first line stays a line of its own, a broken line does not", () => {
  const drafts = read(
    ["序号", "项目内容", "牵头单位"],
    ["1", "生物医药加速器\n总建筑面积18.6万平方米，年内主体封顶。", "高新区管委会"],
    ["2", "新建垃圾分类投放点\n120个，分类覆盖率达到\n95%。", "市城管局"],
  );
  expect(drafts.map(({ text }) => text)).toEqual([
    "生物医药加速器\n总建筑面积18.6万平方米，年内主体封顶。",
    "新建垃圾分类投放点120个，分类覆盖率达到95%。",
  ]);
});

test("年度目标 and the measures beside it are both the task", () => {
  const drafts = read(
    ["序号", "类别", "年度目标", "推进举措", "牵头单位", "配合单位"],
    ["1", "农牧业", "粮食产量稳定在11亿斤", "统一推广滴灌技术。", "旗农牧局", "旗水利局"],
    ["2", "", "肉牛存栏达到32万头", "引进龙头企业2家。", "旗农牧局", "旗财政局"],
  );
  expect(drafts.map(({ text }) => text)).toEqual([
    "粮食产量稳定在11亿斤\n统一推广滴灌技术。",
    "肉牛存栏达到32万头\n引进龙头企业2家。",
  ]);
});

test("a name over several rows begins each of its tasks where the number counts names", () => {
  const drafts = read(
    ["序号", "项目名称", "主要内容", "牵头单位"],
    ["1", "老旧小区改造", "加装电梯60台。", "区住建局"],
    ["", "", "更换管网8公里。", "区水务局"],
    ["2", "便民出行", "新增公交线路3条。", "区交通局"],
  );
  expect(drafts.map(({ label, chapter, text }) => [label, chapter, text])).toEqual([
    ["1", null, "老旧小区改造\n加装电梯60台。"],
    ["1", null, "老旧小区改造\n更换管网8公里。"],
    ["2", null, "便民出行\n新增公交线路3条。"],
  ]);
});

test("a name over several rows is their heading where each row has a number of its own", () => {
  const drafts = read(
    ["序号", "重点任务", "具体举措", "牵头单位"],
    ["1", "优化政务服务", "上线主题30个。", "区审批局"],
    ["2", "", "推行容缺受理。", "区审批局"],
    ["3", "强化要素保障", "供应用地1200亩。", "区资规局"],
  );
  expect(drafts.map(({ label, chapter, text }) => [label, chapter, text])).toEqual([
    ["1", "优化政务服务", "上线主题30个。"],
    ["2", "优化政务服务", "推行容缺受理。"],
    ["3", "强化要素保障", "供应用地1200亩。"],
  ]);
});

test("a row that counts the rows above is no task", () => {
  const drafts = read(
    ["序号", "项目", "责任单位"],
    ["1", "新建体育馆。", "市体育局"],
    ["合计（11个项目）", "", ""],
  );
  expect(drafts).toHaveLength(1);
});

test("an empty cell of supporting units stays empty where the row names a lead", () => {
  const drafts = read(
    ["牵头单位", "目标任务", "责任单位"],
    ["市教育局", "新建幼儿园30所。", "市财政局"],
    ["市体育局", "建成体育馆。", ""],
    ["", "开放学校操场。", ""],
  );
  expect(drafts.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["市教育局"], ["市财政局"]],
    [["市体育局"], []],
    [["市体育局"], []],
  ]);
});

test("units without a mark between are told apart by names that other cells have alone", () => {
  const drafts = read(
    ["序号", "工作任务", "牵头单位", "配合单位"],
    ["1", "改造老旧小区8个。", "县住建局", "县财政局云水投资集团"],
    ["2", "整治夜市5处。", "县城管局", "市场监管所云水海事处"],
    ["3", "新建码头1座。", "云水海事处", "县财政局"],
    ["4", "整治路口9处。", "县公安局", "县公安局交警大队"],
    ["5", "办好培训班。", "交警大队", "市场监管所"],
  );
  expect(drafts.map(({ responsible }) => responsible)).toEqual([
    ["县财政局", "云水投资集团"],
    ["市场监管所", "云水海事处"],
    ["县财政局"],
    ["县公安局交警大队"],
    ["市场监管所"],
  ]);
  expect(drafts[1]?.findings.map((finding) => finding("Z002").code)).toContain(
    "units-run-together",
  );
});

const codes = (...rows: string[][]) => readTable(rows, NO_RULES).issues.map(({ code }) => code);

test("a column whose header nobody knows is read by what stands in it, and pointed out", () => {
  const rows = [
    ["序号", "工作任务", "牵头单位", "一起干的", "啥时候"],
    ["1", "建成体育馆。", "市体育局", "市财政局、市住建局", "2025年9月底"],
    ["2", "新建幼儿园30所。", "市教育局", "市财政局", "12月底前"],
  ];
  expect(read(...rows).map(({ responsible, deadline }) => [responsible, deadline])).toEqual([
    [["市财政局", "市住建局"], "2025年9月底"],
    [["市财政局"], "12月底前"],
  ]);
  expect(codes(...rows)).toEqual(["column-guessed", "column-guessed"]);
});

test("rows that are no tasks and cells beyond the header are told", () => {
  const rows = [
    ["序号", "工作任务", "牵头单位"],
    ["1", "建成体育馆。", "市体育局", "市财政局"],
    ["合计", "1项", ""],
    ["2", "", ""],
  ];
  expect(read(...rows)).toHaveLength(1);
  expect(codes(...rows)).toEqual(["rows-left-aside", "cells-beside-table"]);
});

test("a single empty lead is a merged cell where its row alone lacks the deadline as well", () => {
  const rows = (deadline: string): string[][] => [
    ["序号", "目标任务", "牵头单位", "责任（配合）单位", "完成时限"],
    ["1", "改造管网58公里。", "市住建局", "市水利局", "9月底"],
    ["2", "建设示范镇4个。", "", "市交通局、新沟镇", deadline],
    ["3", "新增学位1800个。", "市教育局", "市财政局", "8月底"],
  ];
  const leads = (deadline: string): string[][] =>
    readTable(rows(deadline), NO_RULES, true).drafts.map(({ lead }) => lead);
  expect(leads("")).toEqual([["市住建局"], ["市住建局"], ["市教育局"]]);
  expect(leads("10月底")).toEqual([["市住建局"], [], ["市教育局"]]);
});

test("an empty cell of supporting units beside merged ones stays empty and is told", () => {
  const { tasks, issues } = parseNotice(
    documentFromText(
      [
        "序号\t重点任务\t牵头县领导\t牵头单位\t配合单位",
        "1\t签约项目3个。\t叶青\t县商务局\t县工信局",
        "2\t利用外资增长8%。\t\t县商务局\t",
        "3\t更新管道38公里。\t曾龙\t县城管局\t县应急局",
        "4\t创建卫生乡镇2个。\t\t县卫健委\t相关乡镇",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ responsible, leader }) => [responsible.length, leader])).toEqual([
    [1, "叶青"],
    [0, "叶青"],
    [1, "曾龙"],
    [1, "曾龙"],
  ]);
  const told = issues.filter(({ code }) => code === "cell-left-empty");
  expect(told.map(({ taskId, found }) => [taskId, found])).toEqual([["Z002", "县工信局"]]);
});

test("同上 and its marks stand for the cell above and are pointed out", () => {
  const drafts = read(
    ["序号", "工作任务", "牵头单位", "责任单位"],
    ["1", "建设共享法庭30个。", "市法院", "市司法局"],
    ["2", "设置调解窗口12个。", "同上", "市信访局"],
    ["3", "开展宣讲200场。", "市司法局", "〃"],
  );
  expect(drafts.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["市法院"], ["市司法局"]],
    [["市法院"], ["市信访局"]],
    [["市司法局"], ["市信访局"]],
  ]);
  expect(drafts[2]?.findings.map((finding) => finding("Z003").code)).toContain("cell-as-above");
});

test("tasks may count 1-1, 1-2 under 一 with its title", () => {
  const drafts = read(
    ["序号", "任务", "牵头部门", "完成时限"],
    ["一", "城镇建设（1项）", "", ""],
    ["1-1", "铺设管网5公里。", "镇建设办", "9月底"],
    ["二", "农业农村（1项）", "", ""],
    ["2-1", "流转土地3200亩。", "镇农业服务中心", "6月底"],
  );
  expect(drafts.map(({ chapter, text }) => [chapter, text])).toEqual([
    ["一、城镇建设（1项）", "铺设管网5公里。"],
    ["二、农业农村（1项）", "流转土地3200亩。"],
  ]);
});

test("a cell written in Markdown breaks its lines with <br>", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "| 序号 | 任务 | 牵头单位 | 配合单位 |",
        "|:---:|---|---|---|",
        "| 1 | 举办茶叶节。 | 区文旅局 | 区商务局<br>区农业农村局 |",
      ].join("\n"),
    ),
  );
  expect(tasks[0]?.responsible).toEqual(["区商务局", "区农业农村局"]);
});

test("two halves of a table beside each other are read one after the other", () => {
  const { tasks } = parseNotice({
    text: null,
    blocks: [
      {
        kind: "table",
        rows: [
          ["序号", "任务", "责任单位", "", "序号", "任务", "责任单位"],
          ["1", "新建公园2处。", "市林业局", "", "3", "修缮古桥3座。", "市文旅局"],
          ["2", "扩建图书馆。", "市文旅局", "", "", "", ""],
        ],
      },
    ],
  });
  expect(tasks.map(({ label, text, responsible }) => [label, text, responsible])).toEqual([
    ["1", "新建公园2处。", ["市林业局"]],
    ["2", "扩建图书馆。", ["市文旅局"]],
    ["3", "修缮古桥3座。", ["市文旅局"]],
  ]);
});

test("numbers that count what a cell lists stay in the text", () => {
  const [list, single] = read(
    ["项目名称", "工作内容", "责任单位"],
    ["暖心工程", "（1）改造养老院2所；\n（2）新增床位120张。", "市民政局"],
    ["", "（3）设立助餐点9处。", "市民政局"],
  );
  expect(list?.text).toBe("（1）改造养老院2所；\n（2）新增床位120张。");
  expect(single?.text).toBe("设立助餐点9处。");
});

test("管委会 on a line of its own belongs to the place above it", () => {
  const [draft] = read(
    ["序号", "任务", "牵头单位", "责任单位"],
    ["1", "引进企业8家。", "高新区\n管委会", "市自然资源\n和规划局\n市工信局"],
  );
  expect([draft?.lead, draft?.responsible]).toEqual([
    ["高新区管委会"],
    ["市自然资源和规划局", "市工信局"],
  ]);
});

test("tasks that are named without a figure have it from the column beside them", () => {
  const drafts = read(
    ["序号", "任务名称", "指标要求", "牵头部门"],
    ["1", "地区生产总值", "增长5.5%（市下达指标）", "区发改局"],
    ["2", "城市书房", "3家", "区文旅局"],
  );
  expect(drafts.map(({ text }) => text)).toEqual([
    "地区生产总值\n增长5.5%（市下达指标）",
    "城市书房\n3家",
  ]);
});

test("a task in a sentence of its own is not lengthened by what measures it", () => {
  const drafts = read(
    ["序号", "工作任务", "考核指标", "牵头部门"],
    ["1", "推进老旧小区改造，完善物业管理。", "开工24个", "区住建局"],
    ["2", "实施城市书房建设，方便市民阅读。", "建成3家", "区文旅局"],
  );
  expect(drafts.map(({ text }) => text)).toEqual([
    "推进老旧小区改造，完善物业管理。",
    "实施城市书房建设，方便市民阅读。",
  ]);
});

describe("a project whose contents take several rows under one number", () => {
  const table = (second: string[]) =>
    read(
      ["序号", "项目名称", "主要内容", "牵头单位", "配合单位"],
      ["1", "基层医疗提升", "改造镇卫生院6所。", "区卫健局", "区医保局"],
      ["1", "基层医疗提升", ...second],
      ["2", "学位供给", "新增学位1260个。", "区教育局", "区发改局"],
    ).map(({ text, responsible }) => [text, responsible]);

  it("is one task where the rows have the same units", () => {
    expect(table(["为6万老年人免费体检。", "区卫健局", "区医保局"])).toEqual([
      ["基层医疗提升\n改造镇卫生院6所。\n为6万老年人免费体检。", ["区医保局"]],
      ["学位供给\n新增学位1260个。", ["区发改局"]],
    ]);
  });

  it("has every row's deadline", () => {
    const [draft] = read(
      ["序号", "项目名称", "主要内容", "牵头单位", "完成时限"],
      ["1", "校舍提升", "改造校舍21所。", "区教育局", "8月底"],
      ["1", "校舍提升", "新建学校1所。", "区教育局", "12月底"],
    );
    expect(draft).toMatchObject({
      text: "校舍提升\n改造校舍21所。\n新建学校1所。",
      deadline: "8月底；12月底",
    });
  });

  it("is a task a row where they differ", () => {
    expect(table(["为6万老年人免费体检。", "区卫健局", "区民政局"])).toHaveLength(3);
  });
});

test("a column is not shown by a note or a category that stands over the whole row", () => {
  const band = (text: string) => [text, text, text, text];
  const { issues } = readTable(
    [
      ["项目名称", "主要内容", "牵头单位", "备注"],
      band("一、教育类"),
      ["学位供给", "新增学位1260个。", "区教育局", ""],
      band("注：每月25日前报送进展。"),
    ],
    NO_RULES,
  );
  expect(issues.map(({ code, found }) => [code, found])).toEqual([
    ["task-columns-joined", "学位供给"],
    ["rows-left-aside", "注：每月25日前报送进展。"],
  ]);
});

test("an empty cell of a pasted table within a merged category is told, since it may be merged, too", () => {
  const { drafts } = readTable(
    [
      ["序号", "类别", "工作任务", "牵头单位", "配合单位"],
      ["1", "产业", "新增企业30户。", "市工信局", "市财政局"],
      ["2", "", "建设园区4个。", "市科技局", ""],
      ["3", "民生", "新增学位1260个。", "市教育局", ""],
    ],
    NO_RULES,
    true,
  );
  const told = drafts.map(({ findings }) => findings.map((finding) => finding("Z001").code));
  expect(told).toEqual([[], ["cell-left-empty"], []]);
  expect(drafts[1]?.responsible).toEqual([]);
});
