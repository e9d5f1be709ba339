/** What travels in parcels arrives as it was sent. */

import fc from "fast-check";
import { pack, Unpacker } from "../../../src/adapters/worker/parcels";

/** Each parcel crosses by itself, as a message does. */
function sent(value: unknown): unknown {
  const unpacker = new Unpacker();
  for (const parcel of pack(value)) unpacker.add(structuredClone(parcel));
  return unpacker.value();
}

/** Long lists within objects within lists; names as outside text gives them. */
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, undefined, true, 0, -0, 1.5, "", "文字"),
    fc.uint8Array({ maxLength: 20 }),
    fc.dictionary(fc.constantFrom("a", "行", "__proto__", "length", "constructor"), tie("value")),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.tuple(tie("value"), fc.integer({ min: 55, max: 140 })).map(longList),
  ),
})).value;

function longList([value, length]: [unknown, number]): unknown[] {
  return Array.from({ length }, (_, index) => (index % 7 === 0 ? value : index));
}

test("any plain data arrives as it was sent", () => {
  fc.assert(
    fc.property(anything, (value) => expect(sent(value)).toEqual(structuredClone(value))),
    { numRuns: 200 },
  );
});

test("no parcel holds more than a part of a long list", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ index }));
  const sizes = [...pack({ sheets: [{ rows }] })].map((parcel) => JSON.stringify(parcel).length);
  expect(Math.max(...sizes)).toBeLessThan(JSON.stringify(rows).length / 10);
});

test("maps and sets travel whole", () => {
  const value = { names: new Map([["市教育局", { ids: new Set([1, 2]) }]]) };
  expect(sent(value)).toEqual(value);
});

test("a name of the prototype chain stays a name", () => {
  const value = JSON.parse(`{"__proto__": [${Array(80).fill(1).join()}]}`) as object;
  const arrived = sent(value) as object;
  expect(Object.keys(arrived)).toEqual(["__proto__"]);
  expect(Array.isArray(Object.getPrototypeOf(arrived))).toBe(false);
});
