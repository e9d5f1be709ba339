import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import * as SheetJs from "@e965/xlsx";
import { read, readReason, readWorkbook, sheetOf, valuesOf } from "../../fixtures/nasty/read";
import { returnPackage } from "../../fixtures/nasty/return-parts";
import { writeZip } from "../../fixtures/zip-writer";

const bytesOf = (...codes: number[]) =>
  Uint8Array.from([...codes, ...new Array<number>(40).fill(1)]);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("a file is what its first bytes say, whatever its name", () => {
  it.each([
    ["空文件.xlsx", new Uint8Array(0), "empty-file", ""],
    ["文档.xlsx", latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "not-spreadsheet", "PDF 文档"],
    ["照片.xlsx", bytesOf(0xff, 0xd8, 0xff, 0xe0), "not-spreadsheet", "图片"],
    ["截图.xlsx", bytesOf(0x89, 0x50, 0x4e, 0x47), "not-spreadsheet", "图片"],
    ["打包.xlsx", latin("Rar!\x1a\x07\0" + "x".repeat(40)), "not-spreadsheet", "RAR 压缩包"],
    ["乱码.xlsx", bytesOf(0xc3, 0x28, 0x00, 0x07), "not-spreadsheet", "无法识别的数据"],
    ["零.xlsx", new Uint8Array(5000), "not-spreadsheet", "空白数据"],
    ["说明.xlsx", strToU8("请于本周五前报送。\n谢谢配合！"), "not-spreadsheet", "纯文本"],
    [
      "导出.xls",
      strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>"),
      "disguised-table",
      "HTML",
    ],
    [
      "导出.xls",
      strToU8(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      "disguised-table",
      "XML",
    ],
    [
      "导出.xls",
      strToU8("MIME-Version: 1.0\nContent-Type: multipart/related"),
      "disguised-table",
      "MHT",
    ],
    [
      "填报表.fods",
      strToU8(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
      "disguised-table",
      "XML",
    ],
    [
      "导出.xls",
      strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "disguised-table",
      "XML",
    ],
    ["导出.xls", strToU8('ID;PWXL;N;E\nC;X1;Y1;K"任务编码"\n'), "disguised-table", "SYLK"],
    ["导出.xls", strToU8('TABLE\n0,1\n"EXCEL"\n'), "disguised-table", "DIF"],
    [
      "下载.xlsx",
      strToU8("<!DOCTYPE html><html><body>登录已超时</body></html>"),
      "not-spreadsheet",
      "网页，可能是下载出错时的提示页",
    ],
    ["照片.xlsx", latin("\0\0\0\x18ftypheic" + "\0".repeat(40)), "not-spreadsheet", "图片"],
    [
      "返回表.xlsx.lnk",
      bytesOf(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0),
      "not-spreadsheet",
      "快捷方式",
    ],
    [
      "返回表.xlsx",
      latin("book\0\0\0\0mark\0\0\0\0" + "\0".repeat(40)),
      "not-spreadsheet",
      "快捷方式",
    ],
    [
      "返回表.url",
      strToU8("[InternetShortcut]\r\nURL=file:///D:/返回表.xlsx\r\n"),
      "not-spreadsheet",
      "快捷方式",
    ],
    [
      "转发.eml",
      strToU8(
        "From: a@b.cn\r\nSubject: 返回表, 6月\r\nMessage-ID: <1@b.cn>\r\nMIME-Version: 1.0\r\n" +
          'Content-Type: multipart/mixed;\r\n boundary="x"\r\n\r\n--x\r\n',
      ),
      "not-spreadsheet",
      "邮件",
    ],
    ["公文.ofd", writeZip([{ name: "OFD.xml", data: "<x/>" }]), "not-spreadsheet", "OFD"],
    ["打包.xlsx", writeZip([{ name: "a/返回表.txt", data: "x" }]), "not-spreadsheet", "压缩包"],
  ])("%s is named as what it is", async (name, bytes, code, found) => {
    const reason = await readReason(bytes, name);
    expect(reason).toMatchObject({ code, file: name, severity: "error" });
    expect(reason.message).toContain(found);
  });

  it.each([
    ["word/document.xml", "Word 文档", "not-spreadsheet"],
    ["ppt/presentation.xml", "演示文稿", "not-spreadsheet"],
    ["xl/workbook.bin", "xlsb", "binary-workbook"],
  ])("a package around %s is named", async (part, found, code) => {
    const type =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    const rels = `<Relationships><Relationship Id="a" Type="${type}" Target="${part}"/></Relationships>`;
    const reason = await readReason(
      writeZip([
        { name: "_rels/.rels", data: rels },
        { name: part, data: "" },
      ]),
    );
    expect(reason.code).toBe(code);
    expect(reason.message).toContain(found);
  });

  it("a workbook under a wrong extension is read", async () => {
    for (const name of ["返回表.xls", "返回表.doc", "返回表", "返回表.xlsx.tmp"]) {
      expect((await readWorkbook(returnPackage(), name)).fileName).toBe(name);
    }
  });
});

describe("files that programs leave behind are no returns", () => {
  it.each([
    "~$返回表.xlsx",
    "folder/~$返回表.xlsx",
    ".~返回表.xlsx",
    ".~lock.返回表.xlsx#",
    "__MACOSX/._返回表.xlsx",
    "._返回表.xlsx",
    ".DS_Store",
    "a\\Thumbs.db",
    "desktop.ini",
    "~WRL0001.tmp",
    "返回表.xlsx.tmp",
    ".git/HEAD",
    "@eaDir/返回表.xlsx/SYNO@.fileindexdb",
    "System Volume Information/IndexerVolumeGuid",
    ".Trash-1000/返回表.xlsx",
    ".localized",
    "Icon\r",
  ])("%s is ignored", async (name) => {
    const result = await read("\0x", name);
    expect(result).toMatchObject({ kind: "ignored", file: name, reason: { code: "system-file" } });
  });
});

test("a download that is not done is ignored, and told as one to be fetched anew", async () => {
  const result = await read("PK\u0003\u0004x", "返回表.xlsx.crdownload");
  expect(result).toMatchObject({ kind: "ignored", reason: { code: "download-unfinished" } });
  expect("reason" in result && result.reason.fix).toContain("重新下载");
});

test("a table in a hidden folder or with a hidden name is read, and so is one that climbs out of its archive", async () => {
  for (const name of [".返回表.csv", "/home/u/.cache/返回表.csv", "../../返回表.csv"]) {
    expect(await read("任务编码\nZ001\n", name)).toMatchObject({ kind: "workbook" });
  }
});

describe("text tables", () => {
  const table = '任务编码,进展情况,备注\nZ001,"已完成，""优""\n第二行",\nZ002,在建,=1+1\n';
  const values = [
    ["任务编码", "进展情况", "备注"],
    ["Z001", '已完成，"优"\n第二行'],
    ["Z002", "在建", "=1+1"],
  ];
  /** 任务,进展 / Z1,完成 in GBK. */
  const gbk = [
    0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xbd, 0xf8, 0xd5, 0xb9, 0x0a, 0x5a, 0x31, 0x2c, 0xcd, 0xea, 0xb3,
    0xc9,
  ];

  it.each([
    ["UTF-8", strToU8(table)],
    ["UTF-8 with a mark", strToU8("\ufeff" + table)],
    ["UTF-16", Uint8Array.from(Buffer.from("\ufeff" + table, "utf16le"))],
    ["tabs", strToU8(table.replaceAll(",", "\t"))],
    ["semicolons", strToU8(table.replaceAll(",", ";"))],
    [
      "fields that are formulas of a text",
      strToU8(table.replace(/任务编码|进展情况|Z00\d|在建/g, '="$&"')),
    ],
    ["such fields quoted", strToU8(table.replace(/任务编码|进展情况|Z00\d|在建/g, '"=""$&"""'))],
    ["the end mark of old programs", strToU8(table + "\u001a")],
    ["blanks before quotes", strToU8(table.replace(/,([^,\n"]+)/g, ', "$1"'))],
    ["an announced separator", strToU8("sep=;\n" + table.replaceAll(",", ";"))],
    ["Windows line ends", strToU8(table.replaceAll(",\n", ",\r\n"))],
  ])("are read with %s", async (_, bytes) => {
    const workbook = await readWorkbook(bytes, "返回表.csv");
    expect(workbook.format).toBe("csv");
    expect(valuesOf(sheetOf(workbook))).toEqual(values);
  });

  it("are read in GBK, and under the name of a workbook", async () => {
    const workbook = await readWorkbook(Uint8Array.from(gbk), "返回表.xlsx");
    expect(valuesOf(sheetOf(workbook))).toEqual([
      ["任务", "进展"],
      ["Z1", "完成"],
    ]);
  });

  it("keep the place of blank lines and cells", async () => {
    const sheet = sheetOf(await readWorkbook("a,b,c\n\n,,x\n", "a.csv"));
    expect(sheet.rows[1]).toEqual({ index: 3, hidden: false, cells: [{ column: 3, value: "x" }] });
  });

  it("are refused where they break off within a line", async () => {
    const lines = ["编码,进展,问题,备注", "Z001,一,,", "Z002,二,无,", "Z003,三,无,x", "Z004,四"];
    for (const end of ["", ","]) {
      const { code, found } = await readReason(lines.join("\r\n") + end, "a.csv");
      expect([code, found]).toEqual(["table-cut", "第5行"]);
    }
    // A short line that ends, a note alone beneath, or lines of several lengths are no damage.
    for (const text of [
      `${lines.join("\r\n")}\r\n`,
      `${lines.slice(0, 4).join("\n")}\n填报人：张三`,
      `标题\n${lines.join("\n")}`,
      lines.slice(0, 4).join("\n"),
    ]) {
      expect(await read(text, "a.csv")).toMatchObject({ kind: "workbook" });
    }
  });

  it("are refused in an unknown encoding or with an open quote", async () => {
    expect((await readReason(Uint8Array.from([...gbk, 0xff, 0x2c, 0x0a]), "a.csv")).code).toBe(
      "text-damaged",
    );
    expect((await readReason('a,b\n"c,d\ne,f', "a.csv")).code).toBe("unclosed-quote");
  });
});

describe("old workbooks and OpenDocument", () => {
  const book = () => {
    const sheet = SheetJs.utils.aoa_to_sheet([
      ["任务编码", "完成率"],
      ["Z001", 0.6],
      ["𠮷", true],
      ["合并", null],
    ]);
    sheet["!merges"] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }];
    const cell = sheet["B2"] as SheetJs.CellObject;
    cell.z = "0%";
    const result = SheetJs.utils.book_new();
    SheetJs.utils.book_append_sheet(result, sheet, "填报表");
    return result;
  };
  const bytesAs = (bookType: SheetJs.BookType) =>
    new Uint8Array(SheetJs.write(book(), { type: "array", bookType }) as ArrayBuffer);

  it.each([
    ["biff8", "xls"],
    ["ods", "ods"],
  ] as const)("%s gives the same table", async (type, format) => {
    const workbook = await readWorkbook(bytesAs(type), "返回表.et");
    const sheet = sheetOf(workbook);
    expect(workbook.format).toBe(format);
    expect(valuesOf(sheet)).toEqual([
      ["任务编码", "完成率"],
      ["Z001", 0.6],
      ["𠮷", true],
      ["合并"],
    ]);
    expect(sheet.merges).toEqual([{ top: 4, left: 1, bottom: 4, right: 2 }]);
  });

  it("an .xls that is cut anywhere is refused", async () => {
    const whole = bytesAs("biff8");
    for (const share of [0.2, 0.5, 0.8]) {
      const reason = await readReason(whole.slice(0, whole.length * share));
      expect(reason.code).toBe("legacy-damaged");
    }
  });

  it("an .xls whose records are broken is refused", async () => {
    const bytes = bytesAs("biff8");
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x0a, 0, 0, 0]), 600);
    bytes[at] = 0x0b;
    expect((await readReason(bytes)).code).toBe("legacy-damaged");
  });

  it("an Excel 95 file whose characters were lost says so and asks for an .xlsx", async () => {
    const reason = await readReason(bytesAs("biff5"));
    expect(reason.code).toBe("legacy-text-lost");
    expect(reason.fix).toContain(".xlsx");
  });

  it("an .xls without content says so", async () => {
    const empty = SheetJs.utils.book_new();
    SheetJs.utils.book_append_sheet(empty, SheetJs.utils.aoa_to_sheet([]), "空");
    const bytes = SheetJs.write(empty, { type: "array", bookType: "biff8" }) as ArrayBuffer;
    expect((await readReason(new Uint8Array(bytes))).code).toBe("no-table");
  });

  it("a workbook with a password is named so", async () => {
    const container = SheetJs.CFB.utils.cfb_new();
    SheetJs.CFB.utils.cfb_add(container, "/EncryptedPackage", new Array<number>(5000).fill(7));
    const bytes = SheetJs.CFB.write(container, { type: "array" }) as unknown as ArrayLike<number>;
    expect((await readReason(Uint8Array.from(bytes))).code).toBe("encrypted-file");
  });

  const MIME = "application/vnd.oasis.opendocument.spreadsheet";
  const ods = (table: string, extra: Record<string, string> = {}) =>
    writeZip(
      Object.entries({
        mimetype: MIME,
        "content.xml": `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="填报表">${table}</t:table></o:spreadsheet></o:body></o:document-content>`,
        ...extra,
      }).map(([name, data]) => ({ name, data })),
    );

  it("page headers and footers of OpenDocument are given in Excel's code, but those not shown", async () => {
    const styles =
      '<o:document-styles xmlns:o="o" xmlns:s="s" xmlns:x="x"><o:master-styles><s:master-page s:name="Default">' +
      "<s:header><s:region-left><x:p>另有<x:span>8项</x:span> &amp; 1项</x:p></s:region-left>" +
      "<s:region-right><x:p>第 <x:page-number>1</x:page-number> 页</x:p></s:region-right></s:header>" +
      '<s:footer s:display="false"><x:p>不显示</x:p></s:footer></s:master-page></o:master-styles></o:document-styles>';
    const row =
      '<t:table-row><t:table-cell o:value-type="string"><x:p>甲</x:p></t:table-cell></t:table-row>';
    const sheet = sheetOf(await readWorkbook(ods(row, { "styles.xml": styles })));
    expect(sheet.beside?.margins).toEqual(["&L另有8项 && 1项&R第 &P 页"]);
    const damaged = await readWorkbook(ods(row, { "styles.xml": styles.slice(0, -9) }));
    expect(sheetOf(damaged).rows).toEqual(sheet.rows);
  });

  it("comments, shapes and pictures of OpenDocument are given, and are no part of their cell", async () => {
    const table =
      '<t:shapes><d:frame xmlns:d="d"><d:text-box><x:p>请协调</x:p></d:text-box></d:frame></t:shapes>' +
      '<t:table-row><t:table-cell/><t:table-cell o:value-type="string"><o:annotation><c:date xmlns:c="c">2024</c:date><x:p>由高新区承担</x:p></o:annotation><x:p>已开工</x:p><d:frame xmlns:d="d"><d:image/></d:frame></t:table-cell></t:table-row>';
    const sheet = sheetOf(await readWorkbook(ods(table)));
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([[{ column: 2, value: "已开工" }]]);
    expect(sheet.beside).toEqual({
      notes: [{ cell: "B1", text: "由高新区承担" }],
      boxes: ["请协调"],
      pictures: 1,
    });
  });

  it("repeated rows and cells of OpenDocument stand at each of their places", async () => {
    const table =
      '<t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="3"/><t:table-cell o:value-type="string" t:number-columns-repeated="2"><x:p>甲<x:s x:c="2"/>乙</x:p><x:p>丙</x:p></t:table-cell></t:table-row><t:table-row t:number-rows-repeated="1048574"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>';
    const sheet = sheetOf(await readWorkbook(ods(table)));
    const cells = [
      { column: 4, value: "甲  乙\n丙" },
      { column: 5, value: "甲  乙\n丙" },
    ];
    expect(sheet.rows).toEqual([
      { index: 1, hidden: false, cells },
      { index: 2, hidden: false, cells },
    ]);
  });

  it("a repeated cell that would fill the sheet is refused at once", async () => {
    const cell =
      '<t:table-cell o:value-type="float" o:value="1" t:number-columns-repeated="16384"/>';
    const table = `<t:table-row t:number-rows-repeated="1048576">${cell}</t:table-row>`;
    expect((await readReason(ods(table))).code).toBe("too-many-cells");
  });

  it("an OpenDocument file with a password, or of another kind, is named so", async () => {
    const manifest = { "META-INF/manifest.xml": "<m><encryption-data/></m>" };
    expect((await readReason(ods("", manifest))).code).toBe("encrypted-file");
    const text = { mimetype: "application/vnd.oasis.opendocument.text" };
    expect((await readReason(ods("", text))).code).toBe("not-spreadsheet");
  });
});

describe("files that other programs wrote", () => {
  const folder = join(__dirname, "../../fixtures/real");

  it.each(readdirSync(folder))("%s gives its table", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const sheet = sheetOf(await readWorkbook(bytes, name));
    expect(sheet).toMatchObject({ name: "填报表", hiddenColumns: [4] });
    expect(sheet.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
    expect(sheet.rows.map(({ index, hidden }) => [index, hidden])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [5, false],
    ]);
    expect(valuesOf(sheet)[1]?.slice(0, 3)).toEqual(["Z001", 0.6, "已完成投资3.2亿元，进展良好"]);
    expect(sheet.rows[1]?.cells[1]?.format).toBe("0%");
    expect(valuesOf(sheet)[2]?.[3]).toBe('𠮷林"引号",逗号\n换行');
  });
});
