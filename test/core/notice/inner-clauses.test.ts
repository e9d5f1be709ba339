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
