/** 预计完成时间 in the forms that units write it. */

import { WORKBOOK } from "./book";
import { mangled, type Variant } from "./variant";
import { number, raw, text, type Content } from "./sheet-edit";

const TYPED: readonly (readonly [string, string | null])[] = [
  ["2024-12-15", "2024-12-15"],
  ["2024.12.15", "2024-12-15"],
  ["2024/12/15", "2024-12-15"],
  ["2024年12月15日", "2024-12-15"],
  ["2024 年 12 月 15 日", "2024-12-15"],
  ["２０２４年１２月１５日", "2024-12-15"],
  ["20241215", "2024-12-15"],
  ["2024-12-15 00:00:00", "2024-12-15"],
  ["2024-12-15T08:30:00Z", "2024-12-15"],
  ["2024年12月底前", "2024-12-31"],
  ["2024年12月底", "2024-12-31"],
  ["2024年12月", "2024-12-31"],
  ["12月底前", "2024-12-31"],
  ["12月15日", "2024-12-15"],
  ["年底前", "2024-12-31"],
  ["年底", "2024-12-31"],
  ["2024年底", "2024-12-31"],
  ["二〇二四年十二月十五日", "2024-12-15"],
  ["2024年第四季度", "2024-12-31"],
  ["45641", "2024-12-15"],
  ["2024年12月15日前", "2024-12-15"],
  ["2024–12–15", "2024-12-15"],
  ["15/12/2024", "2024-12-15"],
  ["03/04/2024", null],
  ["2024-02-30", null],
  ["长期坚持", null],
  ["持续推进", null],
  ["待定", null],
  ["详见附件", null],
  ["2024.1", "2024-01-31"],
  ["12.15", "2024-12-15"],
  ["9".repeat(30000), null],
];

function stored(
  name: string,
  content: Content,
  shown: string,
  value: string | null,
  format?: string,
): Variant {
  return mangled(name, {
    edit: (filled) => {
      const style = filled.book.addFormat(format ?? "General");
      filled.book.set(0, "expectedDate", { ...content, style });
      filled.now(0, "expectedDate", shown, value);
    },
  });
}

export const dates: readonly Variant[] = [
  ...TYPED.map(([shown, value]) =>
    stored(`the text ${JSON.stringify(shown).slice(0, 30)}`, text(shown), shown, value),
  ),
  stored("a serial without a format", number(45641), "45641", "2024-12-15"),
  stored(
    "a serial with a time of day",
    number(45641.75),
    "2024-12-15",
    "2024-12-15",
    "yyyy/m/d h:mm",
  ),
  stored("a Chinese date format", number(45641), "2024-12-15", "2024-12-15", 'yyyy"年"m"月"d"日"'),
  stored("a locale date format", number(45641), "2024-12-15", "2024-12-15", "[$-804]yyyy年m月d日"),
  stored("an ISO date cell", raw("d", "<v>2024-12-15T00:00:00</v>"), "2024-12-15", "2024-12-15"),
  stored("a negative serial", number(-3, "0"), "-3", null, "yyyy-mm-dd"),
  stored("a serial beyond the calendar", number(99999999), "99999999", null, "yyyy-mm-dd"),
  stored("a number that lost its zero", number(2024.1), "2024.1", null),
  stored("a day number", number(20241215), "20241215", "2024-12-15"),
  mangled("dates that count from 1904", {
    edit: (filled) => {
      filled.book.change(WORKBOOK, (xml) =>
        xml.replace("<workbookPr ", '<workbookPr date1904="1" '),
      );
      for (const cell of filled.cells) {
        if (cell.field !== "expectedDate") continue;
        const [year = 0, month = 0, day = 0] = String(cell.value).split("-").map(Number);
        const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1904, 0, 1)) / 86_400_000;
        filled.book.set(filled.tasks.indexOf(cell.taskId), "expectedDate", number(serial));
      }
    },
  }),
];
