import fc from "fast-check";
import { readRate } from "../../../../src/core/intake/values/rate";
import type { CellContent } from "../../../../src/core/intake/values/reading";

type Row = [CellContent["value"] | CellContent, number | "unmeasured" | null, string?];

const TABLE: Row[] = [
  [60, 60],
  [0, 0],
  [100, 100],
  [1, 1],
  ["60", 60],
  ["60.0", 60],
  ["６０", 60],
  ["六十", 60],
  ["60%", 60, "rate-reworded"],
  ["６０％", 60, "rate-reworded"],
  ["60 %", 60, "rate-reworded"],
  ["6 3", 63, "rate-parted"],
  ["６ ３ %", 63, "rate-parted"],
  ["完成60%", 60, "rate-reworded"],
  ["60。", 60, "rate-reworded"],
  ["60%（截至6月底）", 60, "rate-reworded"],
  ["百分之六十", 60, "rate-reworded"],
  ["百分之60", 60, "rate-reworded"],
  ["百分之六十点五", 60.5, "rate-reworded"],
  ["百分百", 100, "rate-reworded"],
  ["六成", 60, "rate-reworded"],
  ["六成五", 65, "rate-reworded"],
  ["0.6%", 0.6, "rate-reworded"],
  ["约60%", 60, "rate-approximate"],
  ["60%左右", 60, "rate-approximate"],
  ["近六成", 60, "rate-approximate"],
  ["60%以上", 60, "rate-approximate"],
  ["逾60%", 60, "rate-approximate"],
  ["完成了60%", 60, "rate-reworded"],
  ["超100%", null, "rate-out-of-range"],
  [">100%", null, "rate-out-of-range"],
  [{ value: 0.6, format: "0%" }, 60],
  [{ value: 64, format: "h:mm" }, 64],
  [{ value: 0.565, format: "0.0%" }, 56.5],
  [{ value: 60, format: '0"%"' }, 60],
  [{ value: 60, format: '0"％"' }, 60],
  [{ value: 6, format: '0"成"' }, 60, "rate-reworded"],
  [{ value: 60, format: '"约"0\\%' }, 60, "rate-approximate"],
  [{ value: 6, format: '0"‰"' }, null, "rate-unreadable"],
  ["'92", 92],
  [{ value: 60, format: '"￥"0' }, null, "rate-unreadable"],
  [{ value: 60, format: "[$¥-804]0.00" }, null, "rate-unreadable"],
  [{ value: 60, format: '0"户"' }, null, "rate-unreadable"],
  [{ value: 60, format: '[<50]0"户";0"％"' }, 60],
  [{ value: 0.6, format: '0%"左右"' }, 60],
  [{ value: 60, format: "0%" }, null, "rate-out-of-range"],
  [0.6, null, "rate-ambiguous"],
  ["0.6", null, "rate-ambiguous"],
  [120, null, "rate-out-of-range"],
  ["105%", null, "rate-out-of-range"],
  [-5, null, "rate-out-of-range"],
  ["不宜量化", "unmeasured"],
  ["不宜量化。", "unmeasured", "rate-reworded"],
  ["（不宜量化）", "unmeasured", "rate-reworded"],
  ["无法量化", "unmeasured", "rate-reworded"],
  ["难以用百分比衡量", "unmeasured", "rate-reworded"],
  ["60%-70%", null, "rate-unreadable"],
  ["七八成", null, "rate-unreadable"],
  ["不足60%", null, "rate-unreadable"],
  ["3/5", null, "rate-unreadable"],
  ["6O%", null, "rate-unreadable"],
  ["已完成", null, "rate-unreadable"],
  ["1e2", null, "rate-unreadable"],
  [true, null, "rate-unreadable"],
  [{ value: 45473, format: "yyyy-mm-dd" }, null, "rate-unreadable"],
  ["—", null, "blank-mark"],
  ["无", null, "blank-mark"],
  [" \u200b", null],
  [null, null],
  [{ error: "#DIV/0!" }, null, "error-value"],
  [{ value: 60, formula: true }, 60, "formula-value"],
  [{ value: null, formula: true }, null, "formula-without-result"],
  ["6".repeat(30_000), null, "value-too-long"],
];

test.each(TABLE.map(([input, value, code]) => [input, value, code] as const))(
  "a rate of %j reads as %j",
  (input, value, code) => {
    const cell = isContent(input) ? input : { value: input };
    const reading = readRate(cell);
    expect(reading.value).toBe(value);
    expect(reading.remarks.map(({ kind }) => kind.code)).toEqual(code ? [code] : []);
  },
);

test("a missing cell is blank", () => {
  expect(readRate(null)).toEqual({ value: null, remarks: [] });
});

test("whatever stands there, a rate is from 0 to 100, or nothing is taken without a word", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(undefined, "0%", "0.00%", "General"), (value, format) => {
      const reading = readRate(format === undefined ? { value } : { value, format });
      if (typeof reading.value === "number") {
        expect(reading.value).toBeGreaterThanOrEqual(0);
        expect(reading.value).toBeLessThanOrEqual(100);
      } else if (reading.value === null && String(value).trim() !== "") {
        expect(reading.remarks.length + Number(isUnseen(String(value)))).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

function isUnseen(text: string): boolean {
  return !/[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(text);
}

function isContent(input: Row[0]): input is CellContent {
  return typeof input === "object" && input !== null && "value" in input;
}
