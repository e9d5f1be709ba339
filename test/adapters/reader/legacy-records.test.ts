import { BesideReader } from "../../../src/adapters/reader/legacy/beside-cells";
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

const units = (text: string) =>
  [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
const object = (kind: number, id: number) =>
  record(RECORD.object, 0x15, 0, 0x12, 0, kind, 0, id, 0, ...zeros(14));
/** A shape's text in two records, as a long one is. */
const shapeText = (first: string, second: string) => [
  ...record(RECORD.objectText, ...zeros(10), first.length + second.length, 0, ...zeros(6)),
  ...record(RECORD.continued, 1, ...units(first)),
  ...record(RECORD.continued, 1, ...units(second)),
];

function besideOf(...records: number[][]) {
  const stream = new RecordStream(Uint8Array.from([BOF, ...records, EOF].flat()));
  const reader = new BesideReader(stream, { unicode: true });
  for (const each of stream.part(0)) reader.take(each);
  return reader.result;
}

test("comments, text boxes, pictures and page footers of an old file are given", () => {
  const found = besideOf(
    record(RECORD.footer, 6, 0, 1, ...units("&C另有八项")),
    object(0x19, 1),
    shapeText("由高新", "区承担"),
    object(0x06, 2),
    shapeText("请", "协调"),
    object(0x08, 3),
    record(RECORD.note, 4, 0, 13, 0, 0, 0, 1, 0),
  );
  expect(found).toEqual({
    notes: [{ cell: "N5", text: "由高新区承担" }],
    boxes: ["请协调"],
    pictures: 1,
    margins: ["&C另有八项"],
  });
});

test("an old file is worth no less for damage in its comments and footers", () => {
  expect(
    besideOf(record(RECORD.footer, 90, 0, 1, 2), record(RECORD.note, 1), object(6, 1)),
  ).toBeNull();
});
