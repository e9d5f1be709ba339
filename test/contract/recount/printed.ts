/** A sheet of the report under examination: every cell is compared, and none may be forgotten. */

import { cellAddress } from "../../../src/core/workbook/address";
import type { Grid, Value } from "./grid";

export class PrintedSheet {
  /** What disagrees, in words. */
  readonly wrong: string[] = [];
  /** Cells that disagree. */
  readonly wrongCells = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    readonly name: string,
    readonly grid: Grid,
  ) {}

  /** The cell prints `counted`; nothing to count prints as a dash. */
  is(row: number, column: number, counted: Value): void {
    this.seen.add(cellAddress(row, column));
    const printed = this.grid.at(row, column);
    const expected = counted === null || counted === "" ? "—" : counted;
    if (printed !== expected) this.note(row, column, printed, expected);
  }

  /** As `is`, of a value that goes on in the rows beneath or is named there again. */
  isOver(rows: readonly number[], column: number, counted: Value): void {
    const [first = 0, ...rest] = rows;
    const expected = counted === null || counted === "" ? "—" : counted;
    let printed = this.seenAt(first, column);
    for (const row of rest) {
      const more = this.seenAt(row, column);
      if (more === null || more === "（接上页）" || printed === expected) continue;
      printed = `${String(printed)}${String(more)}`;
    }
    if (printed !== expected) this.note(first, column, printed, expected);
  }

  /** The cells from `column` on print `counted`, one after the other. */
  rowIs(row: number, column: number, counted: readonly Value[]): void {
    counted.forEach((value, place) => this.is(row, column + place, value));
  }

  /** The text holds each of `parts`, and outside them no digit and no task by name. */
  says(row: number, column: number, parts: readonly string[]): void {
    this.seen.add(cellAddress(row, column));
    const printed = String(this.grid.at(row, column) ?? "");
    this.compare([row], column, printed, parts);
  }

  /** As `says`, of a text that runs over several rows, joined. */
  compare(
    rows: readonly number[],
    column: number,
    printed: string,
    parts: readonly string[],
  ): void {
    const note = (found: string, expected: string): void => {
      const [row = 0, ...others] = rows;
      this.note(row, column, found, expected);
      for (const other of others) this.wrongCells.add(cellAddress(other, column));
    };
    let rest = printed;
    // Longer parts first, so that 12项 is not taken for 2项.
    for (const part of [...parts].sort((a, b) => b.length - a.length)) {
      if (part === "") continue;
      if (!printed.includes(part)) note(printed, part);
      rest = rest.replace(part, "\n");
    }
    if (/\d|项“/.test(rest)) note(rest, "没有别的数字和任务");
  }

  /** The text stands here and is no number of ours, such as a unit's own words. */
  seenAt(row: number, column: number): Value {
    this.seen.add(cellAddress(row, column));
    return this.grid.at(row, column);
  }

  wrongIf(condition: boolean, what: string): void {
    if (condition) this.wrong.push(`${this.name}: ${what}`);
  }

  /** Cells with a digit that nothing above looked at. */
  unexplained(): string[] {
    const forgotten: string[] = [];
    for (let row = 1; row <= this.grid.lastRow; row++) {
      for (const [column, value] of this.grid.cellsOf(row)) {
        const at = cellAddress(row, column);
        if (/\d/.test(String(value)) && !this.seen.has(at)) {
          forgotten.push(`${this.name}!${at}: ${String(value).slice(0, 40)}`);
        }
      }
    }
    return forgotten;
  }

  /** Cells whose kind and value, such as number:12, match. */
  cellsWith(pattern: RegExp): string[] {
    const found: string[] = [];
    for (let row = 1; row <= this.grid.lastRow; row++) {
      for (const [column, value] of this.grid.cellsOf(row)) {
        if (pattern.test(`${typeof value}:${String(value)}`)) found.push(cellAddress(row, column));
      }
    }
    return found;
  }

  private note(row: number, column: number, printed: Value, expected: Value): void {
    const at = cellAddress(row, column);
    this.wrongCells.add(at);
    this.wrong.push(
      `${this.name}!${at}: 印的是“${String(printed).slice(0, 400)}”，数出来是“${String(expected)}”`,
    );
  }
}
