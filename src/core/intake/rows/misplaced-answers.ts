/**
 * Answers that stand beside other tasks of the unit, whatever brought them there: some columns sorted and the
 * others not, two answers exchanged, a block cut and pasted elsewhere. Only what the texts are about tells,
 * and only where it closes: the task of which an answer speaks has none of its own, or one that speaks of
 * another. Nothing is taken of the columns that moved.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import type { Role } from "../../model/unit";
import { columnHeader } from "../../schema/columns";
import { quotation, quotationOf, quote } from "../../text/quotation";
import {
  ANSWER_MAYBE_OTHERS,
  ANSWER_OF_OTHER,
  ANSWERS_OF_OTHERS,
  CELL_MAYBE_PARTED,
  COLUMNS_MAYBE_PARTED,
} from "../../wording/row-issues";
import type { LedgerIndex } from "../ledger-index";
import { answeredCells } from "./answered-cells";
import { LastPersons } from "./last-persons";
import { placeIn, type ReturnContext } from "./read-cell-at";
import { withoutFields, type ReadRow } from "./read-values";
import { QuickWords } from "./quick-words";
import { SpokenTasks, type Spoken } from "./spoken-of";

/** Columns that may tell, each apart from the other: some may have been sorted and the others not. */
const TELLING = ["progress", "nextStep"] as const;
type Telling = (typeof TELLING)[number];
/** What is written beside 进展情况 in words, and moves with it or with 下一步措施. */
const BESIDE = ["problem", "nextStep", "remark"] as const;
const TEXT_FIELDS: ReadonlySet<ValueField> = new Set(["progress", ...BESIDE] as const);
const PERSON_FIELDS: ReadonlySet<ValueField> = new Set(["contact", "phone"] as const);
const LEADS: ReadonlySet<Role | undefined> = new Set(["lead-first", "lead"] as const);
/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;

interface Row {
  read: ReadRow;
  /** What its text in the telling column is about. */
  spoken: Spoken;
  telling: Telling;
}

type Moved = Row & { spoken: { kind: "other" } };

/** The rows read, without answers that are other tasks'; and what is to be said of them. */
export function withoutMisplaced(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  const roles = index.roles(context.unit);
  const issues: Issue[] = [];
  for (const telling of TELLING) {
    if (!maySpeakOfOthers(reads, telling, index, roles)) continue;
    const tasks = new SpokenTasks(index, roles);
    const rows = reads.map((read): Row => {
      return { read, spoken: tasks.of(read.values[telling] ?? "", read.taskId), telling };
    });
    const moved = movedOf(rows);
    if (moved.length === 0) {
      issues.push(...(telling === "progress" ? maybeOthers : maybeParted)(rows, context));
      if (issues.length > 0) break;
      continue;
    }
    const affected = withNeutral(moved, rows);
    const fields = movedFields(moved, telling, tasks, index, context);
    const left = new Set(affected.map(({ read }) => read));
    return {
      reads: reads.map((read) => (left.has(read) ? withoutFields(read, fields) : read)),
      issues: [...issues, ...issuesOf(affected, moved, fields, context)],
    };
  }
  return { reads: [...reads], issues };
}

const quickWords = new WeakMap<LedgerIndex, QuickWords>();

/** False for nearly all returns, at little cost. */
function maySpeakOfOthers(
  reads: readonly ReadRow[],
  telling: Telling,
  index: LedgerIndex,
  roles: ReadonlyMap<string, Role>,
): boolean {
  const { tasks } = index.ledger;
  const words = quickWords.get(index) ?? new QuickWords(tasks);
  quickWords.set(index, words);
  const isOwn = (place: number) => roles.has(tasks[place]?.id ?? "");
  return reads.some(({ values, taskId }) => {
    const [text, task] = [values[telling], index.taskById(taskId)];
    return (
      text !== null && task !== null && words.maySpeakOfOther(text, index.placeOf(task), isOwn)
    );
  });
}

/**
 * The rows that speak each of another task: one whose own row speaks of another in turn, or one without an
 * answer, as far away as that of another such row. Where two surely do, so do those whose task's own row
 * does not speak of it. Empty where fewer do.
 */
function movedOf(rows: readonly Row[]): Moved[] {
  const others = rows.filter((row): row is Moved => row.spoken?.kind === "other");
  const surely = ({ spoken }: Moved) => spoken.sure;
  if (others.filter(surely).length < FEWEST) return [];
  if (isMost(others, rows)) return others;
  const places = new Map(rows.map(({ read }, place) => [read.taskId, place]));
  const from = (row: Moved) => places.get(row.spoken.task.id) ?? null;
  const alone = others.filter((row) => {
    return others.every((other) => other === row || other.spoken.task !== row.spoken.task);
  });
  const steps = alone.map((row) => rows.indexOf(row) - (from(row) ?? Infinity));
  const closed = alone.filter((row, at) => {
    const source = rows[from(row) ?? -1];
    if (source && others.some((other) => other === source)) return true;
    return (
      source !== undefined &&
      !isAnswered(source) &&
      steps.some((step, other) => other !== at && step === steps[at])
    );
  });
  if (closed.filter(surely).length < FEWEST) return [];
  return others.filter((row) => {
    return closed.includes(row) || (surely(row) && rows[from(row) ?? -1]?.spoken?.kind !== "own");
  });
}

function isAnswered({ read, telling }: Row): boolean {
  return read.values[telling] !== null;
}

function isMost(others: readonly Moved[], rows: readonly Row[]): boolean {
  return others.length * 2 >= rows.filter(isAnswered).length;
}

/** So many that speak of other tasks, and so many times more than of their own, show that all were sorted. */
const MANY = 4;
const MORE_THAN_OWN = 4;

function areAll(moved: readonly Moved[], rows: readonly Row[]): boolean {
  const own = rows.filter(({ spoken }) => spoken?.kind === "own").length;
  const isMany = moved.length >= MANY && moved.length >= own * MORE_THAN_OWN;
  return isMany || isMost(moved, rows);
}

/**
 * Rows that tell nothing moved along where all were sorted, or where they stand as far from a row without an
 * answer as the others from their tasks.
 */
function withNeutral(moved: readonly Moved[], rows: readonly Row[]): readonly Row[] {
  const isMoved = new Set<Row>(moved);
  const all = areAll(moved, rows);
  const places = new Map(rows.map(({ read }, place) => [read.taskId, place]));
  const steps = new Set(
    moved.map((row) => rows.indexOf(row) - (places.get(row.spoken.task.id) ?? Infinity)),
  );
  const [step = 0] = steps;
  return rows.filter((row, place) => {
    if (isMoved.has(row)) return true;
    if (row.spoken?.kind === "own" || !isAnswered(row)) return false;
    const from = rows[place - step];
    return all || (steps.size === 1 && from !== undefined && !isAnswered(from));
  });
}

/** Answers that plainly speak of another task whose own answer does not: one of the two may be misplaced. */
function maybeOthers(rows: readonly Row[], context: ReturnContext): Issue[] {
  return rows.flatMap((row): Issue[] => {
    const { read, spoken, telling } = row;
    if (spoken?.kind !== "other" || !spoken.plain) return [];
    const source = rows.find((each) => each.read.taskId === spoken.task.id);
    if (!source || !isAnswered(source)) return [];
    const text = read.values[telling];
    const isCopy = source.read.values[telling] === text;
    if (source.spoken !== null && !isCopy) return [];
    const { form, taskId, cells } = read;
    const place = { ...placeIn(form.table, context), taskId, field: telling };
    return [
      createIssue(
        ANSWER_MAYBE_OTHERS,
        { ...place, cell: cells[telling] ?? null },
        {
          row: form.row,
          other: spoken.task.id,
          otherRow: source.read.form.row,
          isCopy,
          ...quotation(text ?? ""),
        },
      ),
    ];
  });
}

/** Columns beside 进展情况 that speak of other tasks, and hardly of their own, while that does not tell. */
function maybeParted(rows: readonly Row[], context: ReturnContext): Issue[] {
  const others = rows.filter((row): row is Moved => row.spoken?.kind === "other");
  const sure = others.filter(({ spoken }) => spoken.sure);
  const own = rows.filter(({ spoken }) => spoken?.kind === "own").length;
  const [shown] = sure;
  if (!shown || sure.length < FEWEST || own * 2 > sure.length) return [];
  const parted = rows.filter((row) => row.spoken?.kind !== "own" && isAnswered(row));
  const facts = {
    like: shown.read.form.row,
    other: shown.spoken.task.id,
    expected: quote(shown.spoken.task.text),
  };
  const each = parted.flatMap(({ read }) =>
    answeredCells([read], BESIDE).map(({ at, said }) =>
      createIssue(CELL_MAYBE_PARTED, { ...placeIn(read.form.table, context), ...at }, said),
    ),
  );
  const place = { ...placeIn(shown.read.form.table, context), cell: each[0]?.cell ?? null };
  const fields = [...new Set(each.flatMap(({ field }) => (field ? columnHeader(field) : [])))];
  const numbers = parted.map(({ read }) => read.form.row);
  const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
  return [
    {
      ...createIssue(COLUMNS_MAYBE_PARTED, place, {
        ...facts,
        ...quoted,
        headers: fields.flatMap((header) => header ?? []),
        rows: numbers,
      }),
      each,
    },
  ];
}

/** The columns that moved: all but those that show that they stayed. */
function movedFields(
  moved: readonly Moved[],
  telling: Telling,
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): ValueField[] {
  return VALUE_FIELDS.filter(
    (field) => field === telling || shiftOf(field, moved, tasks, index, context) !== "stayed",
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
