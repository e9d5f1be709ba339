/** Rows whose answers speak of other units' tasks. */

import type { SpokenTasks, Stranger } from "./spoken-of";
import type { SpokenRow } from "./spoken-rows";

export type Strangers = ReadonlyMap<SpokenRow, Stranger>;

export function strangersAmong(rows: readonly SpokenRow[], tasks: SpokenTasks): Strangers {
  const told = tasks.ofOthers(rows.map(({ read }) => read.values.progress ?? ""));
  const strangers = new Map<SpokenRow, Stranger>();
  rows.forEach((row, nth) => {
    const stranger = told[nth];
    if (stranger) strangers.set(row, stranger);
  });
  return strangers;
}
