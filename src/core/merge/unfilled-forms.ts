/** Forms that nobody filled in, beside returns that somebody did, now or in an earlier run. */

import type { ProgressRecord } from "../model/record";
import type { Submission, SubmissionRow } from "../model/submission";
import { filledCells } from "./filled-cells";

/** With what forms are issued: the people and the own targets that the unit filed last. */
const ISSUED_WITH: ReadonlySet<string> = new Set(["contact", "phone", "cityTarget"]);

/**
 * The returns that hold nothing but what forms are issued with, where others hold more: an issued form lies in the
 * folder of returns, or was sent once more. Who names other people, or another target, says something; so does a form
 * with anything that was not understood.
 *
 * @param filed what the unit filed for the period in earlier runs
 * @param before what it had filed last when the forms were issued
 */
export function unfilledForms(
  submissions: readonly Submission[],
  filed: readonly ProgressRecord[],
  before: () => readonly ProgressRecord[],
): Submission[] {
  if (submissions.length < 2 && filed.length === 0) return [];
  const filledIn = submissions.filter(({ rows }) => rows.some(isAnswered));
  if (filledIn.length + filed.length === 0) return [];
  const known = new Set(
    [...filledIn.flatMap(({ rows }) => rows), ...filed, ...before()].flatMap(cellsOf),
  );
  return submissions.filter(
    (submission) =>
      !filledIn.includes(submission) &&
      submission.issues.every(({ severity }) => severity === "info") &&
      submission.rows.every((row) => cellsOf(row).every((cell) => known.has(cell))),
  );
}

function isAnswered(row: SubmissionRow): boolean {
  return filledCells(row).some(({ field }) => !ISSUED_WITH.has(field));
}

function cellsOf(row: SubmissionRow | ProgressRecord): string[] {
  return filledCells(row)
    .filter(({ field }) => ISSUED_WITH.has(field))
    .map(({ key, text }) => [row.taskId, key, text].join("\n"));
}
