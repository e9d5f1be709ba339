/** Sets of characters that long texts are searched for; a pattern costs more at each character. */

/** All that `\s` stands for. */
export const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

export class CharSet {
  /** One bit for each UTF-16 unit. */
  private readonly bits = new Uint8Array(0x2000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7));
    }
  }

  /** Whether the character at `index` is one of them; false where none stands there. */
  isAt(text: string, index: number): boolean {
    if (index < 0 || index >= text.length) return false;
    const code = text.charCodeAt(index);
    return ((this.bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  }

  isFirst(text: string): boolean {
    return this.isAt(text, 0);
  }

  isLast(text: string): boolean {
    return this.isAt(text, text.length - 1);
  }

  /** Where the first of them stands from `from` on; -1 where none does. */
  find(text: string, from = 0): number {
    const { bits } = this;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0) return i;
    }
    return -1;
  }

  /** How many of them the text begins with. */
  countAtStart(text: string): number {
    let count = 0;
    while (this.isAt(text, count)) count++;
    return count;
  }

  /** Length of the text without those that it ends with. */
  lengthWithoutEnd(text: string): number {
    let { length } = text;
    while (this.isAt(text, length - 1)) length--;
    return length;
  }

  /** The text without those at either end. */
  strip(text: string): string {
    return text.slice(this.countAtStart(text), this.lengthWithoutEnd(text));
  }
}

/** Of full and half width. */
export const COLON = new CharSet("：:");
