/** Which unit of the directory a written name means. */

import type { Unit, UnitDirectory } from "../model/unit";
import { compactKey } from "../text/normalise";
import { foldName } from "./unit-name";
import { ownPlace } from "./place";

const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 60;

export type UnitFinder = (name: string) => Unit | null;

/** A key that two units answer to says nothing. */
class KeyMap {
  private readonly units = new Map<string, Unit | null>();

  add(key: string, unit: Unit): void {
    if (key === "") return;
    const known = this.units.get(key);
    this.units.set(key, known === undefined || known === unit ? unit : null);
  }

  get(key: string): Unit | null {
    return this.units.get(key) ?? null;
  }
}

/**
 * Prepares a directory for many look-ups. A name is found by, in this order: the canonical name, an
 * alias, the folded name (common short forms, abbreviation families, the city's own name in front),
 * the folded name without rank (发改委 for 市发改委) where only one unit answers to it.
 *
 * @param issuer who issues the list: names the place where the units' names do not
 */
export function createUnitFinder(
  directory: UnitDirectory,
  issuer: string | null = null,
): UnitFinder {
  const place = ownPlace(directory, issuer);
  const canonical = new KeyMap();
  const aliases = new KeyMap();
  const folded = new KeyMap();
  const rankless = new KeyMap();
  for (const unit of directory.units) {
    canonical.add(compactKey(unit.name), unit);
    for (const alias of unit.aliases) aliases.add(compactKey(alias), unit);
    for (const name of [unit.name, ...unit.aliases]) {
      const parts = foldName(name, place);
      folded.add(parts.key, unit);
      rankless.add(parts.core, unit);
    }
  }
  const find = (name: string): Unit | null => {
    const key = compactKey(name);
    const named = canonical.get(key) ?? aliases.get(key);
    if (named) return named;
    const parts = foldName(name, place);
    return folded.get(parts.key) ?? (parts.rank === "" ? rankless.get(parts.core) : null);
  };
  return remembering(find);
}

/** A return writes its unit's name in several places. */
function remembering(find: UnitFinder): UnitFinder {
  const met = new Map<string, Unit | null>();
  return (name) => {
    const known = met.get(name);
    if (known !== undefined) return known;
    const unit = find(name);
    if (met.size < MOST_REMEMBERED && name.length <= LONGEST_REMEMBERED) met.set(name, unit);
    return unit;
  };
}

/**
 * The unit that `name` means, or null where none or several do. For many names use
 * `createUnitFinder`.
 */
export function findUnit(directory: UnitDirectory, name: string): Unit | null {
  return createUnitFinder(directory)(name);
}
