import type { ResponsibilityList } from "../../../src/core/model/task";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { splitUnits } from "../../../src/core/notice/units/split-units";

const read = (...lines: string[]): ResponsibilityList =>
  parseNotice(documentFromText(lines.join("\n")));

describe("places under one 各 or 有关 are one name", () => {
  test.each([
    ["各省、自治区、直辖市人民政府"],
    ["有关省、自治区、直辖市人民政府"],
    ["各省、自治区、直辖市及计划单列市人民政府"],
    ["各盟行政公署、市人民政府"],
    ["有关市、县人民政府"],
    ["各镇、街道、园区"],
    ["各街道、社区"],
    ["各村、社区"],
    ["各区委、区政府"],
    ["各区、市政府"],
    ["各县（区）人民政府、管委会"],
    ["各市、州、直管市及青云林区人民政府"],
    ["中心城区各区政府"],
    ["各镇、街道和社区"],
    ["各县（市）、区人民政府和管委会"],
    ["各苏木乡镇、国有农牧场"],
    ["市委、市政府有关部门"],
  ])("%s", (printed) => {
    expect(splitUnits(printed).names).toEqual([printed]);
    expect(splitUnits(`市财政局、${printed}`).names).toEqual(["市财政局", printed]);
  });

  test.each([
    ["省直有关单位和有关市、县人民政府", ["省直有关单位", "有关市、县人民政府"]],
    ["省财政厅和各市（州）党委、政府", ["省财政厅", "各市（州）党委、政府"]],
    ["各区、市政府和各功能区管委会", ["各区、市政府", "各功能区管委会"]],
    ["各县、区政府以及各开发区管委会", ["各县、区政府", "各开发区管委会"]],
    [
      "各街道办事处、镇人民政府和滨海经济开发区管委会",
      ["各街道办事处、镇人民政府", "滨海经济开发区管委会"],
    ],
    ["各镇人民政府、街道办事处及市财政局", ["各镇人民政府、街道办事处", "市财政局"]],
    ["各县区政府、开发区管委会", ["各县区政府", "开发区管委会"]],
    ["各区、特区、县人民政府", ["各区、特区、县人民政府"]],
    ["各州、地、市人民政府（行署）", ["各州、地、市人民政府（行署）"]],
    ["自然资源和规划局、住房和城乡 建设局", ["自然资源和规划局", "住房和城乡建设局"]],
    ["市文联、河口镇 柳林乡", ["市文联", "河口镇", "柳林乡"]],
    ["敦煌研究院、酒泉市和嘉峪关市政府", ["敦煌研究院", "酒泉市", "嘉峪关市政府"]],
    ["市旅游局，朝阳日报社和朝阳电视台", ["市旅游局", "朝阳日报社", "朝阳电视台"]],
    ["市水务局，以及各区政府、管委会", ["市水务局", "各区政府、管委会"]],
    ["沿海各市、县、自治县人民政府", ["沿海各市、县、自治县人民政府"]],
    ["各试点市、县人民政府、省财政厅", ["各试点市、县人民政府", "省财政厅"]],
    ["厅综合执法队、各设区市交通运输局（委）", ["厅综合执法队", "各设区市交通运输局（委）"]],
    [
      "市疾控中心、各乡镇卫生院、社区卫生服务中心",
      ["市疾控中心", "各乡镇卫生院、社区卫生服务中心"],
    ],
    [
      "各县（区）人民政府、开发区（投资区）管委会，市水务局",
      ["各县（区）人民政府、开发区（投资区）管委会", "市水务局"],
    ],
    ["各镇（街道）\n经济开发区", ["各镇（街道）", "经济开发区"]],
  ])("but not what stands beside them in %s", (printed, names) => {
    expect(splitUnits(printed).names).toEqual(names);
  });
});

describe("bare kinds of organs under one 各 are one name", () => {
  test.each([
    ["市直各委、办、局", ["市直各委、办、局"]],
    ["各部、委、办、局，各乡镇", ["各部、委、办、局", "各乡镇"]],
    ["各科室、站、所，县供电所", ["各科室、站、所", "县供电所"]],
  ])("%s", (printed, expected) => {
    expect(splitUnits(printed).names).toEqual(expected);
  });
});

test("the survey office of a place whose name begins like a joining word is one unit", () => {
  const { names } = splitUnits("县财政局、国家统计局和田调查队和县统计局");
  expect(names).toEqual(["县财政局", "国家统计局和田调查队", "县统计局"]);
});

test("all places along a coast or a road are named apart from the unit before 和", () => {
  const { names } = splitUnits("省海洋执法总队和沿海各市人民政府");
  expect(names).toEqual(["省海洋执法总队", "沿海各市人民政府"]);
});

test.each([
  ["two towns", "县水利局、河口镇和柳林乡", ["县水利局", "河口镇", "柳林乡"]],
  ["one town with a joining word in its name", "太和镇、县水利局", ["太和镇", "县水利局"]],
  ["two companies", "移动云岭分公司和联通云岭分公司", ["移动云岭分公司", "联通云岭分公司"]],
  ["the branch of a bank", "农业银行和什县支行", ["农业银行和什县支行"]],
  ["forces", "云岭军分区和武警云岭支队", ["云岭军分区", "武警云岭支队"]],
  ["towns and a county's units", "各乡镇及县直有关单位", ["各乡镇", "县直有关单位"]],
  ["departments of the places", "各市（州）人民政府及有关部门", ["各市（州）人民政府及有关部门"]],
  ["how they share the work", "教育部、财政部等按职责分工", ["教育部", "财政部"]],
  ["places along a road", "公路局、沿线县、区政府", ["公路局", "沿线县、区政府"]],
  ["nobody behind a company", "供销社、邮政分公司及有关部门", ["供销社", "邮政分公司", "有关部门"]],
  ["regiments", "师市宣传部、各团（镇）、街道", ["师市宣传部", "各团（镇）、街道"]],
  [
    "three towns with one ending",
    "县财政局以及龙泉、马店、石佛三镇人民政府",
    ["县财政局", "龙泉、马店、石佛三镇人民政府"],
  ],
])("joined names are told apart, single ones kept: %s", (_what, printed, names) => {
  expect(splitUnits(printed).names).toEqual(names);
});

test("bare places and how many there are make one name, whole names before 等 do not", () => {
  const counted = splitUnits("街道财政所、下澳、前屿等6个村委会");
  expect(counted.names).toEqual(["街道财政所", "下澳、前屿等6个村委会"]);
  const whole = splitUnits("上山镇、下河镇等6个镇街");
  expect(whole.names).toEqual(["上山镇", "下河镇"]);
});

describe("companies that share one ending", () => {
  test.each([["国网云岭检修、建设公司"], ["市供电、自来水公司"]])(
    "%s stays as printed",
    (printed) => {
      const { names, findings } = splitUnits(`市发改委、${printed}、市财政局`);
      expect(names).toEqual(["市发改委", printed, "市财政局"]);
      expect(findings).toHaveLength(1);
    },
  );

  test.each([
    ["国网云岭供电公司、建设公司", ["国网云岭供电公司", "建设公司"]],
    ["县联通、移动公司", ["县联通", "移动公司"]],
  ])("but whole names are told apart in %s", (printed, names) => {
    expect(splitUnits(printed).names).toEqual(names);
  });
});

describe("units in brackets without label or verb", () => {
  const { tasks } = read(
    "1.推广应急通信装备。（工业和信息化部、应急管理部）",
    "2.疏浚航道12公里。（武汉海关、长江航道局）",
    "3.新建骨干网3条。（国家发展改革委、财政部）",
    "4.布设消防站点40处。（各镇、街道、园区）",
    "5.扩建客运枢纽（含公交中心、换乘中心）。（交通运输部）",
  );

  test("are clauses whoever they are, where the notice prints them so", () => {
    expect(tasks.slice(0, 4).map(({ responsible }) => responsible)).toEqual([
      ["工业和信息化部", "应急管理部"],
      ["武汉海关", "长江航道局"],
      ["国家发展改革委", "财政部"],
      ["各镇、街道、园区"],
    ]);
  });

  test("what a work comprises is none", () => {
    expect(tasks.flatMap(({ responsible }) => responsible)).not.toContain("换乘中心");
  });
});

describe("marks at units", () => {
  const clauses = [
    "1.新建水厂2座。（责任单位：★市水利局、市财政局）",
    "2.扩建校舍。（责任单位：市教育局*、市住建局）",
  ];

  test("name the lead where the notice says so", () => {
    const { tasks, issues } = read("注：带★（*）号的为牵头单位。", ...clauses);
    expect(tasks.map(({ lead }) => lead)).toEqual([["市水利局"], ["市教育局"]]);
    expect(tasks.map(({ responsible }) => responsible)).toEqual([["市财政局"], ["市住建局"]]);
    expect(issues.map(({ code }) => code)).toContain("starred-unit-is-lead");
  });

  test("are no part of the name, and told, where it does not", () => {
    const { units, issues } = read(...clauses);
    expect(units.map(({ name }) => name)).toContain("市水利局");
    expect(issues.map(({ code }) => code)).toContain("unit-with-mark");
  });
});

test("会同 alone, 具体实施 and （牵头） say who does it", () => {
  const { tasks } = read(
    "1.修订办法。（市财政局会同市发改委、市教育局）",
    "2.改造旧厂。（市工信局牵头，各区具体实施）",
    "3.清运垃圾。（市城管局（牵头）、市生态环境局）",
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["市财政局"], ["市发改委", "市教育局"]],
    [["市工信局"], ["各区"]],
    [["市城管局"], ["市生态环境局"]],
  ]);
});

test("a heading under a full line of units is not drawn into the list", () => {
  const { tasks, units } = read(
    "钱明市长主抓重点工作",
    "1.加快全市重大项目落地见效，全年力争完成固定资产投资4",
    "80亿元，其中工业投资180亿元以上，新开工亿元项目12个。",
    "责任单位：市发改局、市经信局、市财政局、市统计局、各镇",
    "（街道），市投资促进中心、市自然资源规划局、各镇（街道）",
    "陆宁副市长主抓重点工作",
    "2.新增公办学位4000个，建成智慧校园10所，推进职业教育与",
    "产业融合发展，全市高中阶段教育毛入学率保持在较高水平上。",
    "责任单位：市教育局、市财政局、市人力社保局、有关镇（街道",
    "）",
  );
  expect(tasks).toHaveLength(2);
  expect(units.map(({ name }) => name).filter((name) => name.includes("陆宁"))).toEqual([]);
});

test("an office that begins with the city's name lacks no prefix", () => {
  const { issues } = read(
    "云城市人民政府关于分解2008年重点工作任务的通知",
    "1.关停小火电机组。（牵头单位：市环保局；配合单位：云城供电局、规划局）",
    "2.疏浚航道。（牵头单位：市交委；配合单位：云城海事局）",
  );
  const offered = issues.filter(({ code }) => code === "prefix-omitted").map(({ unit }) => unit);
  expect(offered).toEqual(["规划局"]);
});

test("会同 parts two names though a 商 stands in the first, and 等执法部门 names nobody", () => {
  const { tasks, issues } = read(
    "1.推开随机抽查。（市工商局会同市直各执法部门按职责分工负责）",
    "2.压减检查频次。（市商务局会同市文旅局、市城管局等执法部门负责）",
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["市工商局"], ["市直各执法部门"]],
    [["市商务局"], ["市文旅局", "市城管局"]],
  ]);
  expect(issues.map(({ code }) => code)).toContain("unnamed-units");
});

describe("a slash between names", () => {
  test.each([
    ["市文旅局/市体育局", ["市文旅局", "市体育局"], []],
    ["市发改委/财政局、市住建局", ["市发改委", "财政局", "市住建局"], ["joined-by-and"]],
    [
      "市总工会、市企业联合会/企业家协会",
      ["市总工会", "市企业联合会/企业家协会"],
      ["slash-in-unit-name"],
    ],
  ])("%s", (printed, names, codes) => {
    const { names: found, findings } = splitUnits(printed);
    expect(found).toEqual(names);
    expect(findings.map((finding) => finding("Z001").code)).toEqual(codes);
  });
});

test("以及 joins two names whatever they end in", () => {
  expect(splitUnits("市交通运输局、供销社以及中国邮政云城分公司").names).toEqual([
    "市交通运输局",
    "供销社",
    "中国邮政云城分公司",
  ]);
  expect(splitUnits("各县（市、区）人民政府以及管委会").names).toHaveLength(1);
});

test("in a clause 为 may stand for the colon of a label", () => {
  const { tasks } = read(
    "1.建成冷链园区。（牵头单位为市商务局，责任单位为市财政局、各县（市、区）人民政府，完成时限为2025年6月）",
    "2.扩建水厂。（牵头单位：市水务局）",
    "三、明确责任。责任单位为责任主体，牵头单位为总协调人。",
  );
  expect(tasks.map(({ lead, responsible, deadline }) => [lead, responsible, deadline])).toEqual([
    [["市商务局"], ["市财政局", "各县（市、区）人民政府"], "2025年6月"],
    [["市水务局"], [], null],
  ]);
});

test("officials who share a clause with units are leaders, in how many words their office is said", () => {
  const { tasks, units } = read(
    "（一）单位能耗下降2%。（常务副市长、市政府办公室主任负责，市发改委牵头）",
    "（二）优良天数达到300天。（分管工业、环保副市长负责，市生态环境局牵头，市直有关单位配合）",
  );
  expect(tasks.map(({ leader }) => leader)).toEqual([
    "常务副市长、市政府办公室主任",
    "分管工业、环保副市长",
  ]);
  expect(units.map(({ name }) => name)).toEqual(["市发改委", "市生态环境局", "市直有关单位"]);
});

test("what a unit does may stand behind it in a clause, and is told", () => {
  const { tasks, issues } = read(
    "1.新打机井85眼。（县水利局负责实施，县供电公司保障用电）",
    "2.明确管护主体。（各乡镇人民政府主责，县水利局监督）",
    "3.建立台账。（县财政局负责资金审核）",
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [[], ["县水利局", "县供电公司"]],
    [["各乡镇人民政府"], ["县水利局"]],
    [[], ["县财政局"]],
  ]);
  const told = issues.filter(({ code }) => code === "words-in-clause");
  expect(told.map(({ found }) => found)).toEqual(["保障用电", "负责资金审核"]);
});

test("where an official is named with 分管 behind, the office is the leader", () => {
  const { tasks } = read("（一）改造小区42个。（市住建局牵头，各县区政府配合，卞军副市长分管）");
  expect(tasks[0]?.leader).toBe("卞军副市长");
});

test("two places that share one 人民政府 are told", () => {
  const { names, findings } = splitUnits("泉州市、漳州市人民政府，省商务厅");
  expect(names).toEqual(["泉州市", "漳州市人民政府", "省商务厅"]);
  expect(findings.map((finding) => finding("Z001").found)).toEqual(["泉州市、漳州市人民政府"]);
});

test("goals of the year that lead in a list without units are told", () => {
  const { tasks, issues } = read(
    "潜川市重点任务责任分解",
    "2017年主要预期目标是：生产总值增长8%；固定资产投资增长15%。",
    "一、加快转型",
    "新增规上企业25家，培育龙头企业3家。（牵头单位：市经信委；责任单位：市统计局）",
    "引进亿元以上项目80个，到位资金200亿元。（牵头单位：市招商局）",
  );
  expect(tasks).toHaveLength(2);
  expect(issues.map(({ code }) => code)).toContain("paragraph-without-units-skipped");
});

test("officials who share one 同志 are leaders, each of them", () => {
  const { tasks, units } = read(
    "（一）服务业增长6%以上。（龙晓、肖光荣同志负责，市发改委牵头，市统计局配合）",
    "（二）引进企业10家。（刘佳同志负责，市商务局牵头，云城海关配合）",
  );
  expect(tasks.map(({ leader }) => leader)).toEqual(["龙晓、肖光荣同志", "刘佳同志"]);
  expect(units.map(({ name }) => name)).toEqual(["市发改委", "市统计局", "市商务局", "云城海关"]);
});

describe("what the print leaves open is named", () => {
  const open = read(
    "1.新建水厂2座。（市水利局牵头，市有关单位、各县区政府配合，6月底前开工，年底前完成）",
    "2.扩建校舍。（牵头单位：市教育局；配合单位：）",
  );
  const messages = (code: string): string[] =>
    open.issues.flatMap((issue) => (issue.code === code ? [issue.message] : []));

  test("units without a name", () => {
    expect(messages("units-unsaid")).toEqual([expect.stringContaining("“市有关单位”")]);
  });

  test("two times for one task", () => {
    expect(open.tasks[0]?.deadline).toBe("6月底前开工，年底前完成");
    expect(messages("several-times")).toHaveLength(1);
  });

  test("a label with nothing behind it", () => {
    expect(messages("label-empty")).toEqual([expect.stringContaining("“配合单位”")]);
  });
});

describe("behind 等", () => {
  test.each([
    ["能源局等自治区有关部门", ["能源局", "自治区有关部门"]],
    ["旗水务局等旗直各有关单位", ["旗水务局", "旗直各有关单位"]],
    ["建设局等临港新区有关部门", ["建设局", "临港新区有关部门"]],
    ["省海洋局等省有关部门和各市", ["省海洋局", "省有关部门", "各市"]],
    ["省海洋局等部门以及各市", ["省海洋局", "各市"]],
    ["省海洋局等有关部门和单位", ["省海洋局"]],
    ["市立医院等医疗机构", ["市立医院"]],
    ["统计局等师市有关部门", ["统计局", "师市有关部门"]],
  ])("%s names a collective unit only where it says whose", (printed, expected) => {
    const { names, findings } = splitUnits(printed);
    expect(names).toEqual(expected);
    expect(findings.map((finding) => finding("Z001").code)).toContain("unnamed-units");
  });
});

describe("one kind of office at several levels is one name", () => {
  test.each([
    ["市、县两级林业部门"],
    ["省、市、县级民政和残联部门"],
    ["市、县（市、区）人民政府"],
    ["省、市和县级水利部门"],
    ["自治区、盟市、旗县三级农牧部门"],
  ])("%s", (printed) => {
    expect(splitUnits(`市财政局、${printed}和各街道`).names).toEqual([
      "市财政局",
      printed,
      "各街道",
    ]);
  });

  test("市委、市政府 are two", () => {
    expect(splitUnits("市委、市政府").names).toEqual(["市委", "市政府"]);
  });
});
