/** One text from several units. */

import { createIssue, type Issue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import { SAME_TEXT_TWO_UNITS } from "../../wording/validation/across-issues";
import { unitList } from "./across-rule";
import { isFiller, textKey, textLength } from "../text-substance";

const MOST_TASKS = 5;

/**
 * Units that filed the same text of some length, one issue for each group of units. Short common
 * sentences may agree by chance and do not count.
 */
export function sameText(records: readonly ProgressRecord[], shortest: number): Issue[] {
  const texts = new Map<string, ProgressRecord[]>();
  for (const record of records) {
    const { progress } = record.values;
    if (progress === null || textLength(progress) < shortest || isFiller(progress)) continue;
    const key = textKey(progress);
    const same = texts.get(key);
    if (same) same.push(record);
    else texts.set(key, [record]);
  }
  const groups = new Map<string, { units: string[]; records: ProgressRecord[] }>();
  for (const same of texts.values()) {
    const units = [...new Set(same.map(({ unit }) => unit))];
    if (units.length < 2) continue;
    const key = [...units].sort().join("\n");
    const group = groups.get(key);
    if (group) group.records.push(...same);
    else groups.set(key, { units, records: same });
  }
  return [...groups.values()].map(({ units, records: same }) => {
    const tasks = [...new Set(same.map(({ taskId }) => taskId))];
    const shown = tasks.slice(0, MOST_TASKS).join("、");
    const place = { taskId: tasks.length === 1 ? (tasks[0] ?? null) : null, field: "progress" };
    return createIssue(SAME_TEXT_TWO_UNITS, place, {
      units: unitList(units),
      tasks: tasks.length > MOST_TASKS ? `${shown}等${tasks.length}项` : shown,
      found: same[0]?.values.progress ?? null,
    });
  });
}
