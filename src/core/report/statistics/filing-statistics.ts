/** Who has filed in the period, and how often a unit was late or missing this year. */

import type { Filing, Ledger } from "../../model/ledger";
import type { Period } from "../../model/period";
import { filingUnits } from "../../ledger/filing-rows";
import { hasContent } from "./categories";
import { pendingReturns, type PendingReturns } from "../../ledger/pending-returns";
import type { RecordIndex } from "../../ledger/record-index";
import { isLead, type Seat } from "../rows/task-seats";

/** `undecided`: several returns came in, and a person must choose. */
export type FilingState = "missing" | "undecided" | "sent-back" | "late" | "filed";

export interface FilingLine {
  unit: string;
  state: FilingState;
  /** Null where the records came without a filing, or nothing came. */
  filing: Filing | null;
  /** Tasks on which the unit should file, of these led, and filled in this period. */
  due: number;
  led: number;
  filled: number;
  /** Times this year up to this period. */
  timesMissing: number;
  timesLate: number;
}

export interface FilingStatistics {
  /** Missing first, then undecided, sent back, late, filed; within these as in the directory. */
  lines: FilingLine[];
  expected: number;
  returned: number;
  missing: string[];
  undecided: string[];
  late: string[];
  sentBack: string[];
}

/** Units that should file: `expected` where given, else everyone with a task due. */
export function filingStatistics(
  ledger: Ledger,
  seats: ReadonlyMap<string, readonly Seat[]>,
  index: RecordIndex,
  period: Period,
  expected: readonly string[] | null,
): FilingStatistics {
  const tables = unitTables(ledger, seats);
  const units = expected ?? filingUnits(ledger);
  const periods = periodsOfYear(index, period);
  const filings = new Map(periods.map((id) => [id, filingsOf(ledger, index, id)]));
  const current = filings.get(period.id) ?? new Map<string, Filing | null>();
  const pending = pendingReturns(ledger, period.id);
  const records = index.ofPeriod(period.id);
  const lines = units.map((unit): FilingLine => {
    const table = tables.get(unit) ?? [];
    const filing = current.get(unit) ?? null;
    const history = periods.map((id) => filings.get(id) ?? new Map<string, Filing | null>());
    return {
      unit,
      state: stateOf(unit, current, pending),
      filing,
      due: table.length,
      led: table.filter(({ seat }) => isLead(seat)).length,
      filled: table.filter(({ taskId }) => {
        const record = records.get(taskId)?.get(unit);
        return record !== undefined && hasContent(record);
      }).length,
      timesMissing: history.filter((known) => !known.has(unit)).length,
      timesLate: history.filter((known) => known.get(unit)?.late === true).length,
    };
  });
  const order: FilingState[] = ["missing", "undecided", "sent-back", "late", "filed"];
  const named = (keep: (line: FilingLine) => boolean): string[] =>
    lines.filter(keep).map((line) => line.unit);
  return {
    lines: order.flatMap((state) => lines.filter((line) => line.state === state)),
    expected: lines.length,
    returned: lines.filter((line) => line.state !== "missing").length,
    missing: named((line) => line.state === "missing"),
    undecided: named((line) => line.state === "undecided"),
    late: named((line) => line.filing?.late === true),
    sentBack: named((line) => line.state === "sent-back"),
  };
}

function stateOf(
  unit: string,
  filings: ReadonlyMap<string, Filing | null>,
  { undecided, heldBack }: PendingReturns,
): FilingState {
  const filing = filings.get(unit);
  if (filing === undefined) return "missing";
  if (undecided.has(unit)) return "undecided";
  if (filing?.sentBack || heldBack.has(unit)) return "sent-back";
  return filing?.late ? "late" : "filed";
}

function unitTables(
  ledger: Ledger,
  seats: ReadonlyMap<string, readonly Seat[]>,
): Map<string, { taskId: string; seat: Seat }[]> {
  const tables = new Map<string, { taskId: string; seat: Seat }[]>();
  for (const task of ledger.tasks) {
    for (const seat of seats.get(task.id) ?? []) {
      if (!seat.due) continue;
      const table = tables.get(seat.unit);
      if (table) table.push({ taskId: task.id, seat });
      else tables.set(seat.unit, [{ taskId: task.id, seat }]);
    }
  }
  return tables;
}

/** Periods of the year up to this one that have records, and this one. */
function periodsOfYear(index: RecordIndex, period: Period): string[] {
  const known = index.periodsUpTo(period).filter((each) => each.year === period.year);
  const ids = new Set(known.map((each) => each.id));
  ids.add(period.id);
  return [...ids];
}

/** Units that returned something in the period; null where only records or the log tell of it. */
function filingsOf(ledger: Ledger, index: RecordIndex, period: string): Map<string, Filing | null> {
  const filings = new Map<string, Filing | null>();
  for (const records of index.ofPeriod(period).values()) {
    for (const unit of records.keys()) filings.set(unit, null);
  }
  const { undecided, heldBack } = pendingReturns(ledger, period);
  for (const unit of [...undecided, ...heldBack]) filings.set(unit, null);
  for (const filing of ledger.filings) {
    if (filing.period === period) filings.set(filing.unit, filing);
  }
  return filings;
}
