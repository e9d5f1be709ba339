/** The unit above another, where its name shows it: 市公安局交警支队, 省药监局临江分局. */

import type { Unit } from "../model/unit";
import { compactKey } from "../text/normalise";

/** What a unit that has others below it ends in. */
const ORGAN = /(?:局|委|办|厅|委员会|办公室|政府|管委会|集团|公司|联社|银行)$/;
/** What a part of another unit ends in. */
const PART = /(?:分局|支局|支队|大队|总队|分公司|分中心|分行|支行|办事处|监管局|直属.{1,4})$/;
/** An organ's name and then its part's: 市生态环境局｜临江分局. */
const INNER = /^(.{2,20}?(?:局|委|厅|委员会|集团))(?=.{3,})/;

/**
 * Enters the parents of units that have none: the unit of the directory whose name theirs begins
 * with, else the organ that the name of a branch begins with. Parents that staff entered stay.
 */
export function addParents(units: readonly Unit[]): void {
  const byName = new Map<string, string>();
  for (const { name, aliases, kind } of units) {
    if (kind === "collective") continue;
    for (const one of [name, ...aliases]) if (ORGAN.test(one)) byName.set(compactKey(one), name);
  }
  for (const unit of units) {
    if (unit.kind !== "collective") unit.parent ??= parentOf(unit.name, byName);
  }
}

function parentOf(name: string, byName: ReadonlyMap<string, string>): string | null {
  const key = compactKey(name).replace(/\([^()]*\)$/, "");
  for (let length = key.length - 2; length >= 3; length--) {
    const parent = byName.get(key.slice(0, length));
    if (parent !== undefined && parent !== name) return parent;
  }
  return PART.test(key) ? (INNER.exec(key)?.[1] ?? null) : null;
}
