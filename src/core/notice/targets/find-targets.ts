/** The measurable goals (量化指标) in a task's text. */

import type { Target } from "../../model/task";
import { CharSet } from "../../text/char-set";
import { splitClauses, type Clause } from "./clauses";
import { foldWidth } from "./fold-width";
import { indicatorOf } from "./indicator";
import { describesWhatIs, isLabelled, isTarget, operatorApart } from "./judge";
import { laterYears } from "./later-years";
import { kindOf } from "./measures";
import { findQuantities, type Quantity } from "./quantities";
import { respectiveSubjects } from "./respectively";
import { ENDING, type Setting } from "./setting";
import { CHANGING, findVerbs, MEASURED, REACHING, SHARE, type Verb } from "./verbs";

/** No task is longer; what follows is not searched. */
const LONGEST_TEXT = 20_000;
/** Nobody writes more numbers into one clause; what follows is not looked at. */
const MOST_IN_CLAUSE = 40;
/** Where the next item of an enumeration begins: 5家A、B10家和20家C. */
const NEXT_ITEM = /、|^(?:以及|和(?![美谐平])|及|与)|(?:以及|和|及|与)(?=\d)/;
const PERIOD = "(?:[一二三四]季度|前三季度|[上下]半年|全年|年底|年末)";
const JOINER = new RegExp(`^(?:、|和|及|与)${PERIOD}?$`);
/** 完成率一季度25%: when it is to be reached. 提高到每人每月750元 is 提高到750元. */
const INSERTED = new RegExp(`(?:(?:每[人户生床亩年月周天日])+|${PERIOD})$`);
const INSERTED_END = new CharSet("人户生床亩年月周天日度底末");
const JOINED = /(?:、|和|及|与)$/;
/** Verbs that are as often the noun that is counted. */
const NOMINAL = new Set("造林 绿化 投资 贷款 融资 出口 招生".split(" "));
/** How far a number's context reaches; clauses of real notices are shorter. */
const REACH = 80;

/** 五年来，累计投入…: what such a sentence counts is reached already, until it turns to what is to come. */
const LOOKS_BACK =
  /^(?:截[至止]到?(?:目前|当前|现在|去年|上年|上月)|过去[一二三四五几十]|[近一二三四五几十两]{1,2}年来|近年来?|[去上]年(?:[，、]|$|全))/;
/** 预计全年生产总值将达…: what is expected of the year that ends is no goal. */
const EXPECTS = /^(?:据?初步[测核计]?算)?，?预计[^，。；]{0,30}(?:将|可|有望)[达突超完实增]/;
const LOOKS_AHEAD = /今年|今后|下一步|力争|计划|确保|要|将|到20\d\d年/;

/** A clause with the characters as printed and the verbs in it. */
interface ReadClause extends Clause {
  text: string;
  verbs: readonly Verb[];
}

/** A target with what the next one in an enumeration needs of it. */
interface Found {
  target: Target;
  quantity: Quantity;
  /** What it measures, for 其中…新增4万个. */
  subject: string;
  /** True where its number ends its item, so that the next item may go on without a verb. */
  atEnd: boolean;
}

/** A line with nothing but a name, and its value in the next: two cells of a table. */
const INDICATOR_LINE =
  /(^|\n)([^\n\d，。；：、]{2,24})\n(?=((?:同比)?(?:增长|增幅|下降|降低|提高|达到?|不[低少高超多]于?|控制在)?)[≥≤<>约]?\d)/g;

/** 地区生产总值⏎增长6% reads as 地区生产总值：增长6%; every place stays where it was. */
function withIndicators(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(INDICATOR_LINE, (_, before: string, name: string, verb: string) => {
    return before + name + (verb === "" ? "：" : " ");
  });
}

/**
 * Finds the targets of a text: numbers that must be reached (建成100个, 增长6%以上), not those that
 * scope or name (3岁以下, 三大战役). The rule is written down in `judge.ts`.
 *
 * The span covers operator words, number and unit (不少于15万人次, 70万人以上), as half-open UTF-16
 * offsets into `text`. The value is in the printed unit (4.5 with 万家). In time linear in the text.
 *
 * @param year the notice's own; what is to be reached in a later one is no target of it
 */
export function findTargets(text: string, year: number | null = null): Target[] {
  const folded = withIndicators(foldWidth(text.slice(0, LONGEST_TEXT)));
  const quantities = findQuantities(folded);
  if (quantities.length === 0) return [];
  const isLater = laterYears(folded, year);
  const targets: Target[] = [];
  let previous = null as Found | null;
  let described = false;
  let past = false;
  for (const clause of splitClauses(folded)) {
    const within = quantitiesIn(quantities, clause);
    if (!clause.continues) {
      previous = null;
      described = false;
      past = false;
    }
    past = past
      ? !LOOKS_AHEAD.test(clause.plain)
      : LOOKS_BACK.test(clause.plain) || EXPECTS.test(clause.plain);
    if (within.length === 0 || past) continue;
    const verbs = findVerbs(clause.plain);
    const { start, end, plain, continues, label } = clause;
    const own = text.slice(start, end);
    const read: ReadClause = { start, end, plain, continues, label, text: own, verbs };
    const subjects = respectiveSubjects(clause, read.text, within);
    const inSeries: Target[] = [];
    for (const [index, quantity] of within.entries()) {
      const subject = subjects.get(quantity);
      const last = previous;
      const setting = settingOf(read, quantity, last, described);
      let found: Found;
      if (isLater(quantity.start)) continue;
      if (subject !== undefined && last !== null && subjects.has(last.quantity)) {
        found = inTurn(last, quantity, subject);
      } else if (isTarget(setting)) {
        found = readTarget(read, setting, within[index - 1], last, subject);
      } else {
        described ||= describesWhatIs(setting);
        continue;
      }
      if (subject !== undefined) inSeries.push(found.target);
      targets.push(found.target);
      previous = found;
    }
    shareOperator(inSeries);
  }
  return withDistinctNames(
    text,
    targets.sort((a, b) => a.span[0] - b.span[0]),
  );
}

/** Figures are filed by indicator, so no two of a task may share one: the number tells them apart. */
function withDistinctNames(text: string, targets: readonly Target[]): Target[] {
  if (targets.length < 2) return [...targets];
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return targets.map((target) => {
    let indicator = target.indicator;
    if (taken.has(indicator)) indicator += `（${text.slice(...target.span)}）`;
    while (taken.has(indicator)) {
      const copy = (copies.get(target.indicator) ?? 1) + 1;
      copies.set(target.indicator, copy);
      indicator = `${target.indicator}（${String(copy)}）`;
    }
    taken.add(indicator);
    return { ...target, indicator };
  });
}

const NUMBER_START = new CharSet("0123456789百分零〇一二两三四五六七八九十千");

/** Quantities that the clause itself holds, not its quotations and brackets. */
function quantitiesIn(quantities: readonly Quantity[], clause: Clause): Quantity[] {
  const within = sliceByStart(quantities, clause.start, clause.end).slice(0, MOST_IN_CLAUSE);
  return within.filter(({ numberStart }) =>
    NUMBER_START.isAt(clause.plain, numberStart - clause.start),
  );
}

/** The quantities that begin in [start, end), by bisection: the list is in order. */
function sliceByStart(quantities: readonly Quantity[], start: number, end: number): Quantity[] {
  const at = (offset: number) => firstFrom(quantities, offset, (one) => one.numberStart);
  return quantities.slice(at(start), at(end));
}

/** Index of the first entry whose position is `offset` or more. */
function firstFrom<T>(entries: readonly T[], offset: number, position: (entry: T) => number) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && position(entry) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last target of the clause itself. */
function lastInClause(clause: ReadClause, previous: Found | null): Quantity | null {
  return previous && previous.quantity.start >= clause.start ? previous.quantity : null;
}

function settingOf(
  clause: ReadClause,
  quantity: Quantity,
  previous: Found | null,
  described: boolean,
): Setting {
  const numberAt = quantity.start - clause.start;
  const from = Math.max(0, numberAt - REACH);
  const prefix = clause.plain.slice(from, numberAt);
  const end = prefix.slice(-ENDING);
  const ending = INSERTED_END.isLast(end) ? end.replace(INSERTED, "") : end;
  const suffixAt = quantity.end - clause.start;
  const suffix = clause.plain.slice(suffixAt, suffixAt + REACH);
  const tail = suffix.slice(0, NEXT_ITEM.exec(suffix)?.index);
  const firstVerb = firstFrom(clause.verbs, from, (verb) => verb.start);
  const verbs = clause.verbs
    .slice(
      firstVerb,
      firstFrom(clause.verbs, numberAt + 1, (verb) => verb.end),
    )
    .map((verb) => ({ ...verb, start: verb.start - from, end: verb.end - from }));
  const follows = previous?.atEnd ?? false;
  const last = lastInClause(clause, previous);
  const between = last ? clause.plain.slice(last.end - clause.start, numberAt) : "";
  const beside = last !== null && opensItem(clause, last, numberAt);
  const adjoins = beside && JOINER.test(between) && last.unit === quantity.unit;
  const { label } = clause;
  return {
    quantity,
    prefix,
    ending,
    suffix,
    tail,
    label,
    verbs,
    follows,
    described,
    beside,
    adjoins,
  };
}

function readTarget(
  clause: ReadClause,
  setting: Setting,
  before: Quantity | undefined,
  previous: Found | null,
  named: string | undefined,
): Found {
  const { quantity, prefix, ending, tail, verbs, beside } = setting;
  const numberAt = quantity.start - clause.start;
  const from = numberAt - prefix.length;
  const suffixAt = quantity.end - clause.start;
  const last = lastInClause(clause, previous);
  const stated = REACHING.test(ending) || MEASURED.test(ending);
  // 5亿元以上的项目10个、10亿元以上的…: the item begins after the number that was last a target.
  const itemAt = itemStart(clause, prefix, from, last ?? before, stated);
  const attaining = verbs.filter((verb) => verb.verbClass === "attaining");
  const labelled = isLabelled(setting);
  const governor = attaining.filter((verb) => !isNoun(verb, prefix)).at(beside ? -1 : 0);
  const { indicator, subject } = indicatorOf({
    item: labelled ? setting.label : (named ?? clause.text.slice(Math.max(itemAt, from), numberAt)),
    noun: named === undefined ? clause.text.slice(suffixAt, suffixAt + tail.length) : "",
    governor: itemAt > 0 && !stated ? (governor?.word ?? "") : "",
    previous: previous?.subject ?? "",
  });
  const target: Target = {
    indicator,
    op: quantity.op === "=" ? operatorApart(setting) : quantity.op,
    value: quantity.value,
    value2: quantity.value2,
    unit: quantity.unit,
    // 增长6.5%以上、力争7%: the second number says no more than how much of the same.
    kind:
      previous && indicator === previous.subject && quantity.unit === previous.target.unit
        ? previous.target.kind
        : kindOf(quantity.measure, isChange(setting)),
    span: [quantity.start, quantity.end],
  };
  return { target, quantity, subject, atEnd: tail === "" };
}

/** 增速达到6%, 增幅（%）：6% */
const RATE_OF_CHANGE =
  /(?:增速|增幅|涨幅|降幅|(?:(?<!自然)增长|下降|降低|上升|提高)率)(?:[（(].{1,6}[)）]|力争|确保|达到?|为|保持在?|稳定在?|控制在?)*$/;

/** 增长8%, 压减一般性支出10%: by how much, not how much; 提高覆盖率90% is how much. */
function isChange({ prefix, ending, label, verbs }: Setting): boolean {
  if (CHANGING.test(ending.replace(/[要在为]$/, ""))) return true;
  if (RATE_OF_CHANGE.test(ending) || (prefix === "" && RATE_OF_CHANGE.test(label))) return true;
  const last = verbs.at(-1);
  if (!last || !CHANGING.test(last.word)) return false;
  const object = prefix.slice(last.end);
  return !SHARE.test(object) && !/^[至到为]/.test(object);
}

/** 人工造林3万亩、封山育林5万亩: the first is no 造林 of the second. */
function isNoun({ word, start, end }: Verb, prefix: string): boolean {
  return start > 0 && NOMINAL.has(word) && /^\d/.test(prefix.slice(end));
}

/** The next number after 分别: it must be reached as the one before it. */
function inTurn(previous: Found, quantity: Quantity, named: string): Found {
  const { indicator, subject } = indicatorOf({ item: named, noun: "", governor: "", previous: "" });
  const { op: said, value, value2, unit } = quantity;
  const op = said === "=" ? previous.target.op : said;
  const span: [number, number] = [quantity.start, quantity.end];
  const target: Target = { ...previous.target, indicator, op, value, value2, unit, span };
  return { target, quantity, subject, atEnd: previous.atEnd };
}

/** 分别达到5万元和3万元以上: what stands after the last number is said of all. */
function shareOperator(series: readonly Target[]): void {
  const op = series.at(-1)?.op ?? "=";
  for (const target of series) if (target.op === "=") target.op = op;
}

/** 5家A和20家B: a number opens the next item of an enumeration, and no verb has come between. */
function opensItem(clause: ReadClause, before: Quantity, numberAt: number): boolean {
  const from = before.end - clause.start;
  const between = clause.plain.slice(from, numberAt);
  const joined = JOINED.exec(between.slice(-6).replace(INSERTED, ""));
  if (!joined) return false;
  const until = firstFrom(clause.verbs, numberAt, (verb) => verb.start);
  const last = clause.verbs[until - 1];
  // 完成5万亩农田改造、3万亩绿化: what ends the item before is its noun.
  return (
    !last || last.start < from || /^(?:、|和|及|与)/.test(clause.plain.slice(last.end, numberAt))
  );
}

/** A place or rank before 、 stands beside what follows it: 市、县两级覆盖率. */
const COORDINATED = 4;

/**
 * Where the words that name a quantity begin, as an offset into the clause: after the quantity before
 * it; and after the last 、 where the number ends a statement of its own (货邮吞吐量达到120万吨).
 */
function itemStart(
  clause: ReadClause,
  prefix: string,
  from: number,
  before: Quantity | undefined,
  stated: boolean,
): number {
  const numberAt = from + prefix.length;
  if (before && opensItem(clause, before, numberAt)) return numberAt;
  const rest = before ? clause.plain.slice(before.end - clause.start, numberAt) : "";
  const next = NEXT_ITEM.exec(rest);
  const start = next ? numberAt - rest.length + next.index + next[0].length : 0;
  if (!stated) return start;
  const parts = prefix.split("、");
  const last = parts.pop() ?? "";
  if (/等|和|及/.test(last)) return start;
  let length = last.length;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.length > COORDINATED) break;
    length += part.length + 1;
  }
  return Math.max(start, numberAt - length);
}
