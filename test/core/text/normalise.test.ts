import fc from "fast-check";
import { compactKey, figureKey, foldFigure, visibleText } from "../../../src/core/text/normalise";
import { anyText } from "./any-text";

describe("the compact key", () => {
  it("folds width and leaves out blanks, line breaks and invisible characters", () => {
    expect(compactKey("牵头　单位\r\n（ＡＢ１２，％）\u200b")).toBe("牵头单位(AB12,%)");
  });

  it("is the folded text for any characters in any company", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = visibleText(text).normalize("NFKC").replace(/\s+/gu, "");
        expect(compactKey(text)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the key of a figure", () => {
  it("folds wide digits and keeps those that only mark a note", () => {
    expect(figureKey("６ ０％①²₃⑴⒈㊀")).toBe("60%①²₃⑴⒈㊀");
    expect(foldFigure("６ ０％①")).toBe("6 0%①");
  });

  it("is the compact key of any text without such marks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unmarked = text.replace(/\p{No}/gu, "");
        expect(figureKey(unmarked)).toBe(compactKey(unmarked));
        expect(foldFigure(unmarked)).toBe(unmarked.normalize("NFKC"));
      }),
      { numRuns: 500 },
    );
  });
});
