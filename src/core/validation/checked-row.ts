/** A row of a return together with what the rules need to know about it. */

import { mergeTargets, mergeValues } from "../merge/merge-values";
import {
  VALUE_FIELDS,
  type ProgressRecord,
  type RecordValues,
  type Source,
  type TargetValue,
} from "../model/record";
import type { SubmissionRow } from "../model/submission";
import type { Target, Task } from "../model/task";
import type { Role } from "../model/unit";
import { STATUS_WORDS } from "../schema/vocabulary";
import { sameKey } from "../text/normalise";
import { copiesTask } from "./copied-text";
import type { ProgressTexts, SaidText } from "./progress-text";

export interface CheckedRow {
  task: Task;
  role: Role;
  /** As the ledger would hold them: what is filed, else what the unit filed before in the period. */
  values: RecordValues;
  targets: TargetValue[];
  /** The notice's target of which a figure of `targets` speaks. */
  goals: ReadonlyMap<TargetValue, Target>;
  source: Source;
  /** What 进展情况 says; null where it is blank. */
  progress: ProgressText | null;
  /** False where only 指标填报 has the task; the intake tells that the form's row is missing. */
  onForm: boolean;
  /** Nothing told of the task, now or before in the period; contacts alone tell nothing. */
  blank: boolean;
  /** The unit's records on the task in earlier periods, latest first. */
  past: ProgressRecord[];
}

/** 进展情况 of a row. */
export interface ProgressText extends SaidText {
  text: string;
  /** The task's own words and nothing besides. */
  copied: boolean;
}

/** Joins a row with what the ledger already holds on it for the same unit and period. */
export function checkedRow(
  row: SubmissionRow,
  task: Task,
  present: ProgressRecord | undefined,
  past: ProgressRecord[],
  texts: ProgressTexts,
): CheckedRow {
  const values = mergeValues(row.values, present?.values);
  const targets = mergeTargets(row.targets, present?.targets ?? []);
  return {
    task,
    role: row.role,
    values,
    progress: values.progress === null ? null : progressText(values.progress, task, texts),
    targets,
    goals: goalsOf(targets, task),
    source: row.source,
    onForm: Object.keys(row.source.cells).length > 0,
    blank: !saysAnything(values, targets),
    past,
  };
}

function progressText(text: string, task: Task, texts: ProgressTexts): ProgressText {
  const { key, filler } = texts.look(text);
  return { text, key, filler, copied: copiesTask(key, task) };
}

/** What an earlier record holds of the same target. */
export function formerTarget(
  { targets }: ProgressRecord,
  { indicator }: TargetValue,
): TargetValue | undefined {
  return targets.find((each) => sameKey(each.indicator, indicator));
}

const NO_GOALS: ReadonlyMap<TargetValue, Target> = new Map();

function goalsOf(targets: readonly TargetValue[], task: Task): ReadonlyMap<TargetValue, Target> {
  if (targets.length === 0) return NO_GOALS;
  const goals = new Map<TargetValue, Target>();
  for (const value of targets) {
    const goal = task.targets.find((target) => sameKey(target.indicator, value.indicator));
    if (goal) goals.set(value, goal);
  }
  return goals;
}

/** Contacts and the year's targets stand on a form from the period before. */
function saysAnything(values: RecordValues, targets: readonly TargetValue[]): boolean {
  const { status, completionRate, progress, problem, nextStep, expectedDate, remark } = values;
  return (
    (progress ?? status ?? completionRate ?? problem ?? nextStep ?? expectedDate ?? remark) !==
      null || targets.some(({ achieved, note }) => achieved !== null || note !== null)
  );
}

/** Whether the unit filled any cell of the row. */
export function holdsAnything(row: Pick<SubmissionRow, "values" | "targets">): boolean {
  return VALUE_FIELDS.some((field) => row.values[field] !== null) || row.targets.some(targetHolds);
}

function targetHolds(target: TargetValue): boolean {
  return target.cityTarget !== null || target.achieved !== null || target.note !== null;
}

/** The status in words where it obliges to explain: 欠序时, 未启动 or 其他; else null. */
export function statusToExplain({ status }: RecordValues): string | null {
  const explain = status === "behind" || status === "not-started" || status === "other";
  return explain ? STATUS_WORDS[status] : null;
}

/** Whether the target is a quantity that adds up over the year, so that achieved / aim is a rate. */
export function addsUp(target: Target | undefined): boolean {
  if (!target || target.op === "<=") return false;
  return target.kind === "absolute" || target.kind === "count";
}
