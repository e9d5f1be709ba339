import type { BesideCells } from "../../../src/core/workbook/raw-workbook";
import { read, readWorkbook, sheetOf } from "../../fixtures/nasty/read";
import {
  relationshipsXml,
  returnPackage,
  SHEET,
  sheetXml,
} from "../../fixtures/nasty/return-parts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";
const NOTES = "xl/comments1.xml";
const THREADS = "xl/threadedComments/threadedComment1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

const RELATIONSHIPS = relationshipsXml([
  ["rId1", `${OFFICE}/comments`, "../comments1.xml"],
  [
    "rId2",
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    `/${THREADS}`,
  ],
  ["rId3", `${OFFICE}/drawing`, "../drawings/drawing1.xml"],
  ["rId4", `${OFFICE}/printerSettings`, "../printerSettings/printerSettings1.bin"],
]);

const note = (cell: string, text: string) =>
  `<comment ref="${cell}" authorId="0"><text><r><rPr><b/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment>`;

const notesXml = (...notes: string[]) =>
  `<comments><authors><author>张三</author></authors><commentList>${notes.join("")}</commentList></comments>`;

const DRAWING_XML =
  '<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m">' +
  "<xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr/></xdr:pic></xdr:twoCellAnchor>" +
  "<mc:AlternateContent><mc:Choice><xdr:sp><xdr:txBody><a:bodyPr/>" +
  "<a:p><a:r><a:t>资金缺口</a:t></a:r><a:r><a:t>200万元</a:t></a:r></a:p><a:p><a:r><a:t>请协调</a:t></a:r></a:p>" +
  "</xdr:txBody></xdr:sp></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent>" +
  "<xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp></xdr:wsDr>";

async function besideOf(parts: Record<string, string>): Promise<BesideCells | undefined> {
  return sheetOf(await readWorkbook(returnPackage({ [RELS]: RELATIONSHIPS, ...parts }))).beside;
}

describe("what stands outside the cells", () => {
  it("gives comments with their cell, their runs joined", async () => {
    const beside = await besideOf({ [NOTES]: notesXml(note("E5", "由高新区承担")) });
    expect(beside).toEqual({
      notes: [{ cell: "E5", text: "张三:\n由高新区承担" }],
      boxes: [],
      pictures: 0,
    });
  });

  it("counts the files that a sheet holds whole", async () => {
    const relationships = relationshipsXml([
      ["rId1", `${OFFICE}/oleObject`, "../embeddings/oleObject1.bin"],
      ["rId2", `${OFFICE}/package`, "../embeddings/Microsoft_Word_Document1.docx"],
    ]);
    expect((await besideOf({ [RELS]: relationships }))?.embedded).toBe(2);
  });

  it("gives page headers and footers", async () => {
    const after = "<headerFooter><oddHeader/><oddFooter>&amp;C另有8项</oddFooter></headerFooter>";
    const parts = { [SHEET]: sheetXml({ after }) };
    expect(sheetOf(await readWorkbook(returnPackage(parts))).beside?.margins).toEqual([
      "&C另有8项",
    ]);
  });

  it("takes a thread for the comment that stands for it in older versions", async () => {
    const beside = await besideOf({
      [NOTES]: notesXml(
        note("E5", "[线程批注] 你的 Excel 版本可读取此线程批注"),
        note("E6", "已完成"),
      ),
      [THREADS]:
        '<ThreadedComments><threadedComment ref="E5" id="1"><text>进度有误</text></threadedComment>' +
        '<threadedComment ref="E5" id="2" parentId="1"><text>已更正</text></threadedComment></ThreadedComments>',
    });
    expect(beside?.notes.map(({ cell, text }) => `${cell} ${text}`)).toEqual([
      "E6 张三:\n已完成",
      "E5 进度有误",
      "E5 已更正",
    ]);
  });

  it("gives the texts of text boxes and counts pictures, each shape once", async () => {
    expect(await besideOf({ [DRAWING]: DRAWING_XML })).toEqual({
      notes: [],
      boxes: ["资金缺口200万元\n请协调"],
      pictures: 1,
    });
  });

  it("gives the words on a chart, but not what programs call one without a title", async () => {
    const title = (text: string) =>
      `<c:title><c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
    const parts = {
      [DRAWING]:
        '<xdr:wsDr xmlns:xdr="x"><xdr:graphicFrame><c:chart xmlns:c="c"/></xdr:graphicFrame></xdr:wsDr>',
      "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml([
        ["rId1", `${OFFICE}/chart`, "../charts/chart1.xml"],
      ]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c" xmlns:a="a">${title("另有706万元未入统")}${title("图表标题")}</c:chartSpace>`,
    };
    expect((await besideOf(parts))?.boxes).toEqual(["另有706万元未入统"]);
  });

  it("gives the text boxes and tick-boxes of older programs, well-formed or not, and no comments", async () => {
    const shape = (kind: string, text: string) =>
      `<v:shape><v:textbox style="x"><div>${text}</div></v:textbox><x:ClientData ObjectType="${kind}"/></v:shape>`;
    const rels = relationshipsXml([
      ["rId1", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
    ]);
    const vml = `<xml>${shape("Rect", "<font>经局党组<br>会议审议 &amp; 通过</font>")}${shape("Checkbox", "提前完成")}${shape("Checkbox", "复选框 1")}${shape("Note", "批注")}</xml>`;
    const beside = await besideOf({ [RELS]: rels, "xl/drawings/vmlDrawing1.vml": vml });
    expect(beside?.boxes).toEqual(["经局党组\n会议审议 & 通过", "提前完成"]);
  });

  it("is absent where there is nothing", async () => {
    expect(await besideOf({})).toBeUndefined();
  });

  it.each([
    ["damaged", notesXml(note("E5", "x")).slice(0, -20)],
    ["with a document type", `<!DOCTYPE a>${notesXml(note("E5", "x"))}`],
    ["beyond its limit", notesXml(note("E5", "好".repeat(3_000_000)))],
  ])("costs no cell where the comments are %s, and says so", async (_, xml) => {
    const result = await read(returnPackage({ [RELS]: RELATIONSHIPS, [NOTES]: xml }));
    if (result.kind !== "workbook") throw new Error(result.reason.message);
    expect(result.workbook.sheets).toEqual((await readWorkbook(returnPackage())).sheets);
    expect(result.issues).toMatchObject([{ code: "beside-unread", sheet: "填报表" }]);
  });
});
