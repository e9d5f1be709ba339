import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createNoticeReader } from "../../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import type { NoticeBlock } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { cell, paragraph, table, withNotes, wordDocument } from "./word-document";

const reader = createNoticeReader(createWorkbookReader({ inflate: inflateWithZlib }));
const read = (name: string, bytes: Uint8Array) => reader.read({ name, bytes, modified: null });

async function documentOf(name: string, bytes: Uint8Array) {
  const result = await read(name, bytes);
  if ("issue" in result) throw new Error(result.issue.message);
  return result.document;
}

async function issueOf(name: string, bytes: Uint8Array) {
  const result = await read(name, bytes);
  if (!("issue" in result)) throw new Error("was read");
  return result.issue;
}

const lines = (blocks: NoticeBlock[]) =>
  blocks.flatMap((block) => (block.kind === "line" && block.text !== "" ? [block.text] : []));

const NOTICE = "任务分工\n1.修路。（牵头单位：市交通局）\n";

describe("plain text", () => {
  const utf16 = (text: string) =>
    new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
  // GB18030 of 任务。
  const gb = new Uint8Array([0xc8, 0xce, 0xce, 0xf1, 0xa1, 0xa3]);

  test.each([
    ["UTF-8", strToU8(NOTICE), NOTICE],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(NOTICE)]), NOTICE],
    ["UTF-16", utf16(NOTICE), NOTICE],
    ["GB18030", gb, "任务。"],
  ])("is read from %s", async (_, bytes, text) => {
    expect((await documentOf("通知.txt", bytes)).text).toBe(text);
  });

  test("the built-in notice comes through whole", async () => {
    const path = join(__dirname, "../../../assets/notice/suizhou-2024-07.txt");
    const document = await documentOf("通知.txt", new Uint8Array(readFileSync(path)));
    expect(parseNotice(document).tasks).toHaveLength(136);
  });
});

describe("a Word document", () => {
  test("prints its automatic numbers as Word shows them", async () => {
    const { blocks } = await documentOf(
      "通知.docx",
      wordDocument(
        paragraph("壮大产业", { list: "1" }),
        paragraph("工业", { list: "1", level: 1 }),
        paragraph("建厂。", { list: "2" }),
        paragraph("", { list: "2" }),
        paragraph("扩产。", { list: "2" }),
        paragraph("农业", { list: "1", level: 1 }),
        paragraph("改善民生", { list: "1" }),
        paragraph("就业", { list: "1", level: 1 }),
        paragraph("修路。", { list: "3" }),
        paragraph("其他", { style: "Chapter" }),
        paragraph("无编号", { style: "Chapter", list: "0" }),
      ),
    );
    expect(lines(blocks)).toEqual([
      "一、壮大产业",
      "（一）工业",
      "9. 建厂。",
      "10. 扩产。",
      "（二）农业",
      "二、改善民生",
      "（一）就业",
      "1. 修路。",
      "三、其他",
      "无编号",
    ]);
  });

  test("leaves out deleted text and boxes, keeps inserted text", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const deleted = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`;
    const box = `<w:r><w:pict><w:txbxContent>${paragraph("盖章")}</w:txbxContent></w:pict></w:r>`;
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>`;
    const inserted = `<w:ins>${run("新")}</w:ins>`;
    const struck = `<w:r><w:rPr><w:strike/></w:rPr><w:t>作废</w:t></w:r>`;
    const { blocks, issues } = await documentOf(
      "通知.docx",
      wordDocument(
        `<w:p>${run("文")}${deleted}${inserted}${box}${hidden}${struck}${run("本")}</w:p>`,
      ),
    );
    expect(lines(blocks)).toEqual(["文新作废本"]);
    const told = issues?.map(({ message }) => message).join("");
    for (const left of ["旧", "盖章", "隐藏", "作废"]) expect(told).toContain(left);
  });

  test("is read whole where its comments are damaged, which are only told of", async () => {
    const damaged = withNotes(wordDocument(paragraph("任务分工")), { comments: "<w:comments><w:" });
    expect(lines((await documentOf("通知.docx", damaged)).blocks)).toEqual(["任务分工"]);
  });

  test("names the footnotes and comments that it leaves out", async () => {
    const note = (kind: string, text: string): string =>
      `<w:${kind}s xmlns:w="urn:w"><w:${kind}>${paragraph(text)}</w:${kind}></w:${kind}s>`;
    const { issues } = await documentOf(
      "通知.docx",
      withNotes(wordDocument(paragraph("任务分工")), {
        footnotes: note("footnote", "由城投集团具体实施。"),
        comments: note("comment", "此项改由水务局牵头。"),
      }),
    );
    const told = issues?.map(({ message }) => message).join("");
    expect(told).toContain("由城投集团具体实施。");
    expect(told).toContain("此项改由水务局牵头。");
  });

  test("a table of one cell a row only frames a paper with a table of its own", async () => {
    const inner = table(
      [cell("序号"), cell("任务"), cell("牵头单位"), cell("配合单位")],
      [cell("1"), cell("扩建图书馆。"), cell("市文旅局"), cell("市财政局")],
    );
    const frame = (content: string) => `<w:tc><w:tcPr/>${content}${paragraph("")}</w:tc>`;
    const document = await documentOf(
      "通知.docx",
      wordDocument(table([cell("云城市2025年任务表")], [frame(paragraph("附件") + inner)])),
    );
    expect(lines(document.blocks)).toEqual(["云城市2025年任务表", "附件"]);
    expect(
      parseNotice(document).tasks.map(({ text, lead, responsible }) => [text, lead, responsible]),
    ).toEqual([["扩建图书馆。", ["市文旅局"], ["市财政局"]]]);
  });

  const box = (...content: string[]): string => {
    const shape = `<w:txbxContent>${content.join("")}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${shape}</w:drawing></mc:Choice><mc:Fallback><w:pict>${shape}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  };

  test("gives a text box that shares out work once, behind its paragraph", async () => {
    const { blocks } = await documentOf(
      "通知.docx",
      wordDocument(
        paragraph("任务分工"),
        box(paragraph("1.修路。（牵头单位：市交通局）")),
        paragraph("完"),
      ),
    );
    expect(lines(blocks)).toEqual(["任务分工", "1.修路。（牵头单位：市交通局）", "完"]);
  });

  test("names a text box that it leaves out", async () => {
    const { blocks, issues } = await documentOf(
      "通知.docx",
      wordDocument(box(paragraph("内部资料"), paragraph("注意保存")), paragraph("任务分工")),
    );
    expect(lines(blocks)).toEqual(["任务分工"]);
    expect(issues?.[0]?.message).toContain("内部资料 注意保存");
  });

  test("prints the automatic numbers that stand alone in a column", async () => {
    const row = (text: string) => [
      `<w:tc>${paragraph("", { list: "2" })}</w:tc>`,
      cell(text),
      cell("市交通局"),
    ];
    const { blocks } = await documentOf(
      "通知.docx",
      wordDocument(
        table([cell("序号"), cell("任务"), cell("牵头单位")], row("修路。"), row("架桥。")),
      ),
    );
    expect(parseNotice({ blocks, text: null }).tasks.map(({ label }) => label)).toEqual([
      "9",
      "10",
    ]);
  });

  test("fills merged cells, so that every row of the table is whole", async () => {
    const { blocks } = await documentOf(
      "分解表.docx",
      wordDocument(
        paragraph("2031年民生实事任务分解表"),
        table(
          [
            cell("序号", "restart"),
            cell("项目名称", "restart"),
            cell("主要内容", "restart"),
            cell("责任分工", "", 2),
          ],
          [
            cell("", "continue"),
            cell("", "continue"),
            cell("", "continue"),
            cell("牵头\n单位"),
            cell("配合单位"),
          ],
          [
            cell("1", "restart"),
            cell("老城改造", "restart"),
            cell("改造小区9个。"),
            cell("区住建局", "restart"),
            cell("区财政局\n各街道"),
          ],
          [
            cell("", "continue"),
            cell("", "continue"),
            cell("新建停车位500个。"),
            cell("", "continue"),
            cell("区城管局"),
          ],
          [cell("序号"), cell("项目名称"), cell("主要内容"), cell("牵头单位"), cell("配合单位")],
          [cell("2"), cell("教育扩容"), cell("新增学位2000个。"), cell("区教育局"), cell("")],
        ),
      ),
    );
    const { tasks } = parseNotice({ blocks, text: null });
    expect(
      tasks.map(({ id, label, chapter, text, lead, responsible }) => [
        id,
        label,
        chapter,
        text,
        lead,
        responsible,
      ]),
    ).toEqual([
      ["M01", "1", null, "老城改造\n改造小区9个。", ["区住建局"], ["区财政局", "各街道"]],
      ["M02", "1", null, "老城改造\n新建停车位500个。", ["区住建局"], ["区城管局"]],
      ["M03", "2", null, "教育扩容\n新增学位2000个。", ["区教育局"], []],
    ]);
  });

  test("that is cut off or has a broken part is refused with words", async () => {
    const whole = wordDocument(paragraph("通知"));
    expect(await issueOf("通知.docx", whole.subarray(0, whole.length - 40))).toMatchObject({
      code: "notice-file-damaged",
      file: "通知.docx",
    });
    const broken = zipSync({ "word/document.xml": strToU8("<w:document><w:body>") });
    expect((await issueOf("通知.docx", broken)).code).toBe("notice-file-damaged");
  });
});

describe("what holds no text to read", () => {
  const NOT_TEXT = "notice-file-not-text";
  const ODT = "application/vnd.oasis.opendocument.text";
  const encrypted = () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptedPackage", new Array<number>(5000).fill(7));
    return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
  };
  const ascii = (text: string) => strToU8(text.padEnd(64, " "));
  const compound = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
  ]);
  test.each([
    ["通知.pdf", ascii("%PDF-1.7"), "notice-file-pdf"],
    ["通知.doc", compound, "notice-file-old-word"],
    ["通知.wps", compound, "notice-file-old-word"],
    [
      "通知.ofd",
      zipSync({ "OFD.xml": strToU8("<ofd/>"), "Doc_0/Document.xml": strToU8("<d/>") }),
      "notice-file-ofd",
    ],
    ["通知.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "notice-file-picture"],
    ["通知.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1]), "notice-file-picture"],
    ["通知.txt", new Uint8Array(0), "notice-file-empty"],
    ["通知.zip", zipSync({ "a.txt": strToU8("a") }), "notice-file-not-text"],
    ["通知.docx", encrypted(), "notice-file-encrypted"],
    ["通知.odt", zipSync({ mimetype: strToU8(ODT), "content.xml": strToU8("<d/>") }), NOT_TEXT],
    ["通知.pptx", zipSync({ "ppt/presentation.xml": strToU8("<p/>") }), NOT_TEXT],
    ["通知.mht", ascii("MIME-Version: 1.0\nContent-Type: multipart/related"), NOT_TEXT],
    ["通知.htm", strToU8("<html><body>通知</body></html>"), "notice-file-not-text"],
  ])("%s is refused with the way to get its text out", async (name, bytes, code) => {
    const issue = await issueOf(name, bytes);
    expect(issue).toMatchObject({ code, severity: "error", file: name });
    expect(issue.fix).toMatch(/请/);
  });
});

test("a table saved as .csv is read as one", async () => {
  const csv = "序号,任务,牵头单位\n1,修路,县交通局\n";
  const document = await documentOf("分解表.csv", strToU8(csv));
  expect(parseNotice(document).tasks).toMatchObject([{ text: "修路", lead: ["县交通局"] }]);
});
