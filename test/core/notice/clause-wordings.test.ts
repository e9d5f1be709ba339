import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

/** Lead and responsible units of a clause behind a task's text. */
function read(clause: string): [string[], string[]] {
  const notice = `重点工作任务分解\n1.建成城市运动公园。${clause}`;
  const { tasks } = parseNotice(documentFromText(notice));
  return [tasks.flatMap(({ lead }) => lead), tasks.flatMap(({ responsible }) => responsible)];
}

test.each([
  [
    "the verb parted by a blank",
    "（市体育局 牵头， 市残联、 市文联 配合）",
    ["市体育局"],
    ["市残联", "市文联"],
  ],
  [
    "政协办, which ends like a verb",
    "（责任单位：县人大办、县政协办、县政府办）",
    [],
    ["县人大办", "县政协办", "县政府办"],
  ],
  ["有关部门 without a name", "（市体育局牵头，有关部门配合）", ["市体育局"], ["有关部门"]],
  ["有关部门 behind a name", "（市体育局、有关部门按职责分工负责）", [], ["市体育局", "有关部门"]],
  ["who urges", "（市体育局牵头，市政府督查室督促落实）", ["市体育局"], ["市政府督查室"]],
  [
    "who plans the whole",
    "（由市财政局统筹，市体育局、市住建局分别负责）",
    [],
    ["市财政局", "市体育局", "市住建局"],
  ],
  [
    "whom to ask",
    "（县体育局（联系人：孙某，电话：1234567）牵头，县财政局配合）",
    ["县体育局"],
    ["县财政局"],
  ],
  [
    "people in brackets",
    "（责任单位：县体育局（张建国）、县财政局（金融办））",
    [],
    ["县体育局", "县财政局（金融办）"],
  ],
  ["an official called 某某", "（副县长张某某牵头，县体育局负责）", [], ["县体育局"]],
  [
    "an official in charge with a name of three characters",
    "（区委副书记、区长钱小明包抓；区水务局负责）",
    [],
    ["区水务局"],
  ],
  [
    "fields in place of names",
    "（发改牵头，财政、住建、自规等部门配合）",
    ["发改"],
    ["财政", "住建", "自规"],
  ],
  [
    "a full stop between two roles",
    "（市税务局牵头。市财政局、市医保局配合。）",
    ["市税务局"],
    ["市财政局", "市医保局"],
  ],
  ["a time run into the unit", "（2024年底前云岭县政府负责）", [], ["云岭县政府"]],
  [
    "a farm behind governments of towns",
    "（责任单位：县统计局，各镇人民政府、农场）",
    [],
    ["县统计局", "各镇人民政府", "农场"],
  ],
  [
    "a town and an office of the county",
    "（责任单位：县旅游局、东沙镇及县文化局）",
    [],
    ["县旅游局", "东沙镇", "县文化局"],
  ],
  [
    "members of a committee and places joined by 及",
    "（市应急局牵头，市安委会各成员单位及三镇按职责分工负责）",
    ["市应急局"],
    ["市安委会各成员单位", "三镇"],
  ],
  [
    "a ministry and an office joined by 及",
    "（住房城乡建设部牵头，自然资源部、应急部及人防办配合）",
    ["住房城乡建设部"],
    ["自然资源部", "应急部", "人防办"],
  ],
  [
    "the places around a lake",
    "（省环保厅牵头，省水利厅、洞庭湖区各市人民政府配合）",
    ["省环保厅"],
    ["省水利厅", "洞庭湖区各市人民政府"],
  ],
  [
    "departments with their other name in a bracket",
    "（省交通运输厅、成都铁路局集团公司等省有关部门（单位）和沿线各市人民政府负责）",
    [],
    ["省交通运输厅", "成都铁路局集团公司", "省有关部门（单位）", "沿线各市人民政府"],
  ],
  [
    "the one development zone behind the towns",
    "（责任单位：县发改局，各镇（街道）、开发区）",
    [],
    ["县发改局", "各镇（街道）", "开发区"],
  ],
  [
    "the places of a region",
    "（省水利厅牵头，皖北各市、县政府配合）",
    ["省水利厅"],
    ["皖北各市、县政府"],
  ],
  [
    "a rule about who leads in a frame",
    "（责任单位：市发改局〔列第一位的为牵头单位〕、市统计局）",
    ["市发改局"],
    ["市统计局"],
  ],
  ["regiments", "（第九师安山农场、一六三团负责）", [], ["第九师安山农场", "一六三团"]],
  [
    "those who answer for their own places",
    "（市商务局牵头，市公安局按职责分工负责，各县（市、区）落实属地责任）",
    ["市商务局"],
    ["市公安局", "各县（市、区）"],
  ],
  [
    "other departments",
    "（责任单位：市财政局及其他市直部门、会同县林业局、会同县财政局）",
    [],
    ["市财政局", "其他市直部门", "会同县林业局", "会同县财政局"],
  ],
  [
    "a farm beside a town, and 场 under 各",
    "（责任单位：桥头镇和凤岭林场、县水利局、各乡、镇、场）",
    [],
    ["桥头镇", "凤岭林场", "县水利局", "各乡、镇、场"],
  ],
  [
    "an office for two topics",
    "（责任单位：县退耕还林、退牧还草工作领导小组办公室、县林草局）",
    [],
    ["县退耕还林、退牧还草工作领导小组办公室", "县林草局"],
  ],
  [
    "参与 beside 负责, which makes nobody the lead",
    "（区商务局负责，区统计局、区税务局参与）",
    [],
    ["区商务局", "区统计局", "区税务局"],
  ],
  ["配合 beside 负责, which does", "（区商务局负责，区统计局配合）", ["区商务局"], ["区统计局"]],
  [
    "roles behind the units",
    "（市城管局为牵头单位，市公安局、市住建局为配合单位）",
    ["市城管局"],
    ["市公安局", "市住建局"],
  ],
  [
    "a level before each unit",
    "（市级由市住建局牵头，县级由各县（市、区）人民政府负责）",
    ["市住建局"],
    ["各县（市、区）人民政府"],
  ],
  [
    "what all places do besides",
    "（市税务局牵头；市工信局、各县区配合做好政策宣传）",
    ["市税务局"],
    ["市工信局", "各县区"],
  ],
  [
    "以及 behind a comma",
    "（市发展改革委、市财政局，以及市直相关部门负责）",
    [],
    ["市发展改革委", "市财政局", "市直相关部门"],
  ],
  [
    "a company joined with places",
    "（责任单位：云岭电网公司和红曲州、保丰市人民政府）",
    [],
    ["云岭电网公司", "红曲州", "保丰市人民政府"],
  ],
  [
    "the customs joined with another organ",
    "（责任单位：榕江海关和榕江海事局、县人民法院和县检察院）",
    [],
    ["榕江海关", "榕江海事局", "县人民法院", "县检察院"],
  ],
  [
    "kinds under one 各",
    "（责任单位：各中小学校、幼儿园，各盟市行政公署、人民政府）",
    [],
    ["各中小学校、幼儿园", "各盟市行政公署、人民政府"],
  ],
  [
    "a blank behind kinds under 各",
    "（责任单位：各街道、镇 区妇联）",
    [],
    ["各街道、镇", "区妇联"],
  ],
  [
    "what comes before what, in a clause",
    "（省体育局牵头，省机场集团配合，雪季前完成雪场改造）",
    ["省体育局"],
    ["省机场集团"],
  ],
  [
    "a line that says last what the places do",
    "\n由建设局牵头，水务局、热电厂配合，有关农场负责本场区居民点搬迁。",
    ["建设局"],
    ["水务局", "热电厂", "有关农场"],
  ],
  [
    "villages under a label of their own",
    "\n牵头单位：村镇建设办\n配合村：上佳村、蓝岭下村",
    ["村镇建设办"],
    ["上佳村", "蓝岭下村"],
  ],
  [
    "a verb behind those under the label of the lead",
    "（牵头单位：市委网信办，市公安局、市通信办配合）",
    ["市委网信办"],
    ["市公安局", "市通信办"],
  ],
  ["a way of working", "（政府主导、部门联动、社会参与）", [], []],
  [
    "a line with an unusual label",
    "\n牵头单位：区城管局\n责任主体与协同单位：市政局、各街道",
    ["区城管局"],
    ["市政局", "各街道"],
  ],
  ["an official without a name", "（分管副市长×××牵头，市体育局负责）", [], ["市体育局"]],
  [
    "what is shared out",
    "（方案制定由市发改委牵头，6月底前完成；项目实施由市城投集团负责）",
    ["市发改委"],
    ["市城投集团"],
  ],
  ["此项工作 without 由", "（此项工作市体育局牵头，市财政局参加）", ["市体育局"], ["市财政局"]],
  [
    "A要会同B",
    "（县体育局要会同县住建局、县公安局交警大队负责）",
    ["县体育局"],
    ["县住建局", "县公安局交警大队"],
  ],
  [
    "kinds of organs in turn",
    "（各委、办、局，各街道、镇按职责分工负责）",
    [],
    ["各委、办、局", "各街道、镇"],
  ],
  [
    "a group behind 等",
    "（市发改委牵头，市财政局等改革领导小组成员单位配合）",
    ["市发改委"],
    ["市财政局", "改革领导小组成员单位"],
  ],
  [
    "a blank inside a known name",
    "（责任单位：市财政局、市人力资源社会 保障局）",
    [],
    ["市财政局", "市人力资源社会保障局"],
  ],
  [
    "what happens before a feast, ending like a bank",
    "（市体育局牵头，市财政局参加，国庆节前开行）",
    ["市体育局"],
    ["市财政局"],
  ],
  [
    "how the work goes on",
    "（市体育局牵头，市财政局配合，分批推进，12月底前首批通过验收）",
    ["市体育局"],
    ["市财政局"],
  ],
  [
    "party bodies in a name's brackets",
    "（责任单位：纪委办公室、各基层党委（党总支））",
    [],
    ["纪委办公室", "各基层党委（党总支）"],
  ],
  ["a leader who urges", "（市体育局负责，田维副市长督办）", [], ["市体育局"]],
  [
    "a blank in a label whose bracket never closes",
    "（牵头单位：市体育局；责 任单位：市财政局、市住建局",
    ["市体育局"],
    ["市财政局", "市住建局"],
  ],
  ["who mainly does it", "（市体育局主抓，市财政局协助，按序时推进）", ["市体育局"], ["市财政局"]],
  [
    "a leader who heads a party organ",
    "（市委常委、宣传部长周玉霞牵头，市体育局主抓，市财政局参与）",
    ["市体育局"],
    ["市财政局"],
  ],
  [
    "the name of a free trade zone",
    "（由青云自由贸易试验区管委会负责）",
    [],
    ["青云自由贸易试验区管委会"],
  ],
])("a clause is read with %s", (_what, clause, lead, responsible) => {
  expect(read(clause)).toEqual([lead, responsible]);
});

test("主责 units of whom the first leads are one lead and others", () => {
  const notice = [
    "湾塘乡重点工作责任清单",
    "每项任务主责站所排第一位的为牵头单位，其余为责任单位。",
    "1.整治撂荒耕地860亩。",
    "主责站所：农业办、经发办、农技站",
    "2.建成小微园一期。",
    "主责站所：经发办、自然资源所",
  ].join("\n");
  const { tasks } = parseNotice(documentFromText(notice));
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["农业办"], ["经发办", "农技站"]],
    [["经发办"], ["自然资源所"]],
  ]);
});

test("a university's leaders in charge are the leader", () => {
  const { tasks } = parseNotice(
    documentFromText("1.建成实验楼1栋。\n分管校领导：陶景明\n牵头单位：基建处\n配合单位：财务处"),
  );
  expect(tasks).toMatchObject([{ text: "建成实验楼1栋。", leader: "陶景明", lead: ["基建处"] }]);
});

test("offices of the issuer in bare brackets are units where the notice names its units so", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "区教育局2021年工作任务分解",
        "排在第一位的为牵头单位。",
        "1.开展内部巡察20所。（驻局纪检监察组、审计科）",
        "2.新建公办幼儿园7所。（学前教育科、规划建设科、计划财务科）",
        "3.送教上门72课时。（义务教育科、区特殊教育学校）",
        "4.开展研学活动40场。（思想政治与德育科、各中小学）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead, responsible }) => [...lead, ...responsible])).toEqual([
    ["驻局纪检监察组", "审计科"],
    ["学前教育科", "规划建设科", "计划财务科"],
    ["义务教育科", "区特殊教育学校"],
    ["思想政治与德育科", "各中小学"],
  ]);
});

test("inner levels that a word processor numbers with letters are numbers, no text", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "一、做强产业",
        "1.打造产业园区。",
        "a.   建成标准厂房6万平方米。（市住建局牵头）",
        "b.   新增规上企业5家。（市工信局牵头，市统计局配合）",
        "2.A股上市企业新增1家。（市金融办牵头）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ text }) => text)).toEqual([
    "建成标准厂房6万平方米。",
    "新增规上企业5家。",
    "A股上市企业新增1家。",
  ]);
});
