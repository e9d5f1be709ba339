/** What people put onto a sheet of an .xls stream outside its cells: comments, text boxes, pictures, page margins. */

import { cellAddress } from "../../../core/workbook/address";
import type { BesideCells } from "../../../core/workbook/raw-workbook";
import { Refusal } from "../refusal";
import { RECORD, type Record, type RecordStream } from "./records";
import { decodeUnits, TextReader, type TextForm } from "./strings";

/** Kinds of objects, as their first part tells. */
const PICTURE = 0x08;
const COMMENT = 0x19;
/** Bytes that an object's record, a text's and a comment's have at least. */
const OBJECT_LENGTH = 8;
const TEXT_LENGTH = 12;
const NOTE_LENGTH = 8;
/** Where a comment's text begins in files before Excel 97, which keep it in the record. */
const OLD_NOTE_TEXT = 6;

/** Takes the records of one sheet that tell of it, in their order. */
export class BesideReader {
  private readonly found: BesideCells & { margins: string[] } = {
    notes: [],
    boxes: [],
    pictures: 0,
    margins: [],
  };
  /** Object → text of the comment that it shows. */
  private readonly comments = new Map<number, string>();
  private object = { kind: 0, id: 0 };

  constructor(
    private readonly stream: RecordStream,
    private readonly form: TextForm,
  ) {}

  /** What is only told of costs no file that is damaged in it. */
  take(record: Record): void {
    try {
      this.read(record);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private read(record: Record): void {
    switch (record.type) {
      case RECORD.object:
        return this.takeObject(record);
      case RECORD.objectText:
        return this.takeText(record);
      case RECORD.note:
        return this.takeNote(record);
      case RECORD.header:
      case RECORD.footer:
        return this.takeMargin(record);
    }
  }

  /** All of it; null where there is nothing. */
  get result(): BesideCells | null {
    const { notes, boxes, pictures, margins } = this.found;
    return notes.length + boxes.length + pictures + margins.length > 0 ? this.found : null;
  }

  private takeObject({ at, length }: Record): void {
    if (length < OBJECT_LENGTH) return;
    this.object = { kind: this.stream.u16(at + 4), id: this.stream.u16(at + 6) };
    if (this.object.kind === PICTURE) this.found.pictures++;
  }

  /** The characters stand in the records behind, each of which begins with a mark of their width. */
  private takeText(record: Record): void {
    if (!this.form.unicode || record.length < TEXT_LENGTH) return;
    const [, ...pieces] = this.stream.pieces(record);
    let left = this.stream.u16(record.at + 10);
    let text = "";
    for (const { at, length } of pieces) {
      if (left === 0 || length === 0) break;
      const wide = (this.stream.u8(at) & 1) !== 0;
      const count = Math.min(left, Math.floor((length - 1) / (wide ? 2 : 1)));
      const end = at + 1 + count * (wide ? 2 : 1);
      text += decodeUnits(this.stream.bytes.subarray(at + 1, end), wide);
      left -= count;
    }
    const said = text.trim();
    if (said === "") return;
    if (this.object.kind === COMMENT) this.comments.set(this.object.id, said);
    else this.found.boxes.push(said);
  }

  private takeNote({ at, length }: Record): void {
    if (length < NOTE_LENGTH) return;
    const text = this.form.unicode
      ? this.comments.get(this.stream.u16(at + 6))
      : new TextDecoder(this.form.encoding)
          .decode(this.stream.bytes.subarray(at + OLD_NOTE_TEXT, at + length))
          .trim();
    if (!text) return;
    const cell = cellAddress(this.stream.u16(at) + 1, this.stream.u16(at + 2) + 1);
    this.found.notes.push({ cell, text });
  }

  private takeMargin(record: Record): void {
    if (record.length === 0) return;
    const pieces = this.stream.pieces(record);
    const reader = new TextReader(this.stream, pieces, 0);
    const text = reader.read(this.form, this.form.unicode ? 2 : 1).trim();
    if (text !== "") this.found.margins.push(text);
  }
}
