/** The changes of a corrected notice in words. */

import { createIssue, type Issue } from "../../model/issue";
import type { NoticeInfo, Task } from "../../model/task";
import type { Unit } from "../../model/unit";
import { compactKey } from "../../text/normalise";
import {
  NOTICE_OTHER_NUMBER,
  NOTICE_TASK_ADDED,
  NOTICE_TASK_CHANGED,
  NOTICE_TASK_GUESSED,
  NOTICE_TASK_MERGED,
  NOTICE_TASK_MOVED,
  NOTICE_TASK_REMOVED,
  NOTICE_TASK_RESTORED,
  NOTICE_TASK_SPLIT,
  NOTICE_UNIT_ADDED,
  NOTICE_UNIT_RELEASED,
  numberAndId,
} from "../../wording/notice-change-issues";
import { describeChange, placeOf } from "./describe-change";
import type { NoticeChanges } from "./notice-changes";
import { mergedTasks, type Relation, splitTasks } from "./split-and-merged";
import type { TaskChange } from "./task-changes";

/** Below this likeness a person should look whether it is the same task at all. */
const SURE = 0.75;

type Found = Pick<
  NoticeChanges,
  "added" | "restored" | "changed" | "renumbered" | "removed" | "affected"
>;

export interface ChangeContext {
  was: NoticeInfo;
  now: NoticeInfo;
  /** Units that the directory gains. */
  units: readonly Unit[];
  /** Likeness of a kept task's texts, by id. */
  likeness: ReadonlyMap<string, number>;
}

/** One issue a change, and one for each unit that a task with records of it no longer names. */
export function changeIssues(found: Found, context: ChangeContext): Issue[] {
  const records = new Map<string, number>();
  for (const { record } of found.affected) {
    records.set(record.taskId, (records.get(record.taskId) ?? 0) + 1);
  }
  const recordsOf = (task: Task) => records.get(task.id) ?? 0;
  return [
    ...otherNumber(context),
    ...found.removed.map((task) => {
      const facts = { name: nameOf(task), records: recordsOf(task), found: task.text };
      return createIssue(NOTICE_TASK_REMOVED, { taskId: task.id }, facts);
    }),
    ...relatedTasks(found),
    ...found.changed.flatMap((change) => changeOf(change, recordsOf(change.after), context)),
    ...releasedUnits(found),
    ...found.added.map((task) => additionOf(task, found.restored.includes(task))),
    ...found.renumbered.map(({ before, after }) =>
      createIssue(
        NOTICE_TASK_MOVED,
        { taskId: after.id },
        { was: placeOf(before), now: placeOf(after) },
      ),
    ),
    ...context.units.map(({ name }) =>
      createIssue(NOTICE_UNIT_ADDED, { unit: name }, { unitName: name, found: name }),
    ),
  ];
}

/** A split and a merger look like one task more or less; what was filed stays where it was. */
function relatedTasks({ added, changed, removed }: Found): Issue[] {
  const issue = (kind: typeof NOTICE_TASK_SPLIT, { task, whole }: Relation): Issue => {
    const facts = { name: nameOf(task), whole: nameOf(whole), found: task.text };
    return createIssue(kind, { taskId: task.id }, facts);
  };
  return [
    ...mergedTasks(removed, changed, added).map((each) => issue(NOTICE_TASK_MERGED, each)),
    ...splitTasks(added, changed, removed).map((each) => issue(NOTICE_TASK_SPLIT, each)),
  ];
}

function otherNumber({ was, now }: ChangeContext): Issue[] {
  if (was.docNumber === null || now.docNumber === null) return [];
  if (compactKey(was.docNumber) === compactKey(now.docNumber)) return [];
  const facts = { was: was.docNumber, now: now.docNumber };
  return [
    createIssue(NOTICE_OTHER_NUMBER, {}, { ...facts, found: facts.now, expected: facts.was }),
  ];
}

function changeOf(change: TaskChange, records: number, { likeness }: ChangeContext): Issue[] {
  const { before, after } = change;
  const place = { taskId: after.id };
  const name = nameOf(after);
  const changes = describeChange(change);
  const facts = { name, changes, records, found: after.text, expected: before.text };
  const issues = [createIssue(NOTICE_TASK_CHANGED, place, facts)];
  const like = likeness.get(before.id) ?? 1;
  if (like < SURE) issues.push(createIssue(NOTICE_TASK_GUESSED, place, { name, likeness: like }));
  return issues;
}

function releasedUnits({ affected, changed }: Found): Issue[] {
  const tasks = new Map(changed.map(({ after }) => [after.id, after]));
  const released = new Map<string, { task: Task; unit: string; records: number }>();
  for (const { record, why } of affected) {
    const task = tasks.get(record.taskId);
    if (why !== "unit" || !task) continue;
    const key = `${task.id} ${record.unit}`;
    const known = released.get(key) ?? { task, unit: record.unit, records: 0 };
    released.set(key, { ...known, records: known.records + 1 });
  }
  return [...released.values()].map(({ task, unit, records }) =>
    createIssue(
      NOTICE_UNIT_RELEASED,
      { taskId: task.id, unit },
      { name: nameOf(task), unitName: unit, records },
    ),
  );
}

function additionOf(task: Task, restored: boolean): Issue {
  const name = nameOf(task);
  return restored
    ? createIssue(NOTICE_TASK_RESTORED, { taskId: task.id }, { name, found: task.text })
    : createIssue(
        NOTICE_TASK_ADDED,
        { taskId: task.id },
        {
          name,
          text: task.text,
          lead: task.lead,
          responsible: task.responsible,
          found: task.text,
        },
      );
}

function nameOf(task: Task): string {
  return numberAndId(task.label, task.id);
}
