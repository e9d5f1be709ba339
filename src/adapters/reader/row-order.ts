/** Rows and cells in the order that a raw workbook promises. */

import { cellAddress } from "../../core/workbook/address";
import type { RawCell, RawRow } from "../../core/workbook/raw-workbook";
import { CELL_TWICE } from "../../core/wording/reader-issues";
import { refuse } from "./refusal";

/**
 * Rows ascending, with the pieces of one row joined and its cells ascending; what is in order already is
 * kept as it is. @throws Refusal when a cell stands there twice with different content.
 */
export function orderedRows(rows: RawRow[], sheet: string): RawRow[] {
  const inOrder = rows.every((row, at) => at === 0 || row.index > (rows[at - 1]?.index ?? 0));
  const joined = inOrder ? rows : joinedRows(rows);
  for (const row of joined) {
    if (!isAscending(row.cells)) row.cells = orderedCells(row, sheet);
  }
  return joined;
}

function joinedRows(rows: RawRow[]): RawRow[] {
  const byIndex = new Map<number, RawRow>();
  for (const row of rows) {
    const same = byIndex.get(row.index);
    if (!same) byIndex.set(row.index, row);
    else {
      for (const cell of row.cells) same.cells.push(cell);
      same.hidden ||= row.hidden;
    }
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function isAscending(cells: readonly RawCell[]): boolean {
  let last = 0;
  for (const { column } of cells) {
    if (column <= last) return false;
    last = column;
  }
  return true;
}

/** The same cell twice is accepted only with the same content. */
function orderedCells({ index, cells }: RawRow, sheet: string): RawCell[] {
  cells.sort((a, b) => a.column - b.column);
  return cells.filter((cell, at) => {
    const before = cells[at - 1];
    if (before?.column !== cell.column) return true;
    if (JSON.stringify(before) === JSON.stringify(cell)) return false;
    return refuse(CELL_TWICE, {}, { sheet, cell: cellAddress(index, cell.column) });
  });
}
