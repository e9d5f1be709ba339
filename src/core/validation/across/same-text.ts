/** One text from several units. */

import { createIssue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import { SAME_TEXT_TWO_UNITS } from "../../wording/validation/across-issues";
import { unitList, type AcrossRule } from "./across-rule";
import { textLength } from "../../text/text-key";

const MOST_TASKS = 5;

/**
 * Units that filed the same text of some length, one issue for each group of units. Short common
 * sentences may agree by chance and do not count.
 */
export const sameText: AcrossRule = {
  kind: SAME_TEXT_TWO_UNITS,
  title: "几个单位写同一段话",
  why: "互相抄写看不出各单位自己做了什么；十几个字以内的常用句子碰巧相同的不提示。",
  check(_tasks, records, { settings, texts }) {
    const fewest = settings.sameTextLength;
    const byKey = new Map<string, ProgressRecord[]>();
    for (const record of records) {
      const { progress } = record.values;
      if (progress === null || textLength(progress, fewest) < fewest) continue;
      const { key, filler } = texts.look(progress);
      if (filler) continue;
      const same = byKey.get(key);
      if (same) same.push(record);
      else byKey.set(key, [record]);
    }
    const groups = new Map<string, { units: string[]; records: ProgressRecord[] }>();
    for (const same of byKey.values()) {
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
  },
};
