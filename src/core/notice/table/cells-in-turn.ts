/**
 * Tables pasted one cell a line whose header does not begin with 序号: nothing counts the rows, so they
 * are read only where each has exactly one line a column, and the lines look like what the header says.
 */

import { isDateLine } from "../head/notice-info";
import { labelMeaning } from "../roles/role-labels";
import { saysWhen } from "../roles/verbs";
import { holdsOnlyUnits } from "../units/only-units";
import { cutNames } from "../units/split-names";
import { isSurelyUnit } from "../units/unit-shape";
import { headerRowColumns, isHeaderCell, mayNameUnits, type TableColumn } from "./header";
import { givesUnits } from "./meaning";

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const FEWEST_ROWS = 2;
const LONGEST_LABEL = 16;

export interface CellsInTurn {
  columns: TableColumn[];
  rows: string[][];
  /** Lines that it takes, header included. */
  count: number;
}

/** The table whose header begins at line `from`; null where none does. */
export function readCellsInTurn(
  lineAt: (index: number) => string | null,
  from: number,
): CellsInTurn | null {
  const labels: string[] = [];
  while (labels.length <= MOST_COLUMNS) {
    const label = (lineAt(from + labels.length) ?? "").replace(/\s+/g, "");
    // No header says the same twice; the same line again and again is none.
    if (label === "" || label.length > LONGEST_LABEL || labels.includes(label)) break;
    if (!isHeaderCell(label)) break;
    labels.push(label);
  }
  if (!labels.some(mayNameUnits)) return null;
  // The first row's own words may look like one more header; 完成时限 is no row's.
  for (let width = labels.length; width >= FEWEST_COLUMNS; width--) {
    const table = readRows(labels.slice(0, width), lineAt, from);
    if (table) return table;
    if (labelMeaning(labels[width - 1] ?? "") !== null) return null;
  }
  return null;
}

function readRows(
  labels: readonly string[],
  lineAt: (index: number) => string | null,
  from: number,
): CellsInTurn | null {
  const columns = headerRowColumns(labels);
  if (!columns) return null;
  const rows: string[][] = [];
  for (let at = from + labels.length; ; at += labels.length) {
    const cells = labels.map((_, index) => lineAt(at + index) ?? "");
    if (!isRow(cells, columns)) break;
    rows.push(cells);
  }
  if (rows.length < FEWEST_ROWS || goesOnInNumbers(rows, columns, lineAt, from)) return null;
  if (goesOnInUnits(columns, lineAt, from + labels.length * (rows.length + 1))) return null;
  return { columns, rows, count: labels.length * (rows.length + 1) };
}

/** Whether the last row has more units than one line: then lines don't tell where a row ends. */
function goesOnInUnits(
  columns: readonly TableColumn[],
  lineAt: (index: number) => string | null,
  end: number,
): boolean {
  const last = columns[columns.length - 1];
  const below = lineAt(end) ?? "";
  if (!last || !givesUnits(last) || below === "" || !holdsOnlyUnits(below)) return false;
  return !isDateLine(lineAt(end + 1) ?? "");
}

/** Lines below the rows that are looked at for the next row's number. */
const ROOM_BELOW = 40;

/** Whether the next number follows, so that a row of another shape stands between. */
function goesOnInNumbers(
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  lineAt: (index: number) => string | null,
  from: number,
): boolean {
  if (columns[0]?.meaning !== "number") return false;
  const next = String(Number(rows[rows.length - 1]?.[0]) + 1);
  const end = from + columns.length * (rows.length + 1);
  for (let at = end; at < end + ROOM_BELOW; at++) {
    // A header printed again begins a page, with rows of the same shape.
    if (lineAt(at) === columns[0].label) return false;
    if (lineAt(at) === next) return true;
  }
  return false;
}

function isRow(cells: readonly string[], columns: readonly TableColumn[]): boolean {
  return columns.every((column, index) => {
    const { meaning } = column;
    const cell = (cells[index] ?? "").trim();
    const names = cutNames(cell).map(({ name }) => name);
    if (cell === "") return false;
    if (givesUnits(column)) return holdsOnlyUnits(cell);
    if (meaning === "deadline") return saysWhen(cell) || /底前|月底|之前|以前/.test(cell);
    if (meaning === "number") return /^\d{1,4}$/.test(cell);
    return !names.every(isSurelyUnit);
  });
}
