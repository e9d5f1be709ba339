/** What a return that was sent back has put right. */

import { createIssue, type Issue } from "../model/issue";
import type { FlaggedCell, Submission, SubmissionRow } from "../model/submission";
import { compactKey } from "../text/normalise";
import { CellFinder, type Finding } from "../validation/finding";
import { groupFindings } from "../validation/group-findings";
import type { CheckedField, Trouble } from "../validation/rule";
import { REPAIRED, SENT_BACK_ANSWERED } from "../wording/merge-issues";
import { filledCells } from "./filled-cells";

/**
 * How the unit answered what it was sent back for: a summary and the cells put right. A cell is put
 * right where neither reading nor a rule complains of it any more. Empty for a return that was never
 * sent back.
 *
 * @param findings what the rules find now
 */
export function repairIssues(submission: Submission, findings: readonly Finding[]): Issue[] {
  const { sentBack, file, unit } = submission;
  if (!sentBack || sentBack.cells.length === 0) return [];
  const rows = new Map(submission.rows.map((row) => [row.taskId, row]));
  const { open, accepted } = standingCells(submission, findings, rows);
  const marked = sentBack.cells.filter((cell) => !accepted.has(keyOf(cell)));
  const repaired = marked.filter(
    (cell) =>
      rows.has(cell.taskId) &&
      !open.has(keyOf(cell)) &&
      !open.has(keyOf({ ...cell, indicator: null })),
  );
  const cells = new CellFinder(submission);
  const told = repaired.flatMap((cell) => {
    const row = rows.get(cell.taskId);
    if (!row) return [];
    return [
      cells.finding(
        REPAIRED,
        { task: { id: row.taskId }, source: row.source },
        troubleOf(cell, row),
      ),
    ];
  });
  const counts = { marked: marked.length, repaired: repaired.length };
  return [createIssue(SENT_BACK_ANSWERED, { file, unit }, counts), ...groupFindings(told)];
}

/** Cells that are still complained of, and those that staff accepted as they are. */
function standingCells(
  { issues }: Submission,
  findings: readonly Finding[],
  rows: ReadonlyMap<string, SubmissionRow>,
): { open: Set<string>; accepted: Set<string> } {
  const open = new Set<string>();
  const accepted = new Set<string>();
  // A row as a whole stands as long as one of its cells does.
  const wholeRow = (taskId: string) => keyOf({ taskId, field: null, indicator: null });
  for (const { taskId, field, severity } of issues) {
    if (taskId === null || severity === "info") continue;
    // Reading names no indicator: the field of all of the task's indicators.
    open.add(keyOf({ taskId, field, indicator: null })).add(wholeRow(taskId));
  }
  for (const finding of findings) {
    const { taskId, field, onTargets, row } = finding;
    const targets = onTargets ? (rows.get(taskId)?.targets ?? []) : [];
    const target = targets.find(({ source }) => source?.row === row);
    const key = keyOf({ taskId, field, indicator: target?.indicator ?? null });
    if (finding.accepted) accepted.add(key);
    else open.add(key).add(wholeRow(taskId));
  }
  return { open, accepted };
}

function keyOf({ taskId, field, indicator }: FlaggedCell): string {
  return [taskId, field, compactKey(indicator ?? "")].join("\n");
}

function troubleOf({ field, indicator }: FlaggedCell, row: SubmissionRow): Trouble {
  const key = compactKey(indicator ?? "");
  const target = row.targets.find((each) => compactKey(each.indicator) === key);
  const filled = filledCells(row).find(
    (cell) => cell.field === field && compactKey(cell.indicator ?? "") === key,
  );
  return {
    field: field as CheckedField | null,
    ...(filled && { found: filled.text }),
    ...(target && { target }),
  };
}
