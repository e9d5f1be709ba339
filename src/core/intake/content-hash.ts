/** Recognises the same answers again, whatever the file is called and however it is formatted. */

import { VALUE_FIELDS, type TargetValue } from "../model/record";
import type { SubmissionRow } from "../model/submission";
import { digest } from "../text/digest";

/** Parts two values; nothing that was read holds it. */
const APART = "\u0001";

/** Digest over unit, period and all values read; row order and places don't count. */
export function contentHash(unit: string, period: string, rows: readonly SubmissionRow[]): string {
  const lines = rows.map(line);
  // Each begins with its task, in whose order most rows come.
  if (!rows.every(({ taskId }, at) => at === 0 || (rows[at - 1]?.taskId ?? "") < taskId)) {
    lines.sort();
  }
  return digest([unit, period, ...lines].join("\n"));
}

function line({ taskId, values, targets }: SubmissionRow): string {
  const cells: (string | number | null)[] = [taskId];
  for (const field of VALUE_FIELDS) cells.push(values[field]);
  const text = cells.join(APART);
  return targets.length === 0 ? text : [text, ...targets.map(figures).sort()].join(APART + APART);
}

function figures({ indicator, cityTarget, achieved, unit, note }: TargetValue): string {
  return [indicator, cityTarget, achieved, unit, note].join(APART);
}
