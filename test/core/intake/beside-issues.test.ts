import { intakeReturn } from "../../../src/core/intake/intake-return";
import { SheetGrid } from "../../../src/core/intake/sheet-grid";
import { besideIssues } from "../../../src/core/intake/table/beside-issues";
import type { Issue } from "../../../src/core/model/issue";
import { parsePeriod } from "../../../src/core/model/period";
import { ownNote } from "../../../src/core/schema/own-notes";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import type { BesideCells } from "../../../src/core/workbook/raw-workbook";
import { smallLedger } from "../../fixtures/small-ledger";
import { draftReturn, rawReturn, setCell, submissionOf } from "./draft-return";

function told(beside: Partial<BesideCells>): Issue[] {
  const workbook = rawReturn(draftReturn());
  const form = workbook.sheets.find(({ name }) => name === UNIT_SHEETS.form);
  if (form) form.beside = { notes: [], boxes: [], pictures: 0, ...beside };
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeReturn({ read, receivedAt: null }, smallLedger(), { period: "2024-06" });
  return intake.kind === "submission" ? intake.submission.issues : [];
}

function gridWith(margins: string[]): SheetGrid {
  const beside = { notes: [], boxes: [], pictures: 0, margins };
  const sheet = { rows: [], merges: [], hiddenColumns: [], beside };
  return new SheetGrid({ name: UNIT_SHEETS.form, visibility: "visible", ...sheet });
}

describe("what a return holds outside its cells", () => {
  it("is quoted at its cell, in the words of the form", () => {
    expect(told({ notes: [{ cell: "N4", text: "由高新区承担" }] })).toMatchObject([
      {
        code: "note-not-read",
        severity: "info",
        cell: "N4",
        found: "由高新区承担",
        message: "第4行“进展情况”的批注里写有“由高新区承担”，批注不作为填报内容。",
      },
    ]);
  });

  it("is told once for many comments, and one by one to programs", () => {
    const notes = ["N4", "N5", "O4"].map((cell) => ({ cell, text: `看${cell}` }));
    const [issue, ...others] = told({ notes });
    expect(others).toEqual([]);
    expect(issue?.message).toBe("“填报表”里有3处批注（看N4；看N5；看O4），批注不作为填报内容。");
    expect(issue?.each?.map(({ cell }) => cell)).toEqual(["N4", "N5", "O4"]);
  });

  it("leaves out the comments that the program wrote, but not what is written beneath them", () => {
    const ours = ownNote("上期填报（2024年5月）：\n进展：已开工");
    expect(told({ notes: [{ cell: "N4", text: ours }] })).toEqual([]);
    expect(told({ notes: [{ cell: "N4", text: `${ours}\n本月已完工` }] })).toMatchObject([
      { found: "本月已完工" },
    ]);
  });

  it("counts files that were put into a sheet", () => {
    expect(told({ embedded: 2 })).toMatchObject([
      { code: "embedded-files-not-read", sheet: UNIT_SHEETS.form },
    ]);
  });

  it("quotes page headers and footers without what was printed there", () => {
    const margins = [
      "&L市科技局　2024年6月&C第 &P 页，共 &N 页",
      '&C&"宋体,常规"&9另有8项自选工作',
      "",
    ];
    expect(told({ margins })).toMatchObject([
      { code: "page-margin-not-read", severity: "info", found: "另有8项自选工作" },
    ]);
  });

  it("are no page footers as issued, whatever the period", () => {
    for (const [unit, period] of [
      ["市科技局", "2024-06"],
      ["市教育局", "2024-Q3"],
    ] as const) {
      const parsed = parsePeriod(period);
      if (!parsed) throw new Error(period);
      const issued = planUnitWorkbook(smallLedger(), unit, parsed, { issued: "2024-06-01" });
      const margins = issued.sheets.flatMap(({ page }) => page?.footer ?? []);
      const tables = { grids: [gridWith(margins)], forms: [], targets: [], issues: [] };
      expect(margins.length).toBeGreaterThan(1);
      expect(besideIssues("a.xlsx", { unit, period }, tables)).toEqual([]);
    }
  });

  it("names text boxes and pictures", () => {
    expect(told({ boxes: ["请市财政局支持"], pictures: 2 }).map(({ message }) => message)).toEqual([
      "“填报表”的文本框或图形里写有“请市财政局支持”，不作为填报内容。",
      "“填报表”里有2张图片，图片里的内容没有读取。",
    ]);
  });
});

it("says that a picture stands in a cell instead of taking WPS's function for text", () => {
  const draft = draftReturn();
  setCell(draft, 0, "progress", { value: '=DISPIMG("ID_3F2A",1)', formula: true });
  const { rows, issues } = submissionOf(draft);
  expect(rows[0]?.values.progress).toBeNull();
  expect(issues).toMatchObject([
    { code: "picture-in-cell", message: "第4行“进展情况”里是一张图片，图片里的文字读不出来。" },
  ]);
});
