/** Units of measure with a scale word in front: 万家 is ten thousand 家. */

/** Longest first: 万亿 is not 万 with a unit 亿. */
export const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
];

export interface Measure {
  scale: number;
  /** Unit without its scale word: 家 of 万家. */
  base: string;
}

/** 万套(间) and 万套 are one unit: what stands in brackets only explains. Wants a compact text. */
export function measure(printed: string): Measure {
  const unit = printed.replace(/\([^()]*\)/g, "");
  const scale = SCALES.find(([word]) => unit.startsWith(word));
  return scale ? { scale: scale[1], base: unit.slice(scale[0].length) } : { scale: 1, base: unit };
}
