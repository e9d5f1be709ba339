/** How the units stand, by what they themselves filed. */

import type { Task } from "../../model/task";
import { recordState } from "../rows/main-text";
import type { PeriodRecords } from "../../ledger/record-index";
import { isLead, type Seat } from "../rows/task-seats";
import type { Yardstick } from "../rows/task-summary";
import { type Category, countCategories, type Counts, onTrackOf } from "./categories";
import { countLights, type Light, type LightCounts, lightOf } from "./light";
import { ranked } from "./rank";
import { percentOf } from "./shares";

/** Which of a unit's tasks count: those it leads first, all it leads, all it files on. */
export type UnitBasis = "lead-first" | "leads" | "all-roles";

/** Below this many tasks a unit's share says little. */
export const FEW_TASKS = 3;

export interface UnitStatistics {
  unit: string;
  rank: number | null;
  /** Tasks on which the unit should file. */
  total: number;
  filed: number;
  counts: Counts;
  lights: LightCounts;
  /** Share of tasks done, ahead or on schedule, in percent. */
  onTrack: number | null;
  /** Share of tasks filed, in percent. */
  filedShare: number | null;
  few: boolean;
}

/**
 * Every unit with a task on this basis, best first: ranked by the share on track, and over all
 * roles, where a status is optional, by the share filed.
 */
export function unitStatistics(
  tasks: readonly Task[],
  seats: ReadonlyMap<string, readonly Seat[]>,
  records: PeriodRecords,
  yardstick: Yardstick,
  basis: UnitBasis,
): UnitStatistics[] {
  const units = new Map<string, { categories: Category[]; lights: Light[] }>();
  for (const task of tasks) {
    for (const seat of seats.get(task.id) ?? []) {
      if (!seat.due || !countsFor(seat, basis)) continue;
      const { category, rate } = recordState(records.get(task.id)?.get(seat.unit));
      let unit = units.get(seat.unit);
      if (!unit) units.set(seat.unit, (unit = { categories: [], lights: [] }));
      unit.categories.push(category);
      unit.lights.push(lightOf(category, rate, yardstick.required, yardstick.limits));
    }
  }
  const lines = [...units].map(([unit, { categories, lights }]) => {
    const counts = countCategories(categories);
    const total = categories.length;
    const filed = total - counts.unfiled;
    return {
      unit,
      total,
      filed,
      counts,
      lights: countLights(lights),
      onTrack: percentOf(onTrackOf(counts), total),
      filedShare: percentOf(filed, total),
      few: total < FEW_TASKS,
    };
  });
  return ranked(
    lines,
    (line) => (basis === "all-roles" ? line.filedShare : line.onTrack),
    (a, b) => b.total - a.total,
  ).map(({ item, rank }) => ({ ...item, rank }));
}

function countsFor(seat: Seat, basis: UnitBasis): boolean {
  if (basis === "all-roles") return true;
  return basis === "leads" ? isLead(seat) : seat.role === "lead-first";
}
