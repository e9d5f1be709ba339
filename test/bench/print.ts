/** What the bench prints: one line a figure, its target beside it. */

import type { Timing } from "./measure";

export interface Line {
  what: string;
  /** With its unit: `3.2 ×`, `41 MB`. */
  figure: string;
  /** Figure that it must stay below, or `above` it. */
  target?: { limit: number; value: number; unit: string; above?: true };
}

const WIDTH = 58;

export function title(text: string): void {
  console.log(`\n${text}`);
}

export function print({ what, figure, target }: Line): void {
  let aim = "";
  if (target) {
    const { limit, value, unit, above } = target;
    const met = above ? value > limit : value < limit;
    aim = `   ${above ? ">" : "<"} ${limit} ${unit}${met ? "" : "   MISSED"}`;
  }
  console.log(`  ${what.padEnd(WIDTH)}${figure.padStart(22)}${aim}`);
}

/** A time: the middle round, the quickest in brackets, and how many times the base that is. */
export function printTime(what: string, timing: Timing, base?: Timing): void {
  const times = base ? ` ${(timing.median / base.median).toFixed(2).padStart(6)} ×` : "";
  const ms = `${timing.median.toFixed(1)} (${timing.min.toFixed(1)}) ms`;
  print({ what, figure: ms + times });
}

/** A figure that an issue sets a target for. */
export function printAgainst(
  what: string,
  value: number,
  unit: string,
  limit: number,
  above?: true,
): void {
  const figure = `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`;
  print({ what, figure, target: { limit, value, unit, ...(above && { above }) } });
}
