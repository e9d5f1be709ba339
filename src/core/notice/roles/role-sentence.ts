/** Sentences outside brackets that only say who does it: 由A、B负责。 A牵头，B配合。 */

import { cutNames } from "../units/split-names";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { isClause } from "./read-clause";
import { BY, saysWhen, verbsAtEnd } from "./verbs";

/** Longer sentences are no list of units. */
const LONGEST = 600;
/** 由 is also a plain word; no paragraph of a notice has it more often behind a comma. */
const MOST_TRIES = 20;
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

/**
 * Where such a sentence stands inside a paragraph: 消防整治，由公安部门负责，有关部门配合。要…. The
 * comma before it belongs to it. Null where none does.
 */
export function roleSentenceInside(text: string): { start: number; end: number } | null {
  if (!text.includes("由")) return null;
  let tries = 0;
  for (const { 0: opening, index } of text.matchAll(/(?:^|[，,])由/g)) {
    if (++tries > MOST_TRIES) return null;
    const start = index + opening.length - 1;
    const sentence = /^[^。；;]*/.exec(text.slice(start, start + LONGEST))?.[0] ?? "";
    if (isClause(sentence) && sentence.split(/[，,]/).every(saysWhoOrWhen)) {
      return { start: index, end: start + sentence.length };
    }
  }
  return null;
}

/** A部门负责, B、C, 12月底前完成; not 切实加强巡查, which is work. */
function saysWhoOrWhen(phrase: string): boolean {
  const last = cutNames(phrase).at(-1)?.name ?? "";
  return saysWhen(last) || verbsAtEnd(last) !== null || looksLikeUnit(last);
}

function saysWho(sentence: string): boolean {
  if (/[。！？]/.test(sentence)) return false;
  // 由A牵头，组织排查…，形成清单 tells of work.
  if (BY.test(sentence)) return isClause(sentence) && sentence.split(/[，,]/).every(saysWhoOrWhen);
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
