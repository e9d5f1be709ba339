/** A workbook's sheets as plain cells, for counting again what stands in them. */

import { readFileSync } from "node:fs";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import type { RawSheet } from "../../../src/core/workbook/raw-workbook";

export type Value = string | number | null;
/** A list's row by its headers. */
export type Row = ReadonlyMap<string, Value>;

export class Grid {
  private readonly rows = new Map<number, Map<number, Value>>();
  readonly lastRow: number;

  /** With `error` added to every number, to see whether that is noticed. */
  constructor(
    readonly sheet: RawSheet,
    error = 0,
  ) {
    for (const { index, cells } of sheet.rows) {
      const row = new Map<number, Value>();
      for (const { column, value, format } of cells) {
        if (typeof value === "string") row.set(column, value);
        if (typeof value === "number") row.set(column, format ? dayOf(value) : value + error);
      }
      this.rows.set(index, row);
    }
    this.lastRow = Math.max(0, ...this.rows.keys());
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
    throw new Error(`${this.sheet.name} has no row with ${String(text)}`);
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
  return new Map(visible.map((sheet) => [sheet.name, new Grid(sheet)]));
}

export function text(row: Row, name: string): string {
  return String(row.get(name) ?? "");
}

/** A serial date as ISO day; whatever else a format marks, the number itself. */
function dayOf(serial: number): Value {
  if (serial < 10_000) return serial;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
