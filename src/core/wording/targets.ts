/** Targets in words. */

import type { Target } from "../model/task";

/** ≥5000, ≤5.5, 约3, 5～6; the unit stands beside it. */
export function targetGoalText({ op, value, value2 }: Target): string {
  if (op === "range" && value2 !== null) return `${value}～${value2}`;
  if (op === ">=") return `≥${value}`;
  if (op === "<=") return `≤${value}`;
  return op === "≈" ? `${value}左右` : String(value);
}
