/** A return as a grid of values that a test can mangle like a person would. */

import { intakeReturn, type IntakeOptions } from "../../../src/core/intake/intake-return";
import type { Ledger } from "../../../src/core/model/ledger";
import type { Intake, Submission } from "../../../src/core/model/submission";
import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  formColumnNumber,
  type FormField,
} from "../../../src/core/schema/columns";
import { listIdentity } from "../../../src/core/schema/list-identity";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { metaRows, taskFingerprint } from "../../../src/core/schema/unit-meta";
import { ROLE_WORDS } from "../../../src/core/schema/vocabulary";
import { filingRows } from "../../../src/core/template/unit-workbook/filing-rows";
import type {
  CellRange,
  RawCell,
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

/** A filled unit workbook of the small ledger. */
export function draftReturn(
  unit = "市科技局",
  period = "2024-06",
  ledger = smallLedger(),
): DraftReturn {
  const rows = filingRows(ledger, unit);
  const form = rows.map(({ task, role }) => {
    const values: Partial<Record<FormField, DraftCell>> = {
      ...filledValues(task.id),
      taskId: task.id,
      label: task.label,
      list: task.list,
      chapter: task.chapter,
      section: task.section,
      text: task.text,
      lead: task.lead.join("、"),
      responsible: task.responsible.join("、"),
      role: ROLE_WORDS[role],
      deadline: "2024-12-31",
      scheduledRate: 50,
    };
    return FORM_COLUMNS.map(({ field }) => values[field] ?? null);
  });
  const targets = rows.flatMap(({ task, role }) =>
    role.startsWith("lead")
      ? task.targets.map((target) => [
          task.id,
          target.indicator,
          String(target.value),
          target.unit,
          target.value,
          target.value / 2,
          "按月统计",
        ])
      : [],
  );
  const meta = metaRows({
    version: "1",
    list: listIdentity(ledger),
    period,
    unit,
    issued: "2024-06-01",
    fingerprints: new Map(rows.map(({ task }) => [task.id, taskFingerprint(task)])),
  });
  const visible = (name: string, grid: DraftCell[][]): DraftSheet => ({
    name,
    visibility: "visible",
    grid,
    merges: [],
  });
  return {
    fileName: `${period}_${unit}_填报表.xlsx`,
    format: "xlsx",
    date1904: false,
    sheets: [
      visible(UNIT_SHEETS.guide, [["填报说明"], ["请在黄色的列中填写。"]]),
      visible(UNIT_SHEETS.form, [
        ["责任清单落实情况填报表"],
        [`填报单位：${unit}    报送期：${period.replace("-0", "年")}月`],
        FORM_COLUMNS.map(({ header }) => header),
        ...form,
      ]),
      ...(targets.length > 0
        ? [
            visible(UNIT_SHEETS.targets, [
              ["量化指标填报表"],
              [],
              TARGET_COLUMNS.map(({ header }) => header),
              ...targets,
            ]),
          ]
        : []),
      { ...visible(UNIT_SHEETS.meta, meta), visibility: "very-hidden" },
    ],
  };
}

/** The draft as a reader would give it. */
export function rawReturn(draft: DraftReturn): RawWorkbook {
  return {
    fileName: draft.fileName,
    format: draft.format,
    date1904: draft.date1904,
    modified: null,
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
