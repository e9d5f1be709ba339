/** What a row of a return makes of the ledger's record. */

import { VALUE_FIELDS, type ProgressRecord, type Source } from "../model/record";
import type { RecordChange, Submission, SubmissionRow } from "../model/submission";
import { holdsAnything } from "../validation/checked-row";
import { filledCells, type FilledCell } from "./filled-cells";
import { keepsEarlier, mergeTargets, mergeValues } from "./merge-values";

/** A cell whose earlier content of the same period was replaced. */
export interface Correction {
  taskId: string;
  before: FilledCell;
  after: FilledCell;
}

/**
 * The change that `row` brings to `held`, the unit's record of the same task and period. A record
 * whose values stay as they are keeps its source and time of merging. Null where the row holds
 * nothing and nothing is held.
 */
export function changeRecord(
  row: SubmissionRow,
  submission: Pick<Submission, "unit" | "period">,
  held: ProgressRecord | null,
  now: string,
): RecordChange | null {
  const values = mergeValues(row.values, held?.values);
  const targets = mergeTargets(row.targets, held?.targets ?? []);
  const record: ProgressRecord = {
    period: submission.period,
    taskId: row.taskId,
    unit: submission.unit,
    role: row.role,
    values,
    targets,
    source: held ? joinedSource(row, held) : row.source,
    mergedAt: now,
  };
  if (!held) return holdsAnything(record) ? { kind: "add", record, previous: null } : null;
  if (held.role === record.role && sameTexts(filledCells(record), filledCells(held))) {
    return { kind: "unchanged", record: held, previous: held };
  }
  return { kind: "update", record, previous: held };
}

/** The cells that an update replaced, in the form's order; newly filled blanks are none. */
export function correctionsOf({ record, previous }: RecordChange): Correction[] {
  if (!previous) return [];
  const earlier = new Map(filledCells(previous).map((cell) => [cell.key, cell]));
  return filledCells(record).flatMap((after) => {
    const before = earlier.get(after.key);
    if (!before || before.text === after.text) return [];
    return [{ taskId: record.taskId, before, after }];
  });
}

function sameTexts(a: readonly FilledCell[], b: readonly FilledCell[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, text }, index) => b[index]?.key === key && b[index].text === text)
  );
}

/** The new row's source; values it leaves blank keep the address they were read at. */
function joinedSource(row: SubmissionRow, held: ProgressRecord): Source {
  const cells = { ...row.source.cells };
  for (const field of VALUE_FIELDS) {
    if (!keepsEarlier<unknown>(row.values[field], held.values[field])) continue;
    const address = held.source.cells[field];
    if (address !== undefined) cells[field] = fullAddress(address, held.source);
  }
  return { ...row.source, cells };
}

function fullAddress(address: string, { file, sheet }: Source): string {
  return address.includes("!") ? address : `[${file}]${sheet}!${address}`;
}
