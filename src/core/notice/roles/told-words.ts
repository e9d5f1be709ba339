/** Words of a clause that name no unit. */

import { createIssue } from "../../model/issue";
import { WORDS_IN_CLAUSE } from "../../wording/notice-issues";
import type { Finding } from "../finding";
import { looksLikeUnit } from "../units/unit-shape";

export function wordsInClause(found: string): Finding {
  return (taskId) => createIssue(WORDS_IN_CLAUSE, { taskId }, { found });
}

/** 根据会议安排确定时间, behind the units: it says how or when, and names nobody. */
const EXPLAINS =
  /^(?:此项|该项|本项|列入|纳入|计入|根据|依据|依照|按照|参照|结合|视|待|确保|力争|定期|如|并|同时|具体)/;
/** What no unit begins with, however the phrase ends: 如遇机构改革由承接职能的单位负责. */
const REFERS = /^(?:如遇|如有|如需|详见|未列|未尽|涉密|以下各|上述各|除另有|其余见)/;
const LEAST_WORDS = 6;

export function explains(phrase: string): boolean {
  if (phrase.length < LEAST_WORDS) return false;
  return REFERS.test(phrase) || (EXPLAINS.test(phrase) && !looksLikeUnit(phrase));
}
