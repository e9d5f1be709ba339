import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

test("a signature and date right above the list are no chapter of it", () => {
  const { tasks, notice } = parseNotice(
    documentFromText(`关于印发重点工作责任分工的通知
各乡镇人民政府，县政府各部门：
现将重点工作责任分工印发给你们，请认真组织实施。
云岭县人民政府办公室
2025年2月20日
一、做强产业
1．新增规上工业企业12家。（牵头单位：县经信局；责任单位：县发改局）
二、改善民生
2．新建幼儿园2所。（牵头单位：县教育局；责任单位：县财政局）`),
  );
  expect(tasks.map(({ chapter, section }) => [chapter, section])).toEqual([
    ["一、做强产业", null],
    ["二、改善民生", null],
  ]);
  expect(notice).toMatchObject({ issuer: "云岭县人民政府办公室", date: "2025-02-20" });
});

describe("a signature or date on the last task's line is no part of the task", () => {
  test.each([
    ["（市城管局牵头）", " 云岭市人民政府办公室 2024年3月5日", "云岭市人民政府办公室"],
    ["（市城管局牵头）", "云岭市人民政府办公室", null],
    ["由市城管局负责。", "云岭市人民政府办公室2024年3月5日", "云岭市人民政府办公室"],
    ["责任单位：市城管局", "  二〇二四年三月五日", null],
    ["责任单位：市城管局", "　云岭市政府办公室　2024年3月5日", "云岭市政府办公室"],
  ])("%s%s", (clause, signature, issuer) => {
    const { tasks, notice } = parseNotice(
      documentFromText(`1.新建公园5座。（市园林局牵头）
2.改造公厕20座。${clause}${signature}
抄送：市委办公室。`),
    );
    expect(tasks.map(({ text }) => text)).toEqual(["新建公园5座。", "改造公厕20座。"]);
    const [, { lead = [], responsible = [] } = {}] = tasks;
    expect([...lead, ...responsible]).toEqual(["市城管局"]);
    expect(notice.issuer).toBe(issuer);
  });

  test("but a date that ends every task says when it is due", () => {
    const { tasks } = parseNotice(
      documentFromText(`1.新建公园5座。责任单位：市园林局 2024年9月30日
2.改造公厕20座。责任单位：市城管局 2024年10月31日`),
    );
    expect(tasks.map(({ deadline }) => deadline)).toEqual(["2024年9月30日", "2024年10月31日"]);
  });
});

test.each([
  ["（区卫健局牵头，各镇（街道）按职责分工负责）", "云岭区人民政府办公室\n2022年2月21日"],
  ["（责任单位：市发改委、云岭钢铁集团", "二〇一一年二月十八日"],
])("a signature or date beneath %s is no part of the task", (clause, end) => {
  const { tasks } = parseNotice(
    documentFromText(
      `重点工作分工\n1.新建公园5座，改造人民公园和滨河公园各一处。（区园林局牵头）\n2.完善监测预警处置机制，抓好各项工作。${clause}\n${end}`,
    ),
  );
  expect(tasks[1]?.text).toBe("完善监测预警处置机制，抓好各项工作。");
  expect(tasks[1]?.responsible.at(-1)).toMatch(/^(?:各镇（街道）|云岭钢铁集团)$/);
});
