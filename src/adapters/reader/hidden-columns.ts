/** Which columns are hidden, of those that hold anything. */

import type { RawRow } from "../../core/workbook/raw-workbook";

/** Columns from `from` to `to`, both within. */
export interface ColumnSpan {
  from: number;
  to: number;
}

/**
 * Each hidden column once, ascending, however the spans overlap; up to the last filled one of `rows`, since
 * programs hide all columns to the right of a table, sixteen thousand in every sheet.
 */
export function columnsOf(spans: ColumnSpan[], rows: readonly RawRow[]): number[] {
  const last = lastColumn(rows);
  const columns: number[] = [];
  let next = 1;
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    const end = Math.min(to, last);
    for (next = Math.max(next, from); next <= end; next++) columns.push(next);
  }
  return columns;
}

function lastColumn(rows: readonly RawRow[]): number {
  let last = 0;
  for (const { cells } of rows) last = Math.max(last, cells.at(-1)?.column ?? 0);
  return last;
}
