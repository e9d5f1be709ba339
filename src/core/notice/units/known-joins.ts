/** Two units that 和 joins, told by the names that other tasks of the notice have alone. */

import { createIssue } from "../../model/issue";
import { AND_SPLIT } from "../../wording/notice-issues";
import type { Draft } from "../draft";

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
  if (parts.size === 0) return;
  for (const draft of drafts) {
    const lead = parted(draft.lead, parts, draft);
    draft.responsible = parted(draft.responsible, parts, draft).filter(
      (name) => !lead.includes(name),
    );
    draft.lead = lead;
  }
}

function joinedIn(name: string, known: ReadonlySet<string>): string[] | null {
  for (const { 0: word, index } of name.matchAll(JOINS)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (known.has(left) && known.has(right)) return [left, right];
  }
  return null;
}

function parted(
  names: readonly string[],
  parts: ReadonlyMap<string, string[]>,
  draft: Draft,
): string[] {
  const all = names.flatMap((found) => {
    const own = parts.get(found);
    if (!own) return [found];
    const expected = own.join("、");
    draft.findings.push((taskId) => createIssue(AND_SPLIT, { taskId }, { found, expected }));
    return own;
  });
  return [...new Set(all)];
}
