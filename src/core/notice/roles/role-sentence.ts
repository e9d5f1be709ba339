/** Sentences outside brackets that only say who does it: 由A、B负责。 A牵头，B配合。 */

import { isKnownOrgan } from "../units/run-together";
import { cutNames } from "../units/split-names";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { withoutOthers } from "./clause-words";
import { isClause } from "./is-clause";
import { unitWithWork } from "./unit-with-work";
import { BY, inUsualWords, saysWhen, verbsAtEnd } from "./verbs";

/** Longer sentences are no list of units. */
const LONGEST = 600;
/** 由 is also a plain word; no paragraph of a notice has it more often behind a comma. */
const MOST_TRIES = 20;
const ENDS_LIKE_ONE = /(?:牵头|负责|负总责|配合|落实|参加|参与|协助|实施|完成|推进|前)$/;

/** Whether a whole line is such a sentence. */
export function isRoleSentence(line: string): boolean {
  return line.length <= LONGEST && isSentenceOfRoles(line.replace(/[。.\s]+$/, ""));
}

/** Where the last sentence of a paragraph begins if it is such a sentence; -1 otherwise. */
export function roleSentenceAtEnd(text: string): number {
  const body = text.replace(/[。\s]+$/, "");
  const start = Math.max(body.lastIndexOf("。"), body.lastIndexOf("；")) + 1;
  return start > 0 && body.length - start <= LONGEST && isSentenceOfRoles(body.slice(start))
    ? start
    : -1;
}

/** Sentences, or ends of them, that say who does it, before `end`; only those with 由 are surely such. */
export function roleSentencesBefore(text: string, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let tries = 0;
  for (const { 0: sentence, index } of text.slice(0, end).matchAll(/[^。]+/g)) {
    const said = sentence.trim();
    if (!BY.test(said) || ++tries > MOST_TRIES || !isRoleSentence(said)) continue;
    const start = index + sentence.indexOf(said);
    found.push({ start, end: start + said.length });
  }
  return found.length > 0 ? found : endsOfParts(text, end);
}

/** 造林70万亩，由市林业局牵头，公路局配合；完成…: the comma before it belongs to it. */
function endsOfParts(text: string, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let tries = 0;
  for (const { 0: part, index } of text.slice(0, end).matchAll(/[^。；;]+/g)) {
    const comma = part.search(/[，,]由/);
    if (comma < 1 || ++tries > MOST_TRIES || !isRoleSentence(part.slice(comma + 1))) continue;
    found.push({ start: index + comma, end: index + part.length });
  }
  return found;
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

/** Phrases that end like a verb and are looked at in one text. */
const MOST_PHRASES = 40;
const LONGEST_PHRASE = 200;
/** Spares most texts the look at their phrases. */
const VERB_ENDS_PHRASE =
  /(?:牵头|牵头组织|负责|负总责|落实|配合|参加|参与|协助|协办|承办|主办|实施|推进|支持|监督|指导|督导|办理|抓总|主责)(?=[，,。；;！!]|$)/;
/** 12月底前完成, 年内; not 全年完成投资200亿元, which is work. */
const ENDS_TIME =
  /(?:前|内|底|末|[年月日]|季度|(?:前|内|底|末|[年月日]|季度|持续|长期|全年|常年).{0,4}(?:完成|推进|落实|到位|启动|开工|建成|竣工|投用|使用|见效|实施|坚持))$/;

/**
 * Where phrases without 由 say who does it: …改造小区30个，市住建局牵头，各区政府配合，年底前完成。 The
 * comma before them belongs to them.
 */
export function rolePhrasesInside(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  if (!VERB_ENDS_PHRASE.test(text)) return runs;
  let tries = 0;
  let run: { start: number; end: number; isSure: boolean } | null = null;
  let listed: number | null = null;
  const close = (): void => {
    if (run?.isSure) runs.push({ start: run.start, end: run.end });
    run = null;
    listed = null;
  };
  for (const { 0: phrase, index } of text.matchAll(/[^，,。；;！？!?]+/g)) {
    const mark = text.charAt(index - 1);
    if (run && "。！？!?".includes(mark)) close();
    const end = index + phrase.length;
    const start = "，,".includes(mark) && index > 0 ? index - 1 : index;
    const said = phrase.trim();
    if (run && saysWhen(said) && ENDS_TIME.test(said)) {
      run.end = end;
      continue;
    }
    const who = said.length <= LONGEST_PHRASE && tries < MOST_PHRASES ? whoIn(said) : null;
    if (who !== null) tries++;
    if (who === "sure" || who === "verb") {
      run ??= { start: listed ?? start, end, isSure: false };
      run.end = end;
      run.isSure ||= who === "sure";
      listed = null;
    } else if (who === "units") listed ??= run ? null : start;
    else close();
  }
  close();
  return runs;
}

/** Units with a verb, one of them surely a unit with its rank; units alone; null for anything else. */
function whoIn(phrase: string): "sure" | "verb" | "units" | null {
  const verbs = verbsAtEnd(phrase);
  if (verbs === null && !isSurelyUnit(phrase)) return null;
  const names = cutNames(phrase.slice(0, phrase.length - (verbs?.length ?? 0))).map(({ name }) =>
    withoutOthers(name),
  );
  if (names.length === 0 || !names.every((name) => looksLikeUnit(name))) return null;
  if (UNITS_OF_ALL.test(phrase)) return null;
  const isSure = names.some(
    (name) => isSurelyUnit(name) && (/^[省市县区州各]/.test(name) || isKnownOrgan(name)),
  );
  if (verbs === null) return isSure ? "units" : null;
  return isSure && !verbs.isWeak ? "sure" : "verb";
}

/** A部门负责, B、C, 12月底前完成, 有关农场负责搬迁; not 切实加强巡查, which is work. */
function saysWhoOrWhen(phrase: string): boolean {
  const last = cutNames(phrase).at(-1)?.name ?? "";
  return (
    saysWhen(last) ||
    verbsAtEnd(last) !== null ||
    looksLikeUnit(last) ||
    unitWithWork(last)?.mark === "charge"
  );
}

/** 各牵头单位于每月5日前报送进展: what all tasks' units are to do, and none of one. */
const UNITS_OF_ALL = /各(?:牵头|主办|责任|配合|承办|协办|参与|相关责任)(?:单位|部门)/;

function isSentenceOfRoles(printed: string): boolean {
  if (/[。！？]/.test(printed) || UNITS_OF_ALL.test(printed)) return false;
  const sentence = inUsualWords(printed);
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
    const who = withoutOthers(verbs ? name.slice(0, name.length - verbs.length) : name);
    if (saysWhen(name)) continue;
    hasVerb ||= verbs !== null;
    if (who === "") continue;
    if (!looksLikeUnit(who) && !isLeader(who)) return false;
    sure ||= isSurelyUnit(who) && /^(?:省|市|县|区|州|各)/.test(who);
  }
  return sure && hasVerb;
}
