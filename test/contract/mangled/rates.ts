/** 完成率 in the forms that units write it. */

import { mangled, type Variant } from "./variant";
import { number, raw, text, type Content } from "./sheet-edit";

/** What is typed, and the rate it means; null where it has to be asked. */
const TYPED: readonly (readonly [string, number | "unmeasured" | null])[] = [
  ["60", 60],
  ["60.0", 60],
  [" 60 ", 60],
  ["60%", 60],
  ["６０％", 60],
  ["60 %", 60],
  ["﹪60", null],
  ["百分之六十", 60],
  ["百分之60", 60],
  ["六成", 60],
  ["六成五", 65],
  ["约60%", 60],
  ["60%左右", 60],
  ["近60%", 60],
  ["60%以上", 60],
  ["完成60%", 60],
  ["已完成60%", 60],
  ["60％（预计）", 60],
  ["60\u200b%", 60],
  ["0.6", null],
  ["60-70%", null],
  ["60%~70%", null],
  ["过半", null],
  ["3/5", null],
  ["1200", null],
  ["120%", null],
  ["-5", null],
  ["60%\n70%", null],
  ["不宜量化", "unmeasured"],
  ["无法量化", "unmeasured"],
  ["正常推进", null],
  ["60。", 60],
  ["60,5", null],
  ["6O%", null],
  ["1e2", null],
  ["9".repeat(30000), null],
];

function typed(shown: string, value: number | string | null): Variant {
  return stored(`the text ${JSON.stringify(shown).slice(0, 30)}`, text(shown), shown, value);
}

function stored(
  name: string,
  content: Content,
  shown: string,
  value: number | string | null,
): Variant {
  return mangled(name, {
    edit: (filled) => {
      filled.book.set(0, "completionRate", content);
      filled.now(0, "completionRate", shown, value);
    },
  });
}

export const rates: readonly Variant[] = [
  ...TYPED.map(([shown, value]) => typed(shown, value)),
  stored("a number with binary noise", number(56.49999999999999), "56.5", 56.5),
  stored("a bare fraction", number(0.6), "0.6", null),
  stored("a fraction in scientific notation", raw(null, "<v>6E-1</v>"), "0.6", null),
  stored("a truth value", raw("b", "<v>1</v>"), "TRUE", null),
  stored("an error", raw("e", "<v>#DIV/0!</v>"), "#DIV/0!", null),
  mangled("0.6 under a percent format", {
    edit: (filled) => {
      filled.book.set(0, "completionRate", number(0.6, filled.book.addFormat("0.00%")));
      filled.now(0, "completionRate", "60%", 60);
    },
  }),
  mangled("60 under a percent format is 6000 %", {
    edit: (filled) => {
      filled.book.set(0, "completionRate", number(60, filled.book.addFormat("0%")));
      filled.now(0, "completionRate", "6000%", null);
    },
  }),
  mangled("60 under a format with a quoted percent sign", {
    edit: (filled) => {
      filled.book.set(0, "completionRate", number(60, filled.book.addFormat('0"%"')));
      filled.now(0, "completionRate", "60", 60);
    },
  }),
  mangled("a date where a rate belongs", {
    edit: (filled) => {
      filled.book.set(0, "completionRate", number(45473, filled.book.addFormat("yyyy-mm-dd")));
      filled.now(0, "completionRate", "2024-06-30", null);
    },
  }),
];
