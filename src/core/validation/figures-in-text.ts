/** Figures that a text gives for a target. */

import { measure, SCALES } from "../text/measure";
import { compactKey } from "../text/normalise";

const LONGEST_TEXT = 4000;
/** Between the name of a target and its figure. */
const LINK =
  /^(?:累计|已|已经|达到|达|为|是|完成|实现|共|共计|约|增长|同比|同比增长|增速|:|了|人数|总数|总量|数){0,4}$/;
const LONGEST_LINK = 12;
/** A month's own figure is no sum since January. */
const OF_A_MONTH = /月|季|周|当期|本期/;
const SINCE_JANUARY =
  /截至|截止|累计|年初|今年|全年|半年|1[-—~至到]+\d{1,2}月|前[\d一二三四五六七八九十]+个?[月季]/;

const FIGURE = new RegExp(
  `(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,4})?)(?:多|余)?(${SCALES.map(([word]) => word).join("|")})?`,
  "g",
);
const SCALE_OF = new Map(SCALES);

export interface StatedFigures {
  /** What the text gives for the target, in the target's unit. */
  own: number;
  /** All figures of that unit in the text. */
  all: number[];
}

/**
 * What `text` says right after the name of `indicator`, such as 城镇新增就业1.85万人; null where it
 * says nothing, or speaks of a month only.
 *
 * @param unit 计量单位 of the target
 */
export function statedFigures(text: string, indicator: string, unit: string): StatedFigures | null {
  if (!text.includes(indicator)) return null;
  const line = compactKey(text.slice(0, LONGEST_TEXT));
  const name = compactKey(indicator);
  const at = name === "" ? -1 : line.indexOf(name);
  const { base, scale } = measure(compactKey(unit));
  if (at < 0 || base === "") return null;
  const clause =
    line
      .slice(0, at)
      .split(/[。;!?\n]/)
      .at(-1) ?? "";
  if (OF_A_MONTH.test(clause) && !SINCE_JANUARY.test(clause)) return null;
  const start = at + name.length;
  let own: number | null = null;
  const all: number[] = [];
  for (const match of line.matchAll(FIGURE)) {
    const [whole, digits = "", word = ""] = match;
    const end = match.index + whole.length;
    if (!line.startsWith(base, end)) continue;
    const value = (Number(digits.replace(/,/g, "")) * (SCALE_OF.get(word) ?? 1)) / scale;
    all.push(value);
    const link = line.slice(start, match.index);
    const follows = match.index >= start && link.length <= LONGEST_LINK && LINK.test(link);
    if (follows && own === null) own = value;
  }
  return own === null ? null : { own, all };
}
