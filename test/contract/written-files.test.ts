/** Everything we write opens in other programs with nothing lost, and prints as an office hands it out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateWithZlib } from "../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";
import { FORM_COLUMNS } from "../../src/core/schema/columns";
import { LEDGER_SHEETS, REPORT_SHEETS, UNIT_SHEETS } from "../../src/core/schema/sheet-names";
import { sharedDemo } from "../helpers/demo-files";
import {
  hasLibreOffice,
  hasOpenpyxl,
  printedPages,
  runPython,
  testIf,
} from "../helpers/office-tools";

let folder = "";
const demo = (name: string) => join(folder, name);
let biggest = "";

beforeAll(async () => {
  folder = await sharedDemo();
  const issued = readdirSync(demo("填报表")).map((name) => join("填报表", name));
  const size = (name: string) => readFileSync(demo(name)).length;
  biggest = issued.reduce((a, b) => (size(b) > size(a) ? b : a), issued[0] ?? "");
}, 300_000);

/** Every text and number of every sheet as openpyxl reads it, and what guides the user. */
const OPENPYXL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
out = []
for s in book.worksheets:
    cells = {}
    formulas = 0
    for row in s.iter_rows():
        for c in row:
            if c.value is None: continue
            if c.data_type == "f": formulas += 1
            cells[c.coordinate] = c.value if isinstance(c.value, (str, int, float, bool)) else c.value.isoformat()
    out.append(dict(name=s.title, state=s.sheet_state, cells=cells, formulas=formulas,
        validations=len(s.data_validations.dataValidation), protected=s.protection.sheet,
        titles=s.print_title_rows, fit=bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage),
        width=s.page_setup.fitToWidth, height=s.page_setup.fitToHeight, tables=list(s.tables), freeze=s.freeze_panes,
        charts=len(s._charts)))
print(json.dumps(out))
`;

interface SheetSeen {
  name: string;
  state: string;
  cells: Record<string, string | number | boolean>;
  formulas: number;
  validations: number;
  protected: boolean;
  titles: string | null;
  fit: boolean;
  width: number;
  height: number;
  tables: string[];
  freeze: string | null;
  charts: number;
}

const seenByOpenpyxl = (name: string) => runPython<SheetSeen[]>(OPENPYXL, demo(name));

const visible = (sheets: readonly SheetSeen[]) =>
  sheets.filter((sheet) => sheet.state === "visible");

testIf(hasOpenpyxl)(
  "openpyxl reads the same cells as our own reader from every kind of workbook",
  async () => {
    const reader = createWorkbookReader({ inflate: inflateWithZlib });
    for (const name of ["台账（已合并）.xlsx", "城市汇总.xlsx", biggest]) {
      const read = await reader.read({ name, bytes: readFileSync(demo(name)), modified: null });
      if (read.kind !== "workbook") throw new Error(read.reason.message);
      const others = seenByOpenpyxl(name);
      expect(others.map((sheet) => sheet.name)).toEqual(
        read.workbook.sheets.map((sheet) => sheet.name),
      );
      for (const [i, sheet] of read.workbook.sheets.entries()) {
        const own = sheet.rows.flatMap((row) => row.cells).length;
        expect({ sheet: sheet.name, cells: own }).toEqual({
          sheet: sheet.name,
          cells: Object.keys(others[i]?.cells ?? {}).length,
        });
      }
    }
  },
);

testIf(hasOpenpyxl)("no workbook that we write holds a formula", () => {
  for (const name of ["台账（已合并）.xlsx", "城市汇总.xlsx", biggest]) {
    expect(seenByOpenpyxl(name).filter((sheet) => sheet.formulas > 0)).toEqual([]);
  }
});

testIf(hasOpenpyxl)(
  "every visible sheet fits one page in width, and long ones repeat their header",
  () => {
    for (const name of ["台账（已合并）.xlsx", "城市汇总.xlsx", biggest]) {
      for (const sheet of visible(seenByOpenpyxl(name))) {
        expect({
          sheet: sheet.name,
          fit: sheet.fit,
          width: sheet.width,
          height: sheet.height,
        }).toEqual({
          sheet: sheet.name,
          fit: true,
          width: 1,
          height: 0,
        });
      }
    }
    const form = seenByOpenpyxl(biggest).find((sheet) => sheet.name === UNIT_SHEETS.form);
    expect(form?.titles).toMatch(/^\$\d+:\$\d+$/);
    expect(form?.freeze).not.toBeNull();
  },
);

testIf(hasOpenpyxl)(
  "the ledger's lists are real tables, and its marks are hidden from the user",
  () => {
    const sheets = seenByOpenpyxl("台账（已合并）.xlsx");
    const lists = [
      LEDGER_SHEETS.tasks,
      LEDGER_SHEETS.assignments,
      LEDGER_SHEETS.records,
      LEDGER_SHEETS.log,
    ];
    for (const name of lists) {
      expect(sheets.find((sheet) => sheet.name === name)?.tables).toHaveLength(1);
    }
    expect(sheets.find((sheet) => sheet.name === LEDGER_SHEETS.meta)?.state).toBe("veryHidden");
  },
);

testIf(hasOpenpyxl)(
  "a unit workbook is protected, guides with dropdowns, and hides its marks",
  () => {
    const sheets = seenByOpenpyxl(biggest);
    const form = sheets.find((sheet) => sheet.name === UNIT_SHEETS.form);
    expect(form?.protected).toBe(true);
    expect(form?.validations).toBeGreaterThan(3);
    expect(sheets.find((sheet) => sheet.name === UNIT_SHEETS.meta)?.state).toBe("veryHidden");
    const headers = Object.values(form?.cells ?? {});
    for (const column of FORM_COLUMNS) expect(headers).toContain(column.header);
  },
);

testIf(hasOpenpyxl)("the report has its sheets in order and its charts as native charts", () => {
  const sheets = seenByOpenpyxl("城市汇总.xlsx");
  expect(visible(sheets).map((sheet) => sheet.name)).toEqual(Object.values(REPORT_SHEETS));
  expect(sheets.reduce((sum, sheet) => sum + sheet.charts, 0)).toBeGreaterThan(1);
});

describe("printed by LibreOffice", () => {
  testIf(hasLibreOffice)(
    "the report has no ####, tables on landscape pages and a page number on each page",
    () => {
      const pages = printedPages(demo("城市汇总.xlsx"));
      expect(pages.length).toBeGreaterThan(10);
      // Only the page for the mayor and the circular, a letter, stand upright.
      const [briefing, ...circular] = pages.filter((page) => page.height > page.width);
      expect(briefing?.text).toContain("领导参阅");
      expect(circular.length).toBeLessThan(6);
      expect(circular[0]?.text).toContain("的通报");
      for (const [i, page] of pages.entries()) {
        expect(page.text).not.toContain("###");
        expect(page.text).toMatch(/第\d+页/);
        expect({ page: i + 1, empty: page.text.length < 12 }).toEqual({
          page: i + 1,
          empty: false,
        });
      }
    },
    120_000,
  );

  testIf(hasLibreOffice)(
    "a long unit workbook repeats its header on every page of the form",
    () => {
      const pages = printedPages(demo(biggest)).filter((page) => /[ZM]\d{2,3}/.test(page.text));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) {
        expect(page.text).toMatch(/任务编码.*(工作任务|指标)/);
        expect(page.text).not.toContain("###");
      }
    },
    120_000,
  );
});
