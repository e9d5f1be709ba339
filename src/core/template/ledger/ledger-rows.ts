/** The model's nested parts as flat rows, and back. */

import type { ProgressRecord, Source, TargetValue } from "../../model/record";
import type { Target, Task } from "../../model/task";
import type { RecordRow, RecordTargetRow } from "./sheets/record-sheets";
import type { TargetRow } from "./sheets/task-sheets";

export function targetRows(task: Task): TargetRow[] {
  return task.targets.map(({ span: [start, end], ...target }) => ({
    ...target,
    taskId: task.id,
    start,
    end,
  }));
}

/** Offsets that staff left open point to the start of the task's text. */
export function targetOf(row: TargetRow): Target {
  const { indicator, op, value, value2, unit, kind } = row;
  return { indicator, op, value, value2, unit, kind, span: [row.start ?? 0, row.end ?? 0] };
}

export function recordRow(record: ProgressRecord): RecordRow {
  const { period, taskId, unit, role, mergedAt } = record;
  return { period, taskId, unit, role, ...record.values, ...record.source, mergedAt };
}

export function recordOf(row: RecordRow, targets: TargetValue[]): ProgressRecord {
  const { period, taskId, unit, role, mergedAt } = row;
  const { status, completionRate, progress, problem, nextStep } = row;
  const { expectedDate, contact, phone, remark } = row;
  return {
    period,
    taskId,
    unit,
    role,
    values: {
      status,
      completionRate,
      progress,
      problem,
      nextStep,
      expectedDate,
      contact,
      phone,
      remark,
    },
    targets,
    source: sourceOf(row.file, row),
    mergedAt,
  };
}

export function recordTargetRows(record: ProgressRecord): RecordTargetRow[] {
  const { period, taskId, unit: filedBy } = record;
  return record.targets.map(({ source, ...figures }) => ({
    ...figures,
    period,
    taskId,
    filedBy,
    file: source?.file ?? null,
    sheet: source?.sheet ?? "",
    row: source?.row ?? 0,
    cells: source?.cells ?? {},
  }));
}

export function targetValueOf(row: RecordTargetRow): TargetValue {
  const { indicator, cityTarget, achieved, unit, note, file } = row;
  const source = file === null ? null : sourceOf(file, row);
  return { indicator, cityTarget, achieved, unit, note, source };
}

function sourceOf(file: string, row: Omit<Source, "file">): Source {
  return { file, sheet: row.sheet, row: row.row, cells: row.cells };
}

/** What a record is known by: one a period, task and unit. */
export function recordKey(period: string, taskId: string, unit: string): string {
  return JSON.stringify([period, taskId, unit]);
}
