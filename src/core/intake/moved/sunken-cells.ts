/**
 * Answers that slid down: cells put in among those to fill, with what stood beneath moved along, leave
 * a row blank and one answer too many under the last task. From the blank row on every answer stands
 * beside another task's text, so none of them is taken.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { isLeadRole, type Role } from "../../model/unit";
import { CELL_SUNKEN, CELLS_SUNKEN } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { matchedTask, type MatchedRow } from "../rows/attribute-rows";
import { isBare } from "../rows/bare-row";
import { byTable, isClosing, type FormRow } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { movedWith } from "./field-kinds";

/** A single text too many may be a note; then the rest of its column must be full. */
const SURE_FIELDS = 2;
const FEWEST_ROWS = 3;

interface Slide {
  /** The row left blank. */
  gap: FormRow;
  /** The answer beneath the last task. */
  overhang: FormRow;
  fields: readonly ValueField[];
}

/** The rows read, without what slid down beside another task; what is to be said of it; and the rows it slid to. */
export function withoutSunken(
  reads: readonly ReadRow[],
  rows: readonly MatchedRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[]; slid: ReadonlySet<FormRow> } {
  const slides = new Map<FormRow["table"], Slide>();
  for (const [table, inTable] of byTable(rows)) {
    const slide = slideIn(inTable, index.roles(context.unit));
    if (slide) slides.set(table, slide);
  }
  if (slides.size === 0) return { reads: [...reads], issues: [], slid: new Set() };
  const slideOf = ({ form }: ReadRow) => {
    const slide = slides.get(form.table);
    return slide && form.row > slide.gap.row ? slide : null;
  };
  return {
    reads: reads.map((read) => {
      const slide = slideOf(read);
      return slide ? withoutFields(read, slide.fields) : read;
    }),
    slid: new Set(reads.filter(slideOf).map(({ form }) => form)),
    issues: [...slides].flatMap(([table, slide]) =>
      slideIssue(
        slide,
        reads.filter(({ form }) => form.table === table && form.row > slide.gap.row),
        context,
      ),
    ),
  };
}

function slideIn(rows: readonly MatchedRow[], roles: ReadonlyMap<string, Role>): Slide | null {
  const lastTask = rows.reduce((last, { match }, at) => (match.kind === "none" ? last : at), -1);
  const last = rows[lastTask]?.form;
  const overhang = rows[lastTask + 1]?.form;
  if (!last || overhang?.row !== last.row + 1 || !isBare(overhang) || isClosing(overhang)) {
    return null;
  }
  // Who writes further lines under the tasks has written one more.
  if (rows.slice(0, lastTask).some(({ form }) => form.filled && isBare(form))) return null;
  const tasks = rows.slice(0, lastTask + 1).map(({ form }) => form);
  const over = VALUE_FIELDS.filter((field) => overhang.holds(field));
  const isBlank = (form: FormRow) => over.every((field) => !form.holds(field));
  const gap = tasks.find(isBlank);
  if (!gap || gap === last) return null;
  if (over.length < SURE_FIELDS) {
    if (tasks.length < FEWEST_ROWS || tasks.filter(isBlank).length > 1) return null;
  }
  const leads = new Map(
    rows.map((row) => [row.form, isLeadRole(roles.get(matchedTask(row)?.id ?? ""))]),
  );
  // What stands just where the unit leads has not slid.
  const isOfLeads = (field: ValueField) =>
    tasks.some((form) => form.holds(field)) &&
    tasks.every((form) => form.holds(field) === leads.get(form));
  if (over.every(isOfLeads)) return null;
  const stayed = (field: ValueField) => gap.holds(field) || isOfLeads(field);
  const places = over.map((field) => VALUE_FIELDS.indexOf(field));
  const [first, end] = [Math.min(...places), Math.max(...places)];
  const isWithin = (field: ValueField) => {
    const at = VALUE_FIELDS.indexOf(field);
    return at >= first && at <= end && !gap.holds(field);
  };
  // A block slid: all between its ends, and beyond them what does not show that it stayed.
  const shiftOf = (field: ValueField) =>
    isWithin(field) ? "moved" : stayed(field) ? "stayed" : null;
  const moved = new Set(over.flatMap((field) => movedWith(field, shiftOf)));
  const fields = VALUE_FIELDS.filter((field) => moved.has(field) && !gap.holds(field));
  return { gap, overhang, fields };
}

function slideIssue(
  { gap, overhang, fields }: Slide,
  reads: readonly ReadRow[],
  context: ReturnContext,
): Issue[] {
  const place = placeIn(gap.table, context);
  const rows = { gap: gap.row, overhang: overhang.row };
  const each = answeredCells(reads, fields).map(({ at, said }) =>
    createIssue(CELL_SUNKEN, { ...place, ...at }, { ...rows, ...said }),
  );
  return toldTogether(CELLS_SUNKEN, each, rows);
}
