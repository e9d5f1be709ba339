/**
 * Answers a row off with nothing beyond the first or last task: the one there was lost, or stands at the
 * other end. Only the people tell, where several on end are those whom the unit named for the neighbouring
 * tasks last. They may have changed places, so the answers are taken and each row is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { quotation } from "../../text/quotation";
import { PEOPLE_MAYBE_MOVED, PERSON_MAYBE_MOVED } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { LastPersons } from "./last-persons";

/** Fewer may have taken over from one another. */
const FEWEST = 3;
/** Share of the people that a sort leaves in the table. */
const SORTED = 0.8;

type Neighbour = "above" | "beneath";

/** Rows on end of which none names its own task's person. */
interface Stretch {
  neighbour: Neighbour;
  /** Those that name the neighbour's. */
  naming: readonly ReadRow[];
  /** Those that name the person of a task further away, such as the one that came round from the other end. */
  others: readonly ReadRow[];
}

/** What is to be said of rows that name the persons of the tasks above them, or beneath. */
export function displacedPeople(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  if (reads.length <= FEWEST) return [];
  const persons = new LastPersons(index.previousRecords(context.unit, context.period));
  if (persons.isEmpty) return [];
  return [...byTable(reads).values()].flatMap((rows) => {
    const stretches = (["above", "beneath"] as const).flatMap((neighbour) =>
      stretchesIn(rows, persons, neighbour),
    );
    if (stretches.length === 0) stretches.push(...sortedApart(rows, persons));
    return stretches.flatMap((stretch) => issuesOf(stretch, context));
  });
}

/** Nearly all of the people stand there, but most at another task: answers, or the people alone, were sorted. */
function sortedApart(rows: readonly ReadRow[], persons: LastPersons): Stretch[] {
  const known = rows.filter(({ values }) => persons.knows(values));
  const others = known.filter(({ values, taskId }) => !persons.isOf(values, taskId));
  const isSorted =
    others.length >= FEWEST &&
    others.length * 2 > known.length &&
    persons.sharedBy(known) >= known.length * SORTED;
  return isSorted ? [{ neighbour: "above", naming: [], others }] : [];
}

/** The stretches between rows that name their own persons, in which enough name the neighbours'. */
function stretchesIn(
  rows: readonly ReadRow[],
  persons: LastPersons,
  neighbour: Neighbour,
): Stretch[] {
  const step = neighbour === "above" ? -1 : 1;
  const idAt = (at: number) => rows[at]?.taskId;
  const about = rows.map(({ values }, at) => persons.about(values, idAt(at), idAt(at + step)));
  if (about.filter((one) => one === "neighbour").length < FEWEST) return [];
  const ends = [...about.flatMap((one, at) => (one === "own" ? [at] : [])), rows.length];
  return ends.flatMap((end, nth) => {
    const start = (ends[nth - 1] ?? -1) + 1;
    const near = about.slice(start, end).map((one) => one === "neighbour");
    if (near.filter(Boolean).length < FEWEST) return [];
    // What the first of them stands in the place of may have come round.
    const [first, last] = [near.indexOf(true), near.lastIndexOf(true)];
    const from = start + Math.max(0, first + Math.min(0, step));
    const stretch = rows.slice(from, Math.min(end, start + last + 1 + Math.max(0, step)));
    const names = ({ values }: ReadRow, steps: readonly number[], at: number) =>
      steps.some((by) => persons.isOf(values, idAt(from + at + by)));
    const naming = stretch.filter((row, at) => names(row, [step], at));
    const others = stretch.filter(
      (row, at) => !names(row, [-1, 0, 1], at) && persons.knows(row.values),
    );
    return [{ neighbour, naming, others }];
  });
}

function issuesOf({ neighbour, naming, others }: Stretch, context: ReturnContext): Issue[] {
  const isOther = new Set(others);
  const rows = [...naming, ...others].sort((one, other) => one.form.row - other.form.row);
  const each = rows.map((read) => {
    const { values, form, taskId, cells } = read;
    const field = values.contact === null ? "phone" : "contact";
    const place = { ...placeIn(form.table, context), taskId, field, cell: cells[field] ?? null };
    return createIssue(PERSON_MAYBE_MOVED, place, {
      row: form.row,
      neighbour: isOther.has(read) ? null : neighbour,
      ...quotation(values[field] ?? ""),
    });
  });
  const [near, far] = [naming, others].map((some) => some.map(({ form }) => form.row));
  const facts = { rows: near ?? [], others: far ?? [], neighbour };
  return toldTogether(PEOPLE_MAYBE_MOVED, each, facts, each[0]?.field);
}
