import { readAmount } from "../../../../src/core/intake/values/amount";
import { readPhone } from "../../../../src/core/intake/values/phone";
import type { CellContent, Reading } from "../../../../src/core/intake/values/reading";
import { LONGEST_TEXT } from "../../../../src/core/text/quotation";
import { readStatus } from "../../../../src/core/intake/values/status";
import { readText } from "../../../../src/core/intake/values/text";

const CONTEXT = { date1904: false, period: null };

type Expected = readonly [string | number | boolean, string | null, string?];

/** Rows with every place filled; jest would put its own callback into a missing one. */
function rows(
  table: readonly Expected[],
): [string | number | boolean, string | null, string | undefined][] {
  return table.map(([found, value, code]) => [found, value, code]);
}

function expectReading<T>(reading: Reading<T>, value: T | null, code: string | undefined): void {
  expect(reading.value).toEqual(value);
  expect(reading.remarks.map(({ kind }) => kind.code)).toEqual(code ? [code] : []);
}

test.each(
  rows([
    ["已完成", "done"],
    [" 达 序 时 ", "on-schedule"],
    ["完成", "done", "status-mapped"],
    ["已办结", "done", "status-mapped"],
    ["√已完成。", "done", "status-mapped"],
    ["正常推进", "on-schedule", "status-mapped"],
    ["达序时（60%）", "on-schedule", "status-mapped"],
    ["滞后", "behind", "status-mapped"],
    ["不达序时", "behind", "status-mapped"],
    ["未开工", "not-started", "status-mapped"],
    ["“达序时”", "on-schedule", "status-mapped"],
    ["其它", "other", "status-mapped"],
    ["達序時", "on-schedule", "status-mapped"],
    ["未啟動", "not-started", "status-mapped"],
    ["未完成", null, "status-unclear"],
    ["已完成（100%）", "done", "status-mapped"],
    ["已完成（提前10天）", "done", "status-mapped"],
    ["未启动（待批复）", "not-started", "status-mapped"],
    ["欠序时（受天气影响，未开工）", "behind", "status-mapped"],
    ["已完成（部分）", null, "status-unclear"],
    ["已完成（除随县外）", null, "status-unclear"],
    ["已完成(80%)", null, "status-unclear"],
    ["已完成（未验收）", null, "status-unclear"],
    ["已完成（一期）", null, "status-unclear"],
    ["未启动（部分已开工）", null, "status-unclear"],
    ["推进中", null, "status-unclear"],
    ["基本完成", null, "status-unclear"],
    ["已完成/达序时", null, "status-unclear"],
    ["__proto__", null, "status-unclear"],
    ["constructor", null, "status-unclear"],
    ["达".repeat(30_000), null, "status-unclear"],
    ["□已完成 ☑达序时 □欠序时", "on-schedule", "status-mapped"],
    ["达序时（ ）欠序时（√）", "behind", "status-mapped"],
    ["（√）已完成", "done", "status-mapped"],
    ["☑达序时 ☑欠序时", null, "status-unclear"],
    ["□达序时 □欠序时", null, "status-unclear"],
    ["□已完成", null, "status-unclear"],
    ["☑达序时 □" + "欠".repeat(30_000), null, "status-unclear"],
    ["略有滞后", "behind", "status-mapped"],
    ["已达到序时进度要求", "on-schedule", "status-mapped"],
    ["未达到序时要求", "behind", "status-mapped"],
    ["完成要求", null, "status-unclear"],
    ["'达序时", "on-schedule"],
    ["严重欠序时", "behind", "status-mapped"],
    ["略超序时", "ahead", "status-mapped"],
    ["基本达序时", null, "status-unclear"],
    ["较正常", null, "status-unclear"],
    ["—", null, "blank-mark"],
  ]),
)("a status of “%s” reads as %s", (value, status, code) => {
  expectReading(readStatus({ value }), status, code);
});

test.each(
  rows([
    [13800138000, "13800138000"],
    ["13800138000", "13800138000"],
    ["'13800138000", "13800138000"],
    ["１３８００１３８０００", "13800138000"],
    ["138 0013 8000", "13800138000"],
    ["138-0013-8000", "13800138000"],
    ["+86 13800138000", "13800138000"],
    ["86-13800138000", "13800138000"],
    ["0086-3318000", "3318000"],
    ["0722-3318000", "0722-3318000"],
    ["13800138000.0", "13800138000"],
    ["（0722）3318000", "0722-3318000"],
    ["07223318000", "07223318000"],
    // An extension stays as it was written; other words for it are told.
    ["0722-3318000转801", "0722-3318000转801"],
    ["0722—3318000 转 801", "0722-3318000转801"],
    ["（0722）3318000转801", "0722-3318000转801"],
    ["0722-3318000-801", "0722-3318000-801"],
    ["0722-3318000 ext. 801", "0722-3318000转801", "phone-reworded"],
    ["0722-3318000分机801", "0722-3318000转801", "phone-reworded"],
    ["0722-3318000转分机：801", "0722-3318000转801", "phone-reworded"],
    ["办公室0722-3318000转801", "0722-3318000转801", "phone-with-text"],
    ["3318000", "3318000"],
    ["138****8000", "138****8000"],
    ["见附件", "见附件"],
    ["13800138000/0722-3318000", "13800138000、0722-3318000", "phone-several"],
    ["1380013800O", "1380013800O"],
    ["Tel13800138000", "13800138000", "phone-with-text"],
    ["13800138000 13900139000", "13800138000、13900139000", "phone-several"],
    ["张三13800138000", "13800138000", "phone-with-text"],
    ["1.38E+10", null, "phone-digits-lost"],
    ["无", null, "blank-mark"],
    ["1".repeat(30_000), null, "value-too-long"],
  ]),
)("a phone number of %j reads as %s", (value, phone, code) => {
  expectReading(readPhone({ value }, CONTEXT), phone, code);
});

test("a date in the column of phone numbers is kept as the cell shows it", () => {
  expect(readPhone({ value: 46132, format: "yyyy-mm-dd" }, CONTEXT).value).toBe("2026-04-20");
  expect(readPhone({ value: { isoDate: "2026-04-20" } }, CONTEXT).value).toBe("2026-04-20");
  expect(readPhone({ value: 13800138000, format: "yyyy-mm-dd" }, CONTEXT).value).toBe(
    "13800138000",
  );
});

const AMOUNTS: [CellContent["value"] | CellContent, string, number | null, string?][] = [
  [5000, "家", 5000],
  ["百分之八", "%", 8, "number-converted"],
  ["百分之8.5", "%", 8.5, "number-converted"],
  ["百分之八", "家", null, "number-unit-differs"],
  ["5000", "家", 5000],
  ["1,234", "家", 1234, "number-converted"],
  ["5000家", "家", 5000, "number-converted"],
  ["45000家", "万家", 4.5, "number-converted"],
  ["4.5万", "家", 45_000, "number-converted"],
  ["4.5万", "万家", 4.5, "number-converted"],
  ["7万套", "万套（间）", 7, "number-converted"],
  ["3亿元", "万元", 30_000, "number-converted"],
  ["五十", "个", 50, "number-converted"],
  ["-2.1%", "%", -2.1, "number-converted"],
  [{ value: 0.065, format: "0.0%" }, "%", 6.5, "number-converted"],
  [{ value: 4.5, format: '0.0"万家"' }, "家", 45_000, "number-converted"],
  [{ value: 4.5, format: '"￥"0.0' }, "亿元", 4.5],
  [{ value: 4.5, format: '0.0"亩"' }, "家", null, "number-unit-differs"],
  ["约5000", "家", 5000, "number-approximate"],
  ["6.5%", "亿元", null, "number-unit-differs"],
  ["5-6", "个", null, "number-unreadable"],
  ["1,23", "个", null, "number-unreadable"],
  ["无", "个", null, "blank-mark"],
];

test.each(AMOUNTS.map(([input, unit, amount, code]) => [input, unit, amount, code] as const))(
  "an amount of %j in %s reads as %j",
  (input, unit, amount, code) => {
    const cell =
      typeof input === "object" && input !== null && "value" in input ? input : { value: input };
    expectReading(readAmount(cell, unit), amount, code);
  },
);

test.each([
  [0.065, [6.5]],
  [0.058, [6.5, 6]],
  ["0.058", [6.5]],
  [0.97, [97]],
  [1, [97]],
  [-0.032, [3]],
  [0.012, [1.2]],
  [0.058, [40, 6]],
])(
  "a share %j under %% beside %j is asked: it may be a percentage pasted as a number",
  (value, beside) => {
    expectReading(readAmount({ value }, "%", "%", beside), null, "number-ambiguous");
  },
);

test.each([
  [0.5, "%", [0.5]],
  [0.5, "%", [6.5]],
  [0.4, "%", [1]],
  [0, "%", [6.5]],
  [0.065, "万人", [6.5]],
  [1, "%", [0.065, 2]],
  [6.2, "%", [6.5]],
])("%j in %s beside %j is taken as it stands", (value, unit, beside) => {
  expectReading(readAmount({ value }, unit, unit, beside), value, undefined);
});

test("a small percentage with its sign is no question", () => {
  expectReading(readAmount({ value: "0.065%" }, "%", "%", [6.5]), 0.065, "number-converted");
});

test("a number under a changed unit is asked, unless it bears its own", () => {
  expectReading(readAmount({ value: 45_000 }, "万家", "家"), null, "number-unit-changed");
  expectReading(readAmount({ value: "45000" }, "万家", "亿元"), null, "number-unit-changed");
  expectReading(readAmount({ value: "45000家" }, "万家", "家"), 4.5, "number-converted");
  expectReading(readAmount({ value: 4.5 }, "万家", "万家（含个体）"), 4.5, undefined);
});

test.each(
  rows([
    ["  进展顺利  \r\n\r\n\r\n\r\n已完工 ", "进展顺利\n\n已完工"],
    ["=1+1", "=1+1"],
    ["<b>x</b>", "<b>x</b>"],
    [45.5, "45.5"],
    [true, "TRUE"],
    ["\u3000\u200b", null],
    ["进\u200b展", "进展", "invisible-characters"],
    ["进\u200d展", "进展", "invisible-characters"],
    ["一家👨\u200d👩\u200d👧人", "一家👨\u200d👩\u200d👧人"],
    ["👍🏽\u200d", "👍🏽", "invisible-characters"],
    ["进\u0007展", "进展", "invisible-characters"],
    ["进\ud800展", "进展", "invisible-characters"],
    ["进\u202e展", "进展", "direction-characters"],
    ["进\ufffd展", "进\ufffd展", "lost-characters"],
    ["#REF!", null, "error-value"],
    [" #N/A ", null, "error-value"],
    ["#1楼已封顶", "#1楼已封顶"],
    ["—", null, "blank-mark"],
    [" / ", null, "blank-mark"],
    ["N/A", null, "blank-mark"],
    ["无", "无"],
    ["暂无", "暂无"],
  ]),
)("a text of %j reads as %j", (value, text, code) => {
  expectReading(readText({ value }, CONTEXT), text, code);
});

test("a number, date or percentage in a text column reads as it shows", () => {
  expect(readText({ value: 45657, format: "yyyy-mm-dd" }, CONTEXT).value).toBe("2024-12-31");
  expect(readText({ value: 0.6, format: "0%" }, CONTEXT).value).toBe("60%");
  expect(readText({ value: 38, format: '"共"0"户"' }, CONTEXT).value).toBe("共38户");
});

test("a text beyond what a cell can hold is cut, and says so", () => {
  const reading = readText({ value: "长".repeat(LONGEST_TEXT + 1) }, CONTEXT);
  expect(reading.value).toHaveLength(LONGEST_TEXT);
  expect(reading.remarks.map(({ kind }) => kind.code)).toEqual(["text-cut"]);
});
