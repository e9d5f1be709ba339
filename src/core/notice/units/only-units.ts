/** Whether a piece of a table holds units; the readers of pasted tables tell columns by it. */

import { cutNames } from "./split-names";
import { looksLikeUnit } from "./unit-shape";

/** Whether nothing but what ends like a unit stands in `text`. */
export function holdsOnlyUnits(text: string): boolean {
  return cutNames(text).every(({ name }) => looksLikeUnit(name));
}
