/**
 * Answers a row off with nothing beyond the first or last task: the one there was lost. Only the people tell,
 * where each is the one whom the unit named for the neighbouring task last. They may have changed places, so
 * the answers are taken and each row is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { quotation, quotationOf } from "../../text/quotation";
import { PEOPLE_MAYBE_MOVED, PERSON_MAYBE_MOVED } from "../../wording/row-issues";
import type { LedgerIndex } from "../ledger-index";
import { LastPersons } from "./last-persons";
import { placeIn, type ReturnContext } from "./read-cell-at";
import type { ReadRow } from "./read-values";

/** Fewer may have taken over from one another. */
const FEWEST = 3;

/** What is to be said of rows that name the persons of the tasks above them, or beneath. */
export function displacedPeople(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  if (reads.length <= FEWEST) return [];
  const persons = new LastPersons(index.previousRecords(context.unit, context.period));
  if (persons.isEmpty) return [];
  return [...new Set(reads.map(({ form }) => form.table))].flatMap((table) => {
    const rows = reads.filter(({ form }) => form.table === table);
    return (["above", "beneath"] as const).flatMap((neighbour) =>
      issuesOf(namingNeighbours(rows, persons, neighbour), neighbour, context),
    );
  });
}

/** The rows on from the last, or up to the first, that names its own person. */
function namingNeighbours(
  rows: readonly ReadRow[],
  persons: LastPersons,
  neighbour: "above" | "beneath",
): ReadRow[] {
  const step = neighbour === "above" ? -1 : 1;
  const about = rows.map(({ values, taskId }, at) =>
    persons.about(values, taskId, rows[at + step]?.taskId),
  );
  const own = neighbour === "above" ? about.lastIndexOf("own") : about.indexOf("own");
  const [start, end] = neighbour === "above" ? [own + 1] : [0, own < 0 ? rows.length : own];
  const naming = rows.slice(start, end).filter((_, at) => about[start + at] === "neighbour");
  return naming.length < FEWEST ? [] : naming;
}

function issuesOf(
  rows: readonly ReadRow[],
  neighbour: "above" | "beneath",
  context: ReturnContext,
): Issue[] {
  const each = rows.map(({ form: { table, row }, taskId, values, cells }) => {
    const field = values.contact === null ? "phone" : "contact";
    const place = { ...placeIn(table, context), taskId, field, cell: cells[field] ?? null };
    return createIssue(PERSON_MAYBE_MOVED, place, {
      row,
      neighbour,
      ...quotation(values[field] ?? ""),
    });
  });
  const [first] = each;
  if (!first) return [];
  const { file, sheet, unit, cell, field } = first;
  const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
  const numbers = rows.map(({ form }) => form.row);
  const facts = { rows: numbers, neighbour, ...quoted };
  return [{ ...createIssue(PEOPLE_MAYBE_MOVED, { file, sheet, unit, cell, field }, facts), each }];
}
