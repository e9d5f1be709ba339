/** Printed numbers that open a line: 一、 （一） 1. （1） ① a. 第一章. */

import { BLANKS, CharSet } from "../../text/char-set";

/** How a number is printed, not what it means: （一） may be a section, a task or a field. */
export type LabelStyle =
  | "part"
  | "chinese"
  | "chinese-bracket"
  | "arabic"
  | "decimal"
  | "arabic-bracket"
  | "circled"
  | "letter"
  | "bullet";

export interface Label {
  style: LabelStyle;
  /** The number without its punctuation, as printed. */
  printed: string;
  value: number;
  /** Characters it takes, blanks after it included. */
  length: number;
}

/** Usual nesting of the styles, outermost first. */
export const STYLE_RANK: Record<LabelStyle, number> = {
  part: 0,
  chinese: 1,
  "chinese-bracket": 2,
  arabic: 3,
  decimal: 3,
  "arabic-bracket": 4,
  circled: 5,
  letter: 5,
  bullet: 6,
};

const CN = "[一二三四五六七八九十百零〇○]{1,6}";
const DIGITS = "[0-9０-９]{1,3}";

const FORMS: readonly [LabelStyle, RegExp][] = [
  ["part", new RegExp(`^第(${CN}|${DIGITS})(?:章|篇|部分)[、：:.\\s]*`)],
  ["chinese-bracket", new RegExp(`^[（(〔]\\s*(${CN})\\s*[)）〕][、.．]?\\s*`)],
  ["chinese-bracket", new RegExp(`^(${CN})[)）]\\s*`)],
  ["chinese", new RegExp(`^第(${CN})(?:项|件|条)?[、：:]\\s*`)],
  ["chinese", new RegExp(`^(${CN})\\s*[、．.]\\s*`)],
  ["chinese", new RegExp(`^(?:任务|项目|实事|工程)(${CN})[、：:.．]\\s*`)],
  ["arabic-bracket", new RegExp(`^[（(]\\s*(${DIGITS})\\s*[)）][、.．]?\\s*`)],
  ["arabic-bracket", new RegExp(`^(${DIGITS})[)）]\\s*`)],
  ["arabic", new RegExp(`^第(${DIGITS})(?:项|件|条)?[、：:]\\s*`)],
  ["arabic", new RegExp(`^(?:任务|项目|实事|工程)(${DIGITS})[、：:.．]\\s*`)],
  ["arabic", new RegExp(`^(${DIGITS})\\s*[、.．﹒]\\s*`)],
  ["circled", /^([①-⑳㉑-㉟])[、.．]?\s*/],
  // What Word and LibreOffice number the inner levels of a list with.
  ["letter", /^[（(]\s*([a-zA-Z])\s*[)）]\s*/],
  ["letter", /^([a-zA-Z]|[ivx]{2,4})\s*[、.．)）]\s*(?=[\u4e00-\u9fff“《])/],
];

const MARKS = "●◆■◇□•▪◎➢►▶★☆▲△*＊";
const MARK = new CharSet(MARKS);
/** A mark instead of a number: ● 新建…. */
const BULLET = /^[●◆■◇□•▪◎➢►▶★☆▲△][\s\u3000]*(?=[\u4e00-\u9fffA-Za-z\d“《])/;
/** ——优化教育资源布局，…: so long that it is no second line of a title. */
const DASH = /^(?:—{1,2}|－{1,2}|-{2})[\s\u3000]*(?=[\u4e00-\u9fff“《].{24})/;
const DASHES = new CharSet("—－-");
/** A mark before a number says something about the task: ★1.. */
const STARRED = /^[★☆▲△*＊][\s\u3000]*(?=[（(\d一二三四五六七八九十])/;

const LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const WIDE_OR_NARROW = "0123456789０１２３４５６７８９";
const DIGIT = new CharSet(WIDE_OR_NARROW);
/** What any label begins with; spares looking further at most lines. */
const OPENING = new CharSet(
  `${MARKS}${WIDE_OR_NARROW}${LATIN}—－-第任项实工（(〔〇○零一二三四五六七八九十百①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟`,
);
/** What may follow the digits of a label; spares looking further at 2024年 and 10万人. */
const AFTER_DIGITS = new CharSet(`、.．﹒)）${BLANKS}`);
const MOST_DIGITS = 3;
/** A province's list goes beyond 999; what may be a year must be the next number of all. */
const THOUSANDS = /^([1-9]\d{3})\s*[、.．](?!\d)\s*/;
const MAY_BE_YEAR = /^(?:19|20)/;
const DIGIT_FORMS = FORMS.filter(([style, form]) => {
  return (style === "arabic" || style === "arabic-bracket") && form.test("1、") !== form.test("1)");
});
/** A number and a decimal point are no label: 1.5万家. A year may follow at once: 3.2025年新增…. */
const DECIMAL = /^[0-9０-９]{1,3}[.．](?=[0-9０-９])(?!(?:19|20)\d\d年)/;
/** 1.2 推进…: chapter and item; no quantity such as 1.5 万. */
const SECTIONED =
  /^(\d{1,2}[.．]\d{1,2})(?:[ \u3000]+|、\s*)(?=[\u4e00-\u9fff“《])(?![年月日个万亿元家所项户人名条套%％])/;
/** A number and a blank: 12 推进…; no quantity such as 5 月. */
const BARE = /^(\d{1,3})[ \u3000]+(?=[\u4e00-\u9fff“《])(?![年月日个万亿元家所项户人名条套%％])/;

/**
 * The label that opens a line; null where none does. `expected` is the next number of the running
 * Arabic numbering: it settles lines such as 3.5G网络… and 12 推进….
 */
export function parseLabel(text: string, expected: number | null = null): Label | null {
  if (!OPENING.isFirst(text)) return null;
  if (MARK.isFirst(text)) return parseMark(text, expected);
  if (DASHES.isFirst(text)) return bulletOf(DASH, text.slice(0, 40));
  const head = text.slice(0, 16);
  return DIGIT.isFirst(head) ? parseDigits(head, expected) : parseForm(head, FORMS);
}

function parseForm(head: string, forms: typeof FORMS): Label | null {
  for (const [style, form] of forms) {
    const match = form.exec(head);
    if (match?.[1]) {
      return { style, printed: match[1], value: numberOf(match[1]), length: match[0].length };
    }
  }
  return null;
}

function parseDigits(head: string, expected: number | null): Label | null {
  const digits = DIGIT.countAtStart(head);
  if (digits === MOST_DIGITS + 1) return parseThousands(head, expected);
  if (digits > MOST_DIGITS || !AFTER_DIGITS.isAt(head, digits)) return null;
  if (DIGIT.isAt(head, digits + 1)) {
    const sectioned = SECTIONED.exec(head);
    if (sectioned?.[1]) {
      const [, value = ""] = sectioned[1].split(/[.．]/);
      const [{ length }] = sectioned;
      return { style: "decimal", printed: sectioned[1], value: Number(value), length };
    }
    if (DECIMAL.test(head)) {
      const match = /^(\d{1,3})[.．]/.exec(head);
      if (!match?.[1] || Number(match[1]) !== expected) return null;
    }
  }
  const label = parseForm(head, DIGIT_FORMS);
  if (label) return label;
  const bare = BARE.exec(head);
  if (bare?.[1] && Number(bare[1]) === expected) {
    return { style: "arabic", printed: bare[1], value: Number(bare[1]), length: bare[0].length };
  }
  return null;
}

function parseThousands(head: string, expected: number | null): Label | null {
  const match = THOUSANDS.exec(head);
  const [whole = "", printed = ""] = match ?? [];
  const value = Number(printed);
  if (!match || (expected === null ? MAY_BE_YEAR.test(printed) : value !== expected)) return null;
  return { style: "arabic", printed, value, length: whole.length };
}

function parseMark(text: string, expected: number | null): Label | null {
  const star = STARRED.exec(text)?.[0].length ?? 0;
  const label = star > 0 ? parseLabel(text.slice(star), expected) : null;
  if (label) return { ...label, length: label.length + star };
  return bulletOf(BULLET, text.slice(0, 8));
}

function bulletOf(form: RegExp, head: string): Label | null {
  const bullet = form.exec(head);
  return bullet ? { style: "bullet", printed: "", value: 0, length: bullet[0].length } : null;
}

const CN_DIGITS = "零一二三四五六七八九";

/** 十二 → 12, 一百零三 → 103, ③ → 3; digits of either width. */
export function numberOf(printed: string): number {
  if (/^[0-9]+$/.test(printed)) return Number(printed);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(printed);
  if (circled >= 0) return circled + 1;
  if (/^[a-z]$/i.test(printed)) return LATIN.indexOf(printed.toLowerCase()) + 1;
  const plain = printed.normalize("NFKC");
  if (/^\d+$/.test(plain)) return Number(plain);
  let total = 0;
  let digit = 0;
  for (const char of plain.replace(/[〇○]/g, "零")) {
    if (char === "百") [total, digit] = [total + Math.max(digit, 1) * 100, 0];
    else if (char === "十") [total, digit] = [total + Math.max(digit, 1) * 10, 0];
    else digit = Math.max(0, CN_DIGITS.indexOf(char));
  }
  return total + digit;
}
