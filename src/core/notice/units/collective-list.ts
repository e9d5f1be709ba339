/** Lists of places that make one collective name: 各县（市）、区人民政府; 各镇人民政府、街道办事处. */

import type { Cut } from "./split-names";

const PLACE =
  "(?:地级以上市|县级市|自治州|自治县|市州|县市区|旗县区|县市|市县|县区|市区|区县|区市|旗县|乡镇|镇街|镇|乡|街道|县|市|区|州|盟|旗)";
/** What stands among places without a name of its own. */
const PARKS = "(?:开发园区|功能区)";
const BRACKETED = "(?:[（(〔][^（()）〔〕]{1,12}[）)〕])?";
const ORGAN = "(?:人民政府|政府|办事处|办)";

/** 各 or 有关 and a kind of place, the organ still to come or not: 各县, 有关县（市）, 各镇人民政府. */
const OPENS = new RegExp(
  `^(?:(?:沿线|沿江|沿河|属地|全[省市县])?各|各?有关|各?相关)${PLACE}${BRACKETED}${ORGAN}?$`,
);
/** A bare kind of place, with or without the organ: 区人民政府, 街道办事处, 市. */
const CONTINUES = new RegExp(
  `^${PLACE}${BRACKETED}(?:${ORGAN}${BRACKETED}|${ORGAN}及.{0,8}|管委会)?$|^${PARKS}$|^办事处$`,
);

/**
 * How many of `cuts` from `index` on make one name; 1 where nothing belongs together.
 * 各县、市、区政府 is one name, 各地、各部门 are two.
 */
export function placesTogether(cuts: readonly Cut[], index: number): number {
  const first = cuts[index]?.name ?? "";
  // 市直有关部门、单位: 单位 alone is nobody.
  if (cuts[index + 1]?.name === "单位" && first.endsWith("部门")) return 2;
  // 各县（市、区）委、政府: the second organ has no name of its own.
  if (first.endsWith("委") && /^(?:人民)?政府$/.test(cuts[index + 1]?.name ?? "")) return 2;
  if (!OPENS.test(first)) return 1;
  let count = 1;
  while (CONTINUES.test(cuts[index + count]?.name ?? "")) count++;
  return count;
}
