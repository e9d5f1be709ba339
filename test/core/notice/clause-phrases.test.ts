import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

/** Lead and responsible units of a clause behind a task's text, and the codes of what is told. */
function read(clause: string) {
  const notice = `重点工作任务分解\n1.建成城市运动公园。${clause}`;
  const { tasks, issues } = parseNotice(documentFromText(notice));
  const [task] = tasks;
  return {
    roles: [task?.lead ?? [], task?.responsible ?? []],
    deadline: task?.deadline ?? null,
    codes: issues.map(({ code }) => code),
  };
}

describe("what a unit does is no part of its name", () => {
  test.each<[string, string[], string[]]>([
    [
      "（市住建局牵头调度，市体育局协同对接，各街道每日巡查）",
      ["市住建局"],
      ["市体育局", "各街道"],
    ],
    ["（市公安局交警支队开展整治，市住建局牵头）", ["市住建局"], ["市公安局交警支队"]],
    ["（市体育局牵头，市政府督查室跟踪督办）", ["市体育局"], ["市政府督查室"]],
    ["（市市场监管局跟进，市体育局牵头）", ["市体育局"], ["市市场监管局"]],
    ["（县体育局主导，各乡镇分片包干）", ["县体育局"], ["各乡镇"]],
    [
      "（市体育局牵头，各银行协查，市直帮扶部门实行“一月一督查”）",
      ["市体育局"],
      ["各银行", "市直帮扶部门"],
    ],
    [
      "（市体育局负责，商水县、郸城县人民政府先行试点）",
      [],
      ["市体育局", "商水县", "郸城县人民政府"],
    ],
    ["牵头单位是市体育局，参与单位有市财政局、各街道。", ["市体育局"], ["市财政局", "各街道"]],
    ["由政务中心水利窗口、市体育局负责。", [], ["政务中心水利窗口", "市体育局"]],
    ["（县供电公司保障用电，县自来水公司保障供水）", [], ["县供电公司", "县自来水公司"]],
    ["（市体育局牵头，各区园林局实施口袋公园）", ["市体育局"], ["各区园林局"]],
    ["（新建由区水务局负责，改造由区建委负责）", [], ["区水务局", "区建委"]],
    [
      "（市体育局为牵头单位，市住建局、滨江区政府为配合单位，世博会开园前完成）",
      ["市体育局"],
      ["市住建局", "滨江区政府"],
    ],
  ])("%s", (clause, lead, responsible) => {
    expect(read(clause).roles).toEqual([lead, responsible]);
  });

  test("a name that holds a verb stays whole", () => {
    const clause = "（责任单位：市监督检测中心、市公路建设公司、市政府督查室、省邮政管理局等）";
    expect(read(clause).roles).toEqual([
      [],
      ["市监督检测中心", "市公路建设公司", "市政府督查室", "省邮政管理局"],
    ]);
  });

  test("商 before a rank is a word, in the name of a place it is none", () => {
    expect(
      read("（市体育局牵头，商市林业局推进，商州区政府、市财政局配合，商县人民政府落实）").roles,
    ).toEqual([["市体育局"], ["市林业局", "商州区政府", "市财政局", "商县人民政府"]]);
  });

  test("who leads is an official with his office, no unit and its work", () => {
    expect(read("（区公安局局长王勇牵头，区体育局配合）").roles).toEqual([[], ["区体育局"]]);
  });
});

describe("a phrase that says when or how is no unit", () => {
  test.each([
    "古尔邦节前发放到位",
    "立行立改",
    "收文后5个工作日内",
    "世界读书日前开馆",
    "按旬推进",
    "“八一”前后",
    "元宵节前演出不少于20场",
    "与项目建设同步推进",
  ])("%s", (phrase) => {
    const { roles, codes } = read(`（市体育局牵头，市财政局、各街道配合，${phrase}）`);
    expect(roles).toEqual([["市体育局"], ["市财政局", "各街道"]]);
    expect(codes).not.toContain("odd-unit-name");
  });

  test("what tells of a time is the deadline", () => {
    expect(read("（市体育局牵头，春灌前通水）").deadline).toBe("春灌前通水");
    expect(read("（年底前由市体育局牵头完成，市财政局配合）").roles).toEqual([
      ["市体育局"],
      ["市财政局"],
    ]);
  });

  test("behind units a time belongs to the clause, whatever the unit does then", () => {
    const { roles } = read("（市体育局牵头，市级各部门于3月31日前报送清单）");
    expect(roles).toEqual([["市体育局"], ["市级各部门"]]);
  });
});

describe("a label whose colon is another mark is a label all the same", () => {
  test.each([
    "（牵头单位 市体育局 责任单位 市财政局、各街道）",
    "（牵头单位，市体育局；责任单位，市财政局、各街道）",
    "（牵头单位;市体育局，责任单位;市财政局、各街道）",
    "（牵头——市体育局；配合——市财政局、各街道）",
  ])("%s", (clause) => {
    expect(read(clause).roles).toEqual([["市体育局"], ["市财政局", "各街道"]]);
  });
});

describe("notes beside a name are told, not listed", () => {
  test.each<[string, string[], string[]]>([
    ["（责任单位：市体育局〔牵头〕、市财政局）", ["市体育局"], ["市财政局"]],
    ["（市体育局（主）、市财政局（协））", ["市体育局"], ["市财政局"]],
    ["（市体育局[牵头]、市财政局、市住建局）", ["市体育局"], ["市财政局", "市住建局"]],
    [
      "（责任单位：市财政局（负责资金保障）、市住建局（负责施工监管））",
      [],
      ["市财政局", "市住建局"],
    ],
    ["（省体育局（以下简称省体局）牵头，省财政厅配合）", ["省体育局"], ["省财政厅"]],
    ["（责任单位：县体育局（局长李某某）、县财政局(张建国)）", [], ["县体育局", "县财政局"]],
    ["（责任单位：①市体育局②市财政局）", [], ["市体育局", "市财政局"]],
    ["（责任单位：1.市体育局；2.市财政局）", [], ["市体育局", "市财政局"]],
    ["（责任单位：市体育局、市财政局，由市体育局牵头）", ["市体育局"], ["市财政局"]],
    ["（责任单位：市体育局*、市财政局，标*的为牵头单位）", ["市体育局"], ["市财政局"]],
    [
      "（牵头单位：市体育局，市财政局、市住建局按职责分工负责）",
      ["市体育局"],
      ["市财政局", "市住建局"],
    ],
    [
      "（规划建设局*、供电公司、水务公司，带*的为牵头单位，10月底前通水）",
      ["规划建设局"],
      ["供电公司", "水务公司"],
    ],
    ["（总投资1.2亿元；责任单位：市体育局）", [], ["市体育局"]],
    ["（市体育局牵头，市财政局等四部门配合）", ["市体育局"], ["市财政局"]],
  ])("%s", (clause, lead, responsible) => {
    expect(read(clause).roles).toEqual([lead, responsible]);
  });
});

test("a dash before a task is a mark, no text; before the second line of a title it is none", () => {
  const { tasks, notice } = parseNotice(
    documentFromText(
      [
        "横山区重点工作任务分解",
        "——2024年政府工作报告",
        "一、民生保障",
        "——优化教育资源布局，第九小学、第八幼儿园秋季招生，引进高层次教育人才30名（区教体局牵头，区人社局配合）。",
        "——深化医药卫生改革，加快区中医院迁建，家庭医生签约率达到75%以上（区卫健局牵头，区医保局配合）。",
      ].join("\n"),
    ),
  );
  expect(notice.title).toContain("横山区重点工作任务分解");
  expect(tasks.map(({ text }) => text.slice(0, 4))).toEqual(["优化教育", "深化医药"]);
});

test("regiments and institutes in bare brackets are units where the notice names its units so", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "第七师重点工作任务分解",
        "排在首位的为牵头单位。",
        "1.新增滴灌面积6万亩。（农业农村局、水利局、各团场）",
        "2.棉花单产提高3%。（农业科学研究所、气象局、锦孚纺织集团、各植棉团（镇））",
        "3.建成冷库2座。（商务局、供销社）",
      ].join("\n"),
    ),
  );
  expect(tasks[1]).toMatchObject({
    lead: ["农业科学研究所"],
    responsible: ["气象局", "锦孚纺织集团", "各植棉团（镇）"],
  });
});

test("where lines name the units, a bracket that tells of work is text", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "1.建成学校3所（省教育厅验收）。",
        "牵头单位：市教育局",
        "2.修路30公里（县财政局安排资金）。",
        "牵头单位：市交通局",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["市教育局"], []],
    [["市交通局"], []],
  ]);
  expect(tasks[0]?.text).toBe("建成学校3所（省教育厅验收）。");
});

test("who decided on the paper is no unit of a task", () => {
  const { tasks } = parseNotice(
    documentFromText(
      "（经镇党委、镇政府联席会议2022年1月18日审议通过）\n1.建成驿站5处。（镇建设办牵头）\n2.修路3公里。（镇建设办牵头）",
    ),
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([["镇建设办"], ["镇建设办"]]);
});

test("in a list of fields 责任单位 alone leads as it does beside 协办单位 elsewhere", () => {
  const project = (name: string, ...fields: string[]) => [name, ...fields].join("\n");
  const { tasks, issues } = parseNotice(
    documentFromText(
      [
        project("一、改造学校3所", "（一）责任单位：县教育局", "（二）协办单位：县财政局"),
        project("二、修路30公里", "（一）责任单位：县交通局", "（二）协办单位：各乡镇"),
        project("三、新增就业1600人", "（一）责任单位：县人社局"),
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["县教育局"], ["县财政局"]],
    [["县交通局"], ["各乡镇"]],
    [["县人社局"], []],
  ]);
  expect(issues.map(({ code }) => code)).toContain("responsible-leads-as-elsewhere");
});
