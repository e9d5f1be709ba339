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
