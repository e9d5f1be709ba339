import { gatherReport } from "../../../src/core/report/report-data";
import { asksForHelp, namesProblem } from "../../../src/core/report/rows/problems";
import { splitText } from "../../../src/core/report/layout/split-text";
import { pageBreaks, type PageRules } from "../../../src/core/report/layout/pages";
import { circularParagraphs } from "../../../src/core/wording/circular";
import { shortHeading, taskGist } from "../../../src/core/wording/report";
import { reminderText } from "../../../src/core/wording/reminder";
import { wrappedLines } from "../../../src/core/workbook/text-layout";
import * as fc from "fast-check";
import { smallLedger } from "../../fixtures/small-ledger";
import { filledLedger } from "./filled-ledger";
import { period } from "./sheet-reader";

test.each(["无", "暂无。", "目前无", "无明显问题", "没有存在问题", "——", "不存在困难和问题", "/"])(
  "“%s” names no problem",
  (text) => {
    expect(namesProblem(text)).toBe(false);
  },
);

test.each(["无法按期完成征地", "无资金来源", "没有专业人员", "资金缺口大"])(
  "“%s” names a problem",
  (text) => {
    expect(namesProblem(text)).toBe(true);
  },
);

test("a problem that asks others to act is told from one that reports", () => {
  expect(asksForHelp("用地指标不足，恳请市政府协调解决。")).toBe(true);
  expect(asksForHelp("需市发改委在立项上给予支持")).toBe(true);
  expect(asksForHelp("专业人员不足，推进力量较弱。")).toBe(false);
});

test("the circular names period, source, numbers, lagging tasks and who did not file", () => {
  const data = gatherReport(filledLedger(), period("2024-06"), { generated: "2024-07-05" });
  const paragraphs = circularParagraphs(data);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  expect(paragraphs[0]).toEqual({ kind: "title", text: "关于2024年6月任务落实情况的通报" });
  expect(text).toContain("（随政办发〔2024〕7号）");
  expect(text).toContain("责任清单共8项任务，其中重点工作6项、民生项目2项");
  expect(text).toContain("未报送1家：随县");
  expect(text.endsWith("市人民政府办公室\n2024年7月5日")).toBe(true);
  expect(text).not.toMatch(/undefined|null|NaN/);
});

test("a notice without number, title and issuer gives a circular without gaps", () => {
  const ledger = smallLedger();
  ledger.notice = { docNumber: null, title: null, issuer: null, date: null };
  const text = circularParagraphs(gatherReport(ledger, period("2024-Q2")))
    .map((paragraph) => paragraph.text)
    .join("\n");
  expect(text).toContain("现将2024年第二季度任务落实情况通报如下");
  expect(text).not.toMatch(/undefined|null|NaN|《》|（）/);
});

test("a missing unit gets a message ready to be pasted; one that filed gets none", () => {
  const data = gatherReport(filledLedger(), period("2024-06"));
  const context = {
    period: "2024年6月",
    notice: "关于分解任务的通知",
    deadline: "2024-06-28",
    today: "2024-07-05",
  };
  const message = (unit: string) => {
    const line = data.filing.lines.find((each) => each.unit === unit);
    return line ? reminderText(line, context) : null;
  };
  expect(message("随县")).toMatch(/^【催报】随县：.*应于2024年6月28日前报送.*请尽快填报/);
  expect(message("市人社局")).toMatch(/^【退回修改】.*2处错误/);
  expect(message("市发改委")).toBe("");
});

test("headings and tasks are named short", () => {
  expect(shortHeading("十一、全面加强政府自身建设", "重点工作")).toBe("十一");
  expect(shortHeading(null, "民生项目")).toBe("民生项目");
  const [first] = smallLedger().tasks;
  if (first) expect(taskGist(first)).toBe("地区生产总值增长6%");
});

test("a split text loses nothing, and every piece fits", () => {
  const text = fc.array(fc.constantFrom("推进", "建设。", "A1", "；", "\n", "𠮷", "，"), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 60 }), (parts, width) => {
      const whole = parts.join("");
      const pieces = splitText(whole, width, 11, 4);
      expect(pieces.join("")).toBe(whole);
      for (const piece of pieces) expect(wrappedLines(piece, width, 11)).toBeLessThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});

const PAGE: PageRules = {
  capacity: 310,
  repeat: null,
  keepWithNext: new Set(),
  ratherKeep: new Set(),
  moreAtTop: new Map(),
  forced: [],
};

test("rows that belong together move to the next page unless that leaves a page too empty", () => {
  const heights = Array.from({ length: 18 }, () => 30);
  const shortBlock = { ...PAGE, ratherKeep: new Set([9, 10, 11]) };
  expect(pageBreaks(heights, shortBlock)).toEqual([8]);
  const longBlock = { ...PAGE, ratherKeep: new Set([4, 5, 6, 7, 8, 9, 10, 11]) };
  expect(pageBreaks(heights, longBlock)).toEqual([10]);
});

test("a last page of a row or two gets some more rows of the page before", () => {
  const heights = Array.from({ length: 21 }, () => 30);
  expect(pageBreaks(heights, PAGE)).toEqual([10, 17]);
});

test("a row that is higher at the top of a page leaves room for that", () => {
  const heights = Array.from({ length: 24 }, () => 30);
  expect(pageBreaks(heights, { ...PAGE, moreAtTop: new Map([[11, 70]]) })).toEqual([10, 17]);
});

test("no page ends on a row that must stay with the next", () => {
  const heights = Array.from({ length: 40 }, () => 30);
  const keepWithNext = new Set([10, 20, 21]);
  const breaks = pageBreaks(heights, { ...PAGE, repeat: [1, 1], keepWithNext, forced: [30] });
  expect(breaks).toContain(30);
  for (const last of breaks) expect(keepWithNext.has(last)).toBe(false);
});
