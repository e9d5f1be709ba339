/** Status lights (红黄绿灯) and the schedule that they are judged by (DESIGN §9). */

import type { Settings } from "../../model/ledger";
import type { CompletionRate } from "../../model/record";
import { type Category, isOnTrack } from "./categories";
import { oneDecimal } from "./shares";

/** `none`: nothing was filed that a light could be judged by. */
export type Light = "green" | "watch" | "yellow" | "red" | "none";

export const LIGHTS: readonly Light[] = ["green", "watch", "yellow", "red", "none"];

export type LightCounts = Record<Light, number>;

/** Thresholds of the ledger's settings, in points behind schedule. */
export type LightLimits = Pick<Settings, "watchPoints" | "redPoints">;

/** Points ahead of schedule; negative behind it, null where no rate in numbers was filed. */
export function pointsAhead(rate: CompletionRate, required: number): number | null {
  return typeof rate === "number" ? oneDecimal(rate - required) : null;
}

/**
 * Light of a task. A done task is green. A rate in numbers is judged by its points behind schedule;
 * what a unit itself calls behind, not started or other is at least on watch. Without a number the
 * status decides.
 */
export function lightOf(
  category: Category,
  rate: CompletionRate,
  required: number,
  limits: LightLimits,
): Light {
  if (category === "unfiled") return "none";
  if (category === "done") return "green";
  const ahead = pointsAhead(rate, required);
  if (ahead === null) return lightOfStatus(category);
  const behind = -ahead;
  if (behind > limits.redPoints) return "red";
  if (behind > limits.watchPoints) return "yellow";
  if (behind > 0) return "watch";
  return isOnTrack(category) || category === "unclear" ? "green" : "watch";
}

function lightOfStatus(category: Category): Light {
  if (isOnTrack(category)) return "green";
  if (category === "behind") return "yellow";
  if (category === "not-started") return "red";
  return category === "other" ? "watch" : "none";
}

export function countLights(lights: Iterable<Light>): LightCounts {
  const counts: LightCounts = { green: 0, watch: 0, yellow: 0, red: 0, none: 0 };
  for (const light of lights) counts[light]++;
  return counts;
}
