/** Recognises the same answers again, whatever the file is called and however it is formatted. */

import { VALUE_FIELDS, type TargetValue } from "../model/record";
import type { SubmissionRow } from "../model/submission";
import { RunningDigest } from "../text/digest";

/** Parts two values; nothing that was read holds it. */
const APART = "\u0001";

/** Digest over unit, period and all values read; row order and places don't count. */
export function contentHash(unit: string, period: string, rows: readonly SubmissionRow[]): string {
  const hash = new RunningDigest();
  hash.add(`${unit}\n${period}`);
  for (const row of inOrder(rows)) addRow(row, hash);
  return hash.end();
}

/** By task, of which a return has one row each; most come so. */
function inOrder(rows: readonly SubmissionRow[]): readonly SubmissionRow[] {
  const isInOrder = rows.every(
    ({ taskId }, at) => at === 0 || (rows[at - 1]?.taskId ?? "") < taskId,
  );
  return isInOrder ? rows : [...rows].sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
}

function addRow({ taskId, values, targets }: SubmissionRow, hash: RunningDigest): void {
  hash.add("\n");
  hash.add(taskId);
  for (const field of VALUE_FIELDS) {
    hash.add(APART);
    hash.add(String(values[field] ?? ""));
  }
  const lines = targets.map(figures);
  for (const line of lines.length > 1 ? lines.sort() : lines) {
    hash.add(APART + APART);
    hash.add(line);
  }
}

function figures({ indicator, cityTarget, achieved, unit, note }: TargetValue): string {
  return [indicator, cityTarget, achieved, unit, note].join(APART);
}
