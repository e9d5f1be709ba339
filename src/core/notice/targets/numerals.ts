/** Chinese numerals as notices write them: 三, 十五, 一百二十. */

const DIGITS = "零一二三四五六七八九";
const STEPS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Characters of a numeral below 万; 万 and 亿 belong to the unit, as with printed digits. */
export const CHINESE_NUMERAL = "零〇一二两三四五六七八九十百千";

/**
 * The value of a numeral below 10,000; null where the characters are no number (一二三 in 一二三产).
 * A bare step counts once: 十 is 10, 千 is 1000.
 */
export function chineseNumber(numeral: string): number | null {
  // 零部件, 零售: nothing is counted from nought.
  if (/^[零〇]/.test(numeral)) return null;
  let total = 0;
  let digit: number | null = null;
  let lastStep = Infinity;
  for (const char of numeral) {
    const step = STEPS.get(char);
    if (step !== undefined) {
      if (step >= lastStep) return null;
      total += (digit ?? 1) * step;
      lastStep = step;
      digit = null;
      continue;
    }
    if (char === "零" || char === "〇") {
      digit = null;
      continue;
    }
    if (digit !== null) return null;
    digit = char === "两" ? 2 : DIGITS.indexOf(char);
    if (digit < 0) return null;
  }
  return numeral === "" ? null : total + (digit ?? 0);
}
