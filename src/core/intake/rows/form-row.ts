/** A row of a returned form as it stands, before anyone knows which task it is. */

import { FORM_COLUMNS, type FormField, type LockedField } from "../../schema/columns";
import type { LedgerIndex } from "../ledger-index";
import type { RawCell } from "../../workbook/raw-workbook";
import type { GridCell } from "../sheet-grid";
import { fillFields, type HeaderCell, type Table } from "../table/find-tables";
import { cellText } from "../values/cell-text";

/** So many filled columns are an answer, whatever stands beside them. */
const FEWEST_FILLED = 3;
const FILL_FIELDS = fillFields(FORM_COLUMNS);
const NO_COLUMNS: readonly HeaderCell[] = [];
/** 填报人：…, 审核人：… beneath the table. */
const SIGN_OFF =
  /^(?:填报|填表|审核|审签|复核|制表|经办|联系|单位|分管|主要|负责|报送|签)[^：:]{0,10}[：:]/;
/** 合计, 小计（19项）, 平均完成率：38.6%. */
const SUM =
  /^(?:本?[页表期月])?(?:合计|总计|小计|共计|累计|总数|汇总|(?:加权|算术)?平均(?:值|数|完成率|进度)?|均值)(?:[（(][^（）()]{1,20}[)）])?(?:[:：]?[\d.]+[%％项个]?|[:：])?$/;

export class FormRow {
  /** True where anything stands in a column to fill. */
  readonly filled: boolean;

  /** @param row 1-based */
  constructor(
    readonly table: Table<FormField>,
    readonly row: number,
  ) {
    this.filled = FILL_FIELDS.some((field) => this.holds(field));
  }

  /** True where a merged cell reaches down to the row from above. */
  get isReached(): boolean {
    return this.table.grid.isReached(this.row);
  }

  /** Whether anything stands in a field's cell. */
  holds(field: FormField): boolean {
    return filledCell(this.table, this.row, field) !== null;
  }

  /** The same as `locked`, without what reaches down from above. */
  ownLocked(field: LockedField): string {
    return foundAt(this.table, this.row, field)?.row === this.row ? this.locked(field) : "";
  }

  /** Text of a locked cell; empty where the cell is blank or its column missing. */
  locked(field: LockedField): string {
    return textAt(this.table, this.row, field);
  }
}

/** Rows of a form by the table in which they stand; both in their order. */
export function byTable<R extends { form: FormRow }>(
  rows: readonly R[],
): Map<FormRow["table"], R[]> {
  const tables = new Map<FormRow["table"], R[]>();
  for (const row of rows) {
    const known = tables.get(row.form.table);
    if (known) known.push(row);
    else tables.set(row.form.table, [row]);
  }
  return tables;
}

/** What a cell of a table's row holds. A header merged with cells beneath it is no content of theirs. */
export function contentAt(
  { grid, headerRow }: Pick<Table, "grid" | "headerRow">,
  row: number,
  column: number,
): GridCell | null {
  const found = grid.at(row, column);
  return found && (found.row === row || found.row > (headerRow ?? 0)) ? found : null;
}

/** What a field's cell of a row holds; of a header that stands twice, the first that holds something. */
export function foundAt<F extends string>(table: Table<F>, row: number, field: F): GridCell | null {
  for (const { column } of table.columns.get(field) ?? NO_COLUMNS) {
    const found = contentAt(table, row, column);
    if (found) return found;
  }
  return null;
}

/** The same without its place, which few ask for. */
export function filledCell<F extends string>(
  table: Table<F>,
  row: number,
  field: F,
): RawCell | null {
  const { grid } = table;
  if (grid.mayBeMerged(row)) return foundAt(table, row, field)?.cell ?? null;
  for (const { column } of table.columns.get(field) ?? NO_COLUMNS) {
    const cell = grid.own(row, column);
    if (cell) return cell;
  }
  return null;
}

/** The same as a person sees it; empty where the cell is blank or the column missing. */
export function textAt<F extends string>(table: Table<F>, row: number, field: F): string {
  const cell = filledCell(table, row, field);
  return cell ? table.grid.shown(cell).trim() : "";
}

/** The cell of a field in a row with the header above it; null where the column is missing. */
export function fieldCell<F extends string>(
  table: Table<F>,
  row: number,
  field: F,
): { header: HeaderCell; found: GridCell | null } | null {
  const headers = table.columns.get(field);
  const found = foundAt(table, row, field);
  const header = headers?.find(({ column }) => column === found?.column) ?? headers?.[0];
  return header ? { header, found } : null;
}

/** True where two lines stand beside one merged cell that names the task. */
export function sharesTaskCell(a: FormRow, b: FormRow): boolean {
  if (a.table.sheet !== b.table.sheet) return false;
  return (["taskId", "text"] as const).some((field) => {
    const one = foundAt(a.table, a.row, field);
    const other = foundAt(b.table, b.row, field);
    return Boolean(one?.merge && other?.merge && one.cell === other.cell);
  });
}

/** Rows of a table that hold anything in its columns. */
export function formRows(table: Table<FormField>, index: LedgerIndex): FormRow[] {
  const below = table.rows
    .filter(
      ({ index: row, cells }) =>
        table.grid.isReached(row) || cells.some(({ column }) => table.known.has(column)),
    )
    .map((row) => new FormRow(table, row.index));
  // A sort that took the header along leaves rows above it.
  const above = table.rowsAbove
    .map((row) => new FormRow(table, row.index))
    .filter((row) => isTaskLike(row, index));
  return [...above, ...below].filter((row) => row.filled || hasLockedText(row));
}

/** Tells a task's row from the title lines, among which notes to the filler stand. */
function isTaskLike(row: FormRow, index: LedgerIndex): boolean {
  if (index.taskById(row.locked("taskId")) || index.tasksWithText(row.locked("text")).length > 0) {
    return true;
  }
  return FILL_FIELDS.filter((field) => row.holds(field)).length >= FEWEST_FILLED;
}

/** True for a line of those who filled in and checked the form. */
export function isSignOff(row: FormRow): boolean {
  return filledTexts(row).some((text) => SIGN_OFF.test(text.trim()));
}

/** True for a line that ends or sums up a table: what it holds is no task's. */
export function isClosing(row: FormRow): boolean {
  return filledTexts(row).some(saysClosing);
}

/** The same of one cell. */
export function saysClosing(text: string): boolean {
  return SIGN_OFF.test(text.trim()) || SUM.test(text.replace(/\s/g, ""));
}

/** What stands in the row's columns to fill. */
export function filledTexts({ table, row }: Pick<FormRow, "table" | "row">): string[] {
  return FILL_FIELDS.flatMap((field) => {
    const cell = filledCell(table, row, field);
    return cell ? [cellText(cell)] : [];
  });
}

function hasLockedText(row: FormRow): boolean {
  return [...row.table.columns.keys()].some((field) => row.holds(field));
}
