/** Columns of one name for several months side by side: 8月完成率, 9月完成率. */

import type { Period } from "../../model/period";
import { periodInText } from "../identity/period-text";
import { isFilled, type SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import type { HeaderCell, Table } from "./find-tables";
import { isOfOtherTime } from "./header-words";

/**
 * The table without the columns that name another period, themselves or by the title above them, where
 * the field has one that does not: a blank in the month's own column must not be filled from the month
 * before.
 */
export function withoutOtherPeriods<F extends string>(
  table: Table<F>,
  period: Period | null,
): Table<F> {
  if (period === null) return table;
  const columns = new Map(table.columns);
  const otherHeaders = new Map(table.otherHeaders);
  for (const [field, cells] of table.columns) {
    if (cells.length < 2) continue;
    const others = cells.filter((cell) => isOther(table, cell, period));
    if (others.length === 0 || others.length === cells.length) continue;
    for (const { column, text } of others) otherHeaders.set(column, text);
    columns.set(
      field,
      cells.filter((cell) => !others.includes(cell)),
    );
  }
  if (otherHeaders.size === table.otherHeaders.size) return table;
  const known = new Set([...table.known].filter((column) => !otherHeaders.has(column)));
  return { ...table, columns, otherHeaders, known };
}

function isOther({ grid }: Table, { row, column, text }: HeaderCell, period: Period): boolean {
  if (namesOther(text, period)) return true;
  const title = titleOver(grid, row - 1, column);
  return title !== "" && (isOfOtherTime(title) || namesOther(title, period));
}

/** The text that stands over a column, merged over it or written at the first of several. */
function titleOver(grid: SheetGrid, row: number, column: number): string {
  const cells =
    grid.row(row)?.cells.filter((cell) => cell.column <= column && isFilled(cell)) ?? [];
  const last = cells.at(-1);
  if (!last) return "";
  const merge = grid.at(row, last.column)?.merge;
  return merge && merge.right < column ? "" : cellText(last);
}

function namesOther(header: string, period: Period): boolean {
  // 截至8月底: the end of a month stands for it.
  const named = periodInText(header.replace(/月(?:底|末|\d{1,2}日)/, "月"), period.year);
  return named !== null && named.id.includes("-") && named.id !== period.id;
}
