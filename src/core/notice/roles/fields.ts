/** Lines that hold one labelled field of a task: 责任单位：…; （一）责任领导：…; 由A、B负责。 */

import { COLON, CharSet } from "../../text/char-set";
import { parseLabel } from "../outline/labels";
import { meaningByParts } from "../table/header-parts";
import { cutNames } from "../units/split-names";
import { looksLikeUnit } from "../units/unit-shape";
import { labelMeaning, type LabelMeaning, labelWithoutColon } from "./role-labels";

export interface FieldLine {
  meaning: LabelMeaning;
  label: string;
  /** Where the value starts in the line. */
  valueStart: number;
}

/** Longest label with its number before the colon. */
const LABEL_ROOM = 32;
const FRAME = new CharSet("【[「");
const FRAMED = /^.([^【】[\]「」：:]{2,14})[】\]」]\s*[：:]?\s*/;
const UNIT_MEANINGS: readonly LabelMeaning[] = ["lead", "charge", "support"];

/** The field that a line holds; null for any other line. */
export function parseField(line: string): FieldLine | null {
  const number = parseLabel(line)?.length ?? 0;
  const head = line.slice(number, number + LABEL_ROOM);
  const framed = FRAME.isFirst(head) ? FRAMED.exec(head) : null;
  if (framed?.[1]) return field(framed[1], number + framed[0].length);
  const colon = COLON.find(head);
  if (colon > 0) {
    // A division's sentence or a list may itself be bracketed: （责任单位：…） is no field line.
    const label = head.slice(0, colon);
    const found = field(label, number + colon + 1) ?? oddField(label, line, number + colon + 1);
    if (found) return found;
  }
  const bare = labelWithoutColon(line, number);
  if (bare) return { meaning: bare.meaning, label: bare.label, valueStart: bare.end };
  const spaced = /^(\S{4,8})[\s\u3000]+(?=[^\s|｜])/.exec(head);
  if (!spaced?.[1]) return null;
  const found = field(spaced[1], number + spaced[0].length);
  if (!found) return null;
  const value = line.slice(found.valueStart);
  if (found.meaning === "deadline") return /\d|[年月底前期]$/.test(value) ? found : null;
  if (found.meaning === "leader") return namesPeople(value) ? found : null;
  return UNIT_MEANINGS.includes(found.meaning) ? found : null;
}

const ODD =
  /^[\u4e00-\u9fff、]{1,8}(?:单位|部门|主体|机构|专班|[村镇乡县区]|社区|街道|[处科股]室|[办站]所|所[办站]|站办)$/;

/** 联动单位：市政局、环卫处: a label that only its words tell, with a unit behind it. */
function oddField(label: string, line: string, valueStart: number): FieldLine | null {
  if (!ODD.test(label)) return null;
  const meaning = meaningByParts(label)?.meaning;
  const role = UNIT_MEANINGS.find((known) => known === meaning);
  const [first] = role ? cutNames(line.slice(valueStart, valueStart + LABEL_ROOM)) : [];
  return role && first && looksLikeUnit(first.name) ? { meaning: role, label, valueStart } : null;
}

/** Nothing but names: 张某　李某. */
function namesPeople(value: string): boolean {
  return (
    value.length <= 30 &&
    value.split(/[\s、，]+/).every((name) => /^[\u4e00-\u9fff·]{1,10}$/.test(name))
  );
}

function field(label: string, valueStart: number): FieldLine | null {
  const meaning = labelMeaning(label);
  return meaning ? { meaning, label: label.replace(/\s+/g, ""), valueStart } : null;
}
