import fc from "fast-check";
import { changedTextWords } from "../../../src/core/wording/changed-text";

const TASK = "新建公园12个，全部免费开放；改造老旧小区30个，惠及居民1.2万户，打通断头路5条。";

test("what was put into a long text is shown with what stands before it", () => {
  const found = TASK.replace("惠及", "（我单位不承担）惠及");
  expect(changedTextWords(found, TASK)).toBe("在“…老旧小区30个，”后面多了“（我单位不承担）”");
});

test("what was taken out is shown", () => {
  expect(changedTextWords(TASK.replace("，全部免费开放", ""), TASK)).toBe(
    "在“…新建公园12个”后面少了“，全部免费开放”",
  );
});

test("a figure that was changed is shown as it was and as it is", () => {
  expect(changedTextWords(TASK.replace("30个", "20个"), TASK)).toBe(
    "在“…放；改造老旧小区”后面“30”被改成了“20”",
  );
});

test("a short text is shown whole", () => {
  expect(changedTextWords("建公园", TASK)).toBe("被改成了“建公园”");
});

test("a change is never so long that the sentence cannot be read", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (found, expected) => {
      expect([...changedTextWords(found, expected)].length).toBeLessThan(160);
    }),
  );
});
