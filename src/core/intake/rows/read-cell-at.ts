/** The cell of a field in a row, with what its merged cell or a doubled header does to it. */

import { createIssue, type Issue, type Place } from "../../model/issue";
import type { ColumnSchema } from "../../schema/columns";
import { cellAddress, rangeAddress } from "../../workbook/address";
import type { RawCell } from "../../workbook/raw-workbook";
import { quotation, quotationOf, quote } from "../../text/quotation";
import { cellsPhrase } from "../../wording/row-places";
import {
  COLUMN_TWICE,
  COLUMNS_JOINED,
  COVERED_VALUE,
  FORMULA_BLANK,
  MERGED_OVER_COLUMNS,
  MERGED_VALUE,
} from "../../wording/value-issues";
import type { GridCell } from "../sheet-grid";
import type { HeaderCell, Table } from "../table/find-tables";
import { arePartsOfOne } from "../table/numbered-headers";
import { cellText } from "../values/cell-text";
import { contentAt, foundAt } from "./form-row";
import { remark, type Reading, type ReadingContext, type Remark } from "../values/reading";

/** The return that rows are read from, once it is known whose it is. */
export interface ReturnContext extends ReadingContext {
  file: string;
  unit: string;
}

/** Where a table's issues stand. */
export function placeIn({ sheet }: Pick<Table, "sheet">, { file, unit }: ReturnContext) {
  return { file, sheet: sheet.name, unit };
}

/** Remembers which merged cells were spoken of, so that each is named once. */
export type NamedMerges = Set<string>;

const NO_REMARKS: readonly Remark[] = [];

export interface FieldCell {
  /** What is to be read; null where the cell is blank or its two columns disagree. */
  cell: RawCell | null;
  /** A1 address of the content, or of the blank cell; null where the form lacks the column. */
  address: string | null;
  /** The content where it is a merged cell's that reaches over several rows. */
  shared: GridCell | null;
  remarks: readonly Remark[];
}

export function cellAt<F extends string>(
  table: Table<F>,
  row: number,
  field: F,
  named: NamedMerges,
): FieldCell {
  const columns = table.columns.get(field);
  const first = columns?.[0];
  if (!columns || !first) return unread(null, NO_REMARKS);
  const own = table.grid.mayBeMerged(row) ? null : table.grid.own(row, first.column);
  if (own && columns.length === 1) {
    const address = cellAddress(row, first.column);
    return { cell: own, address, shared: null, remarks: NO_REMARKS };
  }
  const found = foundAt(table, row, field);
  if (!found) {
    const isFormula = table.grid.isBlankFormula(row, first.column);
    const remarks = isFormula ? [remark(FORMULA_BLANK, "")] : NO_REMARKS;
    return unread(cellAddress(row, first.column), remarks);
  }
  const address = cellAddress(found.row, found.column);
  const hidden = hiddenRemark(table, found);
  if (hidden) return unread(address, [hidden]);
  if (columns.length > 1) {
    const filled = columns.flatMap(({ column }) => contentAt(table, row, column) ?? []);
    const texts = new Set(filled.map(({ cell }) => table.grid.shown(cell).trim()));
    if (texts.size > 1) {
      const joined = joinedParts(columns, filled, table, field);
      if (joined) {
        const remarks = [quoting(COLUMNS_JOINED, texts)];
        return { cell: joined, address, shared: null, remarks };
      }
      return unread(address, [quoting(COLUMN_TWICE, texts)]);
    }
  }
  const shared = found.merge && found.merge.bottom > found.merge.top ? found : null;
  return { cell: found.cell, address, shared, remarks: mergeRemarks(found, table, named) };
}

function unread(address: string | null, remarks: readonly Remark[]): FieldCell {
  return { cell: null, address, shared: null, remarks };
}

function quoting(kind: Remark["kind"], texts: ReadonlySet<string>): Remark {
  const { found, shown } = quotationOf([...texts]);
  return remark(kind, found ?? "", { shown });
}

/** Fields whose answer some write over several columns. */
const LONG_TEXTS: ReadonlySet<string> = new Set(["progress", "problem", "nextStep", "remark"]);

/** One cell with the texts of numbered columns; null where the columns are no parts of one. */
function joinedParts(
  columns: readonly HeaderCell[],
  filled: readonly GridCell[],
  { grid }: Table,
  field: string,
): RawCell | null {
  if (!LONG_TEXTS.has(field) || !arePartsOfOne(columns.map(({ text }) => text))) return null;
  const texts = filled.map(({ cell }) => grid.shown(cell).trim());
  const column = filled[0]?.column ?? 0;
  const formula = filled.some(({ cell }) => cell.formula);
  return { column, value: texts.join("\n"), ...(formula && { formula }) };
}

/** Reads the cells of one row whose task is known; `V` are the fields that are read. */
export class RowReader<F extends string, V extends F = F> {
  /** A1 address of every field's cell whose column the table has. */
  readonly cells: Partial<Record<V, string>> = {};
  readonly issues: Issue[] = [];

  /** @param sheetWord name of the sheet in sentences; null for the form itself */
  constructor(
    private readonly table: Table<F>,
    private readonly row: number,
    private readonly taskId: string,
    private readonly sheetWord: string | null,
    private readonly columnOf: (field: V) => ColumnSchema<F>,
    private readonly context: ReturnContext,
    private readonly named: NamedMerges,
  ) {}

  /** @param from the field in whose cell the value stands */
  read<T>(
    field: V,
    reader: (cell: RawCell | null, context: ReadingContext) => Reading<T>,
    from: V = field,
  ): T | null {
    const { table, row, context } = this;
    const { cell, address, shared, remarks: found } = cellAt(table, row, from, this.named);
    if (address !== null) this.cells[field] = address;
    if (!cell && found.length === 0) return null;
    const { value, remarks } = reader(cell, context);
    if (shared?.merge && value !== null) {
      const range = rangeAddress(shared.merge);
      const note = remark(MERGED_VALUE, table.grid.shown(shared.cell), { expected: range });
      this.remark(field, [note], cellAddress(row, shared.column));
    }
    if (found.length > 0) this.remark(field, [...found, ...remarks], address);
    else if (remarks.length > 0) this.remark(field, remarks, address);
    return value;
  }

  /** Says something of a field. */
  remark(field: V, remarks: readonly Remark[], address = this.cells[field] ?? null): void {
    const { table, row, taskId, sheetWord } = this;
    const at = { table, row, schema: this.columnOf(field), address, taskId, sheetWord };
    this.issues.push(...fieldIssues(remarks, at, this.context));
  }
}

/** Issues of what was found at a field's cell. */
export function fieldIssues<F extends string>(
  remarks: readonly Remark[],
  at: {
    table: Table<F>;
    row: number;
    schema: ColumnSchema<F>;
    address: string | null;
    taskId: string;
    /** Name of the sheet in the sentence; null for the form itself. */
    sheetWord: string | null;
  },
  context: ReturnContext,
): Issue[] {
  if (remarks.length === 0) return [];
  const place: Place = {
    file: context.file,
    sheet: at.table.sheet.name,
    cell: at.address,
    taskId: at.taskId,
    unit: context.unit,
    field: at.schema.field,
  };
  const where = cellsPhrase([at.row], [at.schema.header], at.sheetWord);
  return remarks.map(({ kind, found, shown, expected, became }) => {
    const quoted = quotation(found);
    const facts = { found: quoted.found, shown: shown ?? quoted.shown, expected, became, where };
    return createIssue(kind, place, facts);
  });
}

/** Of a cell that a merged cell covers, with something else in it than can be seen. */
function hiddenRemark({ grid, headerRow }: Table, found: GridCell): Remark | null {
  const cover = grid.coverOf(found.row, found.column);
  if (!cover?.merge || cover.row <= (headerRow ?? 0)) return null;
  const [hidden, shown] = [found.cell, cover.cell].map((cell) => grid.shown(cell).trim());
  if (hidden === undefined || shown === undefined || hidden === shown) return null;
  const facts = { expected: rangeAddress(cover.merge), became: quote(shown) };
  return remark(COVERED_VALUE, hidden, facts);
}

function mergeRemarks<F extends string>(
  { cell, merge }: GridCell,
  table: Table<F>,
  named: NamedMerges,
): readonly Remark[] {
  if (!merge) return NO_REMARKS;
  const range = rangeAddress(merge);
  const key = `${table.sheet.name}!${range}`;
  if (named.has(key)) return NO_REMARKS;
  named.add(key);
  const facts = { expected: range };
  const found = quote(cellText(cell));
  const covered = [...table.columns.values()]
    .flat()
    .some(({ column }) => column > merge.left && column <= merge.right);
  return covered ? [remark(MERGED_OVER_COLUMNS, found, facts)] : NO_REMARKS;
}
