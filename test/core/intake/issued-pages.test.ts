import { createWorkbookWriter } from "../../../src/adapters/exceljs/workbook-writer";
import { createServices } from "../../../src/cli/context";
import { ledgerOfReturn } from "../../../src/core/intake/ledger-of-return";
import { intakeReturn } from "../../../src/core/intake/intake-return";
import type { Issue } from "../../../src/core/model/issue";
import type { Ledger } from "../../../src/core/model/ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { filingUnits } from "../../../src/core/ledger/filing-rows";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import type { RawWorkbook } from "../../../src/core/workbook/raw-workbook";
import type { WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { smallLedger } from "../../fixtures/small-ledger";
import { convertByLibreOffice, hasLibreOffice, testIf } from "../../helpers/office-tools";
import { draftReturn, sheetOf, submissionOf } from "./draft-return";

const PAGES = [UNIT_SHEETS.guide, UNIT_SHEETS.signOff];
const CODES = ["text-outside-table", "page-of-another"];

const BARE = { title: null, docNumber: null, issuer: null };

function planOf(ledger: Ledger, unit: string, period = "2024-06"): WorkbookPlan {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(period);
  const previous = ledger.records.map((record) => ({ ...record, unit }));
  return planUnitWorkbook(ledger, unit, parsed, { issued: "2024-06-01", previous });
}

function ofPages(workbook: RawWorkbook, ledger: Ledger, period: string): Issue[] {
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeReturn({ read, receivedAt: null }, ledger, { period });
  if (intake.kind !== "submission") throw new Error(intake.kind);
  return intake.submission.issues.filter(({ code }) => CODES.includes(code));
}

function lists(ledger: Ledger, ...names: string[]): Ledger {
  const tasks = ledger.tasks.map((task, nth) => ({
    ...task,
    list: names[nth % names.length] ?? "",
  }));
  return { ...ledger, tasks };
}

function withSettings(ledger: Ledger, settings: Partial<Ledger["settings"]>): Ledger {
  return { ...ledger, settings: { ...ledger.settings, ...settings } };
}

const LEDGERS: [string, () => Ledger][] = [
  ["a small one", smallLedger],
  [
    "a notice without title, number and issuer",
    () => ({ ...smallLedger(), notice: { ...smallLedger().notice, ...BARE } }),
  ],
  ["two lists", () => lists(smallLedger(), "重点工作", "民生项目")],
  ["lists with 和 in their names", () => lists(smallLedger(), "工业和商贸", "教育和卫生")],
  ["three lists", () => lists(smallLedger(), "甲类", "乙类", "丙类")],
  [
    "no deadline and no least length",
    () => withSettings(smallLedger(), { periods: [], minTextLength: 0 }),
  ],
];

describe("the pages that are only read or signed, as issued", () => {
  it.each(LEDGERS)("say nothing for any unit and period of %s", (_, make) => {
    const ledger = make();
    for (const period of ["2024-06", "2024-Q3", "2024"]) {
      for (const unit of filingUnits(ledger)) {
        const plan = planOf(ledger, unit, period);
        const issued = rawFromPlan(plan, `${period}_${unit}_填报表.xlsx`);
        expect(ofPages(issued, ledger, period)).toEqual([]);
        const own = ledgerOfReturn(issued);
        if (!own) throw new Error("no ledger of its own");
        expect(ofPages(issued, own, period)).toEqual([]);
      }
    }
  });

  it("say nothing where the length asked for was changed since", () => {
    const ledger = smallLedger();
    const issued = rawFromPlan(planOf(ledger, "市科技局"), "a.xlsx");
    expect(ofPages(issued, withSettings(ledger, { minTextLength: 25 }), "2024-06")).toEqual([]);
  });

  testIf(hasLibreOffice)(
    "say nothing as a file, and saved by LibreOffice",
    async () => {
      const ledger = smallLedger();
      const bytes = await createWorkbookWriter().write(planOf(ledger, "市科技局"));
      const { reader } = createServices();
      for (const saved of [bytes, convertByLibreOffice(bytes, "xlsx")]) {
        const read = await reader.read({ name: "a.xlsx", bytes: saved, modified: null });
        if (read.kind !== "workbook") throw new Error(read.kind);
        expect(ofPages(read.workbook, ledger, "2024-06")).toEqual([]);
      }
    },
    60_000,
  );
});

interface Place {
  page: string;
  row: number;
  column: number;
  text: string;
}

/** Every cell of both pages that is printed, but for those that state whose they are. */
function printedCells(): Place[] {
  const draft = draftReturn();
  return PAGES.flatMap((page) =>
    sheetOf(draft, page).grid.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell === "string" && cell !== "" ? [{ page, row, column, text: cell }] : [],
      ),
    ),
  );
}

const ISSUED = draftReturn();

function told(place: Place, text: string): { found: string | null; sheet: string | null }[] {
  const draft = structuredClone(ISSUED);
  const cells = sheetOf(draft, place.page).grid[place.row] ?? [];
  cells[place.column] = text;
  return submissionOf(draft)
    .issues.filter(({ code }) => CODES.includes(code))
    .map(({ found, sheet }) => ({ found, sheet }));
}

describe("what people write over the pages that are only read or signed", () => {
  it("is quoted in every cell: words added, between or in its place", () => {
    const cells = printedCells();
    expect(cells.length).toBeGreaterThan(60);
    for (const place of cells) {
      const [added] = told(place, `${place.text}（另请协调资金701万元）`);
      expect(added).toMatchObject({ sheet: place.page });
      expect(added?.found).toContain("（另请协调资金701万元）");
      const middle = Math.floor(place.text.length * 0.8);
      const between = `${place.text.slice(0, middle)}请协调702万元${place.text.slice(middle)}`;
      expect(told(place, between)[0]?.found).toContain("请协调702万元");
      const [instead] = told(place, "第2项请市政府协调。");
      expect(instead).toMatchObject({ sheet: place.page });
      expect(instead?.found).toContain("第2项请市政府协调。");
    }
  });

  it("is quoted without the printed sentence around which it stands", () => {
    const isFact = (text: string) => /^(?:[（《]|\d{4}年|\d+项)/.test(text);
    const sentences = printedCells().filter(({ text }) => text.length > 16 && !isFact(text));
    expect(sentences.length).toBeGreaterThan(25);
    for (const place of sentences) {
      expect(told(place, `${place.text}我局不适用。`)).toEqual([
        { sheet: place.page, found: "我局不适用。" },
      ]);
    }
  });

  it("is one issue for a page in other words", () => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, UNIT_SHEETS.guide);
    const start = grid.findIndex(([first]) => String(first).startsWith("一、"));
    for (const row of grid.slice(start)) row[0] = `旧版：${String(row[0])}`;
    const issues = submissionOf(draft).issues.filter(({ code }) => code === "text-outside-table");
    expect(issues).toHaveLength(1);
  });
});

describe("a page that names another unit or period than the file was taken for", () => {
  const other = (edit: (cells: (label: string) => unknown[]) => void, page: string) => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, page);
    edit((label) => grid.find((cells) => cells.includes(label)) ?? []);
    return submissionOf(draft).issues.filter(({ code }) => CODES.includes(code));
  };

  it.each(PAGES)("is named: another unit on %s", (page) => {
    const issues = other((row) => (row("填报单位")[1] = "市教育局"), page);
    expect(issues).toMatchObject([
      { code: "page-of-another", severity: "warning", sheet: page, found: "市教育局" },
    ]);
    expect(issues[0]?.message).toBe(
      `“${page}”上写的是“市教育局”，本文件按“市科技局 2024年6月”采用。`,
    );
  });

  it("is named: another period beside its label and in the title", () => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, UNIT_SHEETS.signOff);
    const title = grid[0] ?? [];
    title[0] = String(title[0]).replace("6月", "5月");
    const row = grid.find((cells) => cells.includes("报送期")) ?? [];
    row[3] = "2024年5月";
    const issues = submissionOf(draft).issues.filter(({ code }) => CODES.includes(code));
    expect(issues).toMatchObject([{ code: "page-of-another", sheet: UNIT_SHEETS.signOff }]);
    expect(issues[0]?.found).toMatch(/^2024年5月.*；2024年5月$/);
  });

  it.each(["科技局", "市科学技术局", "2024年6月份"])("is none where it says %s", (text) => {
    const isPeriod = text.startsWith("2024");
    const edit = (row: (label: string) => unknown[]) => (row("填报单位")[isPeriod ? 3 : 1] = text);
    expect(other(edit, UNIT_SHEETS.signOff)).toEqual([]);
  });
});
