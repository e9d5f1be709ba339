/** Recognises the same answers again, whatever the file is called and however it is formatted. */

import { VALUE_FIELDS, type RecordValues, type TargetValue } from "../model/record";
import type { SubmissionRow } from "../model/submission";
import { digest } from "../text/digest";

/** Digest over unit, period and all values read; row order and places don't count. */
export function contentHash(unit: string, period: string, rows: readonly SubmissionRow[]): string {
  const lines = rows.map((row) =>
    JSON.stringify([row.taskId, values(row.values), targets(row.targets)]),
  );
  return digest([unit, period, ...lines.sort()].join("\n"));
}

function values(record: RecordValues): unknown[] {
  return VALUE_FIELDS.map((field) => record[field]);
}

function targets(list: readonly TargetValue[]): string[] {
  return list
    .map(({ indicator, cityTarget, achieved, unit, note }) =>
      JSON.stringify([indicator, cityTarget, achieved, unit, note]),
    )
    .sort();
}
