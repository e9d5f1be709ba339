/** Two units that 和 joins, told by the names that other tasks of the notice have alone. */

import { AND_SPLIT } from "../../wording/notice-issues";
import type { Draft } from "../draft";
import { partNames } from "./part-names";

const JOINS = /以及|及|和|与/g;
const MAY_JOIN = /[及和与]/;
/** Longer texts are no names. */
const LONGEST = 60;

/** Parts 水规总院和海委 in every task where 水规总院 and 海委 stand alone elsewhere; told at its task. */
export function partAtKnownJoins(drafts: readonly Draft[]): void {
  const known = new Set(drafts.flatMap(({ lead, responsible }) => [...lead, ...responsible]));
  const parts = new Map<string, string[]>();
  for (const name of known) {
    const joined = MAY_JOIN.test(name) && name.length <= LONGEST ? joinedIn(name, known) : null;
    if (joined) parts.set(name, joined);
  }
  partNames(drafts, parts, AND_SPLIT);
}

function joinedIn(name: string, known: ReadonlySet<string>): string[] | null {
  for (const { 0: word, index } of name.matchAll(JOINS)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (known.has(left) && known.has(right)) return [left, right];
  }
  return null;
}
