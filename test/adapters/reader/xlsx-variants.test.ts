import { cellAt, read, readWorkbook, sheetOf, valuesOf } from "../../fixtures/nasty/read";
import {
  packageOf,
  relationshipsXml,
  returnPackage,
  returnParts,
  SHEET,
  sheetXml,
  STRINGS,
  stringsXml,
  STYLES,
  WORKBOOK,
  WORKBOOK_RELS,
  workbookXml,
  type Parts,
} from "../../fixtures/nasty/return-parts";
import { writeZip } from "../../fixtures/zip-writer";

const sheetWith = async (data: string, changes: Record<string, string> = {}) =>
  sheetOf(await readWorkbook(returnPackage({ ...changes, [SHEET]: sheetXml({ data }) })));

const original = () => readWorkbook(returnPackage());

async function expectSameSheets(parts: Parts): Promise<void> {
  const { sheets } = await readWorkbook(packageOf(parts));
  expect(sheets).toEqual((await original()).sheets);
}

/** Every part with its text changed. */
function everyPart(change: (xml: string, name: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(returnParts()).map(([name, xml]) => [name, change(String(xml), name)]),
  );
}

describe("a return as Excel writes it", () => {
  it("gives texts, numbers, marks of percentages and dates, merges and hidden things", async () => {
    const workbook = await original();
    expect(workbook).toMatchObject({ format: "xlsx", date1904: false });
    const sheet = sheetOf(workbook);
    expect(sheet).toMatchObject({ name: "填报表", visibility: "visible", hiddenColumns: [5] });
    expect(sheet.merges).toEqual([{ top: 4, left: 5, bottom: 4, right: 6 }]);
    expect(cellAt(sheet, 2, 4)).toEqual({ column: 4, value: 0.6, format: "0%" });
    expect(cellAt(sheet, 2, 6)).toEqual({ column: 6, value: 45473, format: 'yyyy"年"m"月"d"日"' });
    expect(cellAt(sheet, 5, 5)).toEqual({ column: 5, value: "选址中\n已定3处" });
    expect(sheetOf(workbook, 1)).toMatchObject({ name: "_meta", visibility: "very-hidden" });
  });

  it("leaves blank cells and rows without a value out", async () => {
    const sheet = await sheetWith(
      '<row r="2"><c r="A2" s="1"/><c r="B2" t="s"/></row><row r="3"/><row r="9"><c r="C9"><v>1</v></c></row>',
    );
    expect(sheet.rows).toEqual([{ index: 9, hidden: false, cells: [{ column: 3, value: 1 }] }]);
  });

  it("keeps hidden rows and says that they are hidden", async () => {
    const sheet = await sheetWith('<row r="4" hidden="1"><c r="A4"><v>7</v></c></row>');
    expect(sheet.rows).toMatchObject([{ index: 4, hidden: true }]);
  });
});

describe("packages as other programs write them", () => {
  it("reads parts whose elements all carry a prefix", () =>
    expectSameSheets(
      everyPart((xml) =>
        xml
          .replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2")
          .replace(/<(\/?)x:(cp|dcterms):/g, "<$1$2:")
          .replace(' xmlns="', ' xmlns:x="'),
      ),
    ));

  it("reads strict Office Open XML", () =>
    expectSameSheets(
      everyPart((xml) =>
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ),
    ));

  it.each(["utf-16le", "utf-16be"])("reads parts in %s", (encoding) =>
    expectSameSheets(
      everyPart((xml) => {
        const bytes = Buffer.from("\ufeff" + xml.replace("UTF-8", "UTF-16"), "utf16le");
        return Uint8Array.from(encoding === "utf-16le" ? bytes : bytes.swap16());
      }),
    ),
  );

  it("reads parts that begin with a byte order mark", () =>
    expectSameSheets(everyPart((xml) => "\ufeff" + xml)));

  it("finds parts with backslashes and other case in their names", () =>
    expectSameSheets(
      Object.fromEntries(
        Object.entries(returnParts()).map(([name, xml]) => [
          name.replaceAll("/", "\\").toUpperCase(),
          xml,
        ]),
      ),
    ));

  it("finds the workbook by content type when the package has lost its relationships", () =>
    expectSameSheets(returnParts({ "_rels/.rels": null, "docProps/core.xml": null })));

  it("finds parts named from the root, and in odd folders", async () => {
    const parts = returnParts({ [SHEET]: null });
    const rels = String(parts[WORKBOOK_RELS]).replace(
      "worksheets/sheet1.xml",
      "/odd/%E8%A1%A8.xml",
    );
    await expectSameSheets({
      ...parts,
      [WORKBOOK_RELS]: rels,
      "odd/表.xml": returnParts()[SHEET] ?? "",
    });
  });

  it("reads stored, streamed and Zip64 entries", async () => {
    const parts = Object.entries(returnParts());
    for (const extra of [{ stored: true }, { streamed: true }]) {
      const bytes = writeZip(
        parts.map(([name, data]) => ({ name, data, ...extra })),
        { zip64: true, comment: "由系统导出" },
      );
      expect((await readWorkbook(bytes)).sheets).toEqual((await original()).sheets);
    }
  });

  it("reads a sheet that the list has lost, and tells it", async () => {
    const list = String(returnParts()[WORKBOOK]).replace(/<sheet [^>]*rId1[^>]*>/, "");
    const result = await read(returnPackage({ [WORKBOOK]: list }));
    if (result.kind !== "workbook") throw new Error(result.reason.message);
    expect(result.issues).toMatchObject([{ code: "sheet-unlisted", severity: "warning" }]);
    const lost = result.workbook.sheets.find(({ visibility }) => visibility === "hidden");
    expect(lost?.rows).toEqual(sheetOf(await original()).rows);
  });

  it("finds the parts of entries that lost their reference by order", () =>
    expectSameSheets({
      ...returnParts(),
      [WORKBOOK]: String(returnParts()[WORKBOOK]).replace(/ r:id="rId\d+"/g, ""),
    }));

  it("tells once of cells that promise a content and hold none", async () => {
    const data =
      '<row r="2"><c r="A2" t="s"><v></v></c><c r="B2"><v/></c><c r="C2" t="str"><v></v></c><c r="D2"/></row>';
    const result = await read(returnPackage({ [SHEET]: sheetXml({ data }) }));
    if (result.kind !== "workbook") throw new Error(result.reason.message);
    expect(result.issues).toMatchObject([{ code: "content-missed", cell: null }]);
    expect(result.issues[0]?.message).toContain("A2");
    expect(sheetOf(result.workbook).rows).toEqual([]);
  });

  it("takes merged cells beyond the announced number", async () => {
    const after =
      '<mergeCells count="1"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>';
    const sheet = sheetOf(await readWorkbook(returnPackage({ [SHEET]: sheetXml({ after }) })));
    expect(sheet.merges).toHaveLength(2);
  });

  it("counts on when rows and cells have no addresses", async () => {
    const bare = String(returnParts()[SHEET]).replace(/<(row|c) r="\w+"/g, "<$1");
    await expectSameSheets(returnParts({ [SHEET]: bare }));
  });

  it("takes the row from the cells where only they have it", async () => {
    const sheet = await sheetWith('<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>');
    expect(sheet.rows.map(({ index }) => index)).toEqual([7, 8]);
  });

  it("orders rows and cells that stand out of order, and joins a row in two pieces", async () => {
    const sheet = await sheetWith(
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>',
    );
    expect(sheet.rows.map(({ index }) => index)).toEqual([1, 3]);
    expect(valuesOf(sheet)).toEqual([[0], [1, 2, 3]]);
  });

  it("passes over chart sheets and macro modules", async () => {
    const list =
      '<sheet name="图" sheetId="9" r:id="rId9"/><sheet name="模块" sheetId="8" r:id=""/><sheet name="填报表" sheetId="1" r:id="rId1"/><sheet name="_meta" sheetId="2" r:id="rId2"/>';
    const rels = String(returnParts()[WORKBOOK_RELS]).replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    const workbook = await readWorkbook(
      returnPackage({ [WORKBOOK]: workbookXml(list), [WORKBOOK_RELS]: rels }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["填报表", "_meta"]);
  });

  it("never looks at the dimension", async () => {
    const xml = String(returnParts()[SHEET]).replace('ref="A1:F6"', 'ref="A1"');
    await expectSameSheets(returnParts({ [SHEET]: xml }));
  });

  it("tells that number formats are lost when the styles are missing", async () => {
    const result = await read(returnPackage({ [STYLES]: null }));
    expect(result).toMatchObject({ kind: "workbook", issues: [{ code: "styles-missing" }] });
  });

  it("names the cells whose style or text runs strike them out", async () => {
    const styles = String(returnParts()[STYLES])
      .replace(
        "<cellXfs",
        '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs',
      )
      .replace('<xf numFmtId="9"/>', '<xf numFmtId="9" fontId="1"/>')
      .replace('<xf numFmtId="176"/>', '<xf numFmtId="176" fontId="2"/>');
    const run = (look: string, text: string) =>
      `<r><rPr>${look}</rPr><t xml:space="preserve">${text}</t></r>`;
    const runs = `${run('<b/><strike/><sz val="11"/>', "20&lt;30")}${run('<strike val="0"/>', "处")}`;
    const data = `<row r="2"><c r="A2" s="1"><v>0.5</v></c><c r="B2" s="2"><v>45473</v></c><c r="C2" s="1"/><c r="D2" t="s"><v>0</v></c><c r="E2" t="inlineStr"><is>${run("<strike/>", "旧")}${run("", "新")}</is></c></row>`;
    const sheet = await sheetWith(data, { [STYLES]: styles, [STRINGS]: stringsXml([runs]) });
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual([0.5, 45473, "20<30处", "旧新"]);
    expect(sheet.struck).toEqual([
      { cell: "A2", text: null },
      { cell: "D2", text: "20<30" },
      { cell: "E2", text: "旧" },
    ]);
  });

  it("reads texts that stand in the cells although the shared ones are named and missing", async () => {
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>任务编码</t></is></c></row>';
    const workbook = await readWorkbook(
      returnPackage({ [STRINGS]: null, [SHEET]: sheetXml({ data }) }),
    );
    expect(workbook.sheets[0]?.rows[0]?.cells).toEqual([{ column: 1, value: "任务编码" }]);
  });

  it("reads on whatever is wrong with the properties", async () => {
    for (const core of ["<unknown/>", "<broken", "<!DOCTYPE a><a/>", "\0"]) {
      const workbook = await readWorkbook(returnPackage({ "docProps/core.xml": core }));
      expect(workbook.sheets).toEqual((await original()).sheets);
    }
  });
});

describe("what cells hold", () => {
  const strings = async (...items: string[]) => {
    const data = `<row r="1">${items.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("")}</row>`;
    const sheet = await sheetWith(data, { [STRINGS]: stringsXml(items) });
    return valuesOf(sheet)[0];
  };

  it("joins rich text and drops phonetic guides", async () => {
    const found = await strings(
      '<r><rPr><b/></rPr><t>已完成</t></r><r><t xml:space="preserve"> 60%</t></r>',
      '<t>随州</t><rPh sb="0" eb="2"><t>suizhou</t></rPh><phoneticPr fontId="1"/>',
    );
    expect(found).toEqual(["已完成 60%", "随州"]);
  });

  it("resolves entities, characters beyond the first plane, CDATA and comments", async () => {
    const found = await strings(
      "<t>A&amp;B&lt;&#20013;&#x2A6D6;</t>",
      "<t>甲<![CDATA[<乙>&amp;]]>丙</t>",
      "<t>上<!-- 隐 --><?x y?>下</t>",
      "<t>&nbsp; R&D</t>",
    );
    expect(found).toEqual(["A&B<中𪛖", "甲<乙>&amp;丙", "上下", "&nbsp; R&D"]);
  });

  it("resolves escaped characters, and an escaped escape only once", async () => {
    const found = await strings("<t>一_x000D_\n二</t>", "<t>_x005F_x000D_</t>");
    expect(found).toEqual(["一\r\n二", "_x000D_"]);
  });

  it("reads inline texts, rich ones too, and texts where a number was announced", async () => {
    const sheet = await sheetWith(
      '<row r="1"><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c><c t="inlineStr"><v>丁</v></c><c><v>约60%</v></c><c t="inlineStr"><is><t><![CDATA[戊]]></t></is></c></row>',
    );
    expect(valuesOf(sheet)).toEqual([["甲", "乙丙", "丁", "约60%", "戊"]]);
  });

  it("keeps booleans, errors and ISO dates as what they are", async () => {
    const sheet = await sheetWith(
      '<row r="1"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2024-03-15</v></c><c><v>1.5E-3</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual([
      [true, { error: "#REF!" }, { isoDate: "2024-03-15" }, 0.0015],
    ]);
  });

  it("takes the cached value of a formula, and null where there is none", async () => {
    const sheet = await sheetWith(
      '<row r="1"><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;""</f><v>文</v></c><c><f t="shared" si="0"/></c></row>',
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 1, value: 2, formula: true },
      { column: 2, value: "文", formula: true },
      { column: 3, value: null, formula: true },
    ]);
  });

  it("knows the 1904 date system", async () => {
    const list = String(returnParts()[WORKBOOK]).replace(
      "<workbookPr/>",
      '<workbookPr date1904="1"/>',
    );
    expect((await readWorkbook(returnPackage({ [WORKBOOK]: list }))).date1904).toBe(true);
  });

  it("treats names such as __proto__ as plain text", async () => {
    const list =
      '<sheet name="__proto__" sheetId="1" r:id="rId1"/><sheet name="constructor" sheetId="2" r:id="rId2"/>';
    const workbook = await readWorkbook(
      returnPackage({
        [WORKBOOK]: workbookXml(list),
        [SHEET]: sheetXml({ data: '<row><c t="inlineStr"><is><t>__proto__</t></is></c></row>' }),
        __proto__x: "x",
        toString: "x",
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("cuts a text beyond what a cell can hold, with a warning", async () => {
    const data = `<row r="3"><c r="B3" t="inlineStr"><is><t>${"长".repeat(40_000)}</t></is></c></row>`;
    const result = await read(returnPackage({ [SHEET]: sheetXml({ data }) }));
    expect(result).toMatchObject({ kind: "workbook", issues: [{ code: "text-cut", cell: "B3" }] });
  });

  it("ignores relationships to places outside the file", async () => {
    const rels = relationshipsXml([
      [
        "rId7",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
        'http://x/" TargetMode="External',
      ],
    ]);
    const inside = String(returnParts()[WORKBOOK_RELS]);
    const merged = inside.replace(
      "</Relationships>",
      /<Relationship .*\/>/.exec(rels)?.[0] + "</Relationships>",
    );
    await expectSameSheets(returnParts({ [WORKBOOK_RELS]: merged }));
  });
});
