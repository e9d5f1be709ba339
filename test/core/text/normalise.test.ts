import fc from "fast-check";
import { compactKey, visibleText } from "../../../src/core/text/normalise";
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
