/** People in office among the names of a clause. */

import { CharSet } from "../../text/char-set";
import { isLeader, looksLikeUnit } from "../units/unit-shape";

/** 郑铭副市长分管, 田维副县长督办 */
export const IN_CHARGE = /(?:分管|协管|主管|挂帅|包抓|包保|联系|督办|督导|督促|调度|抓总|统筹)$/;
const OFFICE_FIRST = new CharSet("分协联主");
const COMRADE_LAST = new CharSet("志");
const OPENS_OFFICE = /^(?:分管|协管|联系|主管)/;

const PERSON = /^[\u4e00-\u9fff]{2,4}$/;

/** 分管工业、环保副市长 is one person in office; 龙晓华、肖光荣同志 are two with one 同志. */
export function withLeaders(names: readonly string[]): readonly string[] {
  if (!names.some((name) => OFFICE_FIRST.isFirst(name) || COMRADE_LAST.isLast(name))) return names;
  const comrade = names.findIndex((name) => name.endsWith("同志"));
  if (comrade > 0 && names.slice(0, comrade).every((name) => isPerson(name)))
    return [names.slice(0, comrade + 1).join("、"), ...names.slice(comrade + 1)];
  const joined: string[] = [];
  let office = "";
  for (const name of names) {
    if (office === "" && OPENS_OFFICE.test(name) && !looksLikeUnit(name) && !isLeader(name)) {
      office = name;
    } else if (office !== "") {
      if (isLeader(name)) joined.push(`${office}、${name}`);
      else joined.push(office, name);
      office = "";
    } else joined.push(name);
  }
  return office === "" ? joined : [...joined, office];
}

function isPerson(name: string): boolean {
  return isLeader(name) || (PERSON.test(name) && !looksLikeUnit(name));
}
