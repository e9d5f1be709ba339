import fc from "fast-check";
import { textKey, textLength } from "../../../src/core/text/text-key";

/** What the key is by definition, whatever short cuts there are. */
function keyByDefinition(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "")
    .toLowerCase();
}

const PIECES = [
  ..."完成目标任务（一）％，。、；：“”《》…—·　 \t\n①Ⅳ㎡ﾊﾟABCxyz019%=+-|~",
  "\u0301",
  "\u0338",
  "\u200b",
  "\ufeff",
  "\ud83d\ude00",
  "\ud83d",
  "\u3099",
  "か",
  "ß",
  "Σ",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);

describe("the key of a text", () => {
  it("leaves out blanks, punctuation, invisible characters, width and case", () => {
    expect(textKey("已 完成“一号”项目，（约Ａ b）８０％。\u200b")).toBe("已完成一号项目约ab80");
  });

  it("is the folded text for any characters in any company", () => {
    fc.assert(
      fc.property(text, (any) => {
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
      fc.property(text, (any) => {
        expect(textLength(any)).toBe([...any.replace(/\s/g, "")].length);
      }),
      { numRuns: 500 },
    );
  });
});
