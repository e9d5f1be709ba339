/** What was doubtful in a corrected notice, told in the codes that the ledger has for its tasks. */

import type { Issue } from "../../model/issue";
import type { ResponsibilityList } from "../../model/task";
import type { NoticeChanges } from "./notice-changes";

/** `changes` holds the list's tasks in the list's order. */
export function inLedgerCodes(
  list: ResponsibilityList,
  { tasks }: Pick<NoticeChanges, "tasks">,
): Issue[] {
  const codes = new Map(list.tasks.map(({ id }, index) => [id, tasks[index]?.id ?? id]));
  return list.issues.map((issue) => {
    const code = codes.get(issue.taskId ?? "");
    if (issue.taskId === null || code === undefined || code === issue.taskId) return issue;
    const told = (text: string) => text.replaceAll(`任务${issue.taskId}`, `任务${code}`);
    return { ...issue, taskId: code, message: told(issue.message), fix: told(issue.fix) };
  });
}
