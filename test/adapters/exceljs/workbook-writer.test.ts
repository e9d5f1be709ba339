import ExcelJS from "exceljs";
import { createWorkbookWriter } from "../../../src/adapters/exceljs/workbook-writer";
import { cell, sheetPlan, styledRow } from "../../../src/core/workbook/build-sheet";
import { meetingPage, STYLES } from "../../../src/core/workbook/styles";
import type { CellValue, SheetPlan } from "../../../src/core/workbook/workbook-plan";
import { onePage, writtenParts, writtenSheet } from "./package-text";

async function reread(parts: Partial<SheetPlan>): Promise<ExcelJS.Worksheet> {
  const bytes = await createWorkbookWriter().write(onePage(parts));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const oneCell = (value: CellValue) => ({ rows: [styledRow([value], STYLES.plain)] });

describe("the workbook writer", () => {
  it("writes text that looks like a formula as text", async () => {
    for (const text of ["=1+1", "+86", "-没有", "@SUM(A1)", '=HYPERLINK("http://x")']) {
      const sheet = await reread(oneCell(text));
      expect(sheet.getCell("A1").value).toBe(text);
      expect(sheet.getCell("A1").type).toBe(ExcelJS.ValueType.String);
      expect(sheet.getCell("A1").numFmt).toBe("@");
    }
  });

  it("writes dates as whole days, whatever the time zone", async () => {
    const xml = await writtenSheet(oneCell({ date: "2024-06-30" }));
    expect(xml).toContain("<v>45473</v>");
  });

  it("keeps every visible character of awkward text", async () => {
    const found = await reread(oneCell("甲\u0001乙\ud800丙\r\n𠮷<&>\"'_x0041_"));
    expect(found.getCell("A1").value).toBe("甲乙\ufffd丙\n𠮷<&>\"'_x0041_");
  });

  it("cuts text at Excel's limit and shows that it did", async () => {
    const value = String((await reread(oneCell("长".repeat(40_000)))).getCell("A1").value);
    expect(value).toHaveLength(32_767);
    expect(value.endsWith("长…")).toBe(true);
  });

  it("gives the same bytes for the same plan", async () => {
    const plan = onePage({ rows: [styledRow(["甲", 1, true, null], STYLES.text)] });
    const writer = createWorkbookWriter();
    expect(await writer.write(plan)).toEqual(await writer.write(plan));
  });

  it("adds a validation once for its whole range", async () => {
    const xml = await writtenSheet({
      validations: [
        {
          range: { top: 5, left: 2, bottom: 5000, right: 2 },
          rule: { kind: "list", values: ["是", "否"] },
          allowBlank: true,
          onError: "stop",
          errorTitle: "请选择",
          errorMessage: "请从列表中选择。",
          inputTitle: "提示",
          inputMessage: "选一个",
        },
      ],
    });
    expect(xml).toContain('<dataValidations count="1">');
    expect(xml).toContain('sqref="B5:B5000"');
    expect(xml).toContain("<formula1>&quot;是,否&quot;</formula1>");
  });

  it("refuses a dropdown that Excel would take for damage", async () => {
    const rule = { kind: "list" as const, values: ["甲,乙"] };
    const range = { top: 1, left: 1, bottom: 1, right: 1 };
    const texts = { errorTitle: "", errorMessage: "", inputTitle: "", inputMessage: "" };
    await expect(
      writtenSheet({ validations: [{ range, rule, allowBlank: true, onError: null, ...texts }] }),
    ).rejects.toThrow("list-range");
  });

  it("writes the rules of a conditional format in one block and keeps their order", async () => {
    const xml = await writtenSheet({
      conditionalFormats: [
        {
          range: { top: 2, left: 1, bottom: 9, right: 1 },
          rules: [
            { formula: 'A2=""', fill: "FFF3CD", stopIfTrue: true },
            { formula: "A2>100", fontColor: "C00000" },
          ],
        },
      ],
    });
    expect(xml.match(/<conditionalFormatting /g)).toHaveLength(1);
    expect(xml).toContain('priority="1" stopIfTrue="1"');
    expect(xml).toContain('priority="2">');
  });

  it("lets growing rows grow and keeps other heights fixed", async () => {
    const xml = await writtenSheet({
      rows: [
        styledRow(["标题"], STYLES.title, 30),
        { ...styledRow(["正文"], STYLES.text, 60), grows: true },
      ],
    });
    expect(xml).toMatch(/<row r="1" ht="30" customHeight="1"/);
    expect(xml).toMatch(/<row r="2" ht="60"(?! customHeight)/);
  });

  it("protects a sheet but leaves heights, widths and filters free", async () => {
    const xml = await writtenSheet({
      protection: {
        password: null,
        allowFormatRows: true,
        allowFormatColumns: true,
        allowFilter: true,
        allowSort: false,
      },
    });
    const protection = /<sheetProtection [^>]*>/.exec(xml)?.[0] ?? "";
    for (const free of ["formatRows", "formatColumns", "autoFilter"]) {
      expect(protection).toContain(`${free}="0"`);
    }
    expect(protection).not.toContain("sort=");
    expect(protection).not.toContain("hashValue");
  });

  it("keeps a table's cells, styles and values exact, and gives it no totals row", async () => {
    const rows = [
      styledRow(["名称", "数量"], STYLES.tableHeader),
      styledRow(["=甲", "007"], STYLES.text),
    ];
    const table = { name: "T_test", range: { top: 1, left: 1, bottom: 2, right: 2 }, style: null };
    const parts = await writtenParts(onePage({ rows, table }));
    expect(parts.get("xl/tables/table1.xml")).toMatch(/ref="A1:B2".* totalsRowShown="0"/);
    expect(parts.get("xl/tables/table1.xml")).not.toContain("filterColumn");
    const sheet = await reread({ rows, table });
    expect(sheet.getCell("A2").value).toBe("=甲");
    expect(sheet.getCell("B2").value).toBe("007");
    expect(sheet.getCell("B2").font.name).toBe(STYLES.text.font.name);
  });

  it("gives an empty table the one body row that Excel demands", async () => {
    const rows = [styledRow(["名称"], STYLES.tableHeader)];
    const table = { name: "T_test", range: { top: 1, left: 1, bottom: 1, right: 1 }, style: null };
    const parts = await writtenParts(onePage({ rows, table }));
    expect(parts.get("xl/tables/table1.xml")).toContain('ref="A1:A2"');
  });

  it("keeps comments before tables, where Excel looks for them", async () => {
    const rows = [
      { height: null, cells: [{ ...cell("名称", STYLES.text), comment: "批注" }] },
      styledRow(["甲"], STYLES.text),
    ];
    const table = { name: "T_test", range: { top: 1, left: 1, bottom: 2, right: 1 }, style: null };
    const xml = await writtenSheet({ rows, table });
    expect(xml.indexOf("<legacyDrawing")).toBeGreaterThan(0);
    expect(xml.indexOf("<legacyDrawing")).toBeLessThan(xml.indexOf("<tableParts"));
  });

  it("links inside the workbook, not to a file", async () => {
    const link = { sheet: "表", cell: "C3" };
    const rows = [{ height: null, cells: [{ ...cell("跳转", STYLES.text), link }] }];
    expect(await writtenSheet({ rows })).toContain('<hyperlink ref="A1" location="\'表\'!C3"/>');
  });

  it("sets up the page", async () => {
    const page = meetingPage("A3", {
      repeatRows: [4, 4],
      printArea: { top: 1, left: 1, bottom: 30, right: 20 },
      breaksAfter: [12],
    });
    const parts = await writtenParts(onePage({ page }));
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toMatch(/<pageSetup paperSize="8" orientation="landscape" .*fitToHeight="0"/);
    expect(xml).toContain('<brk id="12"');
    const book = parts.get("xl/workbook.xml") ?? "";
    expect(book).toContain("$4:$4");
    expect(book).toContain("$A$1:$T$30");
  });

  it("opens on the first sheet that shows and hides what must stay hidden", async () => {
    const plan = {
      title: "测试",
      sheets: [sheetPlan("_meta", { visibility: "very-hidden" as const }), sheetPlan("填报表", {})],
    };
    const book = (await writtenParts(plan)).get("xl/workbook.xml") ?? "";
    expect(book).toContain('state="veryHidden"');
    expect(book).toContain('activeTab="1"');
  });
});

describe("the finished sheet", () => {
  it("has its parts in the order that Excel demands", async () => {
    const range = { top: 1, left: 1, bottom: 2, right: 1 };
    const rows = [
      { height: 20, cells: [{ ...cell("名称", STYLES.text), comment: "批注" }] },
      { height: 20, cells: [{ ...cell("甲", STYLES.text), link: { sheet: "表", cell: "A1" } }] },
    ];
    const xml = await writtenSheet({
      columns: [{ width: 12, hidden: false }],
      rows,
      table: { name: "T_order", range, style: null },
      merges: [{ top: 5, left: 1, bottom: 5, right: 3 }],
      filter: { top: 8, left: 1, bottom: 9, right: 2 },
      freeze: { rows: 1, columns: 0 },
      validations: [
        {
          range,
          rule: { kind: "any" },
          allowBlank: true,
          onError: null,
          errorTitle: "",
          errorMessage: "",
          inputTitle: "提示",
          inputMessage: "提示",
        },
      ],
      conditionalFormats: [{ range, rules: [{ formula: "A1>1", fill: "FFF3CD" }] }],
      protection: {
        password: null,
        allowFormatRows: true,
        allowFormatColumns: true,
        allowFilter: true,
        allowSort: false,
      },
      page: meetingPage("A4", { breaksAfter: [1] }),
      charts: [
        {
          kind: "pie",
          title: "图",
          anchor: { top: 10, left: 1, bottom: 20, right: 5 },
          categories: { sheet: "表", range },
          series: [],
          showLegend: true,
          showDataLabels: true,
          categoryTitle: null,
          valueTitle: null,
        },
      ],
    });
    const order = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "ignoredErrors",
      "drawing",
      "legacyDrawing",
      "tableParts",
    ].map((element) => xml.search(new RegExp(`<${element}[ >/]`)));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
