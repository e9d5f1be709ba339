/** Sentences outside brackets that only say who does it: 由A、B负责。 A牵头，B配合。 */

import { cutNames } from "../units/split-names";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { isClause } from "./read-clause";
import { BY, saysWhen, verbsAtEnd } from "./verbs";

/** Longer sentences are no list of units. */
const LONGEST = 600;
const ENDS_LIKE_ONE = /(?:牵头|负责|负总责|配合|落实|参加|参与|协助|实施|完成|推进|前)$/;

/** Whether a whole line is such a sentence. */
export function isRoleSentence(line: string): boolean {
  return line.length <= LONGEST && saysWho(line.replace(/[。.\s]+$/, ""));
}

/** Where the last sentence of a paragraph begins if it is such a sentence; -1 otherwise. */
export function roleSentenceAtEnd(text: string): number {
  const body = text.replace(/[。\s]+$/, "");
  const start = Math.max(body.lastIndexOf("。"), body.lastIndexOf("；")) + 1;
  return start > 0 && body.length - start <= LONGEST && saysWho(body.slice(start)) ? start : -1;
}

function saysWho(sentence: string): boolean {
  if (/[。！？]/.test(sentence)) return false;
  if (BY.test(sentence)) return isClause(sentence);
  return ENDS_LIKE_ONE.test(sentence) && namesOnly(sentence);
}

/** Nothing but units, people in office and times; one is surely a unit, one has a verb. */
function namesOnly(sentence: string): boolean {
  let sure = false;
  let hasVerb = false;
  for (const { name } of cutNames(sentence)) {
    const verbs = verbsAtEnd(name);
    const who = (verbs ? name.slice(0, name.length - verbs.length) : name).replace(
      /等(?:部门|单位)?$/,
      "",
    );
    if (saysWhen(name)) continue;
    hasVerb ||= verbs !== null;
    if (who === "") continue;
    if (!looksLikeUnit(who) && !isLeader(who)) return false;
    sure ||= isSurelyUnit(who) && /^(?:省|市|县|区|州|各)/.test(who);
  }
  return sure && hasVerb;
}
