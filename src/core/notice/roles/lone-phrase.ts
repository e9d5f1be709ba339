/** Phrases of a clause that stand between commas and name neither unit nor role: 立行立改, 古尔邦节前发放到位. */

import { CharSet } from "../../text/char-set";
import type { Cut } from "../units/split-names";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { IN_CHARGE } from "./people-in-charge";

const COMMA = new CharSet("，,；;。");
const SHORTEST = 3;

/** Whether a cut is a whole phrase; what 、 joins to others is one name of a list. */
export function isPhrase(cuts: readonly Cut[], index: number): boolean {
  const [before, behind] = [cuts[index]?.separator ?? "", cuts[index + 1]?.separator ?? ""];
  return (before === "" || COMMA.isFirst(before)) && (behind === "" || COMMA.isFirst(behind));
}

const SOME_TIME =
  /(?:[前后内底末初年月日季周旬]|期间?|时节)$|[^前]{2,10}前(?:夕|[\u4e00-\u9fff\d]{2,12})$|^(?:每|逐[年月季周日]|按[年月季周旬日]|限[期时]|即日|[一二两三四五六七八九十\d]+(?:个?工作日|个?[年月周天日]|小时))|^\d{4}\.\d{1,2}$/;

/** Whether a phrase tells of a time: 世博会开园前完成, 收文后5个工作日内, 半年一评估. */
export function namesSomeTime(phrase: string): boolean {
  return SOME_TIME.test(phrase);
}

/** 6月底前完成修复，其余持续推进 */
const THE_REST =
  /^(?:(?:其余|剩余|余下)(?:的)?(?:部分|工程|项目|任务|工作|内容|事项)?|其[他它](?:部分|工程|项目|任务|工作|内容|事项))$/;

/** The same of what stands before a verb: 枯水期, 按旬, 其余. */
export function isTimeOnly(phrase: string): boolean {
  if (THE_REST.test(phrase)) return true;
  if (/^按.{1,12}$|^分[一二三四五六七八九十\d多各]*[批步期]$/.test(phrase)) return true;
  return !looksLikeUnit(phrase) && (namesSomeTime(phrase) || /^[与随].{2,12}$/.test(phrase));
}

const SHORTEST_TOPIC = 2;

/** 年底前由市审计局: where the unit begins behind 由 and what stands before that; 0 where it is not so. */
export function behindBy(name: string): number {
  const at = name.indexOf("由", SHORTEST_TOPIC);
  if (at < 0 || name[at - 1] === "自") return 0;
  const unit = name.slice(at + 1);
  return isSurelyUnit(unit) || (unit.startsWith("各") && looksLikeUnit(unit)) ? at + 1 : 0;
}

/** What a unit's name begins with whose end tells nothing. */
const BEGINS_UNIT = /^(?:[省市县区州盟旗镇乡]|各|中国|国家|国网|中共)/;

/**
 * Whether a phrase that is no unit says when or how. Behind those who have their verbs all words do that
 * begin like no unit; elsewhere only what surely tells of a time.
 */
export function saysHow(phrase: string, isBehindRoles: boolean): boolean {
  if (phrase.length < SHORTEST) return false;
  // 元宵节前演出不少于20场 only ends like a place.
  if (looksLikeUnit(phrase) && !(/\d/.test(phrase) && namesSomeTime(phrase))) return false;
  if (isLeader(phrase.replace(IN_CHARGE, ""))) return false;
  if (/^在.{2,20}[下中]$/.test(phrase)) return true;
  if (namesSomeTime(phrase)) return isBehindRoles || /(?:[前后内]|期间?)$/.test(phrase);
  return isBehindRoles && !BEGINS_UNIT.test(phrase);
}
