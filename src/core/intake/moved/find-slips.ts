/**
 * Tasks that slipped along their answers, told by the rows alone. Where a task's cells were deleted and
 * those beneath moved up, its row is gone and the last answers stand beneath the table; where cells were
 * put in and the tasks moved down, answers without a task stand among them and the last tasks have none.
 * In between every answer stands beside a task that is not its own, by one row or by several.
 */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { Task } from "../../model/task";
import type { MovedSign } from "../../wording/moved-answer-issues";
import { matchedTask, type MatchedRow } from "../rows/attribute-rows";
import type { FormRow } from "../rows/form-row";
import type { Beside } from "./moved-signs";
import { answeredFields, isTask, straysIn, type Strays } from "./stray-answers";

/** More rows left blank at the end are work not done, and no sign. */
const MOST_LEFT = 2;

export interface Slip {
  /** Answers beneath the table moved down along the tasks, those above the last ones up. */
  side: "above" | "beneath";
  strays: readonly FormRow[];
  /** The rows in between, each with the task whose answers it may have. */
  rows: readonly Beside[];
  fields: readonly ValueField[];
  sign: MovedSign;
  /** False where it is sure only if the answers speak of the other tasks. */
  isSure: boolean;
  /** False where it may begin further down. */
  isExact: boolean;
}

/** A place in the order in which the form was issued; without a row where that is gone. */
interface Place {
  task: Task | null;
  row: MatchedRow | null;
}

/**
 * @param rows those of one table
 * @param missingOnes the unit's tasks that stand in no table and may have stood in this one, in their order
 * @param orderOf where a task stands in the ledger
 */
export function findSlips(
  rows: readonly MatchedRow[],
  missingOnes: () => readonly Task[],
  orderOf: (task: Task) => number,
): Slip[] {
  const groups = straysIn(rows);
  const missing = missingOnes();
  if (groups.length === 0 && missing.length === 0) return [];
  const tasks = rows.filter(isTask);
  const places = placesOf(tasks, missing, orderOf);
  const among = groups.filter(({ isBeneath }) => !isBeneath);
  const beneath = groups.find(({ isBeneath }) => isBeneath)?.forms ?? [];
  return [
    tasksGone(beneath, tasks, missing, places, among.length === 0),
    ...among.map((group) => tasksPushed(group, tasks, places, among)),
  ].flatMap((slip) => slip ?? []);
}

/** The table's tasks with those whose rows are gone in their places; null where the rows were sorted. */
function placesOf(
  tasks: readonly MatchedRow[],
  missing: readonly Task[],
  orderOf: (task: Task) => number,
): Place[] | null {
  const left = [...missing];
  const places: Place[] = [];
  let last = -1;
  for (const row of tasks) {
    const task = matchedTask(row);
    const order = task ? orderOf(task) : last;
    if (order < last) return null;
    last = order;
    while (left[0] && orderOf(left[0]) < order)
      places.push({ task: left.shift() ?? null, row: null });
    places.push({ task, row });
  }
  return [...places, ...left.map((task) => ({ task, row: null }))];
}

/**
 * Tasks further up that are gone, so that there are answers too many beneath the last one; if that one had
 * none, only what the answers speak of can tell.
 */
function tasksGone(
  forms: readonly FormRow[],
  tasks: readonly MatchedRow[],
  missing: readonly Task[],
  ordered: readonly Place[] | null,
  isAlone: boolean,
): Slip | null {
  const places = ordered ?? [
    ...missing.map((task) => ({ task, row: null })),
    ...tasks.map((row) => ({ task: matchedTask(row), row })),
  ];
  const end = places.map(({ row }) => row !== null).lastIndexOf(true) + 1;
  const start = places.findIndex(({ row }) => row === null);
  // The last tasks' own answers, where only their ids and texts were cleared.
  const count = forms.length - (places.length - end);
  if (start < 0 || start >= end || (count <= 0 && forms.length > 0)) return null;
  let gone = 0;
  const rows: Beside[] = [];
  const ids: string[] = [];
  places.slice(start, end).forEach(({ task, row }, at) => {
    if (row)
      rows.push({ form: row.form, own: task, other: places[start + at - gone]?.task ?? null });
    else {
      gone++;
      if (task) ids.push(task.id);
    }
  });
  return {
    side: "beneath",
    strays: forms,
    rows,
    fields: VALUE_FIELDS,
    sign: { kind: "missing", tasks: ids },
    isSure: isAlone && count > 0,
    isExact: ordered !== null && gone <= count,
  };
}

/** Answers among the tasks that are too many since the tasks beneath went down, past the last answers. */
function tasksPushed(
  { forms, above, isWhole }: Strays,
  tasks: readonly MatchedRow[],
  places: readonly Place[] | null,
  among: readonly Strays[],
): Slip | null {
  const count = forms.length - clearedAt(above, tasks, places);
  const below = tasks.slice(above);
  const answered = answeredFields(forms);
  const isFilled = ({ form }: MatchedRow) => answered.some((field) => form.holds(field));
  const end = below.map(isFilled).lastIndexOf(true) + 1;
  const blank = below[end]?.form;
  const left = below.length - end;
  if (count <= 0 || end === 0 || left < count || !blank) return null;
  const strays = among.reduce((sum, group) => sum + group.forms.length, 0);
  return {
    side: "above",
    strays: forms,
    rows: below.slice(0, end).map((row, at) => {
      const other = below[at + count];
      return { form: row.form, own: matchedTask(row), other: other ? matchedTask(other) : null };
    }),
    fields: VALUE_FIELDS.filter((field) => !blank.holds(field)),
    sign: { kind: "blank", row: blank.row },
    // Who writes further lines under many tasks has written one more.
    isSure: isWhole && strays <= left && left <= count + MOST_LEFT,
    isExact: true,
  };
}

/** How many tasks are gone right where answers stand without one: only their ids and texts were cleared. */
function clearedAt(
  above: number,
  tasks: readonly MatchedRow[],
  places: readonly Place[] | null,
): number {
  if (!places) return 0;
  const [from, to] = [tasks[above - 1], tasks[above]].map((task) =>
    places.findIndex(({ row }) => row === task),
  );
  return (to ?? 0) - (from ?? 0) - 1;
}
