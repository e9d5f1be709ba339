/** Reads a responsibility clause: labels (牵头单位：A) or verbs (A牵头，B配合). */

import { createIssue } from "../../model/issue";
import { COLON } from "../../text/char-set";
import {
  BESIDE_LISTED,
  LABEL_EMPTY,
  LABEL_GUESSED,
  LEADERS_PARTED,
} from "../../wording/notice-issues";
import type { Finding } from "../finding";
import type { Passage } from "../source/passage";
import { cutNames } from "../units/split-names";
import { leaderNames } from "../units/leader-names";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { withoutPeople } from "../units/without-people";
import { withoutRemarks } from "./clause-remarks";
import { bare } from "./clause-words";
import { isClause } from "./is-clause";
import { withUsualLabels } from "./odd-labels";
import { joinReadings, nothingRead, type RoleGroup, type RoleReading } from "./role-groups";
import { findLabels, GIVES_UNITS, type LabelMeaning } from "./role-labels";
import { readPhrases } from "./read-phrases";
import { wordsInClause } from "./told-words";
import { verbsAtEnd } from "./verbs";

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
  return { ...nothingRead(), findings: [wordsInClause(bare(printed))] };
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
  const reading = readLabelled(meaning, hasPeople ? withoutPeople(value) : value);
  if (meaning === "beside" && reading.groups.length > 0) {
    const found = bare(value);
    reading.findings.push((taskId) => createIssue(BESIDE_LISTED, { taskId }, { found }));
  }
  return reading;
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
    case "beside":
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
