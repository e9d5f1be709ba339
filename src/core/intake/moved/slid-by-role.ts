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
import { exchangedPair } from "./exchanged-pair";
import { movedWith, TEXT_FIELDS } from "./field-kinds";
import { isLeadsGap, isWhole, LEAD_FIELDS } from "./lead-fields";
import { earliest, followed, type RoleSlide, slideOf, sortOf } from "./role-slide";
import { SpokenTasks } from "./spoken-of";
import { saidIn } from "./spoken-rows";

/** Filled in where there is something to say; they slid with the others where all of them then stand with leads. */
const FOLLOWING: readonly ValueField[] = ["problem", "expectedDate"];
/** With fewer a blank row and a filled one say little; steps are also left blank, or written, by free will. */
const FEWEST_LEADS = 2;
const FEWEST_WITH_STEPS = 3;
/** So many columns that slid alike were moved as a block. */
const FEWEST_OF_BLOCK = 3;
/** So many texts that speak of their own tasks show that their column stayed. */
const FEWEST_STAYED = 2;

/** What is to be said of such columns. */
export function slidByRole(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const roles = index.roles(context.unit);
  const isLed = ({ taskId }: ReadRow) => isLeadRole(roles.get(taskId));
  // In nearly all returns the leads' rows that were answered are full.
  const mayBeGap = (row: ReadRow) => LEAD_FIELDS.some((field) => isLeadsGap(row, field));
  if (!reads.some((row) => mayBeGap(row) && isLed(row))) return [];
  return [...byTable(reads).values()].flatMap((rows) => {
    const leads = rows.map(isLed);
    if (!leads.includes(true) || !leads.includes(false)) return [];
    const slides = slidesOf(rows, leads);
    if (slides.length > 0) {
      const stayed = (field: ValueField) => ownTold(field, rows, index, context) >= FEWEST_STAYED;
      return slides.flatMap((slide) =>
        issuesOf(rows, leads, movedBy(slide, rows, leads, stayed), context),
      );
    }
    const pair = exchangedPair(rows, leads);
    return pair ? issuesOf(rows, leads, { ...pair, fields: VALUE_FIELDS }, context) : [];
  });
}

/** Columns that slid alike. */
interface SlidColumns extends RoleSlide {
  fields: readonly ValueField[];
}

function slidesOf(rows: readonly ReadRow[], leads: readonly boolean[]): SlidColumns[] {
  const count = leads.filter(Boolean).length;
  if (count < FEWEST_LEADS) return [];
  const slides = new Map<string, SlidColumns>();
  for (const field of LEAD_FIELDS) {
    if (field === "nextStep" && count < FEWEST_WITH_STEPS) continue;
    const isGap = rows.some((row, at) => leads[at] === true && isLeadsGap(row, field));
    if (!isGap || !isWhole(field, rows)) continue;
    const filled = filledIn(field, rows);
    const slide = slideOf(filled, leads) ?? (field === "nextStep" ? null : sortOf(filled, leads));
    if (!slide) continue;
    const key = `${slide.from} ${slide.step}`;
    slides.set(key, { ...slide, fields: [...(slides.get(key)?.fields ?? []), field] });
  }
  return [...slides.values()];
}

function filledIn(field: ValueField, rows: readonly ReadRow[]): boolean[] {
  return rows.map(({ values }) => values[field] !== null);
}

/** What of a table may be beside other tasks, and one of the columns by which that shows. */
interface Moved {
  rows: readonly ReadRow[];
  fields: readonly ValueField[];
  shown: ValueField;
}

/** @param stayed whether the texts of a field show that it is beside its own tasks */
function movedBy(
  slide: SlidColumns,
  rows: readonly ReadRow[],
  leads: readonly boolean[],
  stayed: (field: ValueField) => boolean,
): Moved {
  const [shown = "status"] = slide.fields;
  if (isOfAll(slide, rows)) {
    return { rows: rows.slice(earliest(slide, leads)), fields: VALUE_FIELDS, shown };
  }
  // With what stands among and around them.
  if (slide.fields.length >= FEWEST_OF_BLOCK) {
    const fields = movedWith(shown, (field) =>
      slide.fields.includes(field) ? "moved" : stayed(field) ? "stayed" : null,
    );
    return { rows: rows.slice(slide.from), fields, shown };
  }
  const along = FOLLOWING.filter(
    (field) => isWhole(field, rows) && followed(filledIn(field, rows), leads, slide),
  );
  const fields = VALUE_FIELDS.filter((each) => [...slide.fields, ...along].includes(each));
  return { rows: rows.slice(slide.from), fields, shown };
}

/** How many texts of a column speak of their own tasks. */
function ownTold(
  field: ValueField,
  rows: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): number {
  if (!TEXT_FIELDS.includes(field)) return 0;
  const spoken = new SpokenTasks(index, context).of(saidIn(field, rows));
  return spoken.filter((each) => each?.kind === "own").length;
}

/** Whether the rows from which the columns slid away are blank in all columns. */
function isOfAll({ from, step }: RoleSlide, rows: readonly ReadRow[]): boolean {
  const left = step < 0 ? rows.slice(step) : rows.slice(from, from + step);
  return left.length > 0 && left.every(({ form }) => !form.filled);
}

function issuesOf(
  all: readonly ReadRow[],
  leads: readonly boolean[],
  { rows, fields, shown }: Moved,
  context: ReturnContext,
): Issue[] {
  const isLed = (row: ReadRow) => leads[all.indexOf(row)] === true;
  const rowOf = (row: ReadRow | undefined) => row?.form.row ?? 0;
  const facts = {
    gap: rowOf(rows.find((row) => isLed(row) && isLeadsGap(row, shown))),
    over: rowOf(rows.find((row) => !isLed(row) && row.values[shown] !== null)),
    headers: fields.map((each) => formColumn(each).header),
  };
  const each = rows.flatMap((read) =>
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
