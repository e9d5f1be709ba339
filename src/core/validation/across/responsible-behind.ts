/** A task that its first lead calls done while a unit working on it calls it behind. */

import { createIssue, type Issue } from "../../model/issue";
import type { Status } from "../../model/record";
import { RESPONSIBLE_BEHIND_LEAD_DONE } from "../../wording/validation/across-issues";
import { isLead } from "../checked-row";
import { saying, statusWord, taskName, type TaskTogether } from "./across-rule";

const UNFINISHED: ReadonlySet<Status | null> = new Set(["behind", "not-started"]);

export function responsibleBehind({ task, records }: TaskTogether): Issue[] {
  const done = records.filter(({ role, values }) => isLead(role) && values.status === "done");
  const behind = records.filter(
    ({ role, values }) => !isLead(role) && UNFINISHED.has(values.status),
  );
  if (done.length === 0 || behind.length === 0) return [];
  const facts = {
    task: taskName(task),
    found: saying(behind, statusWord),
    expected: done.map(({ unit }) => unit).join("、"),
  };
  return [createIssue(RESPONSIBLE_BEHIND_LEAD_DONE, { taskId: task.id, field: "status" }, facts)];
}
