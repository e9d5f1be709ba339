/** Speeds up the folding of texts whose characters fold each by itself, as nearly all do. */

/** What becomes of a character; 0 where that was not looked up yet. */
const KEPT = 1;
const DROPPED = 2;
const CHANGED = 3;
/** What it becomes depends on its neighbours. */
const JOINS = 4;

/** Parts that combine with the character before them. */
const COMBINING = /[\p{M}\p{Script=Hangul}\p{Cs}]/u;

/**
 * A folding of texts, remembered character by character. Gives exactly what `whole` gives: a text
 * that holds characters which join with others is folded as a whole.
 */
export class CharFolding {
  /** What becomes of each UTF-16 unit, found out when it is first met. */
  private readonly kinds = new Uint8Array(0x10000);
  private readonly changed = new Map<number, string>();

  /** @param whole a folding by Unicode normalisation, case and leaving out */
  constructor(private readonly whole: (text: string) => string) {}

  fold(text: string): string {
    let folded = "";
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = this.kinds[code] || this.look(code);
      if (kind === KEPT) continue;
      if (kind === JOINS) return this.whole(text);
      if (at > from) folded += text.slice(from, at);
      if (kind === CHANGED) folded += this.changed.get(code) ?? "";
      from = at + 1;
    }
    return from === 0 ? text : folded + text.slice(from);
  }

  private look(code: number): number {
    const char = String.fromCharCode(code);
    const folded = this.whole(char);
    const kind = this.joins(char, folded)
      ? JOINS
      : folded === char
        ? KEPT
        : folded === ""
          ? DROPPED
          : CHANGED;
    if (kind === CHANGED) this.changed.set(code, folded);
    this.kinds[code] = kind;
    return kind;
  }

  private joins(char: string, folded: string): boolean {
    if (COMBINING.test(char.normalize("NFKD"))) return true;
    // The small form of a capital may depend on where in a word it stands.
    return this.whole(`a${char}`) !== `a${folded}` || this.whole(`${char}a`) !== `${folded}a`;
  }
}
