/** Puts right what staff typed into 主文选定 themselves. */

import { createUnitFinder } from "../directory/find-unit";
import { indexRecords } from "../ledger/record-index";
import type { Ledger } from "../model/ledger";
import { seatsByTask } from "../report/rows/task-seats";
import { sourceDigest } from "./staff-words";

/**
 * The ledger with every choice's unit under its canonical name, and with the digest of what is filed
 * now where a choice has none: staff who just wrote it saw that.
 */
export function settleMainTexts(ledger: Ledger): Ledger {
  const known = new Set(ledger.directory.units.map(({ name }) => name));
  const settled = ledger.mainTexts.every(
    ({ unit, source }) => source !== "" && (unit === null || known.has(unit)),
  );
  if (settled) return ledger;
  const find = createUnitFinder(ledger.directory);
  const seats = seatsByTask(ledger);
  const records = indexRecords(ledger);
  const mainTexts = ledger.mainTexts.map((choice) => {
    const { period, taskId } = choice;
    const typed = choice.unit?.trim() ?? "";
    const unit = typed === "" ? null : (find(typed)?.name ?? choice.unit);
    const filed = records.ofPeriod(period).get(taskId);
    const source = choice.source || sourceDigest(unit, seats.get(taskId) ?? [], filed);
    return { ...choice, unit, source };
  });
  return { ...ledger, mainTexts };
}
