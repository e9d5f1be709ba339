/** Many words, looked for at one place of a text after the other. */

import { CharSet } from "./char-set";

export class WordsByStart {
  private readonly starts: CharSet;
  /** By their first character, longest first. */
  private readonly byStart = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    const sorted = [...words].sort((a, b) => b.length - a.length);
    for (const word of sorted) {
      const start = word.charCodeAt(0);
      const same = this.byStart.get(start);
      if (same) same.push(word);
      else this.byStart.set(start, [word]);
    }
    this.starts = new CharSet(sorted.map((word) => word.charAt(0)).join(""));
  }

  /** The first place from `from` on where a word may begin; -1 where none may. */
  next(text: string, from: number): number {
    return this.starts.find(text, from);
  }

  /** The longest word at `at` that is accepted; empty where none is. */
  longestAt(text: string, at: number, accepts?: (word: string) => boolean): string {
    if (!this.starts.isAt(text, at)) return "";
    for (const word of this.byStart.get(text.charCodeAt(at)) ?? []) {
      if (text.startsWith(word, at) && (accepts?.(word) ?? true)) return word;
    }
    return "";
  }
}
