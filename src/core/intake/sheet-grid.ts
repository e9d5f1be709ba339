/** A sheet whose cells are reached by address, with merged cells understood. */

import type { CellRange, RawCell, RawRow, RawSheet } from "../workbook/raw-workbook";
import { cellText, isBlank } from "./values/cell-text";

/** A cell that holds something, and where that stands. */
export interface GridCell {
  cell: RawCell;
  /** Row in which the content stands: the first row of a merged cell. */
  row: number;
  column: number;
  /** The merged cell around it; null for a cell of its own. */
  merge: CellRange | null;
}

/** Far more than a form needs; a file with more was made to make us work. */
const MOST_MERGED_CELLS = 100_000;

export class SheetGrid {
  /** Rows that hold a value, ascending. */
  readonly rows: readonly RawRow[];
  private readonly byIndex = new Map<number, RawRow>();
  /** Row → column → content that reaches down to it through a merged cell. */
  private readonly reaching = new Map<number, Map<number, GridCell>>();
  /** Place of a merged cell's first cell → its range. */
  private readonly merges = new Map<number, CellRange>();

  constructor(
    readonly sheet: RawSheet,
    private readonly date1904 = false,
  ) {
    this.rows = sheet.rows;
    for (const row of sheet.rows) this.byIndex.set(row.index, row);
    this.spreadMerges();
  }

  /** What the cell holds; a merged cell's content belongs to each of its rows, in its first column. */
  at(row: number, column: number): GridCell | null {
    const own = this.own(row, column);
    if (own) {
      return { cell: own, row, column, merge: this.merges.get(placeOf(row, column)) ?? null };
    }
    return this.reaching.get(row)?.get(column) ?? null;
  }

  row(index: number): RawRow | null {
    return this.byIndex.get(index) ?? null;
  }

  /** What the cell shows; empty where it holds nothing. */
  text(row: number, column: number): string {
    const found = this.at(row, column);
    return found ? cellText(found.cell, this.date1904) : "";
  }

  /** The row's own cells that hold something. */
  filled(row: RawRow): RawCell[] {
    return row.cells.filter(isFilled);
  }

  private own(row: number, column: number): RawCell | null {
    const cells = this.byIndex.get(row)?.cells;
    if (!cells) return null;
    // Most rows hold something in all columns, so that the nth cell is that of the nth column.
    const guess = cells[column - 1];
    const cell =
      guess?.column === column ? guess : cells.find((candidate) => candidate.column === column);
    return cell && isFilled(cell) ? cell : null;
  }

  private spreadMerges(): void {
    let budget = MOST_MERGED_CELLS;
    for (const merge of this.sheet.merges) {
      const cell = this.own(merge.top, merge.left);
      if (!cell) continue;
      this.merges.set(placeOf(merge.top, merge.left), merge);
      const content: GridCell = { cell, row: merge.top, column: merge.left, merge };
      for (let at = positionAfter(this.rows, merge.top); budget > 0; at++) {
        const row = this.rows[at];
        if (!row || row.index > merge.bottom) break;
        budget--;
        const columns = this.reaching.get(row.index) ?? new Map<number, GridCell>();
        if (!columns.has(merge.left)) columns.set(merge.left, content);
        this.reaching.set(row.index, columns);
      }
    }
  }
}

/** One number for each place of the grid. */
function placeOf(row: number, column: number): number {
  return row * 16_385 + column;
}

/** Position of the first row below row `index`. */
export function positionAfter(rows: readonly RawRow[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFilled(cell: RawCell): boolean {
  return cell.value === null ? cell.formula === true : !isBlank(cell.value);
}
