/** Moves what reading found in a return to the cells of a fresh form. */

import type { Issue } from "../model/issue";
import type { Source } from "../model/record";
import type { SubmissionRow } from "../model/submission";
import { ROW_MISSING } from "../wording/row-issues";
import { parseAddress } from "../workbook/address";

export type MovedIssue =
  | { kind: "cell"; issue: Issue }
  /** About the file as a whole, or about what the form has no cell for. */
  | { kind: "loose"; issue: Issue }
  /** The fresh form puts it right by itself. */
  | { kind: "gone" };

/**
 * The issue at its cell of the form. Its sentence names the row of the returned file, which is
 * renamed where rows stand elsewhere on the form.
 *
 * @param rows rows of the form
 * @param returned rows of the returned file
 */
export function moveIssue(
  issue: Issue,
  rows: readonly SubmissionRow[],
  returned: readonly SubmissionRow[],
): MovedIssue {
  if (issue.code === ROW_MISSING.code) return { kind: "gone" };
  const row = rows.find(({ taskId }) => taskId === issue.taskId);
  const before = parseAddress(issue.cell ?? "")?.row ?? null;
  const place = row && placeOf(issue, before, row, returned);
  if (!place) return { kind: "loose", issue: { ...issue, sheet: null, cell: null } };
  const { source, cell } = place;
  const message =
    before === null || before === source.row
      ? issue.message
      : issue.message.replace(`第${before}行`, `第${source.row}行`);
  const { file, sheet } = source;
  return { kind: "cell", issue: { ...issue, file, sheet, cell, message } };
}

function placeOf(
  { field, taskId }: Issue,
  before: number | null,
  row: SubmissionRow,
  returned: readonly SubmissionRow[],
): { source: Source; cell: string } | null {
  if (field === null) return null;
  const onForm = row.source.cells[field];
  if (onForm !== undefined) return { source: row.source, cell: onForm };
  const figures = returned.find((each) => each.taskId === taskId)?.targets ?? [];
  const filed = figures.find(({ source }) => source?.row === before)?.indicator;
  const target =
    row.targets.length === 1
      ? row.targets[0]
      : row.targets.find(({ indicator }) => indicator === filed);
  const cell = target?.source?.cells[field];
  return target?.source && cell !== undefined ? { source: target.source, cell } : null;
}
