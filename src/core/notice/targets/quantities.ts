/** Numbers with their unit and operator words, wherever they stand in a text. */

import type { TargetOperator } from "../../model/task";
import { BLANKS, CharSet } from "../../text/char-set";
import { measureAt, measureClass } from "./measures";
import { chineseNumber } from "../../text/chinese-number";

export interface Quantity {
  /** Span of operator, number and unit in the text. */
  start: number;
  end: number;
  /** Where the number itself begins. */
  numberStart: number;
  value: number;
  /** Upper end of a range. */
  value2: number | null;
  /** 万, 亿 and the measure word as printed; empty where the number has none. */
  unit: string;
  /** The measure word alone. */
  measure: string;
  op: TargetOperator;
  /** Operator words as printed; empty where none. */
  before: string;
  after: string;
  /** Written in Chinese characters, where a number is far more often part of a name. */
  chinese: boolean;
}

const NUMBER = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?`;
/** Characters of a numeral below 万; 万 and 亿 belong to the unit, as with printed digits. */
const CHINESE_NUMERAL = "零〇一二两三四五六七八九十百千";
const PERCENT_WORD = `百分之([${CHINESE_NUMERAL}]{1,7})`;
const FINDER = new RegExp(
  `(${NUMBER})|${PERCENT_WORD}|([${CHINESE_NUMERAL}]{1,9}(?=[万亿]{0,2}[^${CHINESE_NUMERAL}万亿]))`,
  "g",
);
const MAGNITUDE = /[十百千万亿]{0,3}/y;
const MORE = new CharSet("多余");
const MYRIADS = new CharSet("万亿");
const RANGE_START = new CharSet(`—–-~至到${BLANKS}`);
const RANGE = new RegExp(`\\s?(?:—{1,2}|–|-|~|至|到)\\s?(${NUMBER})`, "y");

/** Nothing or a mark after a number. */
const ENDS = /^(?:之间)?(?:$|[，。；、,;)）])/;

const YEAR = /^(?:[—–~至到-]{1,2}\d{4})?年/;
/** What a rate is per, and of what: 微克/立方米, 微克每立方米, 批次/千人, 克标准煤/千瓦时. */
const PER =
  /(?:二氧化碳|标准煤|标煤|煤)?[/／][十百千万]?(?:立方米|平方公里|平方米|公里|千瓦时|升|人|户|亩|公顷|吨|元|天|日|年)|每(?:立方米|平方米|平方公里|公里|千瓦时|升)/y;

const PER_START = new CharSet("二标煤/／每");

/** 万 and 亿 without a measure word: 突破8000万, 解决10万农村人口饮水问题. */
const UNCOUNTED =
  /[万亿]{1,2}(?=$|[，。；、,;！!）)\s]|以[上内下]|左右|规模|[^\d，。；、]{0,6}(?:人口|居民|群众|农民|学生|师生|移民|职工|老人|老年人|妇女|儿童|青年|市民|用户|党员|残疾人))/y;
/** 种植食用菌5亿棒: a word that ends the item after 万 or 亿 can only be a measure. */
const RARE_MEASURE = /[十百千]?[万亿]([\u4e00-\u9fff])(?=$|[，。；、,;)）]|以上|左右)/y;
/** 220千伏, 5G, 23:30: the number belongs to a name. */
const NAMES_AFTER = /^(?:[A-Za-z:：∶]|千?伏(?!安)|国道|省道|号)/;
/** 缩小到2.1:1, 控制在10/10万以下: what is measured is a proportion. */
const PROPORTION = /[:：∶]\d{1,3}(?:\.\d{1,2})?(?![\d:：∶])|[/／]\d{0,3}[十百千]?[万亿]人?/y;
const PROPORTION_START = new CharSet(":：∶/／");
/** What stands before such a proportion; a score or a time of the day has none of it. */
const PROPORTIONAL = /(?:比|率)[^，。；]{0,8}$/;

const LONGEST_OPERATOR = 4;
/** 不低于每人每月1800元 */
const RATE = /(?:每(?:[人户生床亩年月天]|平方公里|平方米|立方米|公里|公顷))+$/;
const RATE_END = new CharSet("人户生床亩年月天里米顷");
const LONGEST_RATE = 6;

/** Operator words before a number. */
const BEFORE: ReadonlyMap<string, TargetOperator> = new Map([
  ...sameMeaning(
    "不低于 不少于 不小于 不得低于 不得少于 至少 超过 突破 高于 多于 大于等于 大于 超 ≥ ≧ > ＞ >=",
    ">=",
  ),
  ...sameMeaning(
    "不超过 不高于 不大于 不得超过 不得高于 低于 少于 小于等于 小于 控制在 控制到 ≤ ≦ < ＜ <=",
    "<=",
  ),
  ...sameMeaning("大约 约 接近 近", "≈"),
]);

const BEFORE_END = new CharSet([...BEFORE.keys()].map((word) => word.slice(-1)).join(""));

/** Operator words after the unit. */
const AFTER: ReadonlyMap<string, TargetOperator> = new Map([
  ...sameMeaning("以上 及以上", ">="),
  ...sameMeaning("以内 之内 以下 及以内 及以下 内", "<="),
  ...sameMeaning("左右 上下", "≈"),
]);

const AFTER_START = new CharSet([...AFTER.keys()].map((word) => word.charAt(0)).join(""));

function sameMeaning(words: string, op: TargetOperator): [string, TargetOperator][] {
  return words.split(" ").map((word) => [word, op]);
}

/**
 * All quantities of a text, left to right, without overlap. `text` must be width-folded (`foldWidth`).
 * Numbers that are glued to letters (5G, D600), clock times, years and ordinals are left out.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  FINDER.lastIndex = 0;
  for (let match = FINDER.exec(text); match; match = FINDER.exec(text)) {
    const quantity = readQuantity(text, match);
    if (!quantity) continue;
    found.push(quantity);
    FINDER.lastIndex = Math.max(quantity.end, FINDER.lastIndex);
  }
  return found;
}

function readQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const [whole, digits, hundredths, numeral] = match;
  const numberStart = match.index;
  const previous = text[numberStart - 1] ?? "";
  if (/[A-Za-z0-9.:第前]/.test(previous)) return null;
  const value = digits
    ? Number(digits.replace(/,/g, ""))
    : countedNumber(hundredths ?? numeral ?? "");
  if (value === null) return null;
  let end = numberStart + whole.length;
  // 2024年, 2025—2027年 are dates.
  if (
    digits?.length === 4 &&
    value >= 1900 &&
    value < 2200 &&
    YEAR.test(text.slice(end, end + 7))
  ) {
    return null;
  }
  const proportion = hundredths ? "%" : digits ? proportionAt(text, numberStart, end) : "";
  let { unit, measure, more } = { unit: proportion, measure: proportion, more: false };
  if (!hundredths) end += proportion.length;
  if (proportion === "") {
    ({ unit, measure, end, more } = readUnit(text, end));
    if (digits && unit === "" && NAMES_AFTER.test(text.slice(end, end + 3))) return null;
    if (numeral && isOrdinal(measure, text[end] ?? "")) return null;
  }
  let value2: number | null = null;
  const before = operatorBefore(text, numberStart);
  const upper = digits && RANGE_START.isAt(text, end) ? matchAt(RANGE, text, end) : null;
  if (upper) {
    const second = readUnit(text, end + upper[0].length);
    const counted =
      second.measure !== "" && (unit === "" || unit === second.unit || measure === "");
    // 比值控制在0.6—0.8
    const bare =
      unit === "" && second.unit === "" && before !== "" && ENDS.test(text.slice(second.end));
    if (counted || bare) {
      value2 = Number((upper[1] ?? "").replace(/,/g, ""));
      ({ unit, measure, end } = second);
    }
  }
  const after = operatorAfter(text, end) || within(text, end, measure);
  const op =
    value2 !== null
      ? "range"
      : (AFTER.get(after) ?? BEFORE.get(before.replace(RATE, "")) ?? (more ? ">=" : "="));
  return {
    start: numberStart - before.length,
    end: end + after.length,
    numberStart,
    value,
    value2,
    unit,
    measure,
    op,
    before,
    after,
    chinese: digits === undefined && hundredths === undefined,
  };
}

interface Unit {
  unit: string;
  measure: string;
  end: number;
  /** 20余家, 300多户 */
  more: boolean;
}

/** 500万千瓦 is counted in 千瓦, so the longest run of 万, 千 and the like is not always right. */
function readUnit(text: string, from: number): Unit {
  // 8000多亿元
  const early = MORE.isAt(text, from) && MYRIADS.isAt(text, from + 1);
  const unit = readUnitAt(text, early ? from + 1 : from);
  return early && unit.unit !== "" ? { ...unit, more: true } : unit;
}

function readUnitAt(text: string, at: number): Unit {
  const longest = matchAt(MAGNITUDE, text, at)?.[0] ?? "";
  for (let length = longest.length; length >= 0; length--) {
    const magnitude = longest.slice(0, length);
    const more = MORE.isAt(text, at + length);
    const start = at + length + (more ? 1 : 0);
    const measure = measureAt(text, start);
    if (measure === "") continue;
    const counted = start + measure.length;
    const per = PER_START.isAt(text, counted) ? (matchAt(PER, text, counted)?.[0] ?? "") : "";
    const unit = magnitude + measure + per;
    return { unit, measure, end: counted + per.length, more };
  }
  if (longest === "") return { unit: "", measure: "", end: at, more: false };
  const rare = matchAt(RARE_MEASURE, text, at);
  if (rare) {
    const [unit, measure = ""] = rare;
    return { unit, measure, end: at + unit.length, more: false };
  }
  const alone = matchAt(UNCOUNTED, text, at)?.[0] ?? "";
  return { unit: alone, measure: "", end: at + alone.length, more: false };
}

/** What follows the first number of a proportion; empty where none stands there. */
function proportionAt(text: string, numberStart: number, end: number): string {
  if (!PROPORTION_START.isAt(text, end)) return "";
  const written = matchAt(PROPORTION, text, end)?.[0] ?? "";
  return written && PROPORTIONAL.test(text.slice(Math.max(0, numberStart - 16), numberStart))
    ? written
    : "";
}

/** 二期 and 二次供水 say which, not how many. */
function isOrdinal(measure: string, next: string): boolean {
  return measure === "期" || (measure === "次" && /[\u4e00-\u9fff]/.test(next));
}

/** 6个工作日内 is 以内. */
function within(text: string, end: number, measure: string): string {
  return measureClass(measure) === "time" && /^内(?![的部容涵外])/.test(text.slice(end, end + 2))
    ? "内"
    : "";
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The longest operator word that ends at `end`; empty where none does. */
function operatorBefore(text: string, end: number): string {
  const rate = RATE_END.isAt(text, end - 1)
    ? (RATE.exec(text.slice(Math.max(0, end - LONGEST_RATE), end))?.[0] ?? "")
    : "";
  const wordEnd = end - rate.length;
  if (!BEFORE_END.isAt(text, wordEnd - 1)) return "";
  for (let length = Math.min(LONGEST_OPERATOR, wordEnd); length > 0; length--) {
    const word = text.slice(wordEnd - length, wordEnd);
    if (BEFORE.has(word)) return word + rate;
  }
  return "";
}

/** The longest operator word that begins at `start`; empty where none does. */
function operatorAfter(text: string, start: number): string {
  if (!AFTER_START.isAt(text, start)) return "";
  for (let length = LONGEST_OPERATOR; length > 1; length--) {
    const word = text.slice(start, start + length);
    if (AFTER.has(word) && !GOES_ON_AFTER.test(text.slice(start, start + length + 1))) return word;
  }
  return "";
}

/** 10家上下游企业: the word goes on and is no operator. */
const GOES_ON_AFTER = /^上下[游级楼]/;

/** 零部件, 零售: nothing is counted from nought. */
function countedNumber(numeral: string): number | null {
  return /^[零〇]/.test(numeral) ? null : chineseNumber(numeral);
}
