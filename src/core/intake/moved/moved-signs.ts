/** What tells that the answers beside an overhang are the neighbouring tasks'. */

import type { ProgressRecord, ValueField } from "../../model/record";
import type { Task } from "../../model/task";
import { compactKey } from "../../text/normalise";
import { matchedTask } from "../rows/attribute-rows";
import { textAt, type FormRow } from "../rows/form-row";
import { TEXT_FIELDS } from "./field-kinds";
import { LastPersons, type About } from "./last-persons";
import type { Overhang } from "./overhang";
import { runsOf, tellingRuns } from "./telling-runs";

/** One run of characters alone may be chance. */
const FEWEST_RUNS = 2;
/** Shorter texts, such as 正常推进, stand in many rows. */
const SHORTEST_TEXT = 8;
/** Rows by which a block is pasted too high or too low. */
const MOST_STEPS = 3;

/** The two rows that say the same since the one's answers also stand in the other; null if none. */
export function repeatedRows({ side, fields, tasks }: Overhang): [number, number] | null {
  const keys = tasks.map(({ form }) => tellingKey(form, fields));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const pairs = keys.flatMap((key, at): [number, number][] => {
    if (key === "" || times.get(key) !== 2) return [];
    const other = keys.indexOf(key, at + 1);
    return other > at && other - at <= MOST_STEPS ? [[at, other]] : [];
  });
  return (side === "above" ? pairs.at(-1) : pairs[0]) ?? null;
}

/** True where the overhang only repeats what a task's row says. */
export function isCopy({ stray, fields, tasks }: Overhang): boolean {
  const key = answerKey(stray, fields);
  return tasks.some(({ form }) => answerKey(form, fields) === key);
}

/** A row of a task, with the one whose answers it may have. */
export interface Beside {
  form: FormRow;
  own: Task | null;
  other: Task | null;
}

/** `aboutTasks` of the rows beside an overhang: the others are the neighbours on its side. */
export function aboutOf({ side, tasks }: Overhang, previous: readonly ProgressRecord[]): About[] {
  const own = tasks.map(matchedTask);
  const step = side === "above" ? 1 : -1;
  const rows = tasks.map(({ form }, at) => ({
    form,
    own: own[at] ?? null,
    other: own[at + step] ?? null,
  }));
  return aboutTasks(
    rows,
    own.flatMap((task) => task ?? []),
    previous,
  );
}

/**
 * Whose task each row's answers speak of: by words that only one task of the form has, else by the person
 * whom the unit named for it last.
 *
 * @param tasks all of the form
 */
export function aboutTasks(
  rows: readonly Beside[],
  tasks: readonly Task[],
  previous: readonly ProgressRecord[],
): About[] {
  const runs = tellingRuns(tasks.map(({ text }) => text));
  const places = new Map(tasks.map((task, place) => [task, place]));
  const persons = new LastPersons(previous);
  return rows.map(({ form: { table, row }, own, other }) => {
    const said = runsOf(TEXT_FIELDS.map((field) => textAt(table, row, field)).join("\n"));
    const count = (task: Task | null) => {
      const place = task ? places.get(task) : undefined;
      return place === undefined ? 0 : [...said].filter((run) => runs.get(run) === place).length;
    };
    const [mine, near] = [count(own), count(other)];
    if (Math.max(mine, near) >= FEWEST_RUNS && mine !== near)
      return mine > near ? "own" : "neighbour";
    const [contact, phone] = [textAt(table, row, "contact"), textAt(table, row, "phone")];
    return persons.about({ contact, phone }, own?.id, other?.id);
  });
}

/** From where on answers are the neighbours': most above speak of their own tasks, most below do not. */
export function turnIn(about: readonly About[]): number {
  const weights = about.map((one) => (one === "own" ? 1 : one === "neighbour" ? -1 : 0));
  let [start, best, sum] = [0, 0, 0];
  weights.forEach((weight, at) => {
    sum += weight;
    if (sum > best) [start, best] = [at + 1, sum];
  });
  return start;
}

function answerKey({ table, row }: FormRow, fields: readonly ValueField[]): string {
  return fields.map((field) => compactKey(textAt(table, row, field))).join("\n");
}

/** The same of a row in which a text of its own stands; empty for all others. */
function tellingKey(form: FormRow, fields: readonly ValueField[]): string {
  const isTold = TEXT_FIELDS.some(
    (field) =>
      fields.includes(field) &&
      compactKey(textAt(form.table, form.row, field)).length >= SHORTEST_TEXT,
  );
  return isTold ? answerKey(form, fields) : "";
}
