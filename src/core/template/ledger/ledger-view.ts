/** What the shown columns of the ledger tell about its rows. */

import { createUnitFinder } from "../../directory";
import { indexRecords } from "../../ledger/record-index";
import { staffWords } from "../../main-text/staff-words";
import type { Ledger, MainTextChoice } from "../../model/ledger";
import type { Task } from "../../model/task";
import { seatsByTask } from "../../report/rows/task-seats";
import { choiceState } from "../../wording/main-text";
import { filingRows, filingUnits } from "../../ledger/filing-rows";

export interface LedgerView {
  task(id: string): Task | undefined;
  /** Whether the directory has a unit of this name or alias. */
  isUnit(name: string): boolean;
  /** How many units file on the task. */
  filers(taskId: string): number;
  /** How many tasks the unit files on. */
  load(unit: string): number;
  /** How a choice in 主文选定 stands to what is filed now, in a word; null for nothing to say. */
  mainTextState(choice: MainTextChoice): string | null;
}

export function ledgerView(ledger: Ledger): LedgerView {
  const tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
  const filers = new Map<string, number>();
  const loads = new Map<string, number>();
  const find = createUnitFinder(ledger.directory);
  for (const unit of filingUnits(ledger)) {
    const rows = filingRows(ledger, unit);
    loads.set(unit, rows.length);
    for (const { task } of rows) filers.set(task.id, (filers.get(task.id) ?? 0) + 1);
  }
  return {
    task: (id) => tasks.get(id),
    isUnit: (name) => find(name) !== null,
    filers: (id) => filers.get(id) ?? 0,
    load: (unit) => loads.get(unit) ?? 0,
    mainTextState: mainTextStates(ledger),
  };
}

/** Looks at the records only where there is a choice. */
function mainTextStates(ledger: Ledger): LedgerView["mainTextState"] {
  if (ledger.mainTexts.length === 0) return () => null;
  const seats = seatsByTask(ledger);
  const records = indexRecords(ledger);
  return (choice) => {
    const filed = records.ofPeriod(choice.period).get(choice.taskId);
    return choiceState(staffWords(choice, seats.get(choice.taskId) ?? [], filed));
  };
}
