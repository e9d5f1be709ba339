import fc from "fast-check";
import {
  LONGEST_TEXT,
  QUOTE_LENGTH,
  quotation,
  quotationOf,
  quote,
} from "../../../src/core/text/quotation";

const long = (mark: string, length: number) => `${"文".repeat(length)}${mark}`;

describe("what an issue found", () => {
  it("is whole, and cut for the sentence", () => {
    const text = long("尾", 75);
    expect(quotation(text)).toEqual({ found: text, shown: `${text.slice(0, QUOTE_LENGTH)}…` });
    expect(quotation("短")).toEqual({ found: "短", shown: "短" });
    expect(quotation("")).toEqual({ found: null, shown: null });
  });

  it("is every distinct text of several, whole", () => {
    const [one, other] = [long("甲", 3000), long("乙", 3000)];
    expect(quotationOf([one, " ", other, one, "短"])).toEqual({
      found: `${one}；${other}；短`,
      shown: `${quote(one)}；短`,
    });
    expect(quotationOf([])).toEqual({ found: null, shown: null });
  });

  it("cuts only the longest where a cell does not hold all", () => {
    const texts = ["短", long("甲", 20_000), long("乙", 20_000), "也短"];
    const { found } = quotationOf(texts);
    const parts = (found ?? "").split("；");
    expect(parts.map((text) => text.endsWith("…"))).toEqual([false, true, true, false]);
    expect(parts[1]?.length).toBeGreaterThan(16_000);
  });

  it("always fits a cell, and never ends in half a character", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 5000 }), (some, many) => {
        const longs = some.map((length, nth) => `${nth}${"𠮷".repeat(length)}`);
        const shorts = Array.from({ length: many }, (_, nth) => `第${nth}条`);
        const { found, shown } = quotationOf([...longs, ...shorts]);
        for (const text of [found, shown]) {
          expect((text ?? "").length).toBeLessThanOrEqual(LONGEST_TEXT);
          expect(text ?? "").not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
        }
      }),
      { numRuns: 50 },
    );
  });
});
