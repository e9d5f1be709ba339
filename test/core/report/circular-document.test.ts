import type { DocumentPlan } from "../../../src/core/document/document-plan";
import type { Ledger } from "../../../src/core/model/ledger";
import { circularDocument } from "../../../src/core/report/circular-document";
import { gatherReport } from "../../../src/core/report/report-data";
import { planReport } from "../../../src/core/report/plan-report";
import { smallLedger } from "../../fixtures/small-ledger";
import { filledLedger } from "./filled-ledger";
import { period, sheetOf, textOf, valuesOf } from "./sheet-reader";

const JUNE = period("2024-06");
const OPTIONS = { generated: "2024-07-05" };
const documentOf = (ledger: Ledger) => circularDocument(gatherReport(ledger, JUNE, OPTIONS));

const paragraphs = (plan: DocumentPlan) =>
  plan.blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
const texts = (plan: DocumentPlan) =>
  paragraphs(plan)
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .filter((text) => text !== "");

test("the document says what the sheet says, in its order", () => {
  const sheet = sheetOf(planReport(filledLedger(), JUNE, OPTIONS), "通报文稿");
  const said = textOf(sheet).replaceAll("　　", "").split("\n");
  const written = texts(documentOf(filledLedger()));
  expect(written.filter((text) => said.includes(text))).toEqual(said);
});

test("the page and the type are those of official documents", () => {
  const plan = documentOf(filledLedger());
  expect(plan.page.margins).toMatchObject({ top: 37, left: 28 });
  const style = (text: string) =>
    paragraphs(plan).find(({ runs }) => runs.some((run) => run.text.includes(text)));
  expect(style("的通报")?.style).toMatchObject({ font: "方正小标宋简体", size: 22 });
  expect(style("一、总体情况")?.style).toMatchObject({ font: "黑体", size: 16 });
  const point = style("（一）任务进展。");
  expect(point?.runs[0]).toEqual({ text: "（一）任务进展。", font: "楷体_GB2312" });
  expect(point?.style).toMatchObject({
    font: "仿宋_GB2312",
    size: 16,
    lineHeight: 28,
    firstLine: 2,
  });
});

test("every lagging task stands in the attachment, worst first, as in its sheet", () => {
  const sheet = sheetOf(planReport(filledLedger(), JUNE, OPTIONS), "欠序时及未启动");
  const rows = valuesOf(sheet);
  const end = rows.findIndex((row) => String(row[0]).startsWith("二、"));
  const listed = rows.slice(0, end).filter((row) => row[2] === "欠序时" || row[2] === "未启动");
  const plan = documentOf(filledLedger());
  const [table] = plan.blocks.filter((block) => block.kind === "table");
  expect(table?.rows.map(([label]) => label)).toEqual(listed.map((row) => row[0]));
  expect(texts(plan)).toEqual(expect.arrayContaining(["附件：欠序时及未启动任务清单", "附件"]));
  expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(156);
});

test("without anything behind there is no attachment, and none is announced", () => {
  const plan = documentOf(smallLedger());
  expect(plan.blocks.some((block) => block.kind === "table")).toBe(false);
  expect(texts(plan).join("")).not.toContain("附件");
});

test("issuer and date stand at the right and never on a page of their own", () => {
  const blocks = paragraphs(documentOf(filledLedger()));
  const date = blocks.findIndex(({ style }) => style.name === "成文日期");
  expect(blocks[date]?.rightIndent).toBe(4);
  expect(blocks[date - 1]?.runs[0]?.text).toBe("市人民政府办公室");
  let before = date - 1;
  while (blocks[before]?.style.name !== "公文正文") {
    expect(blocks[before]?.keepWithNext).toBe(true);
    before--;
  }
  expect(blocks[before]?.keepWithNext).toBe(true);
});

test("an issuer longer than the date keeps clear of the margin, the date centred beneath", () => {
  const ledger = filledLedger();
  ledger.notice = { ...ledger.notice, issuer: "随州市人民政府重点工作推进领导小组办公室" };
  const blocks = paragraphs(documentOf(ledger));
  const indent = (name: string) => blocks.find(({ style }) => style.name === name)?.rightIndent;
  expect(indent("发文机关署名")).toBe(2);
  expect(indent("成文日期")).toBeGreaterThan(4);
});

test("a circular made before the period ends does not count until its end", () => {
  const data = gatherReport(filledLedger(), JUNE, { generated: "2024-06-28" });
  expect(texts(circularDocument(data)).join("")).toContain("截至2024年6月28日，");
});
