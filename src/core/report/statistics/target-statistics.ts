/** Measurable targets against what was achieved. */

import type { Target } from "../../model/task";
import type { TargetValue } from "../../model/record";
import { compactKey } from "../../text/normalise";
import { isLead } from "../rows/task-seats";
import type { TaskRecords } from "../../ledger/record-index";
import { mainRecordOf, type TaskSummary, type Yardstick } from "../rows/task-summary";
import { oneDecimal } from "./shares";

/** `near`: not reached, but not far behind what the schedule or the goal asks. */
export type Attainment = "reached" | "near" | "far" | "no-data";

export const ATTAINMENTS: readonly Attainment[] = ["far", "near", "reached", "no-data"];

export interface TargetLine {
  summary: TaskSummary;
  target: Target;
  /** Unit whose figures are shown; null where none filed any. */
  unit: string | null;
  value: TargetValue | null;
  /** The figure judged against; null where there is none to judge by. */
  goal: { low: number; high: number; from: "city" | "province" } | null;
  /** Achieved minus goal in the target's unit; positive is more. */
  gap: number | null;
  /** Achieved in percent of the goal; null where that says nothing. */
  ratio: number | null;
  attainment: Attainment;
}

/** Share of a goal, in percent, that growth rates and ratios must reach to be near. */
const NEAR_SHARE = 90;
/** Percent by which an “about” goal may be missed either way and still be reached. */
const ABOUT = 10;

/** Lines of all targets: far ones first, then near, reached and without data, lowest ratio first. */
export function targetLines(
  tasks: readonly TaskSummary[],
  records: ReadonlyMap<string, TaskRecords>,
  yardstick: Yardstick,
): TargetLine[] {
  const lines = tasks.flatMap((summary) =>
    summary.task.targets.map((target, position) => {
      const found = filedValue(summary, records.get(summary.task.id), target, position);
      return targetLine(summary, target, found, yardstick);
    }),
  );
  const place = (line: TargetLine): number => ATTAINMENTS.indexOf(line.attainment);
  return lines
    .map((line, index) => ({ line, index }))
    .sort(
      (a, b) =>
        place(a.line) - place(b.line) ||
        (a.line.ratio ?? Infinity) - (b.line.ratio ?? Infinity) ||
        a.index - b.index,
    )
    .map(({ line }) => line);
}

interface Found {
  unit: string;
  value: TargetValue;
}

/** Figures of the main record, else of the first other lead that gave some. */
function filedValue(
  summary: TaskSummary,
  records: TaskRecords | undefined,
  target: Target,
  position: number,
): Found | null {
  const main = mainRecordOf(summary.main);
  const leads = summary.seats.filter(isLead).map((seat) => records?.get(seat.unit));
  for (const record of [main, ...leads]) {
    if (!record) continue;
    const value = matching(record.targets, summary.task.targets, target, position);
    if (value && (value.cityTarget !== null || value.achieved !== null)) {
      return { unit: record.unit, value };
    }
  }
  return null;
}

/** The filed row of a target: by indicator, and by order among rows of one indicator. */
function matching(
  values: readonly TargetValue[],
  targets: readonly Target[],
  target: Target,
  position: number,
): TargetValue | null {
  const key = compactKey(target.indicator);
  const earlier = targets.slice(0, position).filter((t) => compactKey(t.indicator) === key).length;
  return values.filter((value) => compactKey(value.indicator) === key)[earlier] ?? null;
}

function targetLine(
  summary: TaskSummary,
  target: Target,
  found: Found | null,
  yardstick: Yardstick,
): TargetLine {
  const value = found?.value ?? null;
  const goal = goalOf(target, value);
  const achieved = value?.achieved ?? null;
  const base = { summary, target, unit: found?.unit ?? null, value, goal };
  if (goal === null || achieved === null) {
    return { ...base, gap: null, ratio: null, attainment: "no-data" };
  }
  const aim = target.op === "<=" ? goal.high : goal.low;
  const ratio = aim > 0 ? oneDecimal((achieved / aim) * 100) : null;
  const nearest = Math.min(Math.max(achieved, goal.low), goal.high);
  return {
    ...base,
    gap: tidy(achieved - nearest),
    ratio,
    attainment: attainmentOf(target, goal, achieved, ratio, yardstick),
  };
}

/**
 * The city's own figure where it was filed. The notice's figures are the province's: growth rates
 * and ratios can stand in for a missing city figure, amounts and counts cannot.
 */
function goalOf(target: Target, value: TargetValue | null): TargetLine["goal"] {
  if (target.kind === "date") return null;
  const city = value?.cityTarget ?? null;
  if (city !== null) return { low: city, high: city, from: "city" };
  if (target.kind !== "growth" && target.kind !== "ratio") return null;
  return { low: target.value, high: target.value2 ?? target.value, from: "province" };
}

function attainmentOf(
  target: Target,
  goal: NonNullable<TargetLine["goal"]>,
  achieved: number,
  ratio: number | null,
  yardstick: Yardstick,
): Attainment {
  if (target.op === "<=") {
    if (achieved <= goal.high) return "reached";
    return ratio !== null && ratio <= 200 - NEAR_SHARE ? "near" : "far";
  }
  const cumulative = target.kind === "count" || target.kind === "absolute";
  if (target.op === "≈" && !cumulative) {
    if (ratio === null) return achieved === goal.low ? "reached" : "far";
    const off = Math.abs(ratio - 100);
    if (off <= ABOUT) return "reached";
    return off <= 2 * ABOUT ? "near" : "far";
  }
  if (achieved >= goal.low) return "reached";
  if (ratio === null) return "far";
  // Amounts and counts grow over the year, so that the schedule is their measure.
  const floor = cumulative ? yardstick.required - yardstick.limits.watchPoints : NEAR_SHARE;
  return ratio >= floor ? "near" : "far";
}

/** Removes binary dust from a difference of printed decimals. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
