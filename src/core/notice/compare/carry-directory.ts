/** The ledger's directory with what a corrected notice adds; staff's own edits stay. */

import { buildDirectory, createUnitFinder, type DirectorySeed } from "../../directory";
import type { ResponsibilityList } from "../../model/task";
import type { Unit, UnitDirectory } from "../../model/unit";

/**
 * Adds the units that the notice prints and the directory does not know, and the members of added
 * collective units. Nothing is changed or removed: units no longer named may have filed.
 */
export function carryDirectory(
  directory: UnitDirectory,
  list: ResponsibilityList,
  seed: DirectorySeed | null,
): { directory: UnitDirectory; added: Unit[] } {
  const find = createUnitFinder(directory);
  const known = (unit: Unit) => [unit.name, ...unit.aliases].some((name) => find(name) !== null);
  const fresh = buildDirectory(list, seed).directory.units.filter((unit) => !known(unit));
  const printed = new Set(list.units.map((unit) => unit.name));
  const named = fresh.filter((unit) => printed.has(unit.name));
  const members = new Set(named.flatMap((unit) => unit.members));
  const added = fresh.filter((unit) => printed.has(unit.name) || members.has(unit.name));
  return { directory: { units: [...directory.units, ...added] }, added };
}
