/** The records of an .xls stream: a type, a length and up to 8 KB of data each. */

import { LEGACY_DAMAGED } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";

/** [MS-XLS] 2.3 names these records. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  header: 0x0014,
  footer: 0x0015,
  note: 0x001c,
  dateMode: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  object: 0x005d,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  cellStyle: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  objectText: 0x01b6,
  dimensions: 0x0200,
  number: 0x0203,
  label: 0x0204,
  blank: 0x0201,
  boolOrError: 0x0205,
  text: 0x0207,
  row: 0x0208,
  formulaOfExcel3: 0x0206,
  rk: 0x027e,
  formulaOfExcel4: 0x0406,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** Records of one length only: another one would swallow the records behind it. */
const LENGTHS = new Map<number, number>([
  [RECORD.blank, 6],
  [RECORD.boolOrError, 8],
  [RECORD.rk, 10],
  [RECORD.labelShared, 10],
  [RECORD.number, 14],
  [RECORD.row, 16],
]);

/** Length of the one record of type 0: the used range, as Excel 2 wrote it and some programs still do. */
const OLD_DIMENSIONS = 10;

export interface Record {
  type: number;
  /** Where its data begins, and how long it is. */
  at: number;
  length: number;
}

/** A checked view of the stream: reading beyond its end is damage, never an exception. */
export class RecordStream {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * The records from the BOF at `start` to its EOF, both left out. Nested parts, such as charts, are passed
   * over. @throws Refusal when the part does not begin or end as it must.
   */
  *part(start: number): Generator<Record> {
    let depth = 0;
    for (let record = this.record(start); ; record = this.record(record.at + record.length)) {
      const isZeros = record.type === 0 && record.length !== OLD_DIMENSIONS;
      if (isZeros || (depth === 0 && record.type !== RECORD.bof)) damaged();
      if (record.type === RECORD.bof) depth++;
      else if (record.type === RECORD.eof && --depth === 0) return;
      else if (depth === 1) yield record;
    }
  }

  /** Where parts begin that follow one another from the start of the stream. */
  partStarts(): number[] {
    const starts: number[] = [];
    let depth = 0;
    for (let at = 0; at + 4 <= this.bytes.length;) {
      if (depth === 0 && this.u16(at) !== RECORD.bof) break;
      const record = this.record(at);
      if (record.type === RECORD.bof && depth++ === 0) starts.push(at);
      else if (record.type === RECORD.eof) depth--;
      at = record.at + record.length;
    }
    return starts;
  }

  /** The record's data and that of the CONTINUE records right behind it. */
  pieces(record: Record): Record[] {
    const pieces = [record];
    for (let last = record; ; pieces.push(last)) {
      last = this.record(last.at + last.length);
      if (last.type !== RECORD.continued) return pieces;
    }
  }

  u8(at: number): number {
    return this.view.getUint8(this.within(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.within(at, 2), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.within(at, 4), true);
  }

  f64(at: number): number {
    return this.view.getFloat64(this.within(at, 8), true);
  }

  private record(at: number): Record {
    const record = { type: this.u16(at), at: at + 4, length: this.u16(at + 2) };
    this.within(record.at, record.length);
    if ((LENGTHS.get(record.type) ?? record.length) !== record.length) damaged();
    return record;
  }

  private within(at: number, length: number): number {
    return at + length <= this.bytes.length ? at : damaged();
  }
}

/** Gives an old workbook up as damaged. */
export function damaged(): never {
  refuse(LEGACY_DAMAGED, {});
}
