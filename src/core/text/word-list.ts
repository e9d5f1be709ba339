/** Words that a text may be made of. */
export class WordList {
  /** By their first character. */
  private readonly byStart = new Map<number, string[]>();

  /** @param list the words, a blank between two */
  constructor(list: string) {
    for (const word of new Set(list.split(" "))) {
      const start = word.charCodeAt(0);
      const same = this.byStart.get(start);
      if (same) same.push(word);
      else this.byStart.set(start, [word]);
    }
  }

  /** Whether `text` can be cut into these words without remainder; so can the empty text. */
  makeUp(text: string): boolean {
    if (text !== "" && !this.byStart.has(text.charCodeAt(0))) return false;
    const reached = [true];
    let farthest = 0;
    for (let start = 0; start <= farthest && start < text.length; start++) {
      if (!reached[start]) continue;
      for (const word of this.byStart.get(text.charCodeAt(start)) ?? []) {
        if (!text.startsWith(word, start)) continue;
        farthest = Math.max(farthest, start + word.length);
        reached[start + word.length] = true;
      }
    }
    return reached[text.length] === true;
  }
}
