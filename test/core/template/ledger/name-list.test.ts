import fc from "fast-check";
import { joinNames, splitNames } from "../../../../src/core/template/ledger/codec-lists";

describe("several names in one cell", () => {
  test("ordinary names stand plainly between 、", () => {
    expect(joinNames(["市发改委", "市政府各部门"])).toBe("市发改委、市政府各部门");
    expect(joinNames([])).toBe("");
  });

  test("a name that holds a separator stands in brackets", () => {
    expect(joinNames(["有关部门（发改、财政）", "市教育局"])).toBe(
      "「有关部门（发改、财政）」、市教育局",
    );
  });

  test("staff may type any separator, blanks and line breaks", () => {
    expect(splitNames(" 甲, 乙；丙;丁，戊\n己、、 ")).toEqual(["甲", "乙", "丙", "丁", "戊", "己"]);
    expect(splitNames("「甲、乙」 、丙")).toEqual(["甲、乙", "丙"]);
  });

  test("brackets that are out of order are part of the name", () => {
    expect(splitNames("「甲、乙")).toEqual(["「甲", "乙"]);
    expect(splitNames("「甲」组、乙")).toEqual(["「甲」组", "乙"]);
  });

  test("whatever the names, they come back", () => {
    const name = fc.array(fc.constantFrom(..."甲乙、，,；;「」\n 　x"), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(
          name.map((parts) => parts.join("")),
          { maxLength: 5 },
        ),
        (names) => {
          expect(splitNames(joinNames(names))).toEqual(names);
        },
      ),
    );
  });

  test("brackets that never close, or close in the wrong place, cost no more than their length", () => {
    expect(splitNames("「甲、".repeat(200_000))).toHaveLength(200_000);
    expect(splitNames(`${"「甲、".repeat(200_000)}」乙`)).toHaveLength(200_001);
  });
});
