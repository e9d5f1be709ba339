import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const HEADER = "序号\t工作任务\t牵头单位\t责任单位";
const ROW = "1\t新建驿站5处。\t县住建局\t县财政局";

test("填报单位 above a table is no chapter and is told", () => {
  const { tasks, issues } = parseNotice(
    documentFromText(["重点工作任务清单", "填报单位：县督查室 单位：项", HEADER, ROW].join("\n")),
  );
  expect(tasks.map(({ chapter, lead }) => [chapter, lead])).toEqual([[null, ["县住建局"]]]);
  expect(issues.map(({ code }) => code)).toEqual(["form-lines-left-aside"]);
});

test("a sheet of 填表说明 is told", () => {
  const { tasks, issues } = parseNotice({
    text: null,
    blocks: [
      { kind: "line", text: "重点工作任务清单" },
      { kind: "table", rows: [HEADER.split("\t"), ROW.split("\t")] },
      { kind: "line", text: "填表说明" },
      { kind: "line", text: "1.本表由牵头单位填写。" },
    ],
  });
  expect(tasks).toHaveLength(1);
  expect(issues.map(({ code }) => code)).toContain("form-lines-left-aside");
});

test("a table with one column for what is planned and one for its content says that both are read", () => {
  const table = (name: string): string[][] => [
    ["序号", name, "主要内容", "责任单位"],
    ["1", "安居", "改造危房120户。", "县住建局"],
    ["2", "助残", "改造无障碍设施180户。", "县残联"],
  ];
  for (const name of ["重点任务", "民生实事", "项目名称"]) {
    const { tasks, issues } = parseNotice({
      text: null,
      blocks: [{ kind: "table", rows: table(name) }],
    });
    expect(tasks[0]?.text).toBe("安居\n改造危房120户。");
    expect(issues.map(({ code }) => code)).toContain("task-columns-joined");
  }
});

test("buttons of a web page in brackets end the paper, so that who runs the site gets no task", () => {
  const { tasks, units } = parseNotice(
    documentFromText(
      [HEADER, ROW, "【打印】【关闭】", "主办：云城县人民政府办公室 技术支持：某某公司"].join("\n"),
    ),
  );
  expect(tasks).toHaveLength(1);
  expect(units.map(({ name }) => name)).toEqual(["县住建局", "县财政局"]);
});

test("who runs the site, in one line with its visitors, is no unit of the last task", () => {
  const { tasks, units } = parseNotice(
    documentFromText(
      [
        "一、乡村建设",
        "改造危房120户。（牵头单位：县住建局；配合单位：县财政局）",
        "",
        "主办：云城县人民政府　技术支持：县电子政务中心　您是第 2 0 6 位访客",
      ].join("\n"),
    ),
  );
  expect(tasks).toHaveLength(1);
  expect(units.map(({ name }) => name)).toEqual(["县住建局", "县财政局"]);
});

test("what a web page says of itself in the last row of a table is no task", () => {
  const { tasks, issues } = parseNotice(
    documentFromText(
      [
        "类别 | 民生事项名称 | 年度任务目标 | 责任单位 | 分管领导 |",
        "安居 | 危房改造 | 改造危房120户。 | 县住建局 | 向前 |",
        "出行 | 农村公路 | 新建公路30公里。 | 县交通局 | 林立 |",
        "索引号: | 1137/2023-04 | 成文日期: | 2023-03-08 |",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ text }) => text)).toEqual([
    "危房改造\n改造危房120户。",
    "农村公路\n新建公路30公里。",
  ]);
  expect(issues.map(({ code }) => code)).toContain("rows-left-aside");
});

test("主办 with a government below the last task is who runs the site", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "1.建成填埋场1座。（牵头单位：县城管局；责任单位：县财政局）",
        "2.新建驿站5处。（牵头单位：县住建局；责任单位：县财政局）",
        "",
        "主办：云城县人民政府办公室",
        "版权所有：云城县人民政府",
      ].join("\n"),
    ),
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([["县城管局"], ["县住建局"]]);
});

test("a bracket behind the office that reports go to tells where it is, and makes the cover no task", () => {
  const { tasks } = parseNotice(
    documentFromText(
      [
        "请各单位于每季度末将工作进展报领导小组办公室（市卫生健康委）。",
        "1.建成急救站5个。（市卫生健康委、市财政局）",
        "2.建成养老中心3个。（市民政局、市财政局）",
        "3.新增公交线路2条。（市交通局、市公交集团）",
      ].join("\n"),
    ),
  );
  expect(tasks).toHaveLength(3);
});
