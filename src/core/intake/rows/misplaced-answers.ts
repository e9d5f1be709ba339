/**
 * Answers that stand beside other tasks of the unit, whatever brought them there: some columns sorted and the
 * others not, two answers exchanged, a block cut and pasted elsewhere. Only what the texts are about tells,
 * and only where it closes: the task of which an answer speaks has none of its own, or one that speaks of
 * another. Nothing is taken of the columns that moved.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { Role } from "../../model/unit";
import { quotationOf, quote } from "../../text/quotation";
import { ANSWER_OF_OTHER, ANSWERS_OF_OTHERS } from "../../wording/row-issues";
import type { LedgerIndex } from "../ledger-index";
import { answeredCells } from "./answered-cells";
import { LastPersons } from "./last-persons";
import { placeIn, type ReturnContext } from "./read-cell-at";
import { withoutFields, type ReadRow } from "./read-values";
import { QuickWords } from "./quick-words";
import { SpokenTasks, type Spoken } from "./spoken-of";

const TELLING = "progress";
const TEXT_FIELDS: ReadonlySet<ValueField> = new Set(["problem", "nextStep", "remark"] as const);
const PERSON_FIELDS: ReadonlySet<ValueField> = new Set(["contact", "phone"] as const);
const LEADS: ReadonlySet<Role | undefined> = new Set(["lead-first", "lead"] as const);
/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;

interface Row {
  read: ReadRow;
  spoken: Spoken;
}

type Moved = Row & { spoken: { kind: "other" } };

/** The rows read, without answers that are other tasks'; and what is to be said of them. */
export function withoutMisplaced(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  const roles = index.roles(context.unit);
  if (!maySpeakOfOthers(reads, index, roles)) return { reads: [...reads], issues: [] };
  const tasks = new SpokenTasks(index, roles);
  const rows = reads.map((read): Row => {
    return { read, spoken: tasks.of(read.values.progress ?? "", read.taskId) };
  });
  const moved = movedOf(rows);
  if (moved.filter(({ spoken }) => spoken.sure).length < FEWEST) {
    return { reads: [...reads], issues: [] };
  }
  const affected = withNeutral(moved, rows);
  const fields = movedFields(moved, tasks, index, context);
  const left = new Set(affected.map(({ read }) => read));
  return {
    reads: reads.map((read) => (left.has(read) ? withoutFields(read, fields) : read)),
    issues: issuesOf(affected, moved, fields, context),
  };
}

const quickWords = new WeakMap<LedgerIndex, QuickWords>();

/** False for nearly all returns, at little cost. */
function maySpeakOfOthers(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  roles: ReadonlyMap<string, Role>,
): boolean {
  const { tasks } = index.ledger;
  const words = quickWords.get(index) ?? new QuickWords(tasks);
  quickWords.set(index, words);
  const isOwn = (place: number) => roles.has(tasks[place]?.id ?? "");
  let suspects = 0;
  for (const { values, taskId } of reads) {
    const task = index.taskById(taskId);
    if (values.progress === null || !task) continue;
    if (words.maySpeakOfOther(values.progress, index.placeOf(task), isOwn)) suspects++;
    if (suspects >= FEWEST) return true;
  }
  return false;
}

/**
 * The rows that speak each of another task: one whose own row speaks of another in turn, or one without an
 * answer, as far away as that of another such row.
 */
function movedOf(rows: readonly Row[]): Moved[] {
  const others = rows.filter((row): row is Moved => row.spoken?.kind === "other");
  if (isMost(others, rows)) return others;
  const places = new Map(rows.map(({ read }, place) => [read.taskId, place]));
  const from = (row: Moved) => places.get(row.spoken.task.id) ?? null;
  const alone = others.filter((row) => {
    return others.every((other) => other === row || other.spoken.task !== row.spoken.task);
  });
  const steps = alone.map((row) => rows.indexOf(row) - (from(row) ?? Infinity));
  return alone.filter((row, at) => {
    const source = rows[from(row) ?? -1];
    if (source && others.some((other) => other === source)) return true;
    return (
      source?.read.values.progress === null &&
      steps.some((step, other) => other !== at && step === steps[at])
    );
  });
}

function isMost(others: readonly Moved[], rows: readonly Row[]): boolean {
  return others.length * 2 >= rows.filter(({ read }) => read.values.progress !== null).length;
}

/**
 * Rows that tell nothing moved along where half of all answers did, or where they stand as far from a row
 * without an answer as the others from their tasks.
 */
function withNeutral(moved: readonly Moved[], rows: readonly Row[]): readonly Row[] {
  const isMoved = new Set<Row>(moved);
  const all = isMost(moved, rows);
  const places = new Map(rows.map(({ read }, place) => [read.taskId, place]));
  const steps = new Set(
    moved.map((row) => rows.indexOf(row) - (places.get(row.spoken.task.id) ?? Infinity)),
  );
  const [step = 0] = steps;
  return rows.filter((row, place) => {
    if (isMoved.has(row)) return true;
    if (row.spoken !== null || row.read.values.progress === null) return false;
    const from = rows[place - step];
    return all || (steps.size === 1 && from !== undefined && from.read.values.progress === null);
  });
}

/** The columns that moved: where any besides the telling one surely did, all but those that surely stayed. */
function movedFields(
  moved: readonly Moved[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): ValueField[] {
  const others = VALUE_FIELDS.filter((field) => field !== TELLING);
  const shifts = new Map(
    others.map((field) => [field, shiftOf(field, moved, tasks, index, context)]),
  );
  const shown = [...shifts.values()];
  const alone = !shown.includes("moved") && shown.includes("stayed");
  return VALUE_FIELDS.filter(
    (field) => field === TELLING || (!alone && shifts.get(field) !== "stayed"),
  );
}

type Shift = "moved" | "stayed" | null;

/** What a column's words, persons or blanks tell of it. */
function shiftOf(
  field: ValueField,
  rows: readonly Moved[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  { unit, period }: ReturnContext,
): Shift {
  if (TEXT_FIELDS.has(field)) {
    return shiftIn(rows, ({ read }) => {
      return tasks.of(String(read.values[field] ?? ""), read.taskId)?.kind ?? null;
    });
  }
  if (PERSON_FIELDS.has(field)) {
    const persons = new LastPersons(index.previousRecords(unit, period));
    return shiftIn(rows, ({ read: { values, taskId }, spoken }) => {
      const about = persons.about(values, taskId, spoken.task.id);
      return about === "neighbour" ? "other" : about;
    });
  }
  // Leads fill columns that others leave blank.
  const roles = index.roles(unit);
  return shiftIn(rows, ({ read: { form, taskId }, spoken }) => {
    const [own, other] = [taskId, spoken.task.id].map((id) => LEADS.has(roles.get(id)));
    return own === other ? null : form.holds(field) === own ? "own" : "other";
  });
}

function shiftIn(rows: readonly Moved[], about: (row: Moved) => "own" | "other" | null): Shift {
  const told = rows.map(about);
  const count = (kind: "own" | "other") => told.filter((one) => one === kind).length;
  const [own, other] = [count("own"), count("other")];
  return own === other ? null : own > other ? "stayed" : "moved";
}

function issuesOf(
  affected: readonly Row[],
  moved: readonly Moved[],
  fields: readonly ValueField[],
  context: ReturnContext,
): Issue[] {
  const otherOf = new Map(moved.map(({ read, spoken }) => [read.form, spoken.task]));
  const tables = new Set(affected.map(({ read }) => read.form.table));
  return [...tables].flatMap((table) => {
    const reads = affected.flatMap(({ read }) => (read.form.table === table ? read : []));
    const shown = moved.find(({ read }) => read.form.table === table) ?? moved[0];
    const each = reads.flatMap((read) => {
      const other = otherOf.get(read.form)?.id ?? null;
      return answeredCells([read], fields).map(({ at, said }) =>
        createIssue(ANSWER_OF_OTHER, { ...placeIn(table, context), ...at }, { ...said, other }),
      );
    });
    const [first] = each;
    if (!first || !shown) return [];
    const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
    const facts = {
      rows: reads.map(({ form }) => form.row),
      like: shown.read.form.row,
      other: shown.spoken.task.id,
      expected: quote(shown.spoken.task.text),
    };
    const place = { ...placeIn(table, context), cell: first.cell };
    return [{ ...createIssue(ANSWERS_OF_OTHERS, place, { ...facts, ...quoted }), each }];
  });
}
