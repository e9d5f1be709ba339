/** Of which task texts speak: in the task's own words, in those that the unit had for it last, and by its id. */

import type { ProgressRecord } from "../../model/record";
import type { Task } from "../../model/task";
import type { LedgerIndex } from "../ledger-index";
import type { ReturnContext } from "../rows/read-cell-at";
import { idNamedIn } from "./id-named";
import { TaskWords } from "./task-words";

/** Less in common with a task may be chance. */
const LEAST = 1;
/** So much more than with the own task, and so many times as much, shows another. */
const MORE = 1;
const TIMES = 2;
/** So much more than with any third task. */
const APART = 0.3;
/** So much more makes it plain. */
const PLAIN = 3;

/** So much more than with any of the unit's tasks shows one of another unit, of which there are many. */
const OTHERS_BY = 2;
/** So much more is no chance, and one pair more for each so many characters of the task: long ones have many. */
const OTHERS_PLAIN = 3;
const LONG = 100;
/** What it tells that a text names a task by its id: plainly, as far as its words don't speak of another. */
const BY_ID = 4;

/** So many times as many texts go on from their own task's last one. */
const OWN_TO_OTHERS = 2;

/** A task of other units of which a text speaks. */
export interface TaskOfOthers {
  task: Task;
  /** By far. */
  plain: boolean;
}

/** A text in the row of a task. */
export interface Said {
  text: string;
  taskId: string;
}

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

/** The words of a list of tasks. */
interface Words {
  texts: readonly string[];
  /** Compares with the tasks of one unit after another. */
  some: TaskWords;
  /** Always compares with all of them, so that these are marked only once; null until it is needed. */
  every: TaskWords | null;
  places: readonly number[];
}

/** As far as their texts are still the same. */
const known = new WeakMap<readonly Task[], Words>();

function wordsOf(tasks: readonly Task[]): Words {
  const met = known.get(tasks);
  const isSame = met?.texts.length === tasks.length;
  if (isSame && tasks.every(({ text }, place) => text === met.texts[place])) return met;
  const texts = tasks.map(({ text }) => text);
  const places = tasks.map((_, place) => place);
  const words: Words = { texts, some: new TaskWords(texts), every: null, places };
  known.set(tasks, words);
  return words;
}

/**
 * Whether most texts have more in common with what was said of their own task than with what was said of any
 * other: units that write stock phrases, each month in other rows, do not.
 *
 * @param scores of each text with each task, text by text
 * @param places of the texts' own tasks
 */
function isMostlyOwn(scores: Float64Array, places: readonly number[], count: number): boolean {
  let [own, others] = [0, 0];
  places.forEach((place, nth) => {
    let [mine, most] = [0, 0];
    for (let at = 0; at < count; at++) {
      const score = scores[nth * count + at] ?? 0;
      if (at === place) mine = score;
      else most = Math.max(most, score);
    }
    if (mine < LEAST && most < LEAST) return;
    if (mine > most) own++;
    else if (most > mine) others++;
  });
  return own >= others * OWN_TO_OTHERS;
}

/** The tasks of one unit. */
export class SpokenTasks {
  private readonly words: Words;
  private readonly ids: readonly string[];
  private readonly places: readonly number[];
  /** What the unit filed last for its tasks; null where it filed nothing. */
  private readonly last: { words: TaskWords; places: readonly number[] } | null;

  constructor(
    private readonly index: LedgerIndex,
    { unit, period }: Pick<ReturnContext, "unit" | "period">,
  ) {
    this.words = wordsOf(index.ledger.tasks);
    this.ids = [...index.roles(unit).keys()];
    this.places = this.ids.map((id) => this.placeOf(id));
    this.last = this.lastWords(index.previousRecords(unit, period));
  }

  /** Of each of a column's texts; null for one that tells nothing. */
  of(texts: readonly Said[]): Spoken[] {
    const said = texts.map(({ text }) => text);
    const scores = this.words.some.compare(said, this.places);
    const places = texts.map(({ taskId }) => this.ids.indexOf(taskId));
    if (this.last) this.addLast(scores, this.last.words.compare(said, this.last.places), places);
    said.forEach((text, nth) => {
      const at = this.namedIn(text);
      if (at < 0) return;
      const place = nth * this.ids.length + at;
      scores[place] = (scores[place] ?? 0) + BY_ID;
    });
    return places.map((own, nth) => this.spoken(scores, nth * this.ids.length, own));
  }

  /** Of each text the task of other units of which it speaks, plainly more than of any of the unit's own. */
  ofOthers(texts: readonly string[]): (TaskOfOthers | null)[] {
    const { tasks } = this.index.ledger;
    this.words.every ??= new TaskWords(this.words.texts);
    const scores = this.words.every.compare(texts, this.words.places);
    return texts.map((text, nth) => {
      const base = nth * tasks.length;
      const named = this.taskNamedIn(text);
      if (named) {
        const place = base + this.index.placeOf(named);
        scores[place] = (scores[place] ?? 0) + BY_ID;
      }
      let mine = 0;
      for (const place of this.places) mine = Math.max(mine, scores[base + place] ?? 0);
      // One of its own is never better than the best of them.
      let [best, bestAt] = [0, -1];
      for (let at = 0; at < tasks.length; at++) {
        const score = scores[base + at] ?? 0;
        if (score > best) [best, bestAt] = [score, at];
      }
      const [by, task] = [best - mine, tasks[bestAt]];
      const isOther = by >= OTHERS_BY && best >= mine * TIMES;
      if (!task || !isOther) return null;
      return { task, plain: by >= OTHERS_PLAIN + Math.floor(task.text.length / LONG) };
    });
  }

  /** Which of the unit's tasks a text names by its id; -1 for none. */
  private namedIn(text: string): number {
    const task = this.taskNamedIn(text);
    return task ? this.ids.indexOf(task.id) : -1;
  }

  private taskNamedIn(text: string): Task | null {
    const id = idNamedIn(text);
    return id === null ? null : this.index.taskById(id);
  }

  /** Adds what the texts have in common with the last ones, where these tell. */
  private addLast(scores: Float64Array, last: Float64Array, places: readonly number[]): void {
    if (!isMostlyOwn(last, places, this.ids.length)) return;
    last.forEach((score, at) => {
      scores[at] = (scores[at] ?? 0) + score;
    });
  }

  private lastWords(records: readonly ProgressRecord[]): SpokenTasks["last"] {
    if (records.length === 0) return null;
    const texts = new Map(
      records.map(({ taskId, values: { progress, nextStep } }) => [
        taskId,
        `${progress ?? ""}\n${nextStep ?? ""}`,
      ]),
    );
    const words = new TaskWords(this.ids.map((id) => texts.get(id) ?? ""));
    return { words, places: this.ids.map((_, nth) => nth) };
  }

  private placeOf(id: string): number {
    const task = this.index.taskById(id);
    return task ? this.index.placeOf(task) : -1;
  }

  /** @param base where the text's scores begin */
  private spoken(scores: Float64Array, base: number, ownAt: number): Spoken {
    const own = ownAt < 0 ? 0 : (scores[base + ownAt] ?? 0);
    let [best, next, bestAt, nextAt] = [0, 0, -1, -1];
    for (let at = 0; at < this.ids.length; at++) {
      const score = scores[base + at] ?? 0;
      if (at === ownAt || score <= next) continue;
      if (score > best) [best, next, bestAt, nextAt] = [score, best, at, bestAt];
      else [next, nextAt] = [score, at];
    }
    const by = best - own;
    const task = this.taskAt(bestAt);
    const rival = best - next < APART ? this.taskAt(nextAt) : null;
    const plain = by >= PLAIN;
    if (task && by >= MORE && best >= own * TIMES && (rival === null || plain)) {
      return { kind: "other", task, rival, by, plain, sure: plain && rival === null };
    }
    return own >= LEAST ? { kind: "own" } : null;
  }

  private taskAt(at: number): Task | null {
    return this.index.taskById(this.ids[at] ?? "");
  }
}
