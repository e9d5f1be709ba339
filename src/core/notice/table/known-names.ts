/** Units without a mark between, told apart by the names that other cells of the table have alone. */

import { RUN_TOGETHER } from "../../wording/notice-issues";
import type { Draft } from "../draft";
import { partNames } from "../units/part-names";
import { isSurelyUnit } from "../units/unit-shape";

const SHORTEST = 3;
const LONGEST = 120;
/** 交警大队 behind 县公安局 is a part of it. */
const PART_OF_ANOTHER = /^[^局]*(?:支队|大队|中队|分局|分院|分公司|支行|[科处股室所站队])$/;
const HAS_PARTS = /(?:局|委|厅|办|院|公司|政府)$/;
/** What is a whole name where no known one stands before it; behind one only what is no part of it. */
const WHOLE_BEFORE = /(?:集团|公司|管委会|镇|街道|乡|办事处|政府|银行|[局委办厅所站])$/;
const WHOLE_BEHIND = /(?:集团|.{4}公司|管委会|镇|街道|乡|办事处|银行)$/;

/** Parts the names of all rows; what was parted is told at its row. */
export function partByOtherCells(drafts: readonly Draft[]): void {
  const known = new Set<string>();
  for (const { lead, responsible } of drafts)
    for (const name of [...lead, ...responsible]) if (name.length >= SHORTEST) known.add(name);
  const parts = new Map<string, string[]>();
  for (const name of known) {
    const found = partOf(name, known);
    if (found) parts.set(name, found);
  }
  partNames(drafts, parts, RUN_TOGETHER);
}

/** The names in `name`, all but one of them known; null where it is one. */
function partOf(name: string, known: ReadonlySet<string>): string[] | null {
  if (name.length < 2 * SHORTEST || name.length > LONGEST) return null;
  const [head, rest] = takeKnown(name, known, true);
  const [tail, left] = takeKnown(rest, known, false);
  const parts = [...head, ...(left === "" ? [] : [left]), ...tail.reverse()];
  if (parts.length < 2) return null;
  const whole = head.length > 0 ? WHOLE_BEHIND : WHOLE_BEFORE;
  if (left !== "" && !(left.length > SHORTEST && whole.test(left) && standsAlone(left)))
    return null;
  const isPart = parts.some((part, index) => {
    return PART_OF_ANOTHER.test(part) && HAS_PARTS.test(parts[index - 1] ?? "");
  });
  return isPart ? null : parts;
}

function standsAlone(name: string): boolean {
  return isSurelyUnit(name) || /(?:镇|乡|[所站])$/.test(name);
}

/** Known names at one end of `name`, the longest first, and what is left. */
function takeKnown(
  name: string,
  known: ReadonlySet<string>,
  atStart: boolean,
): [names: string[], rest: string] {
  const names: string[] = [];
  let rest = name;
  for (let length = rest.length; length >= SHORTEST; length--) {
    const part = atStart ? rest.slice(0, length) : rest.slice(-length);
    if (part === name || part.length < length || !known.has(part)) continue;
    names.push(part);
    rest = atStart ? rest.slice(length) : rest.slice(0, -length);
    length = rest.length + 1;
  }
  return [names, rest];
}
