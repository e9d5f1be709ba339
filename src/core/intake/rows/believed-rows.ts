/**
 * Which of a task's several rows are believed in what they alone say. A second row can add to the first
 * (another person in charge, a figure for its own) or be another task's answer under a copied id.
 */

import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { idKey } from "../ledger-index";
import type { ReadRow } from "./read-values";

/** A person and the number to call are one thing to disagree in. */
const FACTS: readonly (readonly ValueField[])[] = [
  ["contact", "phone"],
  ...VALUE_FIELDS.filter((field) => field !== "contact" && field !== "phone").map((field) => [
    field,
  ]),
];
/** Rows that disagree in so many things hardly speak of the same. */
const FEWEST_DISPUTED = 2;
/** From so many on, a row that does not say how the work stands is no addition to one that does. */
const MANY_DISPUTED = 3;

/** All rows that hardly disagree; else the one with the task's own id, or the one that is whole. */
export function believedRows(rows: readonly ReadRow[]): readonly ReadRow[] {
  const disputed = disputedFacts(rows);
  if (disputed === 0) return rows;
  const bearers = rows.filter(({ form, taskId }) => idKey(form.locked("taskId")) === idKey(taskId));
  if (bearers.length === 1) return bearers;
  const [fullest, ...lesser] = [...rows].sort((a, b) => factsOf(b) - factsOf(a));
  if (!fullest || lesser.some((row) => rivals(row, fullest))) return [];
  return disputed < MANY_DISPUTED ? rows : [fullest];
}

/** In how many things rows disagree; 0 where these are few or fewer than those in which they agree. */
function disputedFacts(rows: readonly ReadRow[]): number {
  let agreed = 0;
  let disputed = 0;
  for (const fields of FACTS) {
    const said = fields.map((field) => rows.flatMap(({ values }) => values[field] ?? []));
    if (said.some((values) => new Set(values).size > 1)) disputed++;
    else if (said.some((values) => values.length > 1)) agreed++;
  }
  return disputed >= FEWEST_DISPUTED && disputed > agreed ? disputed : 0;
}

/** True for a row that says how the work stands, and at least half as much as the fullest one. */
function rivals(row: ReadRow, fullest: ReadRow): boolean {
  return row.values.progress !== null && factsOf(row) * 2 >= factsOf(fullest);
}

function factsOf({ values }: ReadRow): number {
  return FACTS.filter((fields) => fields.some((field) => values[field] !== null)).length;
}
