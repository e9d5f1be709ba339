import type { NoticeDocument } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { withoutRemarks } from "../../../src/core/notice/roles/clause-remarks";
import { itemStarts } from "../../../src/core/notice/source/run-on-line";

const notice = (text: string): NoticeDocument => ({
  blocks: text.split("\n").map((line) => ({ kind: "line", text: line })),
  text,
});

describe("remarks in a clause", () => {
  test.each([
    ["市财政局、市税务局，排在首位的为牵头单位，下同", "市财政局、市税务局，"],
    ["市商务局等有关部门。以下任务均需各县落实，不再列出", "市商务局等有关部门。"],
    ["市商务局（列第一位者为牵头单位，下同）、市财政局", "市商务局、市财政局"],
    ["市能源局。未明确牵头单位的，由所列单位分别负责", "市能源局。"],
  ])("%s gives %s", (clause, units) => {
    expect(withoutRemarks(clause)).toBe(units);
  });

  test.each([
    "市第一医院牵头，市卫健委配合",
    "市排水公司，云溪一中负责",
    "市财政局、市同心园管委会",
  ])("no part of %s is one", (clause) => {
    expect(withoutRemarks(clause)).toBe(clause);
  });
});

describe("several items in a line", () => {
  test("it is cut after a clause only", () => {
    const line = "1.新建口袋公园（含提升）2.5万平方米（市园林局负责）2.修缮古井（市文旅局负责）";
    const [, second = 0, ...others] = itemStarts(line);
    expect(line.slice(second)).toBe("2.修缮古井（市文旅局负责）");
    expect(others).toEqual([]);
  });

  test("the user is told that it was cut", () => {
    const { tasks, issues } = parseNotice(
      notice("1.修缮古井。（市文旅局负责）2.疏浚内河。（市水利局负责）"),
    );
    expect(tasks.map(({ text }) => text)).toEqual(["修缮古井。", "疏浚内河。"]);
    expect(issues.map(({ code }) => code)).toContain("line-cut");
  });
});

test("a cover that says who watches over the work makes no task of it", () => {
  const { tasks } = parseNotice(
    notice(
      [
        "一、压实责任。各单位要细化措施，由市政府督查室负责督导。",
        "二、按时报送。每季度末报送进展，由市政府办公室负责汇总落实。",
        "一、重点任务",
        "1.新建公园3个。（市园林局牵头）",
        "2.改造管网20公里。（市住建局牵头）",
        "3.新增学位2000个。（市教育局牵头）",
        "4.培训护理员300名。（市民政局牵头）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([
    ["市园林局"],
    ["市住建局"],
    ["市教育局"],
    ["市民政局"],
  ]);
});

describe("clauses in which officials stand before the units", () => {
  const parse = (...lines: string[]) => parseNotice(notice(lines.join("\n")));

  test("a label for the leader ends where the sentence about the units begins", () => {
    const { tasks } = parse(
      "（一）签约项目40个。（牵头领导：县委常委、副县长 李海涛；县商务局牵头，县发改局、各乡镇配合）",
      "（二）举办推介会12场。（牵头领导：副县长 高静，县商务局牵头）",
    );
    expect(tasks.map(({ leader, lead, responsible }) => [leader, lead, responsible])).toEqual([
      ["县委常委、副县长 李海涛", ["县商务局"], ["县发改局", "各乡镇"]],
      ["副县长 高静", ["县商务局"], []],
    ]);
  });

  test("a title that says who is in charge of all is no task", () => {
    const { tasks } = parse(
      "蓟城县十项攻坚行动任务分工（县委副书记、县长王东升总负责）",
      "一、招商引资攻坚",
      "1.签约项目40个。（县商务局牵头，各乡镇配合）",
      "2.举办推介会12场。（县商务局牵头）",
    );
    expect(tasks.map(({ text }) => text)).toEqual(["签约项目40个。", "举办推介会12场。"]);
  });
});

test("full-width square brackets hold clauses; 无 is no unit", () => {
  const { tasks } = parseNotice(
    notice(
      [
        "1.汇聚数据30亿条。［州数据局牵头，州级各部门（单位），各县市人民政府按职责分工负责］",
        "2.建成绿道三期。［牵头单位：州住建局；配合单位：无］",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
    [["州数据局"], ["州级各部门（单位）", "各县市人民政府"]],
    [["州住建局"], []],
  ]);
});

test("paragraphs of a cover that say who watches over the work make no tasks of it", () => {
  const { tasks } = parseNotice(
    notice(`关于分解重点工作任务的通知
现将重点工作任务分解印发给你们，请各单位认真研究，细化措施，确保各项任务按期完成。
督查考核工作，由市政府督查室牵头，市人社局配合。
1.新建公园5座。（市园林局牵头）
2.改造公厕20座。（市城管局牵头）`),
  );
  expect(tasks.map(({ text }) => text)).toEqual(["新建公园5座。", "改造公厕20座。"]);
});

describe("words in a clause that name nobody", () => {
  const read = (...lines: string[]) => parseNotice(notice(lines.join("\n")));

  test("levels before the names are told and are no part of them", () => {
    const { tasks, issues } = read(
      "1.推介线路20条。（省级：省文旅厅牵头，省商务厅配合；市县：各县（市、区）文旅局负责）",
      "2.改造茶园5万亩。（省级：省农业农村厅；市县：市县农业农村部门）",
    );
    expect(tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
      [["省文旅厅"], ["省商务厅", "各县（市、区）文旅局"]],
      [[], ["省农业农村厅", "市县农业农村部门"]],
    ]);
    const told = issues.filter(({ code }) => code === "words-in-clause");
    expect(told.map(({ found }) => found)).toEqual(["省级", "市县", "省级", "市县"]);
  });

  test("the kind of a task is told and is no unit", () => {
    const { tasks, issues } = read(
      "1.能耗下降3%。（约束性指标，牵头单位：市发改委；责任单位：市工信局）",
      "2.新建泵站2座。（市水利局牵头，市财政局配合，续建）",
      "3.建成书屋10处。（民生实事项目，市文旅局负责，挂牌督办）",
    );
    expect(tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible])).toEqual([
      "市发改委",
      "市工信局",
      "市水利局",
      "市财政局",
      "市文旅局",
    ]);
    expect(issues.filter(({ code }) => code === "words-in-clause")).toHaveLength(4);
  });

  test.each([
    "秋季学期投入使用",
    "汛期前完成",
    "秋收前见效",
    "常态化推进",
    "供暖季前",
    "入冬前建成",
    "暑假前",
    "国庆节前开放",
  ])("%s is a time", (time) => {
    const { tasks } = read(`1.扩建泵站。（市水利局负责，${time}）`);
    expect([tasks[0]?.responsible, tasks[0]?.deadline]).toEqual([["市水利局"], time]);
  });
});

describe("a clause that lost its closing bracket amid a paragraph", () => {
  const lost =
    "1.新增企业15家（县工信局牵头，县统计局配合）；盘活厂房6万平方米（县园区管委会牵头，县商务局配合；新建泵站2座，完善沿河社区管网（县水利局负责）；硬化道路8公里（县交通局负责，续建";
  const { tasks, issues } = parseNotice(notice(lost));

  test("ends where the work of the next part begins", () => {
    expect(tasks.map(({ text, lead, responsible }) => [text, lead, responsible])).toEqual([
      ["新增企业15家", ["县工信局"], ["县统计局"]],
      ["盘活厂房6万平方米", ["县园区管委会"], ["县商务局"]],
      ["新建泵站2座，完善沿河社区管网", [], ["县水利局"]],
      ["硬化道路8公里", [], ["县交通局"]],
    ]);
  });

  test("is told", () => {
    const told = issues.filter(({ code }) => code === "broken-bracket");
    expect(told.map(({ taskId }) => taskId)).toEqual(["Z002", "Z004"]);
  });
});

test("a bracket with units and by when is a clause without any verb", () => {
  const { tasks } = parseNotice(
    notice(
      [
        "1.改造小区28个。（区住建局等区级有关部门及各镇（街道），供暖前完工）",
        "2.新建厂房（市区、县城，2024年建成）3处。（区工信局负责）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ responsible, deadline }) => [responsible, deadline])).toEqual([
    [["区住建局", "区级有关部门", "各镇（街道）"], "供暖前完工"],
    [["区工信局"], null],
  ]);
});

test("who stands under 责任人 is the leader only where no leader is named, and is told", () => {
  const { tasks, issues } = parseNotice(
    notice(
      [
        "（一）减免租金3个月。",
        "责任单位：财政局、商务局",
        "责 任 人：高 平",
        "（二）新建厂房2万平方米。",
        "分管领导：沈岚",
        "责任单位：建设局",
        "责任人：罗敏",
        "（三）改造泵站1座。（责任单位：水务局；责任人：顾全；联系人：丁一）",
        "（四）栽树2万株。（责任单位：林业局；联系人：马静）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ leader }) => leader)).toEqual(["高 平", "沈岚", "顾全", null]);
  const told = issues.filter(({ code }) => code === "leader-from-person");
  expect(told.map(({ taskId }) => taskId)).toEqual(["Z001", "Z003"]);
});

test("a blank inside the name of the leader that a heading names belongs to the name", () => {
  const { tasks } = parseNotice(
    notice("三、徐 敏副市长主抓重点工作\n1.建成绿道20公里。\n责任单位：市园林局"),
  );
  expect(tasks[0]?.leader).toBe("徐 敏副市长");
});

test("责任由…承担 says who does it; …经费由…承担 says who pays", () => {
  const { tasks } = parseNotice(
    notice(
      [
        "1.推行新农合试点。",
        "责任由市卫生局、民政局承担。",
        "2.整修灌渠9条，所需经费由市财政局承担。",
        "由市水利局负责，市财政局加强指导。",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ text, lead, responsible }) => [text, ...lead, ...responsible])).toEqual([
    ["推行新农合试点。", "市卫生局", "民政局"],
    ["整修灌渠9条，所需经费由市财政局承担。", "市水利局", "市财政局"],
  ]);
});

test("a paragraph that ends in a semicolon goes on in the one that says who does both", () => {
  const { tasks } = parseNotice(
    notice(
      [
        "关于加快发展服务业的分工方案",
        "1.做强科技服务",
        "建设科技大市场，培育技术转移机构20家；",
        "对承担国家专项的单位给予配套。（责任单位：市科技局；配合单位：市财政局）",
        "组建检验检测集团。（责任单位：市市场监管局；配合单位：市国资委）",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ text, lead }) => [text, lead])).toEqual([
    ["建设科技大市场，培育技术转移机构20家；\n对承担国家专项的单位给予配套。", ["市科技局"]],
    ["组建检验检测集团。", ["市市场监管局"]],
  ]);
});
