/** Texts in the records of an .xls stream. */

import { damaged, type Record, type RecordStream } from "./records";

const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;

/** How texts are stored: Unicode since Excel 97, in a code page before. */
export type TextForm = { unicode: true } | { unicode: false; encoding: string };

/** Reads on over the borders of continued records. */
export class TextReader {
  private piece = 0;
  private at: number;

  constructor(
    private readonly stream: RecordStream,
    private readonly pieces: readonly Record[],
    /** Bytes to pass over at the start of the first piece. */
    skip: number,
  ) {
    this.at = (pieces[0]?.at ?? 0) + skip;
    if (this.at > this.end) damaged();
  }

  /** True when all pieces are used up. */
  get done(): boolean {
    return this.at >= this.end && this.piece >= this.pieces.length - 1;
  }

  /** A text with a length of `lengthBytes` bytes before it; formatting runs behind it are passed over. */
  read(form: TextForm, lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.u8() : this.u16();
    if (!form.unicode) return new TextDecoder(form.encoding).decode(this.take(length));
    // Some writers leave the flags of an empty text out.
    if (length === 0 && this.done) return "";
    const flags = this.u8();
    const runs = flags & RICH ? this.u16() : 0;
    const extension = flags & EXTENDED ? this.u16() + this.u16() * 65536 : 0;
    const text = this.characters(length, (flags & WIDE) !== 0);
    this.skip(runs * 4 + extension);
    return text;
  }

  /** A piece that continues the characters begins with a new mark of their width. */
  private characters(length: number, startsWide: boolean): string {
    let text = "";
    let wide = startsWide;
    for (let left = length; left > 0;) {
      if (this.at >= this.end) {
        this.nextPiece();
        wide = (this.u8() & WIDE) !== 0;
      }
      const width = wide ? 2 : 1;
      const count = Math.min(left, Math.floor((this.end - this.at) / width));
      if (count === 0) damaged();
      text += decodeUnits(this.take(count * width), wide);
      left -= count;
    }
    return text;
  }

  private u8(): number {
    if (this.at >= this.end) this.nextPiece();
    return this.stream.u8(this.at++);
  }

  private u16(): number {
    return this.u8() + this.u8() * 256;
  }

  private take(length: number): Uint8Array {
    if (this.at + length > this.end) damaged();
    this.at += length;
    return this.stream.bytes.subarray(this.at - length, this.at);
  }

  private skip(length: number): void {
    let left = length;
    while (left > this.end - this.at) {
      left -= this.end - this.at;
      this.nextPiece();
    }
    this.at += left;
  }

  private nextPiece(): void {
    const next = this.pieces[++this.piece] ?? damaged();
    this.at = next.at;
  }

  private get end(): number {
    const piece = this.pieces[this.piece];
    return piece ? piece.at + piece.length : 0;
  }
}

const UTF16 = new TextDecoder("utf-16le");

/** Narrow texts leave out the upper byte of each unit, which is zero. */
export function decodeUnits(bytes: Uint8Array, wide: boolean): string {
  if (wide) return UTF16.decode(bytes);
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
