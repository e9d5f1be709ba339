/**
 * Answers that slid up: cells deleted from columns of answers, with what stood beneath moved along, put
 * every answer beside a task above its own and leave the last tasks without one. Only what the texts are
 * about can tell; where they do, nothing is taken of any column that those tasks have no answer in either,
 * unless it shows that it stayed.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import { isLeadRole } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { CELL_RISEN, CELLS_RISEN } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import type { ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { FEWEST_BY_ROLE, movedWith, PERSON_FIELDS, type Shift, TEXT_FIELDS } from "./field-kinds";
import { LastPersons, type About } from "./last-persons";
import { turnIn } from "./moved-signs";
import { runsOf, tellingRuns } from "./telling-runs";

/** Every role has to fill it, so that a blank at the end is a sign that spares all others the look. */
const TELLING = "progress";
const FEWEST_ROWS = 3;
/** So many rows may be deleted at once. */
const MOST_STEPS = 3;
/** So many answers must be about the tasks beneath, and far fewer from there on about their own. */
const FEWEST_SIGNS = 2;
const MORE_THAN_OWN = 3;
/** One run of characters alone may be chance. */
const FEWEST_RUNS = 2;
/** Where a single row slid, more must tell. */
const FEWEST_RUNS_ALONE = 4;

/** A column of which no more rows than that show that it stayed may have slid along all the same. */
const CLEARLY = 2;

interface Risen {
  /** The table's rows. */
  rows: readonly ReadRow[];
  /** Places among them: of the first that slid, and of the first left without an answer. */
  from: number;
  end: number;
  /** By how many rows. */
  step: number;
  runs: ReadonlyMap<string, number | null>;
}

/** The rows read, without answers that slid up beside another task; and what is to be said of them. */
export function withoutRisen(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  let kept = [...reads];
  const issues: Issue[] = [];
  for (const inTable of byTable(reads).values()) {
    const risen = risenIn(inTable, index);
    if (!risen) continue;
    const { rows, from, end, step } = risen;
    const left = rows.slice(end, end + step);
    const isLeft = (field: ValueField) => left.some(({ form }) => form.holds(field));
    const shift = (field: ValueField): Shift =>
      isLeft(field) ? "stayed" : shiftOf(field, risen, index, context);
    for (const field of movedWith(TELLING, shift)) {
      const moved = rows.slice(from, end).filter(({ form }) => form.holds(field));
      if (moved.length === 0) continue;
      issues.push(...issueOf(moved, left, field, context));
      const forms = new Set(moved.map(({ form }) => form));
      kept = kept.map((read) => (forms.has(read.form) ? withoutFields(read, [field]) : read));
    }
  }
  return { reads: kept, issues };
}

/** Whether a column slid along: its words, its persons or its blanks fit its own rows better, or the others. */
function shiftOf(
  field: ValueField,
  risen: Risen,
  index: LedgerIndex,
  { unit, period }: ReturnContext,
): Shift {
  const { rows, from, end, step } = risen;
  const told = rows.slice(from, end);
  const about = PERSON_FIELDS.includes(field)
    ? aboutPersons(risen, new LastPersons(index.previousRecords(unit, period)))
    : TEXT_FIELDS.includes(field)
      ? aboutIn(risen, field).slice(from)
      : [];
  const [own, near] = [timesIn(about, "own"), timesIn(about, "neighbour")];
  if (own >= near + CLEARLY || near > own) return own > near ? "stayed" : "moved";
  // A column that is filled in every row, or in just one, tells nothing of roles.
  const filled = told.filter(({ form }) => form.holds(field)).length;
  if (filled === told.length || filled < FEWEST_BY_ROLE) return null;
  const roles = index.roles(unit);
  const isLead = rows.slice(from).map(({ taskId }) => isLeadRole(roles.get(taskId)));
  const fits = (by: number) =>
    told.filter(({ form }, at) => form.holds(field) === isLead[at + by]).length;
  const [stays, moves] = [fits(0), fits(step)];
  return moves > stays ? "moved" : stays >= moves + CLEARLY ? "stayed" : null;
}

function timesIn(about: readonly About[], sign: "own" | "neighbour"): number {
  return about.filter((one) => one === sign).length;
}

/** The rows of a table whose answers slid up; null for nearly all forms. */
function risenIn(rows: readonly ReadRow[], index: LedgerIndex): Risen | null {
  const end = rows.map(({ form }) => form.holds(TELLING)).lastIndexOf(true) + 1;
  if (rows.length < FEWEST_ROWS || end === rows.length || end === 0) return null;
  const runs = tellingRuns(rows.map(({ taskId }) => index.taskById(taskId)?.text ?? ""));
  for (let step = 1; step <= Math.min(MOST_STEPS, rows.length - end); step++) {
    const all = { rows, end, step, runs };
    const about = aboutIn(all, TELLING);
    const from = turnIn(about);
    const told = about.slice(from);
    const [own, near] = [timesIn(told, "own"), timesIn(told, "neighbour")];
    const isAlone =
      from === end - 1 && aboutIn(all, TELLING, FEWEST_RUNS_ALONE)[from] === "neighbour";
    if ((near >= FEWEST_SIGNS || isAlone) && near > own * MORE_THAN_OWN) return { ...all, from };
  }
  return null;
}

/** Whether each row that slid names the person last named for its own task or for the one beneath. */
function aboutPersons({ rows, from, end, step }: Risen, persons: LastPersons): About[] {
  return rows
    .slice(from, end)
    .map(({ values, taskId }, at) => persons.about(values, taskId, rows[from + at + step]?.taskId));
}

/** Whether each row's text of a field is about its own task or about the one so many rows beneath. */
function aboutIn(
  { rows, end, step, runs }: Omit<Risen, "from">,
  field: ValueField,
  fewest = FEWEST_RUNS,
): About[] {
  return rows.slice(0, end).map(({ values }, at) => {
    const said = [...runsOf(String(values[field] ?? ""))];
    const count = (place: number) => said.filter((run) => runs.get(run) === place).length;
    const [own, near] = [count(at), count(at + step)];
    if (own > near) return "own";
    return near >= fewest && near > own ? "neighbour" : null;
  });
}

function issueOf(
  risen: readonly ReadRow[],
  left: readonly ReadRow[],
  field: ValueField,
  context: ReturnContext,
): Issue[] {
  const { header } = formColumn(field);
  const from = risen[0]?.form.row ?? 0;
  const last = left[0]?.form.row ?? 0;
  const each = answeredCells(risen, [field]).map(({ at, said }) =>
    createIssue(
      CELL_RISEN,
      { file: context.file, unit: context.unit, ...at },
      { from, last, ...said },
    ),
  );
  return toldTogether(CELLS_RISEN, each, { header, from, last }, field);
}
