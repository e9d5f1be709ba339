/** Finds the responsibility clauses in a paragraph. */

import { BLANKS, COLON, CharSet } from "../../text/char-set";
import { parseLabel } from "../outline/labels";
import { matchBrackets } from "../units/split-names";
import { parseField } from "./fields";
import { isRemark } from "./clause-remarks";
import { withoutWork } from "./unclosed-clause";
import { isClause, isUnitList, mayBeUnitList, sharesWork } from "./is-clause";
import { unitsBehind } from "./read-clause";
import { findLabels, GIVES_UNITS } from "./role-labels";
import { splitUnits } from "../units/split-units";
import { looksLikeUnit } from "../units/unit-shape";
import {
  isRoleSentence,
  rolePhrasesInside,
  roleSentenceAtEnd,
  roleSentenceInside,
  roleSentencesBefore,
} from "./role-sentence";

export interface Clause {
  /** Half-open, brackets included. */
  start: number;
  end: number;
  /** What stands inside, one entry a bracket. */
  contents: string[];
  /** False where it names people or a time only: （牵头领导：某某）. */
  givesUnits: boolean;
  /** A bracket has no partner. */
  broken: boolean;
}

const LONGEST_UNIT_LINE = 300;
const OPENING = "（(〔[［【";
const CLOSING = "）)〕]］】";
const BRACKET = new CharSet(OPENING + CLOSING);
const STOP_OR_BLANK = new CharSet("。；;." + BLANKS);
const MARK_OR_BLANK = new CharSet("；;，," + BLANKS);

/** Clauses read in one paragraph; real ones have under ten. */
const MOST_CLAUSES = 500;

/** What counts as a clause beside brackets with labels or verbs. */
export interface ClauseForms {
  /** A bracket at the end that holds nothing but units: those that surely are, or all that may be. */
  unitLists: "none" | "sure" | "all";
  /** A bracket at the end that only tells what units do: （各街道每日巡查，县气象局及时预报）. */
  work: boolean;
  /** A sentence amid the text: …，由A负责，B配合。…. */
  sentences: boolean;
}

/** …将进展报领导小组办公室（市卫生健康委）: the bracket tells where that office is. */
const REPORTED_TO = /(?:报|送|交|反馈|告知?)[^，。；]{0,24}(?:办公室|专班|指挥部|[科处]室?)$/;
const LONGEST_ADDRESS = 40;

/** Clauses in order; brackets that stand side by side are one clause. */
export function findClauses(text: string, { unitLists, work, sentences }: ClauseForms): Clause[] {
  const partners = matchBrackets(text, OPENING, CLOSING);
  const isList = unitLists === "all" ? mayBeUnitList : isUnitList;
  const clauses: Clause[] = [];
  // 【完成时限：12月底】 belongs to the clause that it stands beside.
  let beside: Clause | null = null;
  const lone: number[] = [];
  let loneClosing = -1;
  for (let i = BRACKET.find(text); i >= 0; i = BRACKET.find(text, i + 1)) {
    const partner = partners.get(i);
    if (partner === undefined) {
      if (OPENING.includes(text.charAt(i))) lone.push(i);
      else loneClosing = i;
      continue;
    }
    const content = text.slice(i + 1, partner);
    const atEnd = STOP_OR_BLANK.lengthWithoutEnd(text.slice(partner + 1, partner + 6)) === 0;
    if (clauses.length >= MOST_CLAUSES) break;
    const remark = isRemark(content);
    const bracket = { start: i, end: partner + 1, contents: [content], broken: false };
    const shares =
      atEnd &&
      ((work && sharesWork(content)) || (unitLists !== "none" && isList(content))) &&
      !REPORTED_TO.test(text.slice(Math.max(0, i - LONGEST_ADDRESS), i));
    if (remark || shares || isClause(content)) {
      if (beside && sideBySide(text, beside.end, i)) clauses.push(beside);
      beside = null;
      add(clauses, text, { ...bracket, givesUnits: !remark && givesUnits(content) });
    } else if (opensWithLabel(content)) {
      const last = clauses[clauses.length - 1];
      const joins = last !== undefined && sideBySide(text, last.end, i);
      if (joins) add(clauses, text, { ...bracket, givesUnits: false });
      else if (!beside || !sideBySide(text, beside.end, i)) {
        beside = { ...bracket, givesUnits: false };
      } else {
        beside.end = bracket.end;
        beside.contents.push(content);
      }
    }
    i = partner;
  }
  if (clauses.length > 0) return withSentences(text, withUnclosed(text, clauses, lone));
  if (beside && endsWith(text, beside)) return [beside];
  const others = brokenClause(text, lone[0] ?? -1, loneClosing);
  return others.length > 0 || !sentences ? others : sentencesInside(text);
}

/** …。（完成时限：11月底） where a heading names the units. */
function endsWith(text: string, { end, contents }: Clause): boolean {
  const [label] = findLabels(contents[0] ?? "");
  return label?.meaning === "deadline" && STOP_OR_BLANK.lengthWithoutEnd(text.slice(end)) === 0;
}

/** Openings without partner that are looked at. */
const MOST_LONE = 20;
const LONGEST_CLAUSE = 400;

/** Beside whole clauses one may have lost its closing bracket: …（A牵头）…。（B牵头。…. */
function withUnclosed(text: string, clauses: Clause[], lone: readonly number[]): Clause[] {
  const found = [...clauses];
  for (const start of lone.slice(0, MOST_LONE)) {
    const next = clauses.find((clause) => clause.end > start);
    if (next && next.start < start) continue;
    const room = text.slice(
      start + 1,
      Math.min(next?.start ?? text.length, start + LONGEST_CLAUSE),
    );
    const upToStop = /^[^。]*/.exec(room)?.[0].trimEnd() ?? "";
    const content = withoutWork(upToStop);
    if (!isClause(content)) continue;
    const end = start + 1 + content.length;
    const contents = [content];
    found.push({ start, end, contents, givesUnits: givesUnits(content), broken: true });
  }
  return found.length > clauses.length ? found.sort((a, b) => a.start - b.start) : clauses;
}

/** …100%。由甲处、乙处负责。…（丙队负责）: before a bracket a sentence of its own may end a task, too. */
function withSentences(text: string, clauses: Clause[]): Clause[] {
  const last = clauses[clauses.length - 1];
  if (!last || !text.includes("。由")) return clauses;
  const own = roleSentencesBefore(text, last.start)
    .filter(({ start, end }) => {
      const isApart = clauses.every((clause) => clause.end <= start || clause.start >= end);
      return isApart && start > 0 && !clauses.some((clause) => sideBySide(text, clause.end, start));
    })
    .map((range) => sentenceClause(text, range));
  return own.length === 0 ? clauses : [...clauses, ...own].sort((a, b) => a.start - b.start);
}

function sentenceClause(text: string, { start, end }: { start: number; end: number }): Clause {
  const contents = [text.slice(start, end).replace(/^[，,]/, "")];
  return { start, end, contents, givesUnits: true, broken: false };
}

function sentencesInside(text: string): Clause[] {
  const by = roleSentenceInside(text);
  return (by ? [by] : rolePhrasesInside(text)).map((range) => sentenceClause(text, range));
}

/** Whether nothing but marks and blanks stands between. */
function sideBySide(text: string, from: number, to: number): boolean {
  return to - from <= 40 && MARK_OR_BLANK.countAtStart(text.slice(from, to)) === to - from;
}

/** 完成时限：12月底, 责任人：某某 */
function opensWithLabel(content: string): boolean {
  return COLON.find(content) > 0 && findLabels(content)[0]?.start === 0;
}

function add(clauses: Clause[], text: string, clause: Clause): void {
  const last = clauses[clauses.length - 1];
  if (last && sideBySide(text, last.end, clause.start)) {
    last.end = clause.end;
    last.contents.push(...clause.contents);
    last.givesUnits ||= clause.givesUnits;
  } else clauses.push(clause);
}

function givesUnits(content: string): boolean {
  if (!/领导|时限|时间|期限|节点|负责人|责任人|联系人/.test(content)) return true;
  const labels = findLabels(content);
  const [first] = labels;
  return (
    first === undefined ||
    content.slice(0, first.start).trim() !== "" ||
    labels.some(({ meaning, end }, index) => {
      const value = content.slice(end, labels[index + 1]?.start);
      return GIVES_UNITS.includes(meaning) || unitsBehind(meaning, value) !== "";
    })
  );
}

/** A clause whose bracket lost its partner, or that has no brackets at all. */
function brokenClause(text: string, loneOpening: number, loneClosing: number): Clause[] {
  if (loneOpening >= 0) {
    const content = withoutWork(text.slice(loneOpening + 1).replace(/[。\s]+$/, ""));
    const end = loneOpening + 1 + content.length;
    return isClause(content)
      ? [{ start: loneOpening, end, contents: [content], givesUnits: true, broken: true }]
      : [];
  }
  const labels = findLabels(text);
  const first = labels.some(({ meaning }) => GIVES_UNITS.includes(meaning))
    ? labels.find(
        ({ start, meaning }) =>
          meaning !== "person" && start > 0 && /[。；;！!\s”）)]/.test(text.charAt(start - 1)),
      )
    : undefined;
  if (first) {
    const broken = loneClosing > first.start;
    const end = broken ? loneClosing + 1 : text.replace(/[。\s]+$/, "").length;
    const content = text.slice(first.start, broken ? loneClosing : end);
    return [{ start: first.start, end, contents: [content], givesUnits: true, broken }];
  }
  return sentenceAtEnd(text);
}

/** 由A、B负责。 as the last sentence of a paragraph. */
function sentenceAtEnd(text: string): Clause[] {
  const start = roleSentenceAtEnd(text);
  if (start < 0) return [];
  const content = text.slice(start).replace(/[。\s]+$/, "");
  const last = { start, end: text.length, contents: [content], givesUnits: true, broken: false };
  // …。由A负责，B配合。…。由C负责。 holds two tasks.
  const before = roleSentencesBefore(text, start).map((range) => sentenceClause(text, range));
  return [...before, last];
}

/** Where sentences amid the text share out the work. */
export interface SentenceForms {
  /** In numbered lines. */
  numbered: boolean;
  /** In paragraphs without a number. */
  plain: boolean;
}

/** A cover may say once who watches over the work. */
const FEWEST_NUMBERED = 2;
/** A cover has several paragraphs. */
const FEWEST_PLAIN = 3;
/** Shorter lines without a number are titles, dates and fields. */
const SHORTEST_PLAIN = 25;

/** So many lines of a kind, evenly spread, tell its way; no city's notice has as many. */
const MOST_JUDGED = 250;

/** Where half of the tasks' lines say who does it amid their text, that is the notice's way. */
export function sentenceForms(lines: readonly string[]): SentenceForms {
  const bodies = lines.map((line) => {
    const { length = 0 } = parseLabel(line) ?? {};
    return { numbered: length > 0, body: line.slice(length) };
  });
  const enough = (own: typeof bodies, fewest: number): boolean => {
    const step = Math.ceil(own.length / MOST_JUDGED);
    const judged = own.filter((_, index) => index % step === 0);
    const sentences = judged.filter(({ body }) => sharesOutInside(body)).length;
    return sentences >= fewest && sentences * 2 >= judged.length;
  };
  const plain = bodies.filter(
    ({ numbered, body }) => !numbered && body.length >= SHORTEST_PLAIN && !isRoleSentence(body),
  );
  return {
    numbered: enough(
      bodies.filter(({ numbered }) => numbered),
      FEWEST_NUMBERED,
    ),
    plain: enough(plain, FEWEST_PLAIN),
  };
}

/** Whether a text says who does it in a sentence, and nothing else of the kind. */
function sharesOutInside(body: string): boolean {
  return (
    (roleSentenceInside(body) !== null || rolePhrasesInside(body).length > 0) &&
    findClauses(body, { unitLists: "none", work: false, sentences: false }).length === 0
  );
}

/** How many lines under a numbered one hold nothing but units. */
export function countUnitLines(lines: readonly string[]): number {
  return lines.filter((line, index) => {
    const above = lines[index - 1] ?? "";
    return line.length <= LONGEST_UNIT_LINE && parseLabel(above) !== null && isUnitLine(line);
  }).length;
}

/** Whether a line is a list of units without label or verb. */
export function isUnitLine(line: string): boolean {
  return (
    line.length <= LONGEST_UNIT_LINE &&
    parseLabel(line) === null &&
    parseField(line) === null &&
    isUnitList(line)
  );
}

/** Whether a line holds nothing but what ends like units; which, only the lines around it can tell. */
export function isUnitsOnly(line: string): boolean {
  return line.length <= LONGEST_UNIT_LINE && splitUnits(line).names.every(looksLikeUnit);
}

const FEWEST_FIELDS = 2;

/** Whether lines of their own name the units; then a bracket behind a task tells of the work. */
export function namesUnitsInFields(lines: readonly string[]): boolean {
  let fields = 0;
  for (const line of lines) {
    const meaning = parseField(line)?.meaning;
    if (meaning && GIVES_UNITS.includes(meaning) && ++fields >= FEWEST_FIELDS) return true;
  }
  return false;
}

/** Brackets that hold nothing but units are clauses where a notice has so many. */
const FEWEST_UNIT_LISTS = 3;

/** How far the notice names its units in brackets without label or verb. */
export function unitListForm(lines: readonly string[]): ClauseForms["unitLists"] {
  const contents = lines.flatMap((line) => bracketAtEnd(line) ?? []);
  const numbered = lines.filter((line) => parseLabel(line) !== null).length;
  const all = contents.filter(mayBeUnitList).length;
  if (all >= FEWEST_UNIT_LISTS && all * 2 >= numbered) return "all";
  return all >= FEWEST_UNIT_LISTS && contents.filter(isUnitList).length >= FEWEST_UNIT_LISTS
    ? "sure"
    : "none";
}

function bracketAtEnd(line: string): string | undefined {
  return /[（([［〔【]([^（()）]{2,300}|[^（()）]{0,200}[（(〔][^（()）]{1,12}[）)〕][^（()）]{0,200})[）)\]］〕】][。；;.]?$/.exec(
    line.slice(-500),
  )?.[1];
}
