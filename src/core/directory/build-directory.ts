/** The unit directory (单位名录) of a new ledger, from the names a notice prints. */

import { createIssue, type Issue } from "../model/issue";
import type { NoticeUnit, ResponsibilityList } from "../model/task";
import type { Unit, UnitDirectory } from "../model/unit";
import { compactKey } from "../text/normalise";
import { MEMBERS_TO_CONFIRM, UNITS_MERGED } from "../wording/directory-issues";
import { membersOf, scopeOf } from "./collective-scope";
import { seedFits, type DirectorySeed } from "./directory-seed";
import { omittedPrefixes } from "./omitted-prefix";
import { addParents } from "./parent";
import { placeOf } from "./place";
import { classifyUnit } from "./unit-kind";
import { foldName, otherForms, rankOf } from "./unit-name";

/**
 * Builds the directory: one unit a distinct printed name, different ways to write one unit merged,
 * named as printed. A seed is used only where it fits the notice (`seedFits`); then it adds aliases
 * and the county-level places that no notice names, marked to be confirmed. Members of a collective
 * unit are entered where its words tell them (各部门: all departments the notice names; 各县市区: the
 * seed's counties) and stay empty otherwise.
 */
export function buildDirectory(
  list: ResponsibilityList,
  seed: DirectorySeed | null,
): { directory: UnitDirectory; issues: Issue[] } {
  const fitting = seed !== null && seedFits(seed, list) ? seed : null;
  const issues: Issue[] = [];
  const units = mergeNames(list.units, issues);
  for (const unit of units) addOtherForms(unit, units);
  if (fitting) addSeedUnits(units, fitting, list);
  const counties = fitting ? countiesOf(units, fitting) : [];
  for (const unit of units) {
    if (unit.kind === "collective") fillMembers(unit, units, counties, issues);
  }
  addParents(units);
  issues.push(...omittedPrefixes(list, units));
  return { directory: { units }, issues };
}

/** A unit as the directory first knows it. */
export function newUnit(name: string, aliases: string[] = []): Unit {
  const { kind, collective } = classifyUnit(name);
  return {
    name,
    aliases,
    kind,
    parent: null,
    files: !collective,
    members: [],
    contact: null,
    phone: null,
    note: null,
  };
}

/** One unit a fold key; the first name with a rank is canonical, the other ways to write it aliases. */
function mergeNames(printed: readonly NoticeUnit[], issues: Issue[]): Unit[] {
  const place = placeOf(printed.map((unit) => unit.name));
  const groups = new Map<string, string[]>();
  const keysOfCore = new Map<string, Set<string>>();
  for (const { name, collective } of printed) {
    const { key, core } = foldName(name, place);
    // A collective phrase is one unit with no other form than its blanks and brackets.
    const groupKey = collective ? `collective ${compactKey(name)}` : key;
    groups.set(groupKey, [...(groups.get(groupKey) ?? []), name]);
    if (!collective) keysOfCore.set(core, (keysOfCore.get(core) ?? new Set()).add(key));
  }
  for (const [core, keys] of keysOfCore) joinRankless(core, [...keys], groups);
  return [...groups.values()].map((names) => {
    const name = names.find((one) => rankOf(one) !== "") ?? names[0] ?? "";
    const others = names.filter((one) => one !== name);
    if (others.length > 0) issues.push(createIssue(UNITS_MERGED, { unit: name }, { name, others }));
    return newUnit(name, others);
  });
}

/** Staff see and edit the aliases; so those that the families give are entered, not only understood. */
function addOtherForms(unit: Unit, units: readonly Unit[]): void {
  const taken = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  unit.aliases.push(...otherForms(unit.name).filter((form) => !taken.has(form)));
}

/** 发改委 beside 市发改委 is the same unit, unless 省发改委 stands there too. */
function joinRankless(core: string, keys: string[], groups: Map<string, string[]>): void {
  const ranked = keys.filter((key) => key !== core);
  const [only] = ranked;
  if (ranked.length !== 1 || only === undefined || !keys.includes(core)) return;
  const own = groups.get(only) ?? [];
  const rankless = groups.get(core) ?? [];
  const [first, second] =
    [...groups.keys()].indexOf(core) < [...groups.keys()].indexOf(only)
      ? [core, only]
      : [only, core];
  groups.set(first, [...own, ...rankless]);
  groups.delete(second);
}

function addSeedUnits(units: Unit[], seed: DirectorySeed, list: ResponsibilityList): void {
  const place = placeOf(list.units.map((unit) => unit.name));
  const byKey = new Map(units.map((unit) => [foldName(unit.name, place).key, unit]));
  for (const known of seed.units) {
    const keys = [known.name, ...known.aliases].map((name) => foldName(name, place).key);
    const printed = keys.map((key) => byKey.get(key)).find((unit) => unit !== undefined);
    if (printed) {
      const names = new Set([...printed.aliases, known.name, ...known.aliases]);
      names.delete(printed.name);
      printed.aliases = [...names];
    } else if (known.note !== null) {
      units.push({ ...newUnit(known.name, [...known.aliases]), note: known.note });
    }
  }
}

/** Canonical names of the seed's counties: a notice may print a county under another name. */
function countiesOf(units: readonly Unit[], seed: DirectorySeed): string[] {
  return seed.counties.flatMap(
    (county) =>
      units.find((unit) => unit.name === county || unit.aliases.includes(county))?.name ?? [],
  );
}

function fillMembers(
  unit: Unit,
  units: readonly Unit[],
  counties: readonly string[],
  issues: Issue[],
): void {
  const scope = scopeOf(unit.name);
  if (!scope) return;
  unit.members = membersOf(scope, unit.name, units, counties);
  if (unit.members.length === 0) return;
  const facts = { name: unit.name, members: unit.members };
  issues.push(createIssue(MEMBERS_TO_CONFIRM, { unit: unit.name }, facts));
}
