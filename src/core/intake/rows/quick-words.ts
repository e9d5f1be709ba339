/** A quick look at whether a text has words of another task; nearly all answers are spared the slow one. */

import type { Task } from "../../model/task";

/** Characters in a row that are looked at. */
const RUN = 3;
/** Slots for the runs of a ledger's tasks, a power of two; a usual ledger fills one of eight. */
const SLOT_BITS = 16;
const TAG_BITS = 32 - SLOT_BITS;
const TAG_MASK = (1 << TAG_BITS) - 1;
/** Tasks beyond so many are not looked for. */
const PLACE_MASK = 0xffff;
/** In a slot that several tasks have. */
const SEVERAL = PLACE_MASK - 1;
/** Characters of an answer that are looked at. */
const ROOM = 240;
/** So many runs of its own task, and of another one, may be chance. */
const MOST_OWN = 1;
const MOST_OTHER = 1;
/** A stretch of words in common shows in every second place as well. */
const STEP = 2;

/** Every run of characters that only one of the tasks has, found again by its hash. */
export class QuickWords {
  /** The rest of a run's hash above the place of its task, from 1. */
  private readonly slots = new Int32Array(1 << SLOT_BITS);

  constructor(tasks: readonly Task[]) {
    tasks.slice(0, SEVERAL - 1).forEach(({ text }, place) => {
      for (let at = 0; at + RUN <= text.length; at++) this.add(hashOf(text, at), place + 1);
    });
  }

  /**
   * Whether a text has words of some other task that `isOwn` takes for the unit's, and next to none of the
   * task at `own`.
   */
  maySpeakOfOther(text: string, own: number, isOwn: (place: number) => boolean): boolean {
    const end = Math.min(text.length, ROOM) - RUN;
    let [mine, other, count, most] = [0, -1, 0, 0];
    for (let at = 0; at <= end; at += STEP) {
      const hash = hashOf(text, at);
      const known = this.slots[hash >>> TAG_BITS] ?? 0;
      const place = (known & PLACE_MASK) - 1;
      if (place < 0 || place === SEVERAL || known >>> TAG_BITS !== (hash & TAG_MASK)) continue;
      if (place === own) {
        if (++mine > MOST_OWN) return false;
      } else if (place === other) most = Math.max(most, ++count);
      else if (isOwn(place)) [other, count] = [place, 1];
    }
    return most > MOST_OTHER;
  }

  private add(hash: number, place: number): void {
    const slot = hash >>> TAG_BITS;
    const known = this.slots[slot] ?? 0;
    const one = ((hash & TAG_MASK) << TAG_BITS) | place;
    if (known === 0) this.slots[slot] = one;
    else if (known !== one) this.slots[slot] = SEVERAL + 1;
  }
}

function hashOf(text: string, at: number): number {
  const first = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1);
  const mixed = Math.imul(first, 0x85ebca6b) ^ text.charCodeAt(at + 2);
  const spread = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
