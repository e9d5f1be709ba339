import { SimilarityIndex } from "../../../src/core/text/similarity";

const TEXTS = [
  "地区生产总值增长6%。",
  "强化企业创新主体地位，鼓励科技领军企业牵头组建创新联合体。",
  "坚持教育、科技、人才一体融合发展。",
];
const index = new SimilarityIndex(TEXTS);

test("an unchanged text is its own best match with score 1", () => {
  TEXTS.forEach((text, position) => {
    expect(index.rank(text)[0]).toEqual({ index: position, score: 1 });
  });
});

test("blanks, line breaks and width don't matter", () => {
  expect(index.rank("地区生产总值 增长６％。")[0]).toEqual({ index: 0, score: 1 });
});

test("a part of a text is recognised, below the whole", () => {
  const [best] = index.rank("强化企业创新主体地位，鼓励科技");
  expect(best?.index).toBe(1);
  expect(best?.score).toBeCloseTo(0.9);
});

test("a text that shares nothing matches nothing", () => {
  expect(index.rank("xyz")).toEqual([]);
  expect(index.rank("")).toEqual([]);
});
