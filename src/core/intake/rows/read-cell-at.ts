/** The cell of a field in a row, with what its merged cell or a doubled header does to it. */

import { createIssue, type Issue, type Place } from "../../model/issue";
import type { ColumnSchema } from "../../schema/columns";
import { rangeAddress, cellAddress } from "../../workbook/address";
import type { RawCell } from "../../workbook/raw-workbook";
import { COLUMN_TWICE } from "../../wording/intake-issues";
import { cellsPhrase } from "../../wording/row-places";
import { MERGED_OVER_COLUMNS, MERGED_VALUE } from "../../wording/value-issues";
import type { GridCell } from "../sheet-grid";
import type { Table } from "../table/find-tables";
import { cellText, quote } from "../values/cell-text";
import { remark, type Remark } from "../values/reading";
import { remarkIssues, type ReturnContext } from "./place";

export interface FieldCell {
  /** What is to be read; null where the cell is blank or its two columns disagree. */
  cell: RawCell | null;
  /** A1 address of the content, or of the blank cell; null where the form lacks the column. */
  address: string | null;
  place: Place;
  /** The cell in words. */
  where: string;
  issues: Issue[];
}

/** Remembers which merged cells were spoken of, so that each is named once. */
export type NamedMerges = Set<string>;

export function cellAt<F extends string>(
  table: Table<F>,
  row: number,
  schema: ColumnSchema<F>,
  taskId: string,
  context: ReturnContext,
  named: NamedMerges,
): FieldCell {
  const { grid, sheet, columns } = table;
  const headers = columns.get(schema.field) ?? [];
  const filled = headers.flatMap(({ column }) => grid.at(row, column) ?? []);
  const [found] = filled;
  const first = headers[0];
  const address = found
    ? cellAddress(found.row, found.column)
    : first
      ? cellAddress(row, first.column)
      : null;
  const place = {
    file: context.file,
    sheet: sheet.name,
    cell: address,
    taskId,
    unit: context.unit,
    field: schema.field,
  };
  const where = cellsPhrase([row], [schema.header], null);
  const texts = new Set(filled.map(({ cell }) => cellText(cell, context.date1904).trim()));
  if (texts.size > 1) {
    const quoted = [...texts].map(quote);
    const issue = createIssue(COLUMN_TWICE, place, {
      where,
      texts: quoted,
      found: quoted.join("；"),
    });
    return { cell: null, address, place, where, issues: [issue] };
  }
  const remarks = found ? mergeRemarks(found, table, named) : [];
  return {
    cell: found?.cell ?? null,
    address,
    place,
    where,
    issues: remarkIssues(remarks, place, where),
  };
}

function mergeRemarks<F extends string>(
  { cell, merge }: GridCell,
  table: Table<F>,
  named: NamedMerges,
): Remark[] {
  if (!merge) return [];
  const range = rangeAddress(merge);
  const key = `${table.sheet.name}!${range}`;
  if (named.has(key)) return [];
  named.add(key);
  const facts = { expected: range };
  const found = quote(cellText(cell));
  const remarks: Remark[] = [];
  if (merge.bottom > merge.top) remarks.push(remark(MERGED_VALUE, found, facts));
  const covered = [...table.columns.values()]
    .flat()
    .some(({ column }) => column > merge.left && column <= merge.right);
  if (covered) remarks.push(remark(MERGED_OVER_COLUMNS, found, facts));
  return remarks;
}
