/** A task that a lead calls done while a unit working on it calls it behind. */

import { createIssue } from "../../model/issue";
import type { Status } from "../../model/record";
import { RESPONSIBLE_BEHIND_LEAD_DONE } from "../../wording/validation/across-issues";
import { isLeadRole } from "../../model/unit";
import { saying, statusWord, taskName, type AcrossRule } from "./across-rule";

const UNFINISHED: ReadonlySet<Status | null> = new Set(["behind", "not-started"]);

export const responsibleBehind: AcrossRule = {
  kind: RESPONSIBLE_BEHIND_LEAD_DONE,
  title: "牵头单位报已完成，责任单位报未完成",
  why: "责任单位的工作没有做完，任务就不能算完成；牵头单位往往没有核实。",
  check: (tasks) =>
    tasks.flatMap(({ task, records }) => {
      const done = records.filter(
        ({ role, values }) => isLeadRole(role) && values.status === "done",
      );
      const behind = records.filter(
        ({ role, values }) => !isLeadRole(role) && UNFINISHED.has(values.status),
      );
      if (done.length === 0 || behind.length === 0) return [];
      const facts = {
        task: taskName(task),
        found: saying(behind, statusWord),
        expected: done.map(({ unit }) => unit).join("、"),
      };
      const place = { taskId: task.id, field: "status" };
      return [createIssue(RESPONSIBLE_BEHIND_LEAD_DONE, place, facts)];
    }),
};
