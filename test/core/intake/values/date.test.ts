import fc from "fast-check";
import { readDate } from "../../../../src/core/intake/values/date";
import type { CellContent } from "../../../../src/core/intake/values/reading";
import { parsePeriod } from "../../../../src/core/model/period";

const CONTEXT = { date1904: false, period: parsePeriod("2024-06") };

type Row = [CellContent["value"] | CellContent, string | null, string?];

const TABLE: Row[] = [
  ["2024-12-31", "2024-12-31"],
  ["2024.3.15", "2024-03-15"],
  ["2024年3月15日", "2024-03-15"],
  ["２０２４年３月１５日", "2024-03-15"],
  ["2024/3/15", "2024-03-15"],
  ["20240315", "2024-03-15"],
  [20240315, "2024-03-15"],
  ["2024-03-15 00:00:00", "2024-03-15"],
  ["2024年12月31日（星期二）", "2024-12-31"],
  ["二〇二四年三月十五日", "2024-03-15"],
  ["二O二四年三月十五日", "2024-03-15"],
  ["二0二四年三月十五日", "2024-03-15"],
  ["2O24年3月15日", "2024-03-15", "date-reworded"],
  ["2024年12月31日 星期二", "2024-12-31"],
  ["2024年12月底前全部完成", "2024-12-31", "date-reworded"],
  ["2024年12月31日17时前", "2024-12-31"],
  ["完成时间：2024年12月", "2024-12-31", "date-reworded"],
  ["'2024-12-31", "2024-12-31"],
  ["2024-12-31T00:00:00+08:00", "2024-12-31"],
  ["2024-12-30T16:00:00.000Z", "2024-12-31"],
  ["2024-12-31T15:59:59Z", "2024-12-31"],
  ["2024-12-31T00:00:00-05:00", null, "date-unreadable"],
  ["20241231T080000", "2024-12-31"],
  ["20241231T0800", "2024-12-31"],
  ["20241230T160000Z", "2024-12-31"],
  ["20241231080000", "2024-12-31"],
  [20241231080000, "2024-12-31"],
  ["20241331T080000", null, "date-impossible"],
  ["20241231T080000-0500", null, "date-unreadable"],
  ["Tue Dec 31 2024 00:00:00 GMT+0800 (中国标准时间)", "2024-12-31"],
  ["Tue Dec 31 2024 00:00:00 GMT+0800 (China Standard Time)", "2024-12-31"],
  ["Mon, 30 Dec 2024 16:00:00 GMT", "2024-12-31"],
  ["Tue Dec 31 00:00:00 CST 2024", "2024-12-31"],
  ["Dec 31, 2024 12:00:00 AM", "2024-12-31"],
  ["31-Dec-2024", "2024-12-31"],
  ["Tue Dec 31 2024 00:00:00 GMT-0500 (EST)", null, "date-unreadable"],
  ["Feb 30, 2024", null, "date-impossible"],
  ["30-Nov-24", null, "date-unreadable"],
  ["Dec 31, 2024 or later", null, "date-unreadable"],
  [{ isoDate: "2024-12-30T16:00:00.000Z" }, "2024-12-31"],
  [{ value: 45656.9999999999, format: "yyyy-mm-dd" }, "2024-12-31"],
  [{ value: 45656.999988, format: "yyyy-mm-dd" }, "2024-12-30"],
  [{ value: 45657, format: "yyyy-mm-dd" }, "2024-12-31"],
  [{ value: 45657.75, format: "m/d/yy h:mm" }, "2024-12-31"],
  [{ isoDate: "2024-03-15T08:00:00Z" }, "2024-03-15"],
  [45657, "2024-12-31", "date-reworded"],
  [{ value: 20240315, format: "yyyy-mm-dd" }, "2024-03-15"],
  ["45657", "2024-12-31", "date-reworded"],
  ["2024年12月底前", "2024-12-31", "date-reworded"],
  ["2024年12月31日、", "2024-12-31"],
  ["2024.12.31.", "2024-12-31"],
  ["2024-12-31；", "2024-12-31"],
  ["2024-12-31（第一阶段）", "2024-12-31", "date-reworded"],
  ["2024年12月", "2024-12-31", "date-reworded"],
  ["2024年年底", "2024-12-31", "date-reworded"],
  ["今年年底", "2024-12-31", "date-reworded"],
  ["明年3月底", "2025-03-31", "date-reworded"],
  ["2024年第三季度", "2024-09-30", "date-reworded"],
  ["2024年上半年", "2024-06-30", "date-reworded"],
  ["24年11月", "2024-11-30", "date-reworded"],
  ["3/15/2024", "2024-03-15", "date-reworded"],
  ["24.12.31", "2024-12-31", "date-reworded"],
  ["3月底前", "2024-03-31", "date-year-assumed"],
  ["年底", "2024-12-31", "date-year-assumed"],
  ["力争12月底前完成", "2024-12-31", "date-year-assumed"],
  ["十二月三十一日", "2024-12-31", "date-year-assumed"],
  ["三季度末", "2024-09-30", "date-year-assumed"],
  ["12.31", "2024-12-31", "date-year-assumed"],
  [12.31, "2024-12-31", "date-year-assumed"],
  [6.3, null, "date-ambiguous"],
  [2024.1, null, "date-ambiguous"],
  ["2024", null, "date-ambiguous"],
  ["6月中旬", null, "date-ambiguous"],
  ["3/4/2024", null, "date-ambiguous"],
  ["24.3.25", null, "date-ambiguous"],
  ["2024年6月-12月", null, "date-ambiguous"],
  ["12月30日左右", null, "date-ambiguous"],
  ["本月底", null, "date-ambiguous"],
  ["2024-02-30", null, "date-impossible"],
  ["1900-01-01", null, "date-impossible"],
  [{ value: 0.5, format: "yyyy-mm-dd" }, null, "date-impossible"],
  ["长期坚持", null, "date-open"],
  ["已完成", null, "date-open"],
  ["尽快", null, "date-unreadable"],
  [{ value: 0.5, format: "0%" }, null, "date-unreadable"],
  ["/", null, "blank-mark"],
  ["1".repeat(30_000), null, "value-too-long"],
];

test.each(TABLE.map(([input, value, code]) => [input, value, code] as const))(
  "a date of %j reads as %j",
  (input, value, code) => {
    const reading = readDate(isContent(input) ? input : { value: input }, CONTEXT);
    expect(reading.value).toBe(value);
    expect(reading.remarks.map(({ kind }) => kind.code)).toEqual(code ? [code] : []);
  },
);

test("serial numbers count from 1904 where the workbook says so", () => {
  const cell = { value: 44195, format: "yyyy/m/d" };
  expect(readDate(cell, { ...CONTEXT, date1904: true }).value).toBe("2024-12-31");
});

test("without a period a date without a year is asked, not guessed", () => {
  const reading = readDate({ value: "12月底" }, { date1904: false, period: null });
  expect(reading.remarks.map(({ kind }) => kind.code)).toEqual(["date-ambiguous"]);
});

test("whatever stands there, a date that is taken is a real day", () => {
  const digits = fc.stringMatching(/^[0-9年月日号底前.\/-]{1,12}$/);
  fc.assert(
    fc.property(fc.oneof(digits, fc.string(), fc.double()), (value) => {
      const { value: iso } = readDate({ value }, CONTEXT);
      if (iso !== null) expect(new Date(iso).toISOString().slice(0, 10)).toBe(iso);
    }),
    { numRuns: 300 },
  );
});

function isContent(input: Row[0]): input is CellContent {
  return typeof input === "object" && input !== null && "value" in input;
}
