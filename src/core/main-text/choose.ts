/** Staff choose whose words stand for a task, or write their own; what units filed stays as it is. */

import { indexRecords } from "../ledger/record-index";
import { sortLedger } from "../ledger/sort-ledger";
import type { Ledger, MainTextChoice } from "../model/ledger";
import { mainTextOf } from "../report/rows/main-text";
import { seatsByTask } from "../report/rows/task-seats";
import { isEdited, MAIN_FIELDS, sourceDigest } from "./staff-words";

/** What staff decide; the digest of its source is that of now. */
export type MainTextDecision = Omit<MainTextChoice, "source">;

/**
 * The ledger with the decision in place of an earlier one on the same task and period. Words that
 * are the unit's own are no edit, and a decision for what would stand anyway is none.
 */
export function chooseMainText(ledger: Ledger, decision: MainTextDecision): Ledger {
  const { period, taskId } = decision;
  const seats = seatsByTask(ledger).get(taskId) ?? [];
  const filed = indexRecords(ledger).ofPeriod(period).get(taskId);
  const usual = mainTextOf(seats, filed);
  const standing = usual.kind === "first-lead" || usual.kind === "next-lead" ? usual.answer : null;
  const unit = decision.unit === standing?.seat.unit ? null : decision.unit;
  const source = unit === null ? standing?.record : filed?.get(unit);
  const choice = { ...decision, unit, source: sourceDigest(unit, seats, filed) };
  for (const field of MAIN_FIELDS) {
    const words = choice[field]?.replace(/\r\n?/g, "\n").trim() ?? "";
    choice[field] = words === "" || words === (source?.values[field] ?? "") ? null : words;
  }
  const others = withoutChoice(ledger, period, taskId);
  const kept = choice.unit !== null || isEdited(choice) ? [...others, choice] : others;
  return sortLedger({ ...ledger, mainTexts: kept });
}

/** The ledger with the task's main text as it would be without staff. */
export function dropMainText(ledger: Ledger, period: string, taskId: string): Ledger {
  return { ...ledger, mainTexts: withoutChoice(ledger, period, taskId) };
}

function withoutChoice(
  { mainTexts }: Pick<Ledger, "mainTexts">,
  period: string,
  taskId: string,
): MainTextChoice[] {
  return mainTexts.filter((choice) => choice.period !== period || choice.taskId !== taskId);
}
