/** The city's own name, as the names of its units carry it. */

import { compactKey } from "../text/normalise";
import { rankOf } from "./unit-name";

const LENGTHS = [3, 2] as const;

/**
 * The place that names without a rank begin with (临江海关, 临江日报社, 临江供电公司 → 临江): the
 * beginning of two or three characters that most of them share, at least two; else empty.
 */
export function placeOf(names: readonly string[]): string {
  const local = names.map(compactKey).filter((name) => rankOf(name) === "" && !name.includes("各"));
  let best = "";
  let most = 1;
  for (const length of LENGTHS) {
    const counts = new Map<string, number>();
    for (const name of local) {
      if (name.length < length + 2) continue;
      const start = name.slice(0, length);
      const count = (counts.get(start) ?? 0) + 1;
      counts.set(start, count);
      if (count > most) [best, most] = [start, count];
    }
  }
  return best;
}
