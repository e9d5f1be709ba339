import { digest } from "../../core/text/digest";

/** Repeatable chance: the same key always gives the same draws. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

export function chance(key: string): Chance {
  let draws = 0;
  const next = (size: number) => parseInt(digest(`${key}#${draws++}`).slice(0, 8), 16) % size;
  return {
    between: (low, high) => low + next(high - low + 1),
    pick: (choices) => choices[next(choices.length)] ?? choices[0],
  };
}
