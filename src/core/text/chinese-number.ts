/** Numbers written in Chinese characters. */

const DIGITS = new Map([..."零一二三四五六七八九"].map((char, value) => [char, value]));
DIGITS.set("〇", 0);
DIGITS.set("○", 0);
DIGITS.set("两", 2);

const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const BIG_UNITS = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);
const LONGEST = 24;

/** 六十 → 60, 一百零五 → 105, 六十点五 → 60.5, 三万二千 → 32000; null if it is no such number. */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  const [whole = "", fraction, ...more] = text.split("点");
  if (more.length > 0) return null;
  const head = wholeNumber(whole);
  if (head === null) return null;
  if (fraction === undefined) return head;
  const digits = digitString(fraction);
  return digits === null ? null : Number(`${head}.${digits}`);
}

/** A number in digits or in characters: 8.5, 八点五; null if it is neither. */
export function numberOf(text: string): number | null {
  return /^\d{1,12}(?:\.\d{1,12})?$/.test(text) ? Number(text) : chineseNumber(text);
}

/** 二〇二四 → 2024: characters read one by one; null if one is no digit. */
export function digitString(text: string): string | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  let digits = "";
  for (const char of text) {
    const digit = DIGITS.get(char);
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}

function wholeNumber(text: string): number | null {
  if (text === "") return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lowest = Infinity;
  for (const char of text) {
    const value = DIGITS.get(char);
    const unit = UNITS.get(char);
    const big = BIG_UNITS.get(char);
    if (value !== undefined) {
      // 七八 is no number but a guess; only a zero may stand before a digit.
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lowest) return null;
      section += (digit ?? 1) * unit;
      lowest = unit;
      digit = null;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0)) * big;
      if (total === 0) return null;
      section = 0;
      digit = null;
      lowest = Infinity;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0);
}
