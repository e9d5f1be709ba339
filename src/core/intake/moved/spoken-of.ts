/** Of which task texts speak. */

import type { Task } from "../../model/task";
import type { LedgerIndex } from "../ledger-index";
import { TaskWords, type Affinity } from "./task-words";

/** Less in common with a task may be chance. */
const LEAST = 1;
/** So much more than with the own task, and so many times as much, shows another. */
const MORE = 1;
const TIMES = 2;
/** So much more than with any third task. */
const APART = 0.3;
/** So much more makes it plain. */
const PLAIN = 3;

export type Spoken = { kind: "own" } | SpokenOfOther | null;

export interface SpokenOfOther {
  kind: "other";
  task: Task;
  /** A third task of which it speaks hardly less; null for none. */
  rival: Task | null;
  /** How much more than of its own. */
  by: number;
  /** Of much in it, of whichever task. */
  plain: boolean;
  /** Plainly, and of no third task as well. */
  sure: boolean;
}

const known = new WeakMap<LedgerIndex, TaskWords>();

/** The tasks of one unit. */
export class SpokenTasks {
  private readonly words: TaskWords;
  private readonly places: readonly number[];

  /** @param roles the unit's tasks by id */
  constructor(
    private readonly index: LedgerIndex,
    roles: ReadonlyMap<string, unknown>,
  ) {
    this.words = known.get(index) ?? new TaskWords(index.ledger.tasks);
    known.set(index, this.words);
    this.places = [...roles.keys()].map((id) => this.placeOf(id));
  }

  /** Of each of a column's texts; null for one that tells nothing. */
  of(texts: readonly { text: string; taskId: string }[]): Spoken[] {
    const placed = texts.map(({ text, taskId }) => ({ text, own: this.placeOf(taskId) }));
    return this.words.compare(placed, this.places).map((affinity) => this.spoken(affinity));
  }

  private placeOf(id: string): number {
    const task = this.index.taskById(id);
    return task ? this.index.placeOf(task) : -1;
  }

  private spoken({ own, best, next, bestTask, nextTask }: Affinity): Spoken {
    const by = best - own;
    const task = this.taskAt(bestTask);
    const rival = best - next < APART ? this.taskAt(nextTask) : null;
    const plain = by >= PLAIN;
    if (task && by >= MORE && best >= own * TIMES && (rival === null || plain)) {
      return { kind: "other", task, rival, by, plain, sure: plain && rival === null };
    }
    return own >= LEAST ? { kind: "own" } : null;
  }

  private taskAt(place: number | null): Task | null {
    return place === null ? null : (this.index.ledger.tasks[place] ?? null);
  }
}
