/** Leads of one task who report it differently (口径不一致). */

import type { Answer } from "./main-text";
import { oneDecimal } from "../statistics/shares";

export interface Disagreement {
  /** The named leads that filed, in printed order. */
  answers: Answer[];
  statusDiffers: boolean;
  rateDiffers: boolean;
  /** Highest minus lowest rate in points; null where fewer than two gave a number. */
  spread: number | null;
}

/** Compares what the leads filed; a status or rate that one left empty disagrees with nobody. */
export function disagreementOf(leads: readonly Answer[]): Disagreement | null {
  const statuses = new Set(leads.map(({ record }) => record.values.status ?? ""));
  statuses.delete("");
  const rates = new Set(leads.map(({ record }) => record.values.completionRate ?? ""));
  rates.delete("");
  if (statuses.size < 2 && rates.size < 2) return null;
  const numbers = [...rates].filter((rate) => typeof rate === "number");
  return {
    answers: [...leads],
    statusDiffers: statuses.size > 1,
    rateDiffers: rates.size > 1,
    spread: numbers.length > 1 ? oneDecimal(Math.max(...numbers) - Math.min(...numbers)) : null,
  };
}
