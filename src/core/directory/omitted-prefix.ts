/** Ranks that a list of units omits after its first (市经贸委、国土房管局): offered, never applied. */

import { createIssue, type Issue } from "../model/issue";
import type { ResponsibilityList, UnitKind } from "../model/task";
import type { Unit } from "../model/unit";
import { PREFIX_OMITTED } from "../wording/directory-issues";
import { createUnitFinder } from "./find-unit";
import { rankOf } from "./unit-name";

/** Kinds whose names begin with the rank; others (海关, 供电公司) begin with the place. */
const RANKED: ReadonlySet<UnitKind> = new Set([
  "government-department",
  "party-organ",
  "mass-organisation",
]);

/** Names that a list's rank never stood before: a higher rank's bodies and their posts. */
const OWN_START = /^(?:中央|国家|全国|中国|中共|国网|国务院)/;

/**
 * One issue for each unit whose name has no rank although a ranked unit stands before it in the same
 * list. Where a notice prints no ranks at all there is nothing to restore.
 */
export function omittedPrefixes(list: ResponsibilityList, units: readonly Unit[]): Issue[] {
  const find = createUnitFinder({ units: [...units] });
  const offered = new Map<string, string>();
  for (const task of list.tasks) {
    for (const names of [task.lead, task.responsible]) {
      let rank = "";
      for (const name of names) {
        const own = rankOf(name);
        const unit = find(name);
        if (own !== "") rank = own;
        else if (OWN_START.test(name)) continue;
        else if (rank !== "" && unit && unit.name === name && RANKED.has(unit.kind)) {
          offered.set(name, offered.get(name) ?? rank + name);
        }
      }
    }
  }
  return [...offered].map(([name, full]) =>
    createIssue(PREFIX_OMITTED, { unit: name }, { name, full, found: name, expected: full }),
  );
}
