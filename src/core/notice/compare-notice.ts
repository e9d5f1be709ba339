/** What a corrected notice changes in a ledger, described before anything is done. */

import { assignUnits, type DirectorySeed } from "../directory";
import type { Ledger } from "../model/ledger";
import type { NoticeInfo, ResponsibilityList, Task } from "../model/task";
import type { Assignment } from "../model/unit";
import { compactKey } from "../text/normalise";
import { NOTICE_TASK_REMOVED } from "../wording/notice-change-issues";
import { carryDirectory } from "./compare/carry-directory";
import { changeIssues } from "./compare/change-issues";
import { matchTasks } from "./compare/match-tasks";
import { NewIds } from "./compare/new-ids";
import type { AffectedRecord, NoticeChanges } from "./compare/notice-changes";
import { carryOver, isMoved, type TaskChange } from "./compare/task-changes";

/**
 * Compares a corrected notice with the ledger made from the earlier one. Tasks are recognised by
 * their text, so ids and records follow a task through edits and renumbering. Assignments are made
 * anew only where the printed units changed: staff may have edited the others.
 */
export function compareNotice(
  ledger: Ledger,
  list: ResponsibilityList,
  seed: DirectorySeed | null,
): NoticeChanges {
  const matches = matchTasks(ledger.tasks, list.tasks);
  const kept = new Set([...matches.values()].map((match) => match.before));
  const removed = ledger.tasks.filter((task) => !kept.has(task));
  const ids = new NewIds(ledger);
  const withdrawn = withdrawnIds(ledger);
  const added: Task[] = [];
  const restored: Task[] = [];
  const changes: TaskChange[] = [];
  const tasks = list.tasks.map((task) => {
    const match = matches.get(task);
    if (match) {
      const change = carryOver(match.before, task);
      changes.push(change);
      return change.after;
    }
    const key = compactKey(task.text);
    const earlier = withdrawn.get(key);
    withdrawn.delete(key);
    const fresh = { ...task, id: earlier ?? ids.next(task.list, task.id) };
    added.push(fresh);
    if (earlier !== undefined) restored.push(fresh);
    return fresh;
  });
  const { directory, added: units } = carryDirectory(ledger.directory, list, seed);
  const reassigned = tasksToAssign(changes, added);
  const fresh = assignUnits(reassigned, directory, ledger.settings.leadlessRule);
  const assignments = inTaskOrder(tasks, reassigned, ledger.assignments, fresh.assignments);
  const changed = changes.filter((change) => change.parts.length > 0);
  const renumbered = changes.filter((change) => change.parts.length === 0 && isMoved(change));
  const affected = affectedRecords(ledger, removed, changed, assignments);
  const likeness = new Map([...matches.values()].map((match) => [match.before.id, match.likeness]));
  const found = { added, restored, changed, renumbered, removed, affected };
  return {
    ...found,
    unchanged: changes.length - changed.length - renumbered.length,
    source: list.notice.docNumber ?? list.notice.title ?? "通知",
    notice: carryNotice(ledger.notice, list.notice),
    tasks,
    assignments,
    directory,
    issues: [
      ...changeIssues(found, { was: ledger.notice, now: list.notice, units, likeness }),
      ...fresh.issues,
    ],
  };
}

/** Returns name the list by number or title, so workbooks already sent out need these to stay. */
function carryNotice(was: NoticeInfo, now: NoticeInfo): NoticeInfo {
  return { ...now, docNumber: was.docNumber ?? now.docNumber, title: was.title ?? now.title };
}

/** Ids of tasks that an earlier notice removed, by their text, as the log keeps them. */
function withdrawnIds(ledger: Ledger): Map<string, string> {
  const active = new Set(ledger.tasks.map((task) => task.id));
  const ids = new Map<string, string>();
  for (const { code, taskId, found } of ledger.log) {
    if (code !== NOTICE_TASK_REMOVED.code || taskId === null || found === null) continue;
    if (!active.has(taskId)) ids.set(compactKey(found), taskId);
  }
  return ids;
}

function tasksToAssign(changes: readonly TaskChange[], added: readonly Task[]): Task[] {
  const changed = changes.filter(
    ({ parts }) => parts.includes("lead") || parts.includes("responsible"),
  );
  return [...changed.map((change) => change.after), ...added];
}

function inTaskOrder(
  tasks: readonly Task[],
  reassigned: readonly Task[],
  before: readonly Assignment[],
  fresh: readonly Assignment[],
): Assignment[] {
  const anew = new Set(reassigned.map((task) => task.id));
  const byTask = new Map<string, Assignment[]>(tasks.map((task) => [task.id, []]));
  for (const one of before) if (!anew.has(one.taskId)) byTask.get(one.taskId)?.push(one);
  for (const one of fresh) byTask.get(one.taskId)?.push(one);
  return [...byTask.values()].flat();
}

function affectedRecords(
  ledger: Ledger,
  removed: readonly Task[],
  changed: readonly TaskChange[],
  assignments: readonly Assignment[],
): AffectedRecord[] {
  const gone = new Set(removed.map((task) => task.id));
  const edited = new Map(changed.map(({ after, parts }) => [after.id, parts]));
  const assigned = new Set(assignments.map(({ taskId, unit }) => `${taskId} ${unit}`));
  return ledger.records.flatMap((record): AffectedRecord[] => {
    const { taskId, unit } = record;
    if (gone.has(taskId)) return [{ record, why: "removed" }];
    const parts = edited.get(taskId);
    if (!parts) return [];
    if (!assigned.has(`${taskId} ${unit}`)) return [{ record, why: "unit" }];
    return parts.includes("text") ? [{ record, why: "text" }] : [];
  });
}

/**
 * The ledger after the change. Nothing filed is lost: records of removed tasks and released units
 * stay, and the log keeps each removed task's full text, by which a later notice can restore it.
 *
 * @param appliedAt ISO local time to the minute
 */
export function applyNoticeChanges(
  ledger: Ledger,
  changes: NoticeChanges,
  appliedAt: string,
): Ledger {
  const { notice, source, tasks, assignments, directory, issues } = changes;
  const texts = new Map(ledger.tasks.map((task) => [task.id, task.text]));
  const entries = issues.map((issue) => ({
    mergedAt: appliedAt,
    period: "",
    file: source,
    unit: issue.unit,
    outcome: "merged" as const,
    event: issue.message,
    code: issue.code,
    severity: issue.severity,
    sheet: null,
    cell: null,
    taskId: issue.taskId,
    found: (issue.taskId === null ? null : texts.get(issue.taskId)) ?? issue.found,
    result: issue.fix,
  }));
  return { ...ledger, notice, tasks, assignments, directory, log: [...ledger.log, ...entries] };
}
