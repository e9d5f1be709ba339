/** Of which task a text speaks. */

import type { Task } from "../../model/task";
import type { LedgerIndex } from "../ledger-index";
import { runsOf } from "./telling-runs";

/** Fewer runs of characters that only one task has may be chance. */
const FEWEST_SURE = 3;
const FEWEST_WEAK = 2;
const FEWEST_PLAIN = 4;
/** So many of its own task may be chance, too. */
const MOST_OWN = 1;

/** `sure`: enough of another task, and next to nothing of its own; `plain`: more of it, and nothing. */
export type Spoken =
  { kind: "own" } | { kind: "other"; task: Task; sure: boolean; plain: boolean } | null;

/** The runs of a ledger's tasks, with the ids of those that have them. */
const known = new WeakMap<LedgerIndex, ReadonlyMap<string, readonly string[]>>();

/** The tasks of one unit. */
export class SpokenTasks {
  private readonly runs: ReadonlyMap<string, readonly string[]>;

  /** @param roles the unit's tasks by id */
  constructor(
    private readonly index: LedgerIndex,
    private readonly roles: ReadonlyMap<string, unknown>,
  ) {
    const runs = known.get(index) ?? runsOfTasks(index.ledger.tasks);
    known.set(index, runs);
    this.runs = runs;
  }

  /** Null for a text that tells nothing; tasks that are much alike share their words, which are the own one's. */
  of(text: string, ownId: string): Spoken {
    const counts = new Map<string, number>();
    let mine = 0;
    for (const run of runsOf(text)) {
      const ids = this.runs.get(run);
      if (!ids) continue;
      const id = ids.includes(ownId) ? ownId : this.onlyOne(ids);
      if (id === ownId) mine++;
      else if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    let [best, other] = [0, ""];
    for (const [id, count] of counts) if (count > best) [best, other] = [count, id];
    if (Math.max(mine, best) < FEWEST_WEAK) return null;
    if (mine >= best) return { kind: "own" };
    const task = this.index.taskById(other);
    if (!task) return null;
    const sure = mine <= MOST_OWN && best >= FEWEST_SURE;
    return { kind: "other", task, sure, plain: mine === 0 && best >= FEWEST_PLAIN };
  }

  /** The one of `ids` that is the unit's; null for none or several. */
  private onlyOne(ids: readonly string[]): string | null {
    const own = ids.filter((id) => this.roles.has(id));
    return own.length === 1 ? (own[0] ?? null) : null;
  }
}

function runsOfTasks(tasks: readonly Task[]): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  for (const { id, text } of tasks) {
    for (const run of runsOf(text)) {
      const ids = runs.get(run);
      if (ids) ids.push(id);
      else runs.set(run, [id]);
    }
  }
  return runs;
}
