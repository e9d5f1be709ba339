/** Targets in words. */

import type { Target } from "../model/task";

type Goal = Pick<Target, "op" | "value" | "value2">;

/** ≥5000, ≤5.5, 约3, 5～6; the unit stands beside it. */
export function targetGoalText({ op, value, value2 }: Goal): string {
  if (op === "range" && value2 !== null) return `${value}～${value2}`;
  if (op === ">=") return `≥${value}`;
  if (op === "<=") return `≤${value}`;
  return op === "≈" ? `${value}左右` : String(value);
}

/** Reads back what `targetGoalText` wrote; null for anything else. */
export function goalFromText(text: string): Goal | null {
  const parts = /^(≥|≤)?(\d{1,12}(?:\.\d{1,6})?)(?:～(\d{1,12}(?:\.\d{1,6})?)|(左右))?$/.exec(text);
  if (!parts) return null;
  const [, bound, number, upper, about] = parts;
  const value = Number(number);
  if (upper !== undefined) return { op: "range", value, value2: Number(upper) };
  const op = bound === "≥" ? ">=" : bound === "≤" ? "<=" : about === undefined ? "=" : "≈";
  return { op, value, value2: null };
}
