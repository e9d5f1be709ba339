/** Lists of units that a page broke amid a name. */

import { findLabels, GIVES_UNITS } from "../roles/role-labels";
import { verbsAtEnd } from "../roles/verbs";
import { cutNames } from "../units/split-names";
import { looksLikeUnit } from "../units/unit-shape";
import { parseField } from "../roles/fields";
import { countBrackets } from "./brackets";
import { endsSentence } from "./wrap-width";

/** Whether a line ends in a list of units that may go on in the next line. */
export type ListEnd = "open" | "none";

/** A sentence 由A、B…, not ended yet. */
const BY_OPEN = /(?:^|[。；，])由[^。；]*$/;
/** Characters looked at around a break. */
const ROOM = 60;

/** @param before whether the list was open at the end of the line above */
export function listEnd(line: string, before: ListEnd): ListEnd {
  if (endsSentence(line) && !/[：:]$/.test(line.slice(-1))) return "none";
  const label = findLabels(line).at(-1);
  if (label) {
    return GIVES_UNITS.includes(label.meaning) && !leavesBracket(line.slice(label.end))
      ? "open"
      : "none";
  }
  if (leavesBracket(line)) return "none";
  const field = parseField(line);
  if (field) return GIVES_UNITS.includes(field.meaning) ? "open" : "none";
  return BY_OPEN.test(line.slice(-ROOM)) ? "open" : before;
}

export function beginsWithUnit(line: string): boolean {
  return looksLikeUnit(cutNames(line.slice(0, ROOM))[0]?.name ?? "");
}

/** A bracket ends that began before `text`. */
const leavesBracket = (text: string): boolean => countBrackets(text).fewest < 0;

/** Whether a line under a full one may belong to its list: it lists, ends a bracket or ends like a unit. */
export function mayGoOnListing(last: string, next: string): boolean {
  if (/[、，,；;）)〕\]】。]/.test(next.slice(0, ROOM)) || verbsAtEnd(next.slice(-ROOM)))
    return true;
  const left = cutNames(last.slice(-ROOM)).at(-1)?.name ?? "";
  return looksLikeUnit(next) || looksLikeUnit(left + next);
}

/** Whether the break stands inside a name: 市／民政局 or 市民政局配／合. */
export function partsName(last: string, next: string): boolean {
  const left = cutNames(last.slice(-ROOM)).at(-1)?.name ?? "";
  const right = cutNames(next.slice(0, ROOM))[0]?.name ?? "";
  const whole = left + right;
  const verbs = verbsAtEnd(whole);
  const name = verbs ? whole.slice(0, whole.length - verbs.length) : whole;
  return !looksLikeUnit(left) && looksLikeUnit(name);
}
