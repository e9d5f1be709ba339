import fc from "fast-check";
import {
  fitsRow,
  fittingFontSize,
  fittingWidth,
  lineHeight,
  MAX_ROW_HEIGHT,
  rowHeight,
  wrappedLines,
} from "../../../src/core/workbook/text-layout";

describe("the layout of wrapped text", () => {
  it("fills a line with as many Chinese characters as Excel does", () => {
    // 7 × 20 = 140 pixels hold nine characters of 15 pixels.
    expect(wrappedLines("工".repeat(9), 20, 11)).toBe(1);
    expect(wrappedLines("工".repeat(10), 20, 11)).toBe(2);
  });

  it("never starts a line with a closing mark nor ends one with an opening mark", () => {
    expect(wrappedLines("工".repeat(9) + "，工", 20, 11)).toBe(2);
    expect(wrappedLines("工".repeat(8) + "（工" + "工".repeat(7), 20, 11)).toBe(2);
  });

  it("keeps numbers and Latin words whole", () => {
    expect(wrappedLines("工".repeat(6) + "2024-12-31", 20, 11)).toBe(2);
  });

  it("counts printed line breaks, empty lines included", () => {
    expect(wrappedLines("甲\n\n乙", 20, 11)).toBe(3);
  });

  it("counts what will be line breaks in the file, as when the file is read back", () => {
    for (const end of ["\u2028", "\u2029", "\u0085", "\r\n", "\v"]) {
      expect(wrappedLines(`甲${end}乙`, 40, 11)).toBe(2);
    }
  });

  it("is Excel's highest row for whatever takes as many lines, however narrow its letters", () => {
    const character = fc.constantFrom("工", "i", " ", "，", "😀", "\n", "\u2028");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(character, fc.integer({ min: 1, max: 400 })), { maxLength: 6 }),
        fc.constantFrom(8, 11, 16),
        fc.integer({ min: 2, max: 100 }),
        (runs, fontSize, width) => {
          const text = runs.map(([each, times]) => each.repeat(times)).join("");
          const exact = wrappedLines(text, width, fontSize) * lineHeight(fontSize) + 4;
          const height = Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(18, exact)));
          expect(rowHeight([{ text, width, fontSize }])).toBe(height);
        },
      ),
    );
  });

  it("needs no less room for more text, and no more in a wider column", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("工", "，", "（", "a", "1", " ", "\n"), maxLength: 80 }),
        fc.integer({ min: 2, max: 60 }),
        (text, width) => {
          const lines = wrappedLines(text, width, 11);
          expect(lines).toBeGreaterThanOrEqual(1);
          expect(wrappedLines(`${text}\n工`, width, 11)).toBe(lines + 1);
          expect(wrappedLines(text, 400, 11)).toBeLessThanOrEqual(lines);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("makes a row as high as its highest cell, within Excel's limit", () => {
    const short = { text: "短", width: 20, fontSize: 11 };
    const long = { text: "长".repeat(90), width: 20, fontSize: 11 };
    expect(rowHeight([short, long])).toBe(rowHeight([long]));
    expect(rowHeight([{ ...long, text: "长".repeat(9000) }])).toBe(MAX_ROW_HEIGHT);
  });

  it("knows what fits Excel's highest row as if it were laid out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("工", "，", "（", "a", "1", " ", "\n"), { maxLength: 600 }),
        fc.integer({ min: 6, max: 40 }),
        (chars, width) => {
          const text = chars.join("");
          const height = wrappedLines(text, width, 11) * lineHeight(11) + 4;
          expect(fitsRow(text, width, 11)).toBe(height <= MAX_ROW_HEIGHT);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("widens a column until its longest text fits one row", () => {
    const text = "长".repeat(1500);
    const width = fittingWidth(["短", text], 40, 8);
    expect(fitsRow(text, width, 8)).toBe(true);
    expect(fitsRow(text, width - 2, 8)).toBe(false);
    expect(fittingWidth(["短"], 40, 8)).toBe(40);
  });

  it("offers the largest size at which a very long text fits one row", () => {
    expect(fittingFontSize("短", 40, [11, 9, 8])).toBe(11);
    expect(fittingFontSize("长".repeat(600), 40, [11, 9, 8])).toBe(9);
    expect(fittingFontSize("长".repeat(9000), 40, [11, 9, 8])).toBe(8);
  });
});
