/** How much texts have in common with tasks: pairs of Chinese characters that few of all tasks have. */

import { isStockPair } from "./stock-words";

/** Share of the tasks that may have a pair which still tells something. */
const FEW = 0.05;
const FEWEST_TASKS = 3;
const MOST_TASKS = 8;
/** Characters of a text that are looked at. */
const ROOM = 400;

const FIRST_HAN = 0x4e00;
const HAN = 0x5200;
const NO_HAN = -1;
const NONE = -1;

/** Every pair has a slot, found by its hash; in arrays of numbers, since every answer is looked through. */
export class TaskWords {
  private readonly most: number;
  private readonly shift: number;
  /** A slot's pair, from 1; 0 for a free one. */
  private readonly pairs: Int32Array;
  /** A slot's first node, and the number of its tasks. */
  private readonly heads: Int32Array;
  private readonly counts: Int32Array;
  /** The node behind each node, and its task's place. */
  private readonly following: number[] = [];
  private readonly places: number[] = [];
  /** Of the slots that the last comparison met: its number, their compared tasks, texts and last text. */
  private readonly runs: Int32Array;
  private readonly shared: Int32Array;
  private readonly texts: Int32Array;
  private readonly lastText: Int32Array;
  private run = 0;
  /** From 1 at the places of the tasks that are compared, in their order. */
  private readonly marked: Uint16Array;
  /** 1 at the hashes of their pairs. */
  private readonly hasWord: Uint8Array;
  private readonly hashes = new Map<number, number[]>();
  /** The places for which they are marked. */
  private compared: readonly number[] | null = null;

  /** @param tasks what is said of each, by their places */
  constructor(private readonly tasks: readonly string[]) {
    this.most = Math.min(MOST_TASKS, Math.max(FEWEST_TASKS, Math.ceil(tasks.length * FEW)));
    const length = tasks.reduce((sum, text) => sum + text.length, 1);
    const bits = Math.ceil(Math.log2(length * 1.5));
    this.shift = 32 - bits;
    const slots = () => new Int32Array(1 << bits);
    [this.pairs, this.heads, this.counts] = [slots(), slots(), slots()];
    [this.runs, this.shared, this.texts, this.lastText] = [slots(), slots(), slots(), slots()];
    this.marked = new Uint16Array(tasks.length);
    this.hasWord = new Uint8Array(1 << bits);
    tasks.forEach((text, place) => {
      let first = NO_HAN;
      for (let at = 0; at < text.length; at++) {
        const second = hanAt(text, at);
        if (first >= 0 && second >= 0 && !isStockPair(text, at))
          this.add(first * HAN + second, place);
        first = second;
      }
    });
  }

  /**
   * What each of some texts has in common with each of the tasks at `places`, text by text. A pair counts 1, shared
   * by the tasks and by the texts that have it: what is said of many tasks tells little.
   */
  compare(texts: readonly string[], places: readonly number[]): Float64Array {
    this.mark(places);
    this.run++;
    const met: number[] = [];
    // The same text a second time does not make its pairs those of many.
    const first = new Map<string, number>();
    const starts: number[] = [];
    const ends: number[] = [];
    texts.forEach((text, nth) => {
      const same = first.get(text);
      starts.push(same === undefined ? met.length : (starts[same] ?? 0));
      if (same === undefined) {
        first.set(text, nth);
        this.meet(text, nth, met);
      }
      ends.push(same === undefined ? met.length : (ends[same] ?? 0));
    });
    const scores = new Float64Array(texts.length * places.length);
    for (let nth = 0; nth < texts.length; nth++)
      this.score(met, starts[nth] ?? 0, ends[nth] ?? 0, scores, nth * places.length);
    return scores;
  }

  private mark(places: readonly number[]): void {
    if (this.compared === places) return;
    this.compared = places;
    this.marked.fill(0);
    this.hasWord.fill(0);
    places.forEach((place, nth) => {
      this.marked[place] = nth + 1;
      for (const hash of this.hashesOf(place)) this.hasWord[hash] = 1;
    });
  }

  /** Of the pairs of a task that tell something. */
  private hashesOf(place: number): readonly number[] {
    let hashes = this.hashes.get(place);
    if (!hashes) {
      hashes = [];
      const text = this.tasks[place] ?? "";
      let first = NO_HAN;
      for (let at = 0; at < text.length; at++) {
        const second = hanAt(text, at);
        const pair = first < 0 || second < 0 ? NO_HAN : first * HAN + second;
        first = second;
        const count = pair === NO_HAN ? 0 : (this.counts[this.slotOf(pair)] ?? 0);
        if (count > 0 && count <= this.most) hashes.push(this.hashOf(pair));
      }
      this.hashes.set(place, hashes);
    }
    return hashes;
  }

  private hashOf(pair: number): number {
    return Math.imul(pair, 0x9e3779b1) >>> this.shift;
  }

  private add(pair: number, place: number): void {
    const slot = this.slotOf(pair);
    const head = this.counts[slot] === 0 ? NONE : (this.heads[slot] ?? NONE);
    if (head !== NONE && this.places[head] === place) return;
    this.pairs[slot] = pair + 1;
    this.heads[slot] = this.places.push(place) - 1;
    this.following.push(head);
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  /** The slot of a pair, or the free one where it would stand. */
  private slotOf(pair: number): number {
    const mask = this.pairs.length - 1;
    let slot = this.hashOf(pair);
    for (;;) {
      const known = this.pairs[slot];
      if (known === 0 || known === pair + 1) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds the slots of a text's pairs that one of the tasks has, each once. */
  private meet(text: string, nth: number, met: number[]): void {
    const { hasWord, counts, runs, shared, lastText, run, most } = this;
    const end = Math.min(text.length, ROOM);
    let first = NO_HAN;
    for (let at = 0; at < end; at++) {
      const second = hanAt(text, at);
      const pair = first < 0 || second < 0 ? NO_HAN : first * HAN + second;
      first = second;
      if (pair === NO_HAN || hasWord[this.hashOf(pair)] !== 1) continue;
      const slot = this.slotOf(pair);
      const count = counts[slot] ?? 0;
      if (count === 0 || count > most) continue;
      if (runs[slot] !== run) {
        runs[slot] = run;
        shared[slot] = this.countMarked(slot);
        this.texts[slot] = 0;
        lastText[slot] = NONE;
      }
      if (shared[slot] === 0 || lastText[slot] === nth) continue;
      lastText[slot] = nth;
      this.texts[slot] = (this.texts[slot] ?? 0) + 1;
      met.push(slot);
    }
  }

  private countMarked(slot: number): number {
    let count = 0;
    for (let node = this.heads[slot] ?? NONE; node !== NONE; node = this.following[node] ?? NONE) {
      if (this.marked[this.places[node] ?? 0] !== 0) count++;
    }
    return count;
  }

  /**
   * @param met the slots that were met; those from `start` to `end` are the text's
   * @param base where the text's scores begin
   */
  private score(
    met: readonly number[],
    start: number,
    end: number,
    scores: Float64Array,
    base: number,
  ): void {
    const { marked, places, following } = this;
    for (let at = start; at < end; at++) {
      const slot = met[at] ?? 0;
      const weight = 1 / ((this.shared[slot] ?? 1) * (this.texts[slot] ?? 1));
      for (let node = this.heads[slot] ?? NONE; node !== NONE; node = following[node] ?? NONE) {
        const nth = marked[places[node] ?? 0] ?? 0;
        if (nth > 0) scores[base + nth - 1] = (scores[base + nth - 1] ?? 0) + weight;
      }
    }
  }
}

/** The number of a Chinese character; `NO_HAN` for all else. */
function hanAt(text: string, at: number): number {
  const han = text.charCodeAt(at) - FIRST_HAN;
  return han < HAN && han >= 0 ? han : NO_HAN;
}
