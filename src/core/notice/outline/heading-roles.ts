/** What a heading says about everything beneath it: 省财政厅牵头的工作; 某某市长主抓重点工作. */

import { splitUnits } from "../units/split-units";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { type Clause, findClauses } from "../roles/find-clauses";
import { readClause } from "../roles/read-clause";
import type { RoleGroup } from "../roles/role-groups";
import { hasRoles, isClauseAlone, type Item } from "./item";

/** Longest heading looked at. */
const LONGEST = 60;

const LEADS = "(?:主抓|牵头|分管|负责|领办|包抓)";
const OFFICE_TITLE =
  "[省市县区州盟旗镇乡]?(?:委|政府|人大|政协)?(?:党组|党委|常务)?副?(?:书记|[省市县区州盟旗镇乡]长|秘书长|常委|成员|主任|主席|部长|(?:[一二三四]级)?(?:巡视员|调研员))";
const OFFICES = `${OFFICE_TITLE}(?:(?:、|兼)${OFFICE_TITLE})*`;
const PERSON = "(?:[\\u4e00-\\u9fff]\\s{1,3}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff·]{1,6}?)";
/** 某某副市长主抓重点工作, 某某县委常委、副县长牵头的工作, 区政府党组副书记某某负责的工作 */
const LEADER = new RegExp(
  `((?:${PERSON}${OFFICES}、)?${PERSON}${OFFICES}|(?<![\\u4e00-\\u9fff])${OFFICES}[\\u4e00-\\u9fff·]{2,4}?)(?:同志)?${LEADS}`,
);
const MAY_NAME_LEADER =
  /(?:长|常委|书记|成员|主任|主席|员)[^，。；]{0,8}(?:主抓|牵头|分管|负责|领办|包抓)/;
const UNITS =
  /^(.{2,50}?)(牵头|主办|承办|负责)(?:负责|组织|落实|实施|推进)*的?(?:重点|主要)?(?:工作|任务|事项|项目)(?:[（(][^（()）]{1,12}[)）])?[：:]?$/;

/** The person in office whom the innermost such heading names; null where none does. */
export function headingLeader(headings: readonly Item[]): { leader: string; heading: Item } | null {
  for (const heading of headings) {
    const title = titleOf(heading);
    const named = MAY_NAME_LEADER.test(title) ? LEADER.exec(title)?.[1] : undefined;
    const leader = named ?? leaderInBrackets(heading);
    if (leader) return { leader, heading };
  }
  return null;
}

/** The same of a heading's words alone, as a row of a table has them. */
export function leaderInTitle(title: string): string | null {
  const named = MAY_NAME_LEADER.test(title) ? LEADER.exec(title)?.[1] : undefined;
  if (named !== undefined) return named;
  return IN_BRACKETS.test(title)
    ? leaderOf(findClauses(title, { unitLists: "none", work: false, sentences: false }))
    : null;
}

const IN_BRACKETS = /[（(〔[【].{0,12}(?:领导|市长|县长|区长|负责人)/;

/** 一、高质量发展（牵头领导：某某） */
function leaderInBrackets({ paragraphs: [first, second] }: Item): string | null {
  return leaderOf([
    ...(first?.clauses ?? []),
    ...(second && isClauseAlone(second) ? second.clauses : []),
  ]);
}

function leaderOf(clauses: readonly Clause[]): string | null {
  const contents = clauses.flatMap((clause) => clause.contents);
  return contents.map((content) => readClause(content).leader).find(Boolean) ?? null;
}

/** 一、县教育和体育局（3项）: nothing but an office and how many tasks it has. */
const OFFICE =
  /^((?:省|市|县|区|州|旗|国家)[^，。；：、（）()]{1,24}(?:局|委|办|厅|委员会|办公室|管委会))(?:[（(]共?\s*[\d一二三四五六七八九十]{1,3}\s*[项件条个][)）])?$/;

/** The office whose tasks stand beneath the heading; it holds where a task names nobody itself. */
export function headingOffice(item: Item): RoleGroup | null {
  // Without a number it is a signature.
  return item.label ? officeInTitle(shortTitle(item)) : null;
}

export function officeInTitle(title: string): RoleGroup | null {
  const office = OFFICE.exec(title)?.[1];
  return office && isSurelyUnit(office) ? { mark: "charge", names: [office] } : null;
}

/** A longer text, or one with a stop, is a task. */
const LONGEST_TITLE = 30;

/**
 * The clause behind a title, or alone on the line beneath: 一、提升城市品质（牵头单位：市住建局）; null for a
 * sentence of its own.
 */
function clauseBehindTitle({ label, paragraphs }: Item): Clause | null {
  const [first, second, ...others] = paragraphs;
  if (!label || !first || others.length > 0) return null;
  const holder = second && first.clauses.length === 0 && isClauseAlone(second) ? second : first;
  const [clause, another] = holder.clauses;
  if (!clause?.givesUnits || another || (second && holder === first)) return null;
  const title = holder === first ? first.passage.text.slice(0, clause.start) : first.passage.text;
  const isTitle = title.length > 1 && title.length <= LONGEST_TITLE && !/[，。；！]/.test(title);
  return isTitle && holder.passage.text.slice(clause.end).trim() === "" ? clause : null;
}

/**
 * Whether the clause behind a title holds for what stands beneath it: tasks of which some have their own
 * units and some have none, or none that lead; or it names a leader only, and they the units.
 */
export function sharesItsClause(item: Item): boolean {
  const clause = clauseBehindTitle(item);
  if (!clause) return false;
  if (namesNoUnit([clause])) return item.children.some(hasRoles);
  const under = item.children.filter(({ label }) => label !== null);
  return under.some(hasRoles) && under.some((child) => !hasLead(child));
}

/** （县长王东升总负责）: officials alone. */
export function namesNoUnit(clauses: readonly Clause[]): boolean {
  return clauses.every(({ contents }) =>
    contents.every((content) => readClause(content).groups.length === 0),
  );
}

function hasLead({ paragraphs, fields }: Item): boolean {
  const clauses = paragraphs.flatMap((paragraph) => paragraph.clauses);
  return (
    fields.some(({ meaning }) => meaning === "lead") ||
    clauses.some(({ contents }) =>
      contents.some((content) => givesLead(readClause(content).groups)),
    )
  );
}

const givesLead = (groups: readonly RoleGroup[]): boolean => {
  return groups.some(({ mark }) => mark === "lead");
};

/** The units in the clause behind a heading's title. */
export function headingClauseGroups(item: Item): RoleGroup[] {
  const contents = clauseBehindTitle(item)?.contents ?? [];
  return contents.flatMap((content) => readClause(content).groups);
}

/** Whether a heading says who does what stands beneath it. */
export function givesUnits(item: Item): boolean {
  return headingUnits(item) !== null || headingOffice(item) !== null;
}

/** The units that a heading gives to the tasks beneath it; null for any other heading. */
export function headingUnits(item: Item): RoleGroup | null {
  return unitsInTitle(shortTitle(item));
}

export function unitsInTitle(title: string): RoleGroup | null {
  const [, printed, verb] = UNITS.exec(title) ?? [];
  if (!printed || !verb) return null;
  const { names } = splitUnits(printed);
  const areUnits = names.every((name) => looksLikeUnit(name) && !isLeader(name));
  if (!areUnits || !names.some(isSurelyUnit)) return null;
  return { mark: verb === "牵头" || verb === "主办" ? "lead" : "charge", names };
}

function titleOf(item: Item): string {
  return item.paragraphs[0]?.passage.text.slice(0, LONGEST) ?? "";
}

/** A task's own sentence is longer and spared. */
function shortTitle(item: Item): string {
  const text = item.paragraphs[0]?.passage.text ?? "";
  return text.length > LONGEST ? "" : text;
}
