/** The unit's side: checks the open unit workbook by what it says of itself. */

import { intakeFor } from "../core/intake/intake-return";
import { ledgerOfReturn } from "../core/intake/ledger-of-return";
import { planMerge } from "../core/merge/plan-merge";
import { createIssue, type Issue } from "../core/model/issue";
import type { Submission, SubmissionRow } from "../core/model/submission";
import { formColumn } from "../core/schema/columns";
import { STATUS_WORDS, UNMEASURED } from "../core/schema/vocabulary";
import { parseAddress } from "../core/workbook/address";
import type { RawValue, RawWorkbook } from "../core/workbook/raw-workbook";
import type { CellValue } from "../core/workbook/workbook-plan";
import { UNKNOWN_OWNER } from "../core/wording/file-issues";
import type { CellEdit } from "../ports/host-workbook";
import { failure, success, type Result, type Services } from "./services";

export interface WorkbookCheck {
  unit: string;
  period: string;
  issues: Issue[];
  /** Rows of the form, and how many of them have no error and say something. */
  rows: number;
  ready: number;
  /** Cells that were understood but are not written as asked, such as 60％ for 60. */
  tidying: Tidying[];
}

export interface Tidying extends CellEdit {
  taskId: string;
  /** Header of the column. */
  column: string;
  found: string;
}

type TidyField = "status" | "completionRate" | "expectedDate";

/** Fails only where the workbook is no unit's form. */
export function checkWorkbook(
  workbook: RawWorkbook,
  services: Pick<Services, "clock">,
): Result<WorkbookCheck> {
  const file = workbook.fileName;
  const own = ledgerOfReturn(workbook);
  if (!own) return failure(createIssue(UNKNOWN_OWNER, { file }, {}));
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeFor(own)({ read, receivedAt: null }, { period: null, own: true });
  const options = { period: null, now: services.clock.now(), choices: [] };
  const plan = planMerge(own, [intake], options);
  const issues = [...plan.files.flatMap((report) => report.issues), ...plan.issues];
  const submission = intake.kind === "submission" ? intake.submission : null;
  const wrong = new Set(issues.filter((issue) => issue.severity === "error").map(taskOf));
  const filled = new Set(submission?.rows.filter(saysSomething).map((row) => row.taskId));
  const ids = own.tasks.map((task) => task.id);
  return success({
    unit: own.directory.units[0]?.name ?? "",
    period: own.settings.periods[0]?.period ?? "",
    issues,
    rows: ids.length,
    ready: ids.filter((id) => filled.has(id) && !wrong.has(id)).length,
    tidying: submission ? tidyingOf(submission, workbook) : [],
  });
}

function taskOf(issue: Issue): string | null {
  return issue.taskId;
}

function saysSomething({ values }: SubmissionRow): boolean {
  return Object.values(values).some((value) => value !== null);
}

/** A guess that the unit is asked to look at (约七成) is left to it: rewritten, it would pass for exact. */
function tidyingOf({ rows, issues }: Submission, workbook: RawWorkbook): Tidying[] {
  const key = (sheet: string | null, cell: string | null) => `${sheet ?? ""}!${cell ?? ""}`;
  const doubtful = new Set(
    issues.filter(({ severity }) => severity !== "info").map(({ sheet, cell }) => key(sheet, cell)),
  );
  return rows
    .flatMap((row) => tidyRow(row, workbook))
    .filter(({ sheet, cell }) => !doubtful.has(key(sheet, cell)));
}

function tidyRow({ taskId, values, source }: SubmissionRow, workbook: RawWorkbook): Tidying[] {
  const { status, completionRate, expectedDate } = values;
  const asked: [TidyField, CellValue][] = [
    ["status", status && STATUS_WORDS[status]],
    ["completionRate", completionRate === "unmeasured" ? UNMEASURED : completionRate],
    ["expectedDate", expectedDate === null ? null : { date: expectedDate }],
  ];
  return asked.flatMap(([field, value]) => {
    const cell = source.cells[field];
    const found = cell === undefined ? null : textAt(workbook, source.sheet, cell);
    // A number or a true date is already what was asked for.
    if (cell === undefined || value === null || found === null || found === value) return [];
    const { header } = formColumn(field);
    return [{ taskId, sheet: source.sheet, cell, value, column: header, found }];
  });
}

/** The text of a cell; null where it holds none. */
function textAt(workbook: RawWorkbook, sheetName: string, address: string): string | null {
  const place = parseAddress(address);
  const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
  const row = sheet?.rows.find((candidate) => candidate.index === place?.row);
  const value: RawValue | null | undefined = row?.cells.find(
    (candidate) => candidate.column === place?.column,
  )?.value;
  return typeof value === "string" ? value : null;
}
