import { documentFromText, type NoticeDocument } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const TASKS = ["整治占道经营。", "深化医共体建设。", "新增优质学位1500个。"];

/** A notice with one table, lines before it and marks under 教育局, 卫健局 and 各街道. */
function notice(lines: string[], header: string[][], marks: string[]): NoticeDocument {
  const rows = TASKS.map((task, index) => [
    String(index + 1),
    task,
    ...(marks[index] ?? "").split(","),
    "年底前",
  ]);
  return {
    blocks: [
      ...lines.map((text) => ({ kind: "line", text }) as const),
      { kind: "table", rows: [...header, ...rows] },
    ],
    text: null,
  };
}

const HEADER = [["序号", "工作任务", "区教育局", "区卫\n健局", "各街道办事处", "完成时限"]];
const read = (document: NoticeDocument) => {
  const { tasks, issues } = parseNotice(document);
  return {
    roles: tasks.map(({ text, lead, responsible }) => [text, lead.join(), responsible.join()]),
    deadlines: tasks.map(({ deadline }) => deadline),
    codes: issues.map(({ code }) => code),
  };
};
const EXPECTED = [
  ["整治占道经营。", "各街道办事处", "区教育局"],
  ["深化医共体建设。", "区卫健局", "各街道办事处"],
  ["新增优质学位1500个。", "区教育局", "区卫健局,各街道办事处"],
];

test.each([
  ["注：★为牵头单位，○为责任单位。", "○,,★", ",★,○", "★,○,○"],
  ["（“▲”表示牵头，“△”表示配合）", "△,,▲", ",▲,△", "▲,△,△"],
  ["牵头单位●  配合单位○", "○,,●", ",●,○", "●,○,○"],
  ["（A：牵头；B：参与）", "B,,A", ",A,B", "A,B,B"],
  ["标注★的单位为牵头单位，其余打√的为配合单位", "√,,★", ",★,√", "★,√,√"],
])("marks under the units' own columns mean what %s says", (legend, ...marks) => {
  const { roles, deadlines, codes } = read(notice(["分工表", legend], HEADER, marks));
  expect(roles).toEqual(EXPECTED);
  expect(deadlines).toEqual(["年底前", "年底前", "年底前"]);
  expect(codes).toContain("units-as-columns");
});

test("words in the units' columns name the roles, under a header of two rows", () => {
  const header = [
    ["序号", "工作任务", "责任单位", "责任单位", "责任单位", "完成时限"],
    ["序号", "工作任务", "区教育局", "区卫健局", "各街道办事处", "完成时限"],
  ];
  const { roles } = read(
    notice(["分工表"], header, ["配合,,牵头", ",牵头,配合", "牵头,配合,配合"]),
  );
  expect(roles).toEqual(EXPECTED);
});

test("without a legend the mark that stands once in each row leads, and a warning says so", () => {
  const { roles, codes } = read(notice(["分工表"], HEADER, ["○,,★", ",★,○", "★,○,○"]));
  expect(roles).toEqual(EXPECTED);
  expect(codes).toContain("marks-without-legend");
});

test("one kind of mark without a legend makes units responsible", () => {
  const { roles, codes } = read(notice(["分工表"], HEADER, ["√,,√", ",√,√", "√,,"]));
  expect(roles.map(([, lead, responsible]) => [lead, responsible])).toEqual([
    ["", "区教育局,各街道办事处"],
    ["", "区卫健局,各街道办事处"],
    ["", "区教育局"],
  ]);
  expect(codes).toContain("marks-without-legend");
});

test("a share of the task under a unit's name makes it responsible and is pointed out", () => {
  const { roles, codes } = read(notice(["指标分解表"], HEADER, ["500个,,700个", ",300个,", ",,5"]));
  expect(roles[0]).toEqual(["整治占道经营。", "", "区教育局,各街道办事处"]);
  expect(codes.filter((code) => code === "words-under-unit")).toHaveLength(4);
});

test("a pasted matrix is read as one", () => {
  const text = [
    "重点任务分工表（“▲”表示牵头单位，“△”表示配合单位）",
    "序号\t重点任务\t县文旅局\t县教体局\t各乡镇",
    "1\t打造“书香校园”30所。\t△\t▲\t",
    "2\t举办非遗展演10场。\t▲\t\t△",
  ].join("\n");
  expect(read(documentFromText(text)).roles).toEqual([
    ["打造“书香校园”30所。", "县教体局", "县文旅局"],
    ["举办非遗展演10场。", "县文旅局", "各乡镇"],
  ]);
});

test("a row about two units without a number is a task, not a header of units", () => {
  const { roles } = read({
    blocks: [
      {
        kind: "table",
        rows: [
          ["工作任务", "牵头单位", "责任单位"],
          ["信访工作", "市信访局", "市公安局"],
          ["安全生产重点任务", "市应急局", "市公安局"],
        ],
      },
    ],
    text: null,
  });
  expect(roles).toEqual([
    ["信访工作", "市信访局", "市公安局"],
    ["安全生产重点任务", "市应急局", "市公安局"],
  ]);
});
