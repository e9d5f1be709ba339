/** The ledger's records by period, task and unit, so that no table scans them again. */

import type { Ledger } from "../model/ledger";
import { comparePeriods, parsePeriod, type Period } from "../model/period";
import type { ProgressRecord } from "../model/record";

/** Unit → its record. */
export type TaskRecords = ReadonlyMap<string, ProgressRecord>;

/** Task id → records of its units. */
export type PeriodRecords = ReadonlyMap<string, TaskRecords>;

export interface RecordIndex {
  ofPeriod: (period: string) => PeriodRecords;
  /** What a unit filed in a period. */
  ofUnit: (period: string, unit: string) => readonly ProgressRecord[];
  /** Periods that have records, of the same kind and year as `period`, up to it, oldest first. */
  periodsUpTo: (period: Period) => Period[];
}

const NOTHING: PeriodRecords = new Map();

export function indexRecords(ledger: Ledger): RecordIndex {
  const periods = new Map<string, Map<string, Map<string, ProgressRecord>>>();
  for (const record of ledger.records) {
    const tasks = childOf(periods, record.period);
    childOf(tasks, record.taskId).set(record.unit, record);
  }
  const known = [...periods.keys()]
    .map(parsePeriod)
    .filter((period) => period !== null)
    .sort(comparePeriods);
  const ofPeriod = (period: string) => periods.get(period) ?? NOTHING;
  const filed = new Map<string, ReadonlyMap<string, readonly ProgressRecord[]>>();
  return {
    ofPeriod,
    ofUnit: (period, unit) => {
      let units = filed.get(period);
      if (!units) {
        units = byUnit(ofPeriod(period));
        filed.set(period, units);
      }
      return units.get(unit) ?? [];
    },
    periodsUpTo: (period) =>
      known.filter(
        (each) =>
          each.kind === period.kind &&
          (each.year === period.year || period.kind === "year") &&
          comparePeriods(each, period) <= 0,
      ),
  };
}

function byUnit(tasks: PeriodRecords): Map<string, ProgressRecord[]> {
  const units = new Map<string, ProgressRecord[]>();
  for (const records of tasks.values()) {
    for (const [unit, record] of records) {
      const known = units.get(unit);
      if (known) known.push(record);
      else units.set(unit, [record]);
    }
  }
  return units;
}

function childOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let child = map.get(key);
  if (!child) {
    child = new Map();
    map.set(key, child);
  }
  return child;
}
