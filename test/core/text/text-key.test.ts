import fc from "fast-check";
import { textKey, textLength } from "../../../src/core/text/text-key";
import { anyText } from "./any-text";

/** What the key is by definition, whatever short cuts there are. */
function keyByDefinition(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "")
    .toLowerCase();
}

describe("the key of a text", () => {
  it("leaves out blanks, punctuation, invisible characters, width and case", () => {
    expect(textKey("已 完成“一号”项目，（约Ａ b）８０％。\u200b")).toBe("已完成一号项目约ab80");
  });

  it("is the folded text for any characters in any company", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(textKey(any)).toBe(keyByDefinition(any));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the length of a text", () => {
  it("counts characters, but no blanks", () => {
    expect(textLength("　　已完成\n𠮷 80%\u00a0。")).toBe(8);
  });

  it("is that of its characters for any text", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(textLength(any)).toBe([...any.replace(/\s/g, "")].length);
      }),
      { numRuns: 500 },
    );
  });
});
