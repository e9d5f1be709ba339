/**
 * Columns that only leads must fill and that slid a row or two by themselves: from some row on they are filled where
 * the task above or beneath is led, and blank where the own one is. Where the rows from which all went away are blank
 * as a whole, the other columns slid along. Somebody may also have left one row blank and filled another of his own
 * accord, so all is taken, and each cell is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { isLeadRole } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { CELL_MAYBE_SLID, COLUMNS_MAYBE_SLID } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";

const FIELDS: readonly ValueField[] = ["status", "completionRate", "nextStep", "contact", "phone"];
/** Filled in where there is something to say; they slid with the others where all of them then stand with leads. */
const FOLLOWING: readonly ValueField[] = ["problem", "expectedDate"];
/** By so many rows, downwards or upwards. */
const STEPS = [1, -1, 2, -2];
/** With fewer a blank row and a filled one say little; steps are also left blank, or written, by free will. */
const FEWEST_LEADS = 2;
const FEWEST_WITH_STEPS = 3;

/** What is to be said of such columns. */
export function slidByRole(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const roles = index.roles(context.unit);
  // In nearly all returns the leads' rows that were answered are full.
  const mayBeGap = ({ values, taskId }: ReadRow) =>
    values.progress !== null &&
    FIELDS.some((field) => values[field] === null) &&
    isLeadRole(roles.get(taskId));
  if (!reads.some(mayBeGap)) return [];
  return [...byTable(reads).values()].flatMap((rows) => {
    const leads = rows.map(({ taskId }) => isLeadRole(roles.get(taskId)));
    const count = leads.filter(Boolean).length;
    if (count === 0 || leads.every(Boolean)) return [];
    const filledIn = (field: ValueField) => rows.map(({ values }) => values[field] !== null);
    // What was held back or cannot be read has issues of its own.
    const isWhole = (field: ValueField) =>
      !rows.some(({ form, values }) => values[field] === null && form.holds(field));
    const slides = new Map<string, Slide>();
    for (const field of count < FEWEST_LEADS ? [] : FIELDS) {
      if (field === "nextStep" && count < FEWEST_WITH_STEPS) continue;
      const filled = filledIn(field);
      // A row that was not filled in at all is no gap.
      const isGap = rows.some(
        ({ values }, at) => leads[at] && !filled[at] && values.progress !== null,
      );
      const slide =
        isGap && isWhole(field)
          ? (slideOf(filled, leads) ?? (field === "nextStep" ? null : sortOf(filled, leads)))
          : null;
      if (!slide) continue;
      const key = `${slide.from} ${slide.step}`;
      slides.set(key, { ...slide, fields: [...(slides.get(key)?.fields ?? []), field] });
    }
    const pair = slides.size === 0 ? exchangedPair(rows, leads) : null;
    // Whole rows were exchanged: what else stands there tells nothing.
    if (pair) return issuesOf(rows, leads, { ...pair, fields: VALUE_FIELDS }, pair.fields, context);
    return [...slides.values()].flatMap((slide) => {
      if (isOfAll(slide, rows)) {
        const whole = { ...slide, from: earliest(slide, leads), fields: VALUE_FIELDS };
        return issuesOf(rows, leads, whole, slide.fields, context);
      }
      const along = FOLLOWING.filter(
        (field) => isWhole(field) && followed(filledIn(field), leads, slide),
      );
      const fields = VALUE_FIELDS.filter((each) => [...slide.fields, ...along].includes(each));
      return issuesOf(rows, leads, { ...slide, fields }, slide.fields, context);
    });
  });
}

/** What slid: by how many rows, and the place of the first. */
interface Slide {
  from: number;
  step: number;
  fields: readonly ValueField[];
  /** The places of the rows that moved, where those between them did not. */
  only?: readonly number[];
}

/** So many columns in which the same two rows are the wrong way round are no chance. */
const FEWEST_OF_PAIR = 3;

/** The one lead's row that lacks what leads must fill, and the one other row that has it all: exchanged, or reversed. */
function exchangedPair(rows: readonly ReadRow[], leads: readonly boolean[]): Slide | null {
  const lacks = ({ values, form }: ReadRow, field: ValueField) =>
    values[field] === null && !form.holds(field);
  const isGap = (row: ReadRow, at: number) =>
    leads[at] === true &&
    row.values.progress !== null &&
    FIELDS.filter((field) => lacks(row, field)).length >= FEWEST_OF_PAIR;
  const [gap, ...more] = rows.flatMap((row, at) => (isGap(row, at) ? at : []));
  const blank = gap === undefined ? undefined : rows[gap];
  if (gap === undefined || !blank || more.length > 0) return null;
  const fields = FIELDS.filter((field) => lacks(blank, field));
  const isFilled = ({ values }: ReadRow) => fields.every((field) => values[field] !== null);
  const isTouched = ({ values }: ReadRow) => fields.some((field) => values[field] !== null);
  const touched = rows.flatMap((row, at) => (!leads[at] && isTouched(row) ? at : []));
  const [over, ...others] = touched;
  const full = over === undefined ? undefined : rows[over];
  if (over === undefined || others.length > 0 || !full || !isFilled(full)) return null;
  return { from: Math.min(gap, over), step: 0, fields, only: [gap, over] };
}

/** Null where the filled rows are the led ones, but for blanks or others' own accord. */
function slideOf(
  filled: readonly boolean[],
  leads: readonly boolean[],
): Pick<Slide, "from" | "step"> | null {
  if (!filled.some((is, at) => is && !leads[at])) return null;
  const first = filled.findIndex((is, at) => is !== leads[at]);
  for (const step of STEPS) {
    for (let from = Math.max(0, first - Math.abs(step)); from <= first; from++) {
      const isSlid = filled.every((is, at) => is === isLed(at, leads, { from, step }));
      if (isSlid) return { from, step };
    }
  }
  return null;
}

/** So many cells in place of leads' ones show that a column was sorted by itself. */
const FEWEST_SORTED = 2;

/** As many rows are filled as the unit leads, and several are others'; null for all else. */
function sortOf(
  filled: readonly boolean[],
  leads: readonly boolean[],
): Pick<Slide, "from" | "step"> | null {
  const over = filled.filter((is, at) => is && !leads[at]).length;
  const gaps = filled.filter((is, at) => !is && leads[at]).length;
  return over === gaps && over >= FEWEST_SORTED ? { from: 0, step: 0 } : null;
}

/** Whether the rows from which the columns slid away are blank in all columns. */
function isOfAll({ from, step }: Slide, rows: readonly ReadRow[]): boolean {
  const left = step < 0 ? rows.slice(step) : rows.slice(from, from + step);
  return left.length > 0 && left.every(({ form }) => !form.filled);
}

/** The first row from which the led ones are the same whether they slid or not. */
function earliest({ from, step }: Slide, leads: readonly boolean[]): number {
  if (step > 0) return from;
  let first = from;
  while (first > 0 && leads[first - 1] === leads[first - 1 - step]) first--;
  return first;
}

/** Whether a column's filled rows are led ones only if they slid as well. */
function followed(filled: readonly boolean[], leads: readonly boolean[], slide: Slide): boolean {
  return (
    filled.some((is, at) => is && !leads[at]) &&
    filled.every((is, at) => !is || isLed(at, leads, slide))
  );
}

/** Whether what stands at a place is a lead's after the slide. */
function isLed(
  at: number,
  leads: readonly boolean[],
  { from, step }: Pick<Slide, "from" | "step">,
): boolean {
  const source = at < from ? at : at - step;
  return (at < from || source >= from) && (leads[source] ?? false);
}

function issuesOf(
  rows: readonly ReadRow[],
  leads: readonly boolean[],
  { from, fields, only }: Slide,
  [field = "status"]: readonly ValueField[],
  context: ReturnContext,
): Issue[] {
  const rowAt = (is: (at: number) => boolean) => rows.find((_, at) => is(at))?.form.row ?? 0;
  const isAnswered = (at: number) => rows[at]?.values.progress !== null;
  const holds = (at: number) => rows[at]?.values[field] !== null;
  const facts = {
    gap: rowAt((at) => at >= from && leads[at] === true && !holds(at) && isAnswered(at)),
    over: rowAt((at) => at >= from && leads[at] !== true && holds(at)),
    headers: fields.map((each) => formColumn(each).header),
  };
  const moved = rows.filter((_, at) => (only ? only.includes(at) : at >= from));
  const each = moved.flatMap((read) =>
    answeredCells([read], fields).map(({ at, said }) =>
      createIssue(
        CELL_MAYBE_SLID,
        { ...placeIn(read.form.table, context), ...at },
        { ...said, gap: facts.gap, over: facts.over },
      ),
    ),
  );
  return toldTogether(COLUMNS_MAYBE_SLID, each, facts);
}
