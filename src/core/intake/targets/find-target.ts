/** Which target a row of 指标填报 is about. */

import type { Target, Task } from "../../model/task";
import type { TargetField } from "../../schema/columns";
import { SimilarityIndex } from "../../text/similarity";
import type { LedgerIndex, TaskTarget } from "../ledger-index";
import type { Table } from "../table/find-tables";
import { textAt } from "../rows/form-row";
import { lockedKey } from "../rows/locked-text";

/** Likeness from which an edited indicator is still its own. */
const ALIKE = 0.6;

/**
 * The target a row is about, among those of the unit's tasks.
 *
 * @param task by the row's id; and the one that the rows above are of: an id may stand in the first row of its
 *   task only
 * @param claimed targets that rows above answered
 */
export function findTarget(
  table: Table<TargetField>,
  row: number,
  { byId, above }: { byId: Task | null; above: Task | null },
  index: LedgerIndex,
  unit: string,
  claimed: ReadonlySet<Target>,
): TaskTarget | null {
  const roles = index.roles(unit);
  if (byId && !roles.has(byId.id)) return null;
  const all = byId
    ? index.targetsOf(byId)
    : index.ledger.tasks.flatMap((task) => (roles.has(task.id) ? index.targetsOf(task) : []));
  const indicator = textAt(table, row, "indicator");
  if (indicator === "") return byId && all.length === 1 ? (all[0] ?? null) : null;
  const key = lockedKey(indicator);
  const same = all.filter((each) => each.key === key);
  // Two targets of one name are answered in their order.
  if (same.length > 0) {
    const own = byId || same.length === 1 ? same : same.filter(({ task }) => task === above);
    return own.find(({ target }) => !claimed.has(target)) ?? own[0] ?? null;
  }
  const [best, second] = new SimilarityIndex(all.map(({ target }) => target.indicator)).rank(
    indicator,
  );
  const clear = best && best.score >= ALIKE && best.score > (second?.score ?? 0);
  return clear ? (all[best.index] ?? null) : withoutNote(indicator, all);
}

/** The target whose name a unit explained in brackets; null where another one's name begins the same. */
function withoutNote(indicator: string, all: readonly TaskTarget[]): TaskTarget | null {
  const bare = lockedKey(indicator.replace(/[(（][^()（）]*[)）]$/, ""));
  const [only, ...others] = all.filter(({ key }) => key.startsWith(bare));
  return bare !== "" && others.length === 0 && only?.key === bare ? only : null;
}
