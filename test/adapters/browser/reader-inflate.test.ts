import { deflateRawSync } from "node:zlib";
import {
  inflateInBrowser,
  inflateWithFflate,
  inflateWithStream,
} from "../../../src/adapters/browser/inflate";
import type { Inflate } from "../../../src/adapters/reader/inflate";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import { returnPackage } from "../../fixtures/nasty/return-parts";

const text = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at) % 251);
const packed = new Uint8Array(deflateRawSync(text));

const ways: [string, Inflate][] = [
  ["the browser's stream", inflateWithStream],
  ["fflate", (...args) => Promise.resolve(inflateWithFflate(...args))],
];

describe.each(ways)("inflating with %s", (_, inflate) => {
  it("gives all bytes, whatever size is claimed", async () => {
    for (const size of [text.length, 10, 10 ** 9]) {
      expect(await inflate(packed, size, 400_000)).toEqual({ bytes: text });
    }
    expect(await inflate(new Uint8Array(deflateRawSync("")), 0, 0)).toEqual({
      bytes: new Uint8Array(0),
    });
  });

  it("stops at the cap, long before the end of a bomb", async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(30_000_000)));
    expect(await inflate(bomb, 1000, 1000)).toEqual({ failure: "over-cap" });
  });

  it("tells damage, also when the end is missing", async () => {
    expect(await inflate(packed.slice(0, 1000), text.length, 400_000)).toEqual({
      failure: "damaged",
    });
    const broken = Uint8Array.from(packed, (byte, at) => (at < 50 ? 255 : byte));
    expect(await inflate(broken, text.length, 400_000)).toEqual({ failure: "damaged" });
  });
});

it("the reader gives the same workbook without anything of Node", async () => {
  const file = { name: "返回表.xlsx", bytes: returnPackage(), modified: null };
  const result = await createWorkbookReader({ inflate: inflateInBrowser }).read(file);
  expect(result).toMatchObject({
    kind: "workbook",
    workbook: { sheets: [{ name: "填报表" }, {}] },
  });
});
