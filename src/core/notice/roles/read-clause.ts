/** Reads a responsibility clause: labels (牵头单位：A) or verbs (A牵头，B配合). */

import { createIssue } from "../../model/issue";
import { COLON } from "../../text/char-set";
import {
  LABEL_EMPTY,
  LABEL_GUESSED,
  LEADERS_PARTED,
  ODD_UNIT_NAME,
  SEVERAL_TIMES,
  UNNAMED_UNITS,
  WORDS_IN_CLAUSE,
} from "../../wording/notice-issues";
import type { Finding } from "../finding";
import type { Passage } from "../source/passage";
import { type Cut, cutNames } from "../units/split-names";
import { splitUnits } from "../units/split-units";
import { leaderNames } from "../units/leader-names";
import { isPersonName } from "../units/person-name";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { withoutPeople } from "../units/without-people";
import { withoutRemarks } from "./clause-remarks";
import { withUsualLabels } from "./odd-labels";
import {
  bare,
  CLOSING,
  isTaskKind,
  LEAD_NOTE,
  levelLength,
  readTogether,
  STARS,
  SUPPORT_NOTE,
} from "./clause-words";
import { isClause } from "./is-clause";
import { IN_CHARGE, withLeaders } from "./people-in-charge";
import { findLabels, GIVES_UNITS, type LabelMeaning } from "./role-labels";
import { joinReadings, type RoleGroup, type RoleReading } from "./role-groups";
import { BY, namesTime, saysWhen, timeBefore, topicLength, unitAndWork, verbsAtEnd } from "./verbs";

/** Reads the inside of a clause; `content` has no brackets around it. */
export function readClause(printed: string): RoleReading {
  const { content, findings } = withUsualLabels(printed);
  const reading = readUsual(content);
  reading.findings.push(...findings);
  return reading;
}

function readUsual(content: string): RoleReading {
  const labels = findLabels(content);
  if (labels.length === 0) return readPhrases(withoutRemarks(content), "unmarked");
  const readings: RoleReading[] = [];
  const before = bare(content.slice(0, labels[0]?.start ?? 0));
  if (LABELLED.test(before)) readings.push(leftAside(before));
  else if (before !== "") readings.push(readPhrases(before, "unmarked"));
  labels.forEach((label, index) => {
    const whole = content.slice(label.end, labels[index + 1]?.start ?? content.length);
    const value = whole.slice(0, startOfAside(whole));
    if (value.length < whole.length) readings.push(leftAside(whole.slice(value.length)));
    const units = unitsBehind(label.meaning, value);
    if (bare(value) === "") readings.push(emptyLabel(label.label));
    readings.push(readUnder(label, value.slice(0, value.length - units.length)));
    if (units !== "") readings.push(readPhrases(units, "unmarked"));
  });
  return joinReadings(readings);
}

/** ；建设单位：某某公司, ，督导单位：… behind the units: a label that gives no role. */
const ASIDE = /[；;，,。\s][（(]?[\u4e00-\u9fff]{2,8}[：:]/;

const LABELLED = /^[\u4e00-\u9fff]{2,8}[：:]/;

/** Where in a label's value another label begins that is none of ours; its end where none does. */
function startOfAside(value: string): number {
  if (COLON.find(value) < 0) return value.length;
  return ASIDE.exec(value)?.index ?? value.length;
}

/** What stands under a label that gives no role. */
export function leftAside(printed: string): RoleReading {
  const found = bare(printed);
  const finding: Finding = (taskId) => createIssue(WORDS_IN_CLAUSE, { taskId }, { found });
  return { ...nothingRead(), findings: [finding] };
}

/** That the label of a line is read by its words. */
export function guessedLabel({
  whole,
  meaning,
}: {
  whole: Passage;
  meaning: LabelMeaning;
}): RoleReading {
  const finding: Finding = (taskId) =>
    createIssue(LABEL_GUESSED, { taskId }, { found: whole.text, role: meaning });
  return { ...nothingRead(), findings: [finding] };
}

/** What a label with nothing behind it says. */
export function emptyLabel(label: string): RoleReading {
  const finding: Finding = (taskId) => createIssue(LABEL_EMPTY, { taskId }, { label });
  return { ...nothingRead(), findings: [finding] };
}

function nothingRead(): RoleReading {
  return { groups: [], leader: null, deadline: null, starred: [], findings: [] };
}

/**
 * 牵头领导：副县长 李海；县商务局牵头，各乡镇配合: what shares out work behind a person or a time belongs
 * to no label. Empty where nothing does.
 */
export function unitsBehind(meaning: LabelMeaning, value: string): string {
  if (GIVES_UNITS.includes(meaning)) return "";
  for (const { index } of value.matchAll(/[；;，,。]/g)) {
    const rest = value.slice(index + 1);
    const [first] = cutNames(rest);
    const verbs = first ? verbsAtEnd(first.name) : null;
    const name = first?.name.slice(0, first.name.length - (verbs?.length ?? 0)) ?? "";
    if (isSurelyUnit(name) && isClause(rest)) return rest;
  }
  return "";
}

/** Who answers for a task, unlike its 联系人. */
const ANSWERS = /^(?:第一|主要)?责任人$/;
const PEOPLE = /^[\u4e00-\u9fff·、，,\s]{2,40}$/;

/** Reads what stands after a printed label: 责任单位及责任人：市财政局 张某 names a person, too. */
export function readUnder(
  { label, meaning }: { label: string; meaning: LabelMeaning },
  value: string,
): RoleReading {
  if (meaning === "person" && ANSWERS.test(label.replace(/\s+/g, ""))) {
    const person = bare(value);
    return PEOPLE.test(person) && !cutNames(person).some(({ name }) => looksLikeUnit(name))
      ? { ...nothingRead(), person }
      : nothingRead();
  }
  const hasPeople = GIVES_UNITS.includes(meaning) && /责任人|负责人/.test(label);
  return readLabelled(meaning, hasPeople ? withoutPeople(value) : value);
}

/** Reads what stands after a label or in a table cell under such a header. */
export function readLabelled(meaning: LabelMeaning, value: string): RoleReading {
  const nothing = nothingRead();
  const content = bare(withoutRemarks(value));
  if (content === "") return nothing;
  switch (meaning) {
    case "leader":
      return leaderAsRead(content);
    case "deadline":
      return { ...nothing, deadline: content };
    case "lead":
    case "charge":
    case "support":
    case "division":
      // A cell under 责任单位 may say more: 牵头单位：A 配合单位：B.
      return readUnits(meaning, content);
    default:
      return nothing;
  }
}

const ONLY_NAMES =
  /^[\u4e00-\u9fff·]{1,4}(?<![长委记席任])(?:[\s、，]+[\u4e00-\u9fff·]{1,4}(?<![长委记席任]))*$/;

/** 刘  明 is 刘明; what holds more than names stays as printed. Names that no mark parts are told. */
function leaderAsRead(content: string): RoleReading {
  const printed = content.replace(/\s*\n\s*/g, "、");
  const leader = ONLY_NAMES.test(printed) ? leaderNames(printed) : printed;
  const isParted = leader.split("、").length > printed.split(/[、，]/).length;
  const finding: Finding = (taskId) =>
    createIssue(LEADERS_PARTED, { taskId }, { found: printed, expected: leader });
  return { ...nothingRead(), leader, findings: isParted ? [finding] : [] };
}

function readUnits(meaning: RoleGroup["mark"] | "division", printed: string): RoleReading {
  const { content, findings } = withUsualLabels(printed);
  const reading = findLabels(content).some((label) => GIVES_UNITS.includes(label.meaning))
    ? readUsual(content)
    : readPhrases(content, meaning === "division" ? "unmarked" : meaning);
  reading.findings.push(...findings);
  return reading;
}

/** 由A牵头，并会同B、C */
const OPENING_WORDS = /^(?:由|请|并由|其中由?|并?会同|并?协同)(?=.{2})/;
/** 根据会议安排确定时间, behind the units: it says how or when, and names nobody. */
const EXPLAINS =
  /^(?:此项|该项|本项|列入|纳入|计入|根据|依据|依照|按照|参照|结合|视|待|确保|力争|定期|如|并|同时|具体)/;
const LEAST_WORDS = 6;
const NOBODY_NAMED = /^(?:有关|相关|其他|其它)(?:部门|单位|部门和单位|单位和部门)$/;
/** 县教育局（张建国）: no unit has a name of three characters that begins like a person's. */
const PERSON_BEHIND = /[（(]\s*([\u4e00-\u9fff]{3}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+)\s*[)）]$/;

/**
 * Reads phrases in order: names gather until a verb gives them their role; what is left at the end
 * has the role `otherwise`.
 */
function readPhrases(content: string, otherwise: RoleGroup["mark"]): RoleReading {
  const reading = nothingRead();
  const leaders: string[] = [];
  const times: string[] = [];
  let start = 0;
  let gathered = "";
  let beside = false;
  const close = (mark: RoleGroup["mark"]): void => {
    const { names, findings } = splitUnits(gathered);
    gathered = "";
    // 陈立新负责，投资促进局牵头: whoever opens the clause and is no unit is a person.
    const opens = reading.groups.length === 0 && mark === "charge" && content.includes("牵头");
    for (const printed of withLeaders(names)) {
      const person = printed.replace(IN_CHARGE, "");
      if (isLeader(person) || (opens && isPersonName(printed))) {
        leaders.push(person);
        continue;
      }
      const name = STARS.strip(printed);
      if (name === "" || name === "无" || name === "暂无") continue;
      // 市发改委牵头，有关部门配合: who they are is said nowhere.
      if (NOBODY_NAMED.test(name) && (names.length > 1 || reading.groups.length > 0)) {
        reading.findings.push((taskId) => createIssue(UNNAMED_UNITS, { taskId }, { found: name }));
        // That others support them still tells who leads.
        reading.groups.push({ mark, names: [] });
        continue;
      }
      if (isTaskKind(name)) {
        reading.findings.push(wordsInClause(name));
        continue;
      }
      // Whoever is named before has a verb, so what stands behind is no list.
      if (mark === "unmarked" && reading.groups.length > 0 && explains(name)) {
        reading.findings.push(wordsInClause(name));
        continue;
      }
      const noted = CLOSING.isLast(name);
      const lead = noted ? LEAD_NOTE.exec(name) : null;
      const support = noted ? SUPPORT_NOTE.exec(name) : null;
      const note = lead ?? support;
      const inBrackets = noted && !note ? PERSON_BEHIND.exec(name) : null;
      const isPerson = inBrackets?.[1] !== undefined && isPersonName(inBrackets[1]);
      const behind = note ?? (isPerson ? inBrackets : null);
      const unit = behind ? name.slice(0, behind.index) : name;
      if (isPerson) reading.findings.push(wordsInClause(inBrackets[1] ?? ""));
      if (name !== printed) reading.starred.push(unit);
      const group = lead ? "lead" : support ? "support" : mark;
      const last = reading.groups[reading.groups.length - 1];
      if (last && last.mark === group) last.names.push(unit);
      else reading.groups.push({ mark: group, names: [unit] });
      if (!looksLikeUnit(unit)) {
        reading.findings.push((taskId) => createIssue(ODD_UNIT_NAME, { taskId }, { found: unit }));
      }
    }
    reading.findings.push(...findings);
  };
  for (const cut of cutNames(content)) {
    const level = levelLength(cut.name);
    if (level > 0) reading.findings.push(wordsInClause(cut.name.slice(0, level - 1).trim()));
    let name = cut.name.slice(level);
    const separator = content.slice(start, cut.start);
    start = cut.end;
    const time = gathered === "" ? timeBefore(name) : 0;
    if (time > 0) times.push(name.slice(0, time));
    name = name.slice(time);
    if (saysWhen(name)) {
      times.push(name);
      continue;
    }
    // Behind those who do it, what names a time is none of them: 学校、幼儿园9月1日前开学.
    if (reading.groups.length > 0 && namesTime(name) && !cutNames(gathered).some(isSure)) {
      times.push(bare(gathered + (gathered === "" ? "" : separator) + name));
      gathered = "";
      continue;
    }
    if (gathered === "") {
      // 会同县 is also a place: where nobody stands before it, nobody is met.
      const opens = reading.groups.length === 0 && name.startsWith("会同县");
      name = name.replace(BY, "由");
      if (!opens) name = name.replace(OPENING_WORDS, "");
    }
    const verbs = verbsAtEnd(name);
    if (verbs) name = name.slice(0, name.length - verbs.length);
    const topic = gathered === "" ? topicLength(name) : 0;
    if (topic > 0) {
      reading.findings.push(wordsInClause(name.slice(0, topic)));
      name = name.slice(topic);
    }
    const together = readTogether(name);
    if (together) {
      // A会同B、C负责: A leads, the others support; A会同B牵头: both lead.
      gathered += separator + together.first;
      close("lead");
      otherwise = "support";
      beside = true;
      name = together.second;
    }
    const does = verbs ? null : unitAndWork(name);
    if (does) {
      reading.findings.push(wordsInClause(does.work));
      name = does.unit;
    }
    gathered += separator + name;
    const mark = verbs?.mark ?? does?.mark;
    if (mark !== undefined) {
      // 牵头单位：A，B、C配合: the verb reaches back to the comma.
      const comma = Math.max(gathered.lastIndexOf("，"), gathered.lastIndexOf(","));
      if (otherwise === "lead" && (mark === "support" || mark === "beside") && comma > 0) {
        const supporting = gathered.slice(comma + 1);
        gathered = gathered.slice(0, comma);
        close(otherwise);
        gathered = supporting;
      }
      close(beside && mark !== "lead" ? "support" : mark);
      beside = false;
    }
  }
  close(otherwise);
  reading.leader = leaders.length > 0 ? leaders.join("、") : null;
  reading.deadline = times.length > 0 ? times.join("，") : null;
  if (times.length > 1) {
    const found = times.join("，");
    reading.findings.push((taskId) => createIssue(SEVERAL_TIMES, { taskId }, { found }));
  }
  return reading;
}

const isSure = ({ name }: Cut): boolean => isSurelyUnit(name);

function wordsInClause(found: string): Finding {
  return (taskId) => createIssue(WORDS_IN_CLAUSE, { taskId }, { found });
}

function explains(name: string): boolean {
  return name.length >= LEAST_WORDS && EXPLAINS.test(name) && !looksLikeUnit(name);
}
