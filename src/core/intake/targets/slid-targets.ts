/**
 * Figures of 指标填报 that moved along the rows, told by the rows alone: figures too many beneath the last
 * target where a row further up was left blank or is gone, or figures without a target among or above the
 * others where the last target has none. In between every figure stands beside another target, so that
 * none of them is taken. Figures too many alone are a doubt, and the rows are named.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { Target } from "../../model/task";
import { TARGET_COLUMNS, type TargetField } from "../../schema/columns";
import { quotation, quote } from "../../text/quotation";
import { NUMBER_UNIT_DIFFERS } from "../../wording/value-issues";
import {
  TARGET_MAYBE_MOVED,
  TARGET_MOVED,
  TARGETS_MAYBE_MOVED,
  TARGETS_MOVED,
  type TargetsMovedSign,
} from "../../wording/target-row-issues";
import { cellAddress } from "../../workbook/address";
import type { LedgerIndex, TaskTarget } from "../ledger-index";
import { fillFields, type Table } from "../table/find-tables";
import { targetFieldNamed } from "../table/header-cells";
import { readAmount } from "../values/amount";
import { cellText } from "../values/cell-text";
import { askedTargets } from "./asked-targets";
import { filledCell, foundAt, saysClosing, textAt } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { toldTogether } from "../rows/told-together";

/** What a unit says of a target in numbers. */
export const FIGURES = ["cityTarget", "achieved"] as const;
const FILL_FIELDS = fillFields(TARGET_COLUMNS);
/** Fewer cannot stand beside one another's. */
const FEWEST_ROWS = 2;
const LOCKED = TARGET_COLUMNS.filter(({ locked }) => locked);
const HEADERS = new Map(TARGET_COLUMNS.map(({ field, header }) => [field, header]));

/** A row of 指标填报 with the target that it is about. */
export interface PlacedRow {
  table: Table<TargetField>;
  row: number;
  found: TaskTarget | null;
  /** True where anything stands in a column to fill. */
  isFilled: boolean;
}

/** The row of a target. */
type TargetRow = PlacedRow & { found: TaskTarget };

interface Slide {
  side: "above" | "beneath";
  strays: readonly PlacedRow[];
  /** The targets' rows in between. */
  rows: readonly TargetRow[];
  fields: readonly TargetField[];
  /** Null where it is only a doubt. */
  sign: TargetsMovedSign | null;
}

/** A target that has no row, and before which of a table's targets it would stand. */
interface Gone {
  target: Target;
  place: number;
}

/** What is not to be taken of rows, since it slid there from another target's; and what is to be said of it. */
export function slidTargets(
  placed: readonly PlacedRow[],
  index: LedgerIndex,
  context: ReturnContext,
): { fieldsOf: ReadonlyMap<PlacedRow, ReadonlySet<TargetField>>; issues: Issue[] } {
  const fieldsOf = new Map<PlacedRow, ReadonlySet<TargetField>>();
  const issues: Issue[] = [];
  const strays = placed.filter(isStray);
  for (const table of new Set(strays.map((row) => row.table))) {
    const rows = placed.filter(isTarget).filter((row) => row.table === table);
    const own = strays.filter((row) => row.table === table);
    const gone = goneFrom(rows, placed, index, context);
    const slide = sunkenIn(rows, own, gone) ?? risenIn(rows, own, gone);
    if (!slide) continue;
    for (const row of slide.sign ? slide.rows : []) fieldsOf.set(row, new Set(slide.fields));
    issues.push(...issuesOf(slide, context));
  }
  return { fieldsOf, issues };
}

function isTarget(row: PlacedRow): row is TargetRow {
  return row.found !== null;
}

/** True for figures in a row that names nothing; the names of columns are left where a header was overwritten. */
function isStray({ table, row, found, isFilled }: PlacedRow): boolean {
  if (found || !isFilled) return false;
  const isBare = LOCKED.every(({ field }) => {
    const text = textAt(table, row, field);
    return text === "" || targetFieldNamed(text) === field;
  });
  if (!isBare || FILL_FIELDS.some((field) => saysClosing(textAt(table, row, field)))) return false;
  return FIGURES.some((field) => {
    const cell = filledCell(table, row, field);
    const { value, remarks } = readAmount(cell, "");
    return value !== null || remarks.some(({ kind }) => kind === NUMBER_UNIT_DIFFERS);
  });
}

function goneFrom(
  rows: readonly TargetRow[],
  placed: readonly PlacedRow[],
  index: LedgerIndex,
  { unit }: ReturnContext,
): Gone[] {
  const met = new Set(placed.flatMap(({ found }) => found?.target ?? []));
  const asked = askedTargets(index, unit);
  const orders = new Map(asked.map(({ target }, order) => [target, order]));
  const orderOf = ({ target }: TaskTarget) => orders.get(target) ?? -1;
  const known = rows.map(({ found }) => orderOf(found)).filter((order) => order >= 0);
  const isInOrder = known.every((order, at) => order > (known[at - 1] ?? -1));
  return asked.flatMap((each) => {
    if (met.has(each.target)) return [];
    const next = rows.findIndex(({ found }) => orderOf(found) > orderOf(each));
    return { target: each.target, place: !isInOrder ? 0 : next < 0 ? rows.length : next };
  });
}

/** Figures too many beneath the last target. */
function sunkenIn(
  rows: readonly TargetRow[],
  strays: readonly PlacedRow[],
  gone: readonly Gone[],
): Slide | null {
  const last = rows.at(-1)?.row ?? 0;
  const beneath = strays.filter(({ row }) => row > last);
  const over = beneath.filter(({ row }, at) => row === last + 1 + at);
  // The last targets' own figures, where only their ids and names were cleared.
  const cleared = gone.filter(({ place }) => place === rows.length).length;
  if (over.length <= cleared) return null;
  const blank = rows.findIndex((row) => isBlankIn(heldBy(over), row));
  const missing = gone.filter(({ place }) => place < rows.length);
  const first = Math.min(...missing.map(({ place }) => place));
  const gap = rows[blank];
  const base = { side: "beneath", strays: over } as const;
  if (gap && blank <= first) {
    const fields = FILL_FIELDS.filter((field) => !holds(gap, field));
    const sign = { kind: "blank", row: gap.row } as const;
    return { ...base, rows: rows.slice(blank + 1), fields, sign };
  }
  if (missing.length === 0) {
    const isCopy = rows.some((row) => sameFigures(row, over[0]));
    return rows.length < FEWEST_ROWS || isCopy
      ? null
      : { ...base, rows, fields: FIGURES, sign: null };
  }
  const indicators = missing.map(({ target }) => target.indicator);
  const sign = { kind: "missing", indicators } as const;
  return { ...base, rows: rows.slice(first), fields: FILL_FIELDS, sign };
}

/** Figures without a target above the last one, which has none. */
function risenIn(
  rows: readonly TargetRow[],
  strays: readonly PlacedRow[],
  gone: readonly Gone[],
): Slide | null {
  const last = rows.at(-1)?.row ?? 0;
  const over = strays.filter(({ row }) => row < last);
  const fields = heldBy(over);
  const end = rows.map((row) => isBlankIn(fields, row)).lastIndexOf(false) + 1;
  const blank = rows[end];
  const count = over.length - gone.length;
  if (!blank || count <= 0 || rows.length - end < count) return null;
  const top = over[0]?.row ?? 0;
  return {
    side: "above",
    strays: over,
    rows: rows.slice(0, end).filter(({ row }) => row > top),
    fields: FILL_FIELDS.filter((field) => !holds(blank, field)),
    sign: { kind: "blank", row: blank.row },
  };
}

/** True where the figures were dragged a row too far. */
function sameFigures(one: PlacedRow, other: PlacedRow | undefined): boolean {
  const at = (row: PlacedRow, field: TargetField) => textAt(row.table, row.row, field);
  return other !== undefined && FIGURES.every((field) => at(one, field) === at(other, field));
}

function holds({ table, row }: PlacedRow, field: TargetField): boolean {
  return filledCell(table, row, field) !== null;
}

function heldBy(rows: readonly PlacedRow[]): TargetField[] {
  return FILL_FIELDS.filter((field) => rows.some((row) => holds(row, field)));
}

function isBlankIn(fields: readonly TargetField[], row: PlacedRow): boolean {
  return !fields.some((field) => holds(row, field));
}

function issuesOf(slide: Slide, context: ReturnContext): Issue[] {
  const { side, rows, fields, sign } = slide;
  const strays = slide.strays.map(({ row }) => row);
  const each = rows.flatMap(({ table, row, found: { task, target } }) =>
    fields.flatMap((field) => {
      const found = foundAt(table, row, field);
      if (!found) return [];
      const cell = cellAddress(row, found.column);
      const place = { ...placeIn(table, context), taskId: task.id, field, cell };
      const said = { row, header: HEADERS.get(field) ?? "", ...quotation(cellText(found.cell)) };
      if (sign) return createIssue(TARGET_MOVED, place, { side, strays, sign, ...said });
      const facts = { strays, ...said, expected: quote(target.indicator) };
      return createIssue(TARGET_MAYBE_MOVED, place, facts);
    }),
  );
  const numbers = rows.map(({ row }) => row);
  return sign
    ? toldTogether(TARGETS_MOVED, each, { side, strays, sign, rows: numbers })
    : toldTogether(TARGETS_MAYBE_MOVED, each, { strays, rows: numbers });
}
