/** What tells that the answers beside an overhang are the neighbouring tasks'. */

import type { ProgressRecord, ValueField } from "../../model/record";
import { compactKey } from "../../text/normalise";
import { matchedTask, type MatchedRow } from "./attribute-rows";
import { textAt, type FormRow } from "./form-row";
import { LastPersons, type About } from "./last-persons";
import type { Overhang } from "./overhang";
import { runsOf, tellingRuns } from "./telling-runs";

const TEXT_FIELDS: readonly ValueField[] = ["progress", "problem", "nextStep", "remark"];
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

/**
 * Whose task each row's answers speak of: by words that only one task of the form has, else by the person
 * whom the unit named for it last.
 */
export function aboutOf({ side, tasks }: Overhang, previous: readonly ProgressRecord[]): About[] {
  const runs = tellingRuns(tasks.map((row) => matchedTask(row)?.text ?? ""));
  const persons = new LastPersons(previous);
  const idOf = (row: MatchedRow | undefined) => row && matchedTask(row)?.id;
  const step = side === "above" ? 1 : -1;
  return tasks.map((row, at) => {
    const said = runsOf(
      TEXT_FIELDS.map((field) => textAt(row.form.table, row.form.row, field)).join("\n"),
    );
    const count = (place: number) => [...said].filter((run) => runs.get(run) === place).length;
    const [own, near] = [count(at), count(at + step)];
    if (Math.max(own, near) >= FEWEST_RUNS && own !== near) return own > near ? "own" : "neighbour";
    const { table, row: number } = row.form;
    const [contact, phone] = [textAt(table, number, "contact"), textAt(table, number, "phone")];
    return persons.about({ contact, phone }, idOf(row), idOf(tasks[at + step]));
  });
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
