/** A return as a grid of values that a test can mangle like a person would. */

import { intakeReturn, type IntakeOptions } from "../../../src/core/intake/intake-return";
import type { Ledger } from "../../../src/core/model/ledger";
import type { Intake, Submission } from "../../../src/core/model/submission";
import { parsePeriod } from "../../../src/core/model/period";
import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { unitWorkbookName } from "../../../src/core/template/unit-workbook/file-name";
import { filingRows } from "../../../src/core/ledger/filing-rows";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import type {
  CellRange,
  RawCell,
  RawRow,
  RawSheet,
  RawValue,
  RawWorkbook,
} from "../../../src/core/workbook/raw-workbook";
import { smallLedger } from "../../fixtures/small-ledger";

export type DraftCell = RawValue | null | Omit<RawCell, "column">;

export interface DraftSheet {
  name: string;
  visibility: RawSheet["visibility"];
  /** Rows from row 1, cells from column A. */
  grid: DraftCell[][];
  merges: CellRange[];
}

export interface DraftReturn {
  fileName: string;
  format: RawWorkbook["format"];
  date1904: boolean;
  sheets: DraftSheet[];
}

/** Row of the header in a draft's form, 1-based; the first task stands beneath. */
export const HEADER_ROW = 3;

/** What the test unit filed on its rows, by task. */
export function filledValues(taskId: string): Partial<Record<FormField, DraftCell>> {
  return {
    status: "达序时",
    completionRate: 55,
    progress: `${taskId}已开工建设，完成投资过半，进展符合预期。`,
    problem: "无新增问题",
    nextStep: `${taskId}下月完成主体工程。`,
    expectedDate: "2024-12-31",
    contact: "张三",
    phone: "13800138000",
    remark: `${taskId}备注`,
  };
}

/** A filled unit workbook, as issued but without the merged cells of its title lines. */
export function draftReturn(
  unit = "市科技局",
  period = "2024-06",
  ledger = smallLedger(),
): DraftReturn {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`no period ${period}`);
  const plan = planUnitWorkbook(ledger, unit, parsed, { issued: "2024-06-01" });
  const issued = rawFromPlan(plan, unitWorkbookName(parsed, unit));
  const draft: DraftReturn = {
    fileName: issued.fileName,
    format: issued.format,
    date1904: issued.date1904,
    sheets: issued.sheets.map(({ name, visibility, rows }) => ({
      name,
      visibility,
      grid: gridOf(rows),
      merges: [],
    })),
  };
  filingRows(ledger, unit).forEach(({ task }, nth) => {
    for (const [field, value] of Object.entries(filledValues(task.id))) {
      setCell(draft, nth, field as FormField, value);
    }
  });
  draft.sheets
    .find(({ name }) => name === UNIT_SHEETS.targets)
    ?.grid.slice(HEADER_ROW)
    .forEach((row) => {
      const target = ledger.tasks
        .flatMap(({ targets }) => targets)
        .find(({ indicator }) => indicator === row[1]);
      row.splice(4, 3, target?.value ?? null, (target?.value ?? 0) / 2, "按月统计");
    });
  return draft;
}

function gridOf(rows: readonly RawRow[]): DraftCell[][] {
  const grid: DraftCell[][] = [];
  for (const row of rows) {
    while (grid.length < row.index) grid.push([]);
    const line = grid[row.index - 1] ?? [];
    for (const { column, ...cell } of row.cells) {
      while (line.length < column - 1) line.push(null);
      line[column - 1] = cell.format === undefined ? cell.value : cell;
    }
  }
  return grid;
}

/** The draft as a reader would give it. */
export function rawReturn(draft: DraftReturn): RawWorkbook {
  return {
    fileName: draft.fileName,
    format: draft.format,
    date1904: draft.date1904,
    sheets: draft.sheets.map(({ name, visibility, grid, merges }) => ({
      name,
      visibility,
      merges,
      hiddenColumns: [],
      rows: grid.flatMap((cells, index) => {
        const raw = cells.flatMap((cell, column) => rawCell(cell, column + 1));
        return raw.length > 0 ? [{ index: index + 1, hidden: false, cells: raw }] : [];
      }),
    })),
  };
}

function rawCell(cell: DraftCell | undefined, column: number): RawCell[] {
  if (cell === null || cell === undefined || cell === "") return [];
  if (typeof cell === "object" && "value" in cell) return [{ ...cell, column }];
  return [{ column, value: cell }];
}

export function takeIn(
  draft: DraftReturn,
  options: Partial<IntakeOptions> = {},
  ledger: Ledger = smallLedger(),
): Intake {
  const read = { kind: "workbook" as const, workbook: rawReturn(draft), issues: [] };
  return intakeReturn({ read, receivedAt: null }, ledger, { period: "2024-06", ...options });
}

/** The submission of a draft that must be taken; fails with the reason otherwise. */
export function submissionOf(
  draft: DraftReturn,
  options: Partial<IntakeOptions> = {},
  ledger: Ledger = smallLedger(),
): Submission {
  const intake = takeIn(draft, options, ledger);
  if (intake.kind === "submission") return intake.submission;
  const why = intake.kind === "conflict" ? intake.conflict.issue : intake.reason;
  throw new Error(`${intake.kind}: ${why.message}`);
}

export function sheetOf(draft: DraftReturn, name: string): DraftSheet {
  const sheet = draft.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function formOf(draft: DraftReturn): DraftSheet {
  return sheetOf(draft, UNIT_SHEETS.form);
}

/** Writes a cell of the form: the nth task row, counted from 0. */
export function setCell(draft: DraftReturn, nth: number, field: FormField, value: DraftCell): void {
  const row = formOf(draft).grid[HEADER_ROW + nth];
  if (row) row[formColumnNumber(field) - 1] = value;
}

export function getCell(draft: DraftReturn, nth: number, field: FormField): DraftCell {
  return formOf(draft).grid[HEADER_ROW + nth]?.[formColumnNumber(field) - 1] ?? null;
}

/** A1 address of a form cell in a draft whose columns were not moved. */
export function addressOf(nth: number, field: FormField): string {
  return `${String.fromCharCode(64 + formColumnNumber(field))}${HEADER_ROW + nth + 1}`;
}

export function codesOf(submission: Submission): string[] {
  return submission.issues.map(({ code }) => code);
}

/** The forms of two units, titles and all, in one sheet, the second beneath the first. */
export function stackedReturns(first: string, second: string): DraftReturn {
  const draft = draftReturn(first);
  const form = formOf(draft);
  form.name = "Sheet1";
  form.grid.push([], ...formOf(draftReturn(second)).grid);
  return { ...draft, fileName: "合并.xlsx", sheets: [form] };
}
