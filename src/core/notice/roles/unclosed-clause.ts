/** Where a clause ends whose closing bracket is lost: （A牵头，B配合；新建学校3所. */

import { cutNames } from "../units/split-names";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { isRemark } from "./clause-remarks";
import { isTaskKind, levelLength } from "./clause-words";
import { findLabels } from "./role-labels";
import { unitWithWork } from "./unit-with-work";
import { saysWhen, verbsAtEnd } from "./verbs";

/** Shorter words may be a unit that is written in an unusual way. */
const SHORTEST_WORK = 6;
/** The longest clause looked at; what is longer has lost more than a bracket. */
const LONGEST = 600;

/** `content` up to where the work of the next task begins, which can name no units. */
export function withoutWork(content: string): string {
  if (content.length > LONGEST) return content;
  let end = 0;
  for (const { 0: part, index } of content.matchAll(/[^；;]+/g)) {
    if (index > 0 && !sharesOut(part)) return content.slice(0, end);
    // 责 任单位：: a label stays one, whatever blank stands in it.
    const labels = findLabels(part);
    const work = cutNames(part).find(
      ({ name, separator, start, end: behind }) =>
        (index > 0 || start > 0) &&
        separator !== "、" &&
        labels.every((label) => behind <= label.start || start >= label.end) &&
        isWork(name),
    );
    if (work) return content.slice(0, index + work.start).replace(/[；;，,。、\s]+$/, "");
    end = index + part.length;
  }
  return content;
}

/** Whether a part between semicolons can be one of a clause. */
function sharesOut(part: string): boolean {
  if (findLabels(part).length > 0 || isRemark(part)) return true;
  const names = cutNames(part).map(({ name }) => name);
  return (
    names.some((name) => verbsAtEnd(name) !== null || saysWhen(name) || unitWithWork(name)) ||
    names.every((name) => isSurelyUnit(name) || /^(?:各|有关|相关)/.test(name))
  );
}

function isWork(printed: string): boolean {
  const name = printed.slice(levelLength(printed));
  return !(
    name.length < SHORTEST_WORK ||
    looksLikeUnit(name) ||
    verbsAtEnd(name) !== null ||
    saysWhen(name) ||
    isLeader(name) ||
    unitWithWork(name) !== null ||
    isTaskKind(name) ||
    isRemark(name) ||
    findLabels(name).length > 0
  );
}
