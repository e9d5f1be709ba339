/** Reads 任务清单 and 量化指标 back. */

import type { Task } from "../../model/task";
import { LEDGER_ROW_ORPHANED } from "../../wording/ledger-issues";
import { targetOf } from "./ledger-rows";
import { distinctRows, report, reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import { TARGET_SHEET, TASK_SHEET } from "./sheets/task-sheets";

/** The tasks with their targets, in the notice's order. */
export function readTasks(source: LedgerSource): Task[] {
  const rows = distinctRows(
    source,
    TASK_SHEET.name,
    rowsOf(source, TASK_SHEET) ?? [],
    ({ id }) => ({ key: id, what: `任务编码${id}` }),
  );
  const tasks = new Map(
    rows.map(({ value }): [string, Task] => [value.id, { ...value, targets: [] }]),
  );
  const targets = rowsOf(source, TARGET_SHEET);
  if (!targets) reportRebuilt(source, TARGET_SHEET.name, "按没有量化指标处理");
  for (const { row, value } of targets ?? []) {
    const task = tasks.get(value.taskId);
    // The cell with the value was reported when it was read.
    if (Number.isNaN(value.value)) continue;
    if (task) task.targets.push(targetOf(value));
    else report(source, LEDGER_ROW_ORPHANED, TARGET_SHEET.name, { row, what: "任务" });
  }
  return [...tasks.values()];
}
