import type { ResponsibilityList } from "../../../src/core/model/task";
import { documentFromText, type NoticeBlock } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const table = (...rows: string[][]): NoticeBlock => ({ kind: "table", rows });
const fromBlocks = (...blocks: NoticeBlock[]) => parseNotice({ text: null, blocks });
const fromText = (...lines: string[]) => parseNotice(documentFromText(lines.join("\n")));
const brief = ({ tasks }: ResponsibilityList) =>
  tasks.map(({ text, lead, responsible, deadline, leader }) => [
    text,
    lead,
    responsible,
    deadline,
    leader,
  ]);

const EXPECTED = [
  ["铺设暗管12公里", ["县水利局"], ["县财政局", "各乡镇"], "10月底", "向前"],
  ["加装电梯40部", ["县住建局"], ["县市场监管局"], "全年", "林立"],
];

test("a table for each task, labels beside what they say, is read as a field list", () => {
  const list = fromBlocks(
    { kind: "line", text: "云城县2025年重点任务交办单" },
    table(
      ["交办卡（第1号）", "交办卡（第1号）", "交办卡（第1号）", "交办卡（第1号）"],
      ["事项名称", "铺设暗管12公里", "铺设暗管12公里", "铺设暗管12公里"],
      ["牵头单位", "县水利局", "分管领导", "向前"],
      ["配合单位", "县财政局\n各乡镇", "办结时限", "10月底"],
    ),
    table(
      ["事项名称", "加装电梯40部", "加装电梯40部", "加装电梯40部"],
      ["牵头单位", "县住建局", "分管领导", "林立"],
      ["配合单位", "县市场监管局", "办结时限", "全年"],
    ),
  );
  expect(brief(list)).toEqual(EXPECTED);
});

test("such tables may be pasted", () => {
  const list = fromText(
    "云城县2025年重点任务交办单",
    "事项名称\t铺设暗管12公里",
    "分管领导\t向前",
    "牵头单位\t县水利局",
    "配合单位\t县财政局、各乡镇",
    "办结时限\t10月底",
    "",
    "事项名称\t加装电梯40部",
    "分管领导\t林立",
    "牵头单位\t县住建局",
    "配合单位\t县市场监管局",
    "办结时限\t全年",
  );
  expect(brief(list)).toEqual(EXPECTED);
});

test.each([[""], ["："]])("labels%s may stand on lines of their own", (colon) => {
  const list = fromText(
    "云城县2025年重点任务清单",
    "一、铺设暗管12公里",
    `分管领导${colon}`,
    "向前",
    `牵头单位${colon}`,
    "县水利局",
    `配合单位${colon}`,
    "县财政局",
    "各乡镇",
    `完成时限${colon}`,
    "10月底",
    "二、加装电梯40部",
    `分管领导${colon}`,
    "林立",
    `牵头单位${colon}`,
    "县住建局",
    `配合单位${colon}`,
    "县市场监管局",
    `完成时限${colon}`,
    "全年",
  );
  expect(brief(list)).toEqual(EXPECTED);
  expect(list.issues.map(({ code }) => code)).toContain("lines-joined");
});
