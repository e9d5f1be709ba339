/** In what a task of a corrected notice differs, in words a clerk can check against the paper. */

import { isMoved, type TaskChange } from "./task-changes";

/** Characters kept around what differs. */
const CONTEXT = 8;
/** Longest differing part quoted whole. */
const LONGEST = 60;

/** One clause a change: 任务内容由“…增长8%…”改为“…增长9%…”. */
export function describeChange(change: TaskChange): string[] {
  const { before, after, parts } = change;
  const said = parts.map((part) => {
    switch (part) {
      case "text":
        return `任务内容由${differing(before.text, after.text)}改为${differing(after.text, before.text)}`;
      case "lead":
        return unitChange("牵头单位", before.lead, after.lead);
      case "responsible":
        return unitChange("责任单位", before.responsible, after.responsible);
      case "deadline":
        return valueChange("完成时限", before.deadline, after.deadline);
      case "leader":
        return valueChange("牵头领导", before.leader, after.leader);
    }
  });
  return isMoved(change)
    ? [...said, `序号或章节由“${placeOf(before)}”改为“${placeOf(after)}”`]
    : said;
}

/** Chapter, or list, and number of a task, as printed. */
export function placeOf({ list, chapter, label }: TaskChange["before"]): string {
  return [chapter ?? list, label].filter((part) => part !== "").join(" ");
}

function valueChange(name: string, before: string | null, after: string | null): string {
  return before === null
    ? `${name}定为“${after ?? ""}”`
    : `${name}由“${before}”改为“${after ?? ""}”`;
}

function unitChange(name: string, before: readonly string[], after: readonly string[]): string {
  const added = after.filter((unit) => !before.includes(unit));
  const gone = before.filter((unit) => !after.includes(unit));
  const said = [
    ...(added.length > 0 ? [`增加${added.join("、")}`] : []),
    ...(gone.length > 0 ? [`去掉${gone.join("、")}`] : []),
  ];
  return said.length > 0
    ? name + said.join("，")
    : `${name}的顺序由${before.join("、")}改为${after.join("、")}`;
}

/** The part of `text` that `other` has not, with what stands around it. */
function differing(text: string, other: string): string {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let tail = 0;
  const most = Math.min(text.length, other.length) - start;
  while (tail < most && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const from = start > CONTEXT ? start - CONTEXT : 0;
  const to = tail > CONTEXT ? text.length - tail + CONTEXT : text.length;
  const part = text.slice(from, to).replace(/\s+/g, " ");
  const shown = part.length > LONGEST ? `${part.slice(0, LONGEST)}…` : part;
  return `“${from > 0 ? "…" : ""}${shown}${to < text.length ? "…" : ""}”`;
}
