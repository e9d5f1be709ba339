/** A workbook's sheets as plain cells, for counting again what stands in them. */

import { readFileSync } from "node:fs";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import type { RawSheet } from "../../../src/core/workbook/raw-workbook";

export type Value = string | number | null;
/** A list's row by its headers. */
export type Row = ReadonlyMap<string, Value>;

export class Grid {
  readonly lastRow: number;

  constructor(
    readonly name: string,
    private readonly rows: ReadonlyMap<number, ReadonlyMap<number, Value>>,
  ) {
    this.lastRow = Math.max(0, ...rows.keys());
  }

  static of({ name, rows }: RawSheet): Grid {
    const grid = new Map<number, Map<number, Value>>();
    for (const { index, cells } of rows) {
      const row = new Map<number, Value>();
      for (const { column, value, format } of cells) {
        if (typeof value === "string") row.set(column, value);
        if (typeof value === "number") row.set(column, format ? dayOf(value) : value);
      }
      grid.set(index, row);
    }
    return new Grid(name, grid);
  }

  withNumbers(change: (value: number) => number): Grid {
    return this.map((value) => (typeof value === "number" ? change(value) : value));
  }

  withTexts(change: (text: string) => string): Grid {
    return this.map((value) => (typeof value === "string" ? change(value) : value));
  }

  private map(change: (value: Value) => Value): Grid {
    const rows = [...this.rows].map(([index, row]) => {
      const cells = [...row].map(([column, value]) => [column, change(value)] as const);
      return [index, new Map(cells)] as const;
    });
    return new Grid(this.name, new Map(rows));
  }

  at(row: number, column: number): Value {
    return this.rows.get(row)?.get(column) ?? null;
  }

  cellsOf(row: number): [number, Value][] {
    return [...(this.rows.get(row) ?? [])];
  }

  /** First row at or after `from` that holds `text` in `column`; it must be there. */
  rowOf(text: string | RegExp, column = 1, from = 1): number {
    for (let row = from; row <= this.lastRow; row++) {
      const value = String(this.at(row, column) ?? "");
      if (typeof text === "string" ? value === text : text.test(value)) return row;
    }
    throw new Error(`${this.name} has no row with ${String(text)}`);
  }

  /** The rows under the header that has `name` in `column`. */
  list(name: string, column = 1): Row[] {
    const header = this.rowOf(name, column);
    const names = this.cellsOf(header).map(([place, word]) => [place, String(word)] as const);
    const rows: Row[] = [];
    for (let row = header + 1; row <= this.lastRow; row++) {
      rows.push(new Map(names.map(([place, word]) => [word, this.at(row, place)])));
    }
    return rows;
  }
}

/** The visible sheets by name. */
export async function openBook(path: string): Promise<Map<string, Grid>> {
  const reader = createWorkbookReader({ inflate: inflateWithZlib });
  const read = await reader.read({ name: path, bytes: readFileSync(path), modified: null });
  if (read.kind !== "workbook") throw new Error(read.reason.message);
  const visible = read.workbook.sheets.filter((sheet) => sheet.visibility === "visible");
  return new Map(visible.map((sheet) => [sheet.name, Grid.of(sheet)]));
}

export function text(row: Row, name: string): string {
  return String(row.get(name) ?? "");
}

/** A serial date as ISO day; whatever else a format marks, the number itself. */
function dayOf(serial: number): Value {
  if (serial < 10_000) return serial;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
