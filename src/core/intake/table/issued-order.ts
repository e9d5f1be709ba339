/** Tables whose header is gone, read by the order in which their columns were issued. */

import {
  FORM_COLUMNS,
  formColumnNumber,
  TARGET_COLUMNS,
  type ColumnSchema,
  type FormField,
  type TargetField,
} from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import type { RawRow } from "../../workbook/raw-workbook";
import type { LedgerIndex } from "../ledger-index";
import type { SheetGrid } from "../sheet-grid";
import { lockedKey, saysTheSame } from "../rows/locked-text";
import { isBlankMark } from "../values/blank-mark";
import { cellText } from "../values/cell-text";
import { columnsOf, type HeaderCell, type Table } from "./find-tables";
import { TELLING, type Reads } from "./telling-columns";

/** Id, text and an answer; spares looking into the lines of a guide. */
const FEWEST_CELLS = 3;
/** Indicator and figure; the id may be merged with the one above. */
const FEWEST_TARGET_CELLS = 2;

const TARGET_FIELDS = TARGET_COLUMNS.map(({ field }) => field);

/** So many cells of a column, none of which reads as what the column is for, are another column's. */
const FEWEST_STRANGE = 2;

/**
 * Takes the issued order where the cells prove it: a task's id in its place and that task's own text
 * in its place, in rows of which one at least is filled in, and no column to fill that holds what
 * belongs in another. Null otherwise; the order is never guessed.
 */
export function tableInIssuedOrder(grid: SheetGrid, index: LedgerIndex): Table<FormField> | null {
  const rows = grid.rows.filter((row) => {
    if (row.cells.length < FEWEST_CELLS) return false;
    const textAt = (field: FormField) => grid.text(row.index, formColumnNumber(field));
    const task = index.taskById(textAt("taskId"));
    return task !== null && compactKey(textAt("text")) === compactKey(task.text);
  });
  const isFilled = ({ index: row }: RawRow) =>
    FORM_COLUMNS.some(({ field, locked }) => !locked && grid.at(row, formColumnNumber(field)));
  if (!rows.some(isFilled) || [...TELLING].some((column) => isStrange(grid, rows, column)))
    return null;
  // Titles and hints stand above the first task, as they do above a header.
  const first = grid.rows.findIndex((row) => row === rows[0]);
  const table = inOrder(grid, FORM_COLUMNS);
  return { ...table, rows: grid.rows.slice(first), rowsAbove: grid.rows.slice(0, first) };
}

/** The same of 指标填报: an id, an indicator of that task, its unit of measure, and figures. */
export function targetsInIssuedOrder(
  grid: SheetGrid,
  index: LedgerIndex,
): Table<TargetField> | null {
  const textAt = (row: RawRow, field: TargetField) =>
    grid.text(row.index, TARGET_FIELDS.indexOf(field) + 1);
  const rows = grid.rows.filter((row) => {
    if (row.cells.length < FEWEST_TARGET_CELLS) return false;
    const task = index.taskById(textAt(row, "taskId"));
    if (!task) return false;
    const key = lockedKey(textAt(row, "indicator"));
    const unit = textAt(row, "targetUnit");
    return index
      .targetsOf(task)
      .some((each) => each.key === key && saysTheSame(unit, each.target.unit));
  });
  const figures = rows.flatMap((row) =>
    (["cityTarget", "achieved"] as const).map((field) => textAt(row, field)),
  );
  return figures.some((figure) => /\d/.test(figure)) ? inOrder(grid, TARGET_COLUMNS) : null;
}

function inOrder<F extends string>(grid: SheetGrid, schema: readonly ColumnSchema<F>[]): Table<F> {
  const columns = new Map<F, HeaderCell[]>(
    schema.map(({ field, header }, position) => [
      field,
      [{ column: position + 1, row: 0, text: header, level: "header" }],
    ]),
  );
  return {
    grid,
    sheet: grid.sheet,
    headerRow: null,
    columns,
    known: columnsOf(columns),
    otherHeaders: new Map(),
    rows: [...grid.rows],
    rowsAbove: [],
  };
}

/** True where a column was inserted or deleted further left: names among phone numbers. */
function isStrange(
  grid: SheetGrid,
  rows: readonly RawRow[],
  [field, reads]: readonly [FormField, Reads],
): boolean {
  const cells = rows.flatMap(({ index }) => grid.at(index, formColumnNumber(field))?.cell ?? []);
  const said = cells.filter((cell) => !isBlankMark(compactKey(cellText(cell))));
  return said.length >= FEWEST_STRANGE && !said.some(reads);
}
