/**
 * Answers that stand beside other tasks of the unit, whatever brought them there: some columns sorted and the
 * others not, two answers exchanged, a block cut and pasted elsewhere. Only what the texts are about tells,
 * and only where it closes: the task of which an answer speaks has none of its own, or one that speaks of
 * another. Nothing is taken of the columns that moved.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { quote } from "../../text/quotation";
import { ANSWER_OF_OTHER, ANSWERS_OF_OTHERS } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { answeredCells } from "./answered-cells";
import { shiftOf } from "./column-shift";
import { maybeOthers, maybeParted, unclearIssues } from "./misplaced-doubts";
import { placeIn, type ReturnContext } from "./read-cell-at";
import { withoutFields, type ReadRow } from "./read-values";
import { SpokenTasks } from "./spoken-of";
import {
  countOwn,
  isAnswered,
  isOfOther,
  type RowOfOther,
  type SpokenRow,
  spokenRows,
  TELLING,
} from "./spoken-rows";
import { toldTogether } from "./told-together";

/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;
/** As far away as one another from tasks whose own answers do not tell. */
const FEWEST_IN_STEP = 3;

/** The rows read, without answers that are other tasks'; and what is to be said of them. */
export function withoutMisplaced(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  const roles = index.roles(context.unit);
  // The one task of a unit is confused with no other.
  if (roles.size < 2) return { reads: [...reads], issues: [] };
  const tasks = new SpokenTasks(index, roles);
  for (const telling of TELLING) {
    const rows = spokenRows(reads, telling, tasks);
    if (!rows) continue;
    const moved = movedOf(rows);
    if (moved.length === 0) {
      const issues = (telling === "progress" ? maybeOthers : maybeParted)(rows, context);
      if (issues.length > 0) return { reads: [...reads], issues };
      continue;
    }
    const affected = withNeutral(moved, rows);
    const fields = movedFields(moved, telling, tasks, index, context);
    const left = new Set(affected.map(({ read }) => read));
    const beside = besideThem(affected, rows);
    return {
      reads: reads.map((read) => (left.has(read) ? withoutFields(read, fields) : read)),
      issues: [...issuesOf(affected, moved, fields, context), ...unclearIssues(beside, context)],
    };
  }
  return { reads: [...reads], issues: [] };
}

/**
 * The rows that speak each of another task: one whose own row speaks of another in turn, or one without an
 * answer, as far away as that of another such row, or of three. Where two surely do, so do those whose task's own row
 * does not speak of it. Empty where fewer do.
 */
function movedOf(rows: readonly SpokenRow[]): RowOfOther[] {
  const others = rows.filter(isOfOther);
  const surely = ({ spoken }: RowOfOther) => spoken.sure;
  if (others.filter(surely).length < FEWEST) return [];
  if (isMost(others, rows)) return others;
  const places = placesOf(rows);
  const from = (row: RowOfOther) => places.get(row.spoken.task.id) ?? null;
  const alone = others.filter((row) => {
    return others.every((other) => other === row || other.spoken.task !== row.spoken.task);
  });
  const steps = alone.map((row) => rows.indexOf(row) - (from(row) ?? Infinity));
  const closed = alone.filter((row, at) => {
    const source = rows[from(row) ?? -1];
    if (!source || source.spoken?.kind === "own") return false;
    if (isOfOther(source)) return true;
    const alike = steps.filter((step) => step === steps[at]).length;
    return alike >= (isAnswered(source) ? FEWEST_IN_STEP : FEWEST);
  });
  if (closed.filter(surely).length < FEWEST) return [];
  return others.filter((row) => {
    return closed.includes(row) || (surely(row) && rows[from(row) ?? -1]?.spoken?.kind !== "own");
  });
}

/** Where each task's row stands. */
function placesOf(rows: readonly SpokenRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ read }, place) => [read.taskId, place]));
}

function isMost(others: readonly RowOfOther[], rows: readonly SpokenRow[]): boolean {
  return others.length * 2 >= rows.filter(isAnswered).length;
}

/** So many that speak of other tasks, and so many times more than of their own, show that all were sorted. */
const MANY = 4;
const MORE_THAN_OWN = 4;

function areAll(moved: readonly RowOfOther[], rows: readonly SpokenRow[]): boolean {
  const isMany = moved.length >= MANY && moved.length >= countOwn(rows) * MORE_THAN_OWN;
  return isMany || isMost(moved, rows);
}

/**
 * Rows that tell nothing moved along where all were sorted, or where they stand between rows that are as far from
 * their tasks, or between such a row and one that was left blank.
 */
function withNeutral(
  moved: readonly RowOfOther[],
  rows: readonly SpokenRow[],
): readonly SpokenRow[] {
  const all = areAll(moved, rows);
  const places = placesOf(rows);
  const steps = new Map<SpokenRow, number>(
    moved.map((row) => [row, rows.indexOf(row) - (places.get(row.spoken.task.id) ?? Infinity)]),
  );
  return rows.filter((row, place) => {
    if (steps.has(row)) return true;
    if (!isNeutral(row)) return false;
    if (all) return true;
    const ends = ([-1, 1] as const).map((way) => {
      const end = nextTelling(rows, place, way, steps);
      return end === undefined ? null : (steps.get(end) ?? (isAnswered(end) ? null : BLANK));
    });
    const [above, beneath] = ends as [Step, Step];
    if (above === null || beneath === null) return false;
    if (above === BLANK) return typeof beneath === "number" && beneath > 0;
    return beneath === BLANK ? above < 0 : above === beneath;
  });
}

/** How far a row stands from its task, or that it is blank; null where nothing tells. */
type Step = number | typeof BLANK | null;
const BLANK = "blank";

function isNeutral(row: SpokenRow): boolean {
  return isAnswered(row) && row.spoken?.kind !== "own";
}

/** The first row above or beneath that moved, was left blank or speaks of its own task. */
function nextTelling(
  rows: readonly SpokenRow[],
  place: number,
  way: -1 | 1,
  moved: ReadonlyMap<SpokenRow, unknown>,
): SpokenRow | undefined {
  for (let at = place + way; ; at += way) {
    const row = rows[at];
    if (!row || moved.has(row) || !isNeutral(row)) return row;
  }
}

/** Rows that tell nothing beside those that are not taken, with none between them that speaks of its own task. */
function besideThem(affected: readonly SpokenRow[], rows: readonly SpokenRow[]): SpokenRow[] {
  const held = new Map(affected.map((row) => [row, true]));
  return rows.filter((row, place) => {
    if (held.has(row) || !isNeutral(row)) return false;
    return ([-1, 1] as const).some((way) => {
      const end = nextTelling(rows, place, way, held);
      return end !== undefined && held.has(end);
    });
  });
}

/** The columns that moved: all but those that show that they stayed. */
function movedFields(
  moved: readonly RowOfOther[],
  telling: ValueField,
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): ValueField[] {
  return VALUE_FIELDS.filter(
    (field) => field === telling || shiftOf(field, moved, tasks, index, context) !== "stayed",
  );
}

function issuesOf(
  affected: readonly SpokenRow[],
  moved: readonly RowOfOther[],
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
    if (!shown) return [];
    return toldTogether(ANSWERS_OF_OTHERS, each, {
      rows: reads.map(({ form }) => form.row),
      like: shown.read.form.row,
      other: shown.spoken.task.id,
      expected: quote(shown.spoken.task.text),
    });
  });
}
