import { LOCAL_HEADER } from "../../../src/adapters/reader/zip-directory";
import { readReason, readWorkbook, read } from "../../fixtures/nasty/read";
import {
  packageOf,
  returnPackage,
  returnParts,
  SHEET,
  sheetXml,
  STRINGS,
  stringsXml,
  STYLES,
  WORKBOOK,
  WORKBOOK_RELS,
} from "../../fixtures/nasty/return-parts";
import { writeZip, type ZipPart } from "../../fixtures/zip-writer";

const MEGABYTE = 1024 * 1024;

const codeOf = async (...file: Parameters<typeof readReason>) => (await readReason(...file)).code;

/** The return's entries with one of them changed. */
function entries(name: string, change: Partial<ZipPart>): ZipPart[] {
  return Object.entries(returnParts()).map(([part, data]) => ({
    name: part,
    data,
    ...(part === name ? change : {}),
  }));
}

describe("damaged packages are refused, never half read", () => {
  it("when the file is cut anywhere", async () => {
    const whole = returnPackage();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await codeOf(whole.slice(0, whole.length * share))).toBe("zip-damaged");
    }
  });

  it("when a part's bytes do not match their sum", async () => {
    const bytes = writeZip(entries(SHEET, { claims: { crc: 1 } }));
    const reason = await readReason(bytes);
    expect(reason).toMatchObject({ code: "part-damaged", severity: "error" });
    expect(reason.message).toContain("工作表");
  });

  it("when the compressed data of a part is broken", async () => {
    const bytes = writeZip(
      entries(SHEET, { data: new Uint8Array(300).fill(255), stored: true, claims: { method: 8 } }),
    );
    expect(await codeOf(bytes)).toBe("part-damaged");
  });

  it("when directory and local header disagree on a name", async () => {
    const bytes = writeZip(entries(SHEET, { claims: { localName: "xl/worksheets/sheetX.xml" } }));
    expect(await codeOf(bytes)).toBe("part-damaged");
  });

  it.each([
    ["a sheet", { [SHEET]: null }],
    ["the shared strings", { [STRINGS]: null }],
    ["the workbook", { [WORKBOOK]: null }],
  ])("when %s is missing", async (_, changes) => {
    expect(await codeOf(returnPackage(changes))).toBe("part-missing");
  });

  it("when a text's number points to no text", async () => {
    const reason = await readReason(returnPackage({ [STRINGS]: stringsXml(["<t>只有一条</t>"]) }));
    expect(reason).toMatchObject({ code: "string-missing", sheet: "填报表", cell: "B1" });
  });

  it("when a shared string was lost and the others moved up", async () => {
    const strings = String(returnParts()[STRINGS]).replace("<si><t>工作任务</t></si>", "");
    expect(await codeOf(returnPackage({ [STRINGS]: strings }))).toBe("xml-damaged");
  });

  it("when the border between two shared strings has moved", async () => {
    const strings = String(returnParts()[STRINGS]).replace(
      "</si><si><t>进展状态</t></si>",
      "<t>进展状态</t></si><si/>",
    );
    expect(await codeOf(returnPackage({ [STRINGS]: strings }))).toBe("xml-damaged");
  });

  it("when a cell style was lost and the others moved up", async () => {
    const styles = String(returnParts()[STYLES]).replace('<xf numFmtId="0"/>', "");
    expect(await codeOf(returnPackage({ [STYLES]: styles }))).toBe("xml-damaged");
  });

  it.each([
    ["is cut", (xml: string) => xml.slice(0, xml.length / 2)],
    ["does not close its data", (xml: string) => xml.replace("</sheetData>", "")],
    ["lost the start of a row", (xml: string) => xml.replace('<row r="3" spans="1:6">', "")],
    ["lost the end of a cell", (xml: string) => xml.replace("</c>", "")],
    ["lost a bracket", (xml: string) => xml.replace("<c r=", "c r=")],
    ["lost a quote", (xml: string) => xml.replace('r="B2"', 'r="B2')],
    ["has a cell outside its row", (xml: string) => xml.replace('r="B2"', 'r="B9"')],
    ["has no data", (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/s, "")],
    ["goes on after its end", (xml: string) => xml + "<worksheet/>"],
    ["has an address outside the grid", (xml: string) => xml.replace('r="A1"', 'r="ZZZ1"')],
    ["lost a merged range", (xml: string) => xml.replace(/<mergeCell [^>]*>/, "")],
    ["is empty", () => ""],
  ])("when the sheet %s", async (_, damage) => {
    const reason = await readReason(
      returnPackage({ [SHEET]: damage(String(returnParts()[SHEET])) }),
    );
    expect(reason.code).toBe("xml-damaged");
  });

  it("when one cell stands there twice with different content", async () => {
    const data = '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>';
    const reason = await readReason(returnPackage({ [SHEET]: sheetXml({ data }) }));
    expect(reason).toMatchObject({ code: "cell-twice", cell: "A2" });
  });

  it.each(["92个子项&", "92个子项&am", "92个子项&#2", "92个子项&#x2A6"])(
    "when a text ends amid a character: %s",
    async (text) => {
      const data = `<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`;
      expect(await codeOf(returnPackage({ [SHEET]: sheetXml({ data }) }))).toBe("xml-damaged");
    },
  );

  it("when a cell is of no type that there is", async () => {
    const data = '<row r="2"><c r="A2" t="q"><v>1</v></c></row>';
    expect(await codeOf(returnPackage({ [SHEET]: sheetXml({ data }) }))).toBe("xml-damaged");
  });

  it("when fewer merged cells stand there than are announced", async () => {
    const after = '<mergeCells count="2"><mergeCell ref="A2:A3"/></mergeCells>';
    const fewer = sheetXml({ after });
    expect(await codeOf(returnPackage({ [SHEET]: fewer }))).toBe("xml-damaged");
  });

  it("when the list of sheets names one twice", async () => {
    const list = String(returnParts()[WORKBOOK]);
    const first = /<sheet [^>]*rId1[^>]*>/.exec(list)?.[0] ?? "";
    expect(await codeOf(returnPackage({ [WORKBOOK]: list.replace(first, first + first) }))).toBe(
      "xml-damaged",
    );
  });

  it("when a relationship was lost", async () => {
    const rels = String(returnParts()[WORKBOOK_RELS]).replace(/<Relationship Id="rId1"[^>]*>/, "");
    expect(await codeOf(returnPackage({ [WORKBOOK_RELS]: rels }))).toBe("part-missing");
  });
});

describe("hostile packages are refused before they do harm", () => {
  const huge = new Uint8Array(50 * MEGABYTE).fill(32);

  it("a bomb of 50 MB from 50 KB", async () => {
    const data = sheetXml().replace(
      "</worksheet>",
      new TextDecoder().decode(huge) + "</worksheet>",
    );
    expect(await codeOf(returnPackage({ [SHEET]: data }))).toBe("inflate-ratio");
  });

  it("a bomb that claims to be small", async () => {
    expect(await codeOf(writeZip(entries(SHEET, { data: huge, claims: { size: 900 } })))).toBe(
      "part-damaged",
    );
  });

  it("a part that claims a gigabyte", async () => {
    expect(await codeOf(writeZip(entries(SHEET, { claims: { size: 2 ** 30 } })))).toBe(
      "part-too-large",
    );
  });

  it("parts that are too large together", async () => {
    const limits = { totalBytes: 3000 };
    expect(await codeOf(returnPackage(), "a.xlsx", limits)).toBe("total-too-large");
  });

  it("thousands of entries", async () => {
    const parts: ZipPart[] = Array.from({ length: 2001 }, (_, at) => ({
      name: `x${at}`,
      data: "",
    }));
    const reason = await readReason(writeZip(parts));
    expect(reason).toMatchObject({ code: "too-many-entries", found: "2001" });
    expect(reason.message).toContain("2000");
  });

  it("two entries of one name, in whatever case", async () => {
    for (const name of [SHEET, SHEET.toUpperCase(), SHEET.replaceAll("/", "\\")]) {
      const bytes = writeZip([...entries("", {}), { name, data: sheetXml({ data: "" }) }]);
      expect(await codeOf(bytes)).toBe("duplicate-entry");
    }
  });

  it("entries that share their bytes", async () => {
    const bytes = writeZip([
      ...entries("", {}),
      { name: "copy", data: "x", claims: { offset: 10 } },
    ]);
    expect(await codeOf(bytes)).toBe("overlapping-entries");
  });

  it("entries with a password", async () => {
    expect(await codeOf(writeZip(entries(SHEET, { claims: { flags: 1 } })))).toBe(
      "encrypted-entry",
    );
  });

  it("an entry with a password that only stands before its data", async () => {
    const bytes = writeZip(entries(SHEET, {}));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 8 < bytes.length; at++) {
      if (view.getUint32(at, true) === LOCAL_HEADER) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
    }
    expect(await codeOf(bytes)).toBe("encrypted-entry");
  });

  it("a kind of packing that nobody uses", async () => {
    const bytes = writeZip(entries(SHEET, { claims: { method: 97 } }));
    expect(await codeOf(bytes)).toBe("unknown-packing");
  });

  it.each([
    ["an outside entity", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ["a billion laughs", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
    ["a bare document type", "<!DOCTYPE worksheet>"],
  ])("%s, whichever part and encoding it is in", async (_, declaration) => {
    for (const part of [SHEET, STRINGS, WORKBOOK, WORKBOOK_RELS, STYLES]) {
      const xml = String(returnParts()[part]).replace("?>", "?>" + declaration);
      expect(await codeOf(returnPackage({ [part]: xml }))).toBe("document-type");
      const wide = Uint8Array.from(Buffer.from("\ufeff" + xml, "utf16le"));
      expect(await codeOf(returnPackage({ [part]: wide }))).toBe("document-type");
    }
  });

  it.each(["utf-7", "ucs-4", "iso-2022-jp", "gbk"])("a part in %s", async (encoding) => {
    const xml = String(returnParts()[SHEET]).replace("UTF-8", encoding);
    expect(await codeOf(returnPackage({ [SHEET]: xml }))).toBe("unknown-encoding");
  });

  it("bytes that are no UTF-8", async () => {
    const bytes = Uint8Array.from([...Buffer.from(sheetXml()), 0xff, 0xfe, 0xc0]);
    expect(await codeOf(returnPackage({ [SHEET]: bytes }))).toBe("part-damaged");
  });

  it("elements nested thousands deep", async () => {
    const data = "<a>".repeat(5000) + "</a>".repeat(5000);
    expect(await codeOf(returnPackage({ [SHEET]: sheetXml({ data }) }))).toBe("xml-damaged");
  });

  it("more cells, sheets, merges and bytes than the limits allow", async () => {
    const bytes = returnPackage();
    expect(await codeOf(bytes, "a.xlsx", { cells: 20 })).toBe("too-many-cells");
    expect(await codeOf(bytes, "a.xlsx", { sheets: 1 })).toBe("too-many-sheets");
    expect(await codeOf(bytes, "a.xlsx", { merges: 0 })).toBe("too-many-merges");
    expect(await codeOf(bytes, "a.xlsx", { fileBytes: 100 })).toBe("file-too-large");
  });
});

describe("bloat that other readers choke on is read", () => {
  const sheetOfReturn = String(returnParts()[SHEET]);
  const bloated = (before: string, after: string, data = "") =>
    readWorkbook(
      returnPackage({
        [SHEET]: sheetOfReturn
          .replace("<cols>", before + "<cols>")
          .replace("</sheetData>", data + "</sheetData>")
          .replace("</worksheet>", after + "</worksheet>"),
      }),
    );
  const expectAllThere = async (workbook: Promise<unknown>) => {
    const original = await readWorkbook(packageOf(returnParts()));
    expect(await workbook).toMatchObject({ sheets: [{ rows: original.sheets[0]?.rows }, {}] });
  };

  it("validations and formats over whole columns and sheets", () =>
    expectAllThere(
      bloated(
        "",
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      ),
    ));

  it("a merge over the whole sheet, and twenty thousand merges", async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, at) => `<mergeCell ref="H${at + 1}:I${at + 1}"/>`,
    );
    const merges = sheetOfReturn.replace(
      /<mergeCells.*<\/mergeCells>/,
      `<mergeCells count="20001"><mergeCell ref="A:XFD"/>${many.join("")}</mergeCells>`,
    );
    const workbook = await readWorkbook(returnPackage({ [SHEET]: merges }));
    expect(workbook.sheets[0]?.merges).toHaveLength(20_001);
    expect(workbook.sheets[0]?.merges[0]).toEqual({
      top: 1,
      left: 1,
      bottom: 1048576,
      right: 16384,
    });
  });

  it("hundreds of thousands of empty and formatted rows", () =>
    expectAllThere(
      bloated(
        "",
        "",
        Array.from(
          { length: 200_000 },
          (_, at) => `<row r="${at + 7}"><c r="A${at + 7}" s="1"/></row>`,
        ).join(""),
      ),
    ));

  it("sixty thousand times the same cell style, however small they pack", async () => {
    const same = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(60_000);
    const styles = String(returnParts()[STYLES]).replace("</cellXfs>", `${same}</cellXfs>`);
    await expectAllThere(readWorkbook(returnPackage({ [STYLES]: styles })));
  });

  it("thousands of column spans over the whole width", async () => {
    const spans = '<col min="1" max="16384" hidden="1"/>'.repeat(5000);
    const workbook = await readWorkbook(
      returnPackage({ [SHEET]: sheetOfReturn.replace("<cols>", "<cols>" + spans) }),
    );
    expect(workbook.sheets[0]?.hiddenColumns).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("names, drawings and parts that nobody needs, even damaged ones", async () => {
    const workbook = String(returnParts()[WORKBOOK]).replace(
      "</workbook>",
      '<definedNames><definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
    );
    await expectAllThere(
      readWorkbook(returnPackage({ [WORKBOOK]: workbook, "xl/drawings/drawing1.xml": "<broken" })),
    );
  });
});

describe("one file never disturbs another", () => {
  it("reads a good file after and beside hostile ones", async () => {
    const good = returnPackage();
    const bad = [returnPackage({ [SHEET]: "<" }), good.slice(0, 700), new Uint8Array(0)];
    const results = await Promise.all([...bad, good, ...bad, good].map((bytes) => read(bytes)));
    expect(results.map(({ kind }) => kind).filter((kind) => kind === "workbook")).toHaveLength(2);
    expect(results[3]).toEqual(results[7]);
  });
});
