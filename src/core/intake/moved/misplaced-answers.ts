/**
 * Answers that stand beside other tasks of the unit, whatever brought them there: some columns sorted and the
 * others not, two answers exchanged, a block cut and pasted elsewhere. Only what the texts are about tells,
 * and only where it closes: the task of which an answer speaks has none of its own, or one that speaks of
 * another. Nothing is taken of the columns that moved.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import { quote } from "../../text/quotation";
import { ANSWER_OF_OTHER, ANSWERS_OF_OTHERS } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { shiftOf } from "./column-shift";
import { movedWith } from "./field-kinds";
import { maybeOthers } from "./maybe-others";
import { withNeutral } from "./neutral-rows";
import { withoutOtherUnits } from "./other-units";
import { partedColumns } from "./parted-columns";
import { SpokenTasks } from "./spoken-of";
import {
  countOwn,
  isAnswered,
  isOfOther,
  placesOf,
  type RowOfOther,
  type SpokenRow,
  spokenRows,
  stepsOf,
  TELLING,
} from "./spoken-rows";

/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;
/** As far away as one another from tasks whose own answers do not tell. */
const FEWEST_IN_STEP = 3;
const NONE_LEFT: ReadonlySet<SpokenRow> = new Set();

/** The rows read, without answers that are other tasks'; and what is to be said of them. */
export function withoutMisplaced(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  // The one task of a unit is confused with no other.
  if (index.roles(context.unit).size < 2) return { reads: [...reads], issues: [] };
  const tasks = new SpokenTasks(index, context);
  const rows = spokenRows(reads, "progress", tasks);
  const foreign = withoutOtherUnits(rows, tasks, index, context);
  if (foreign.reads) return { reads: foreign.reads, issues: foreign.issues };
  const own = withoutOwnMisplaced(reads, rows, tasks, index, context);
  const told = new Set(own.issues.flatMap((issue) => issue.each ?? issue).map(({ cell }) => cell));
  const more = foreign.issues.filter(({ cell }) => !told.has(cell));
  return { reads: own.reads, issues: [...own.issues, ...more] };
}

function withoutOwnMisplaced(
  reads: readonly ReadRow[],
  byProgress: readonly SpokenRow[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  for (const telling of TELLING) {
    const rows = telling === "progress" ? byProgress : spokenRows(reads, telling, tasks);
    if (!rows.some(isOfOther)) continue;
    const moved = movedOf(rows);
    if (moved.length === 0) {
      const parted = telling === "nextStep" ? partedColumns(rows, context) : [];
      const issues = parted.length > 0 ? parted : maybeOthers(rows, NONE_LEFT, context);
      if (issues.length > 0) return { reads: [...reads], issues };
      continue;
    }
    const affected = withNeutral(moved, rows, areAll(moved, rows));
    const fields = movedWith(telling, (field) => shiftOf(field, moved, tasks, index, context));
    const left = new Set(affected.map(({ read }) => read));
    return {
      reads: reads.map((read) => (left.has(read) ? withoutFields(read, fields) : read)),
      issues: [
        ...issuesOf(affected, moved, fields, context),
        ...maybeOthers(rows, new Set(affected), context),
      ],
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
  const steps = stepsOf(alone, rows);
  const closed = alone.filter((row) => {
    const source = rows[from(row) ?? -1];
    if (!source || source.spoken?.kind === "own") return false;
    if (isOfOther(source)) return true;
    const alike = [...steps.values()].filter((step) => step === steps.get(row)).length;
    return alike >= (isAnswered(source) ? FEWEST_IN_STEP : FEWEST);
  });
  if (closed.filter(surely).length < FEWEST) return [];
  return others.filter((row) => {
    return closed.includes(row) || (surely(row) && rows[from(row) ?? -1]?.spoken?.kind !== "own");
  });
}

function isMost(others: readonly RowOfOther[], rows: readonly SpokenRow[]): boolean {
  return others.length * 2 >= rows.filter(isAnswered).length;
}

/** So many that speak of other tasks, and so many times more than of their own, show that all were sorted. */
const MANY = 4;
const MORE_THAN_OWN = 4;

function areAll(moved: readonly RowOfOther[], rows: readonly SpokenRow[]): boolean {
  if (areExchanged(moved)) return false;
  const isMany = moved.length >= MANY && moved.length >= countOwn(rows) * MORE_THAN_OWN;
  return isMany || isMost(moved, rows);
}

/** Two answers each in the other's row leave nothing for a third to have moved to. */
function areExchanged([one, other, ...more]: readonly RowOfOther[]): boolean {
  if (!one || !other || more.length > 0) return false;
  return one.spoken.task.id === other.read.taskId && other.spoken.task.id === one.read.taskId;
}

function issuesOf(
  affected: readonly SpokenRow[],
  moved: readonly RowOfOther[],
  fields: readonly ValueField[],
  context: ReturnContext,
): Issue[] {
  const otherOf = new Map(moved.map(({ read, spoken }) => [read.form, spoken.task]));
  return [...byTable(affected.map(({ read }) => read))].flatMap(([table, reads]) => {
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
