/** What the shown columns of the ledger tell about its rows. */

import type { Ledger } from "../../model/ledger";
import type { Task } from "../../model/task";
import { filingRows, filingUnits } from "../../ledger/filing-rows";

export interface LedgerView {
  task(id: string): Task | undefined;
  /** How many units file on the task. */
  filers(taskId: string): number;
  /** How many tasks the unit files on. */
  load(unit: string): number;
}

export function ledgerView(ledger: Ledger): LedgerView {
  const tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
  const filers = new Map<string, number>();
  const loads = new Map<string, number>();
  for (const unit of filingUnits(ledger)) {
    const rows = filingRows(ledger, unit);
    loads.set(unit, rows.length);
    for (const { task } of rows) filers.set(task.id, (filers.get(task.id) ?? 0) + 1);
  }
  return {
    task: (id) => tasks.get(id),
    filers: (id) => filers.get(id) ?? 0,
    load: (unit) => loads.get(unit) ?? 0,
  };
}
