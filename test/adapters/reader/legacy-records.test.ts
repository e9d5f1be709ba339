import { RECORD, RecordStream } from "../../../src/adapters/reader/legacy/records";
import { TextReader } from "../../../src/adapters/reader/legacy/strings";
import { Refusal } from "../../../src/adapters/reader/refusal";

const record = (type: number, ...data: number[]) => [
  type & 255,
  type >> 8,
  data.length & 255,
  data.length >> 8,
  ...data,
];
const BOF = record(RECORD.bof, 0, 6, 16, 0);
const EOF = record(RECORD.eof);
const zeros = (count: number) => Array<number>(count).fill(0);

function typesIn(...records: number[][]): number[] {
  const stream = new RecordStream(Uint8Array.from([BOF, ...records, EOF].flat()));
  return [...stream.part(0)].map(({ type }) => type);
}

test("the used range that some programs write as Excel 2 did is passed over", () => {
  expect(typesIn(record(0, ...zeros(10)), record(RECORD.row, ...zeros(16)))).toContain(RECORD.row);
});

test("a stretch of zeros among the records is damage", () => {
  expect(() => typesIn(zeros(40))).toThrow(Refusal);
});

test("an empty text needs no flags behind its length", () => {
  const stream = new RecordStream(Uint8Array.from(record(RECORD.label, 0, 0)));
  const reader = new TextReader(stream, [{ type: RECORD.label, at: 4, length: 2 }], 0);
  expect(reader.read({ unicode: true }, 2)).toBe("");
});

test("a text that ends before its length does is damage", () => {
  const stream = new RecordStream(Uint8Array.from(record(RECORD.label, 3, 0)));
  const reader = new TextReader(stream, [{ type: RECORD.label, at: 4, length: 2 }], 0);
  expect(() => reader.read({ unicode: true }, 2)).toThrow(Refusal);
});
