/** The year so far, period by period. */

import { requiredRate } from "../../ledger/required-rate";
import type { Ledger, MainTextChoice, Settings } from "../../model/ledger";
import type { Period } from "../../model/period";
import { mainState, mainTextOf, type TaskState } from "../rows/main-text";
import type { RecordIndex } from "../../ledger/record-index";
import type { Seat } from "../rows/task-seats";
import { countCategories, type Counts, onTrackOf, totalOf } from "./categories";
import { countLights, type LightCounts, lightOf } from "./light";
import { percentOf } from "./shares";

export interface TrendPoint {
  period: Period;
  counts: Counts;
  /** By the period's own schedule. */
  lights: LightCounts;
  /** Shares of all tasks in percent; null where there is no task. */
  done: number | null;
  onTrack: number | null;
  filed: number | null;
}

/** Most points that a chart and its table show. */
export const TREND_LENGTH = 12;

/** State of every task in a period, by id. */
export function taskStates(
  ledger: Ledger,
  seats: ReadonlyMap<string, readonly Seat[]>,
  index: RecordIndex,
  period: string,
  choices: ReadonlyMap<string, MainTextChoice>,
): Map<string, TaskState> {
  const records = index.ofPeriod(period);
  return new Map(
    ledger.tasks.map((task) => [
      task.id,
      mainState(
        mainTextOf(seats.get(task.id) ?? [], records.get(task.id), choices.get(task.id)?.unit),
      ),
    ]),
  );
}

export function trendPoint(
  period: Period,
  states: ReadonlyMap<string, TaskState>,
  settings: Settings,
): TrendPoint {
  const required = requiredRate(period, settings);
  const lights = [...states.values()].map(({ category, rate }) =>
    lightOf(category, rate, required, settings),
  );
  const counts = countCategories([...states.values()].map((state) => state.category));
  const total = totalOf(counts);
  return {
    period,
    counts,
    lights: countLights(lights),
    done: percentOf(counts.done, total),
    onTrack: percentOf(onTrackOf(counts), total),
    filed: percentOf(total - counts.unfiled, total),
  };
}
