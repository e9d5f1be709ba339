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
  /** Row → column → content that reaches down to it through a merged cell. */
  private readonly reaching = new Map<number, Map<number, GridCell>>();
  /** Place of a cell that holds something and is covered by a merged cell → that cell's content. */
  private readonly covered = new Map<number, GridCell>();
  /** Place of a merged cell's first cell → its range. */
  private readonly merges = new Map<number, CellRange>();
  /** Below it, where the rows of most forms stand, no cell is merged. */
  private lastMerged = 0;

  constructor(
    readonly sheet: RawSheet,
    private readonly date1904 = false,
  ) {
    this.rows = sheet.rows;
    this.spreadMerges();
  }

  /** What the cell holds; a merged cell's content belongs to each of its rows, in its first column. */
  at(row: number, column: number): GridCell | null {
    const own = this.own(row, column);
    if (row > this.lastMerged) return own && { cell: own, row, column, merge: null };
    if (own)
      return { cell: own, row, column, merge: this.merges.get(placeOf(row, column)) ?? null };
    return this.reaching.get(row)?.get(column) ?? null;
  }

  /** The merged cell that hides what the cell itself holds; null for nearly all cells. */
  coverOf(row: number, column: number): GridCell | null {
    return row > this.lastMerged ? null : (this.covered.get(placeOf(row, column)) ?? null);
  }

  /** False below all merged cells, where each cell stands for itself. */
  mayBeMerged(row: number): boolean {
    return row <= this.lastMerged;
  }

  row(index: number): RawRow | null {
    // Most sheets have no gaps, so that the nth row is row n.
    const guess = this.rows[index - 1];
    if (guess?.index === index) return guess;
    const found = this.rows[positionAfter(this.rows, index) - 1];
    return found?.index === index ? found : null;
  }

  /** True where a merged cell reaches down to the row from above. */
  isReached(row: number): boolean {
    return row <= this.lastMerged && this.reaching.has(row);
  }

  /** True for a formula whose result is an empty text. */
  isBlankFormula(row: number, column: number): boolean {
    const cells = this.row(row)?.cells;
    const cell = cells && cellOf(cells, column);
    return cell?.formula === true && !isFilled(cell);
  }

  /** What the cell shows; empty where it holds nothing. */
  text(row: number, column: number): string {
    const found = this.at(row, column);
    return found ? this.shown(found.cell) : "";
  }

  /** What one of its cells shows. */
  shown(cell: RawCell): string {
    return cellText(cell, this.date1904);
  }

  /** The last cell of a row that holds something, up to a column. */
  lastFilled(row: number, column: number): RawCell | null {
    const cells = this.row(row)?.cells ?? [];
    for (let at = cells.length - 1; at >= 0; at--) {
      const cell = cells[at];
      if (cell && cell.column <= column && isFilled(cell)) return cell;
    }
    return null;
  }

  /** The row's own cells that hold something. */
  filled(row: RawRow): RawCell[] {
    return row.cells.filter(isFilled);
  }

  /** Notes what a merged cell hides in a row; gives the number of cells looked at. */
  private noteCovered(row: RawRow, content: GridCell, { left, right }: CellRange): number {
    let looked = 0;
    for (const cell of row.cells) {
      if (cell.column > right) break;
      looked++;
      if (cell.column < left || cell === content.cell || !isFilled(cell)) continue;
      this.covered.set(placeOf(row.index, cell.column), content);
    }
    return looked;
  }

  /** The cell itself, if it holds something, whatever is merged around it. */
  own(row: number, column: number): RawCell | null {
    const cells = this.row(row)?.cells;
    const cell = cells && cellOf(cells, column);
    return cell && isFilled(cell) ? cell : null;
  }

  private spreadMerges(): void {
    let budget = MOST_MERGED_CELLS;
    for (const merge of this.sheet.merges) {
      const cell = this.own(merge.top, merge.left);
      if (!cell) continue;
      this.lastMerged = Math.max(this.lastMerged, merge.bottom);
      this.merges.set(placeOf(merge.top, merge.left), merge);
      const content: GridCell = { cell, row: merge.top, column: merge.left, merge };
      for (let at = positionAfter(this.rows, merge.top - 1); budget > 0; at++) {
        const row = this.rows[at];
        if (!row || row.index > merge.bottom) break;
        budget -= 1 + this.noteCovered(row, content, merge);
        if (row.index === merge.top) continue;
        const columns = this.reaching.get(row.index) ?? new Map<number, GridCell>();
        if (!columns.has(merge.left)) columns.set(merge.left, content);
        this.reaching.set(row.index, columns);
      }
    }
  }
}

/** The cell of a column, without a closure and an array walk for each. */
function cellOf(cells: readonly RawCell[], column: number): RawCell | null {
  // Cells ascend by column, so that the nth column's cell is the nth at the latest.
  for (let at = Math.min(column, cells.length) - 1; at >= 0; at--) {
    const cell = cells[at];
    if (!cell || cell.column < column) return null;
    if (cell.column === column) return cell;
  }
  return null;
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

/** True for a cell that holds something; a formula does even without a result. */
export function isFilled(cell: RawCell): boolean {
  return cell.value === null ? cell.formula === true : !isBlank(cell.value);
}
