/** Tables that a PDF gave as text: a row a line, nothing but blanks between the cells. */

import { visibleText } from "../../text/normalise";
import { saysWhen } from "../roles/verbs";
import { headerRowColumns, type TableColumn } from "../table/header";
import { rowOfCells } from "../table/rows-of-cells";
import { holdsOnlyUnits } from "../units/only-units";
import { cutNames } from "../units/split-names";
import { looksLikeUnit } from "../units/unit-shape";
import type { PrintedLine } from "./printed-lines";
import { givesUnits } from "../table/meaning";

const BLANKS = /[ \u3000]+/;
const FIRST_HEADER = /^\s*(?:序号|编号|序)[ \u3000]/;
const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章部]|[（(][一二三四五六七八九十]{1,3}[)）])/;
const NUMBER = /^\d{1,4}[.．、]?$/;

export interface SpacedTable {
  rows: string[][];
  /** The line after the table. */
  next: number;
  /** Rows with more or fewer cells than the header; what they look like told their columns. */
  ambiguous: string[];
}

/** 工 作 任 务 is one cell, its characters spread out. */
function joinLetters(cells: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const cell of cells) {
    const isLetter = cell.length === 1;
    if (isLetter && open) joined.push((joined.pop() ?? "") + cell);
    else joined.push(cell);
    open = isLetter;
  }
  return joined;
}

/**
 * The table whose header, 序号 first, is line `from`; null where none starts there. A row begins with
 * its number; a line without one heads what follows, or goes on with cells that the page broke.
 */
export function readSpacedTable(lines: readonly PrintedLine[], from: number): SpacedTable | null {
  if (!FIRST_HEADER.test(lines[from]?.text ?? "")) return null;
  const cellsOf = (at: number): string[] =>
    visibleText(lines[at]?.text ?? "")
      .trim()
      .split(BLANKS);
  const header = joinLetters(cellsOf(from));
  const columns = header.length < 3 ? null : headerRowColumns(header);
  if (!columns) return null;
  const table: SpacedTable = { rows: [header], next: from + 1, ambiguous: [] };
  let broken: BrokenRow | null = null;
  const endRow = (): void => {
    if (!broken) return;
    const { cells, doubtful } = broken;
    const whole = cells.length === header.length;
    table.rows.push(whole ? cells : rowOfCells(cells, columns));
    if (!whole || doubtful) table.ambiguous.push(cells.join(" "));
    broken = null;
  };
  for (; table.next < lines.length; table.next++) {
    const cells = cellsOf(table.next);
    const [first = ""] = cells;
    if (first === "") continue;
    const row: BrokenRow | null = broken;
    if (cells.length > 1 && NUMBER.test(first)) {
      endRow();
      broken = { cells, doubtful: false };
    } else if (cells.length === 1 && HEADING.test(first)) {
      endRow();
      table.rows.push(cells);
    } else if (row === null || !mayGoOn(row, lines, table.next, cellsOf)) break;
    else if (!addPieces(row, cells, columns)) break;
  }
  endRow();
  return table.rows.length > 1 ? table : null;
}

/** A row whose cells may go on in the next lines. */
interface BrokenRow {
  cells: string[];
  /** Where a piece belongs had to be told by what it looks like. */
  doubtful: boolean;
}

/** Lines that a broken row takes at most. */
const MOST_PIECES = 6;

/** Whether line `at` may go on with the row above it: the row is not at its end, or another follows. */
function mayGoOn(
  { cells }: BrokenRow,
  lines: readonly PrintedLine[],
  at: number,
  cellsOf: (at: number) => string[],
): boolean {
  if (cells.some((cell) => /[、，；]$/.test(cell))) return true;
  for (let next = at; next < Math.min(lines.length, at + MOST_PIECES); next++) {
    if (NUMBER.test(cellsOf(next)[0] ?? "")) return true;
  }
  return !/[。；]$/.test(cells[1] ?? "") && !/[：:]/.test(lines[at]?.text ?? "");
}

/**
 * Adds the pieces of a line to a row. A row that lacks cells gets them, the first piece going on with
 * its last cell; in a whole row units go to a cell that breaks off, other words to the task.
 */
function addPieces(row: BrokenRow, pieces: readonly string[], columns: TableColumn[]): boolean {
  const { cells } = row;
  const missing = columns.length - cells.length;
  const [first = "", ...others] = pieces;
  if (
    missing > 0 &&
    others.length <= missing &&
    !(holdsOnlyUnits(first) && others.length < missing)
  ) {
    cells.push((cells.pop() ?? "") + first, ...others);
    return true;
  }
  const text = columns.findIndex(({ meaning }) => meaning === "text");
  if (missing !== 0 || text < 0) return false;
  row.doubtful = true;
  const units = columns.flatMap((column, index) => (givesUnits(column) ? [index] : []));
  for (const piece of pieces) {
    const open = units.find((index) => goesOn(cells[index] ?? "", piece));
    const target = open ?? (holdsOnlyUnits(piece) || saysWhen(piece) ? -1 : text);
    if (target < 0) return false;
    cells[target] = (cells[target] ?? "") + piece;
  }
  return true;
}

/** Whether units of a cell go on in a piece: 市财政局、 | 各县区政府, 市住房和城乡 | 建设局. */
function goesOn(cell: string, piece: string): boolean {
  if (/[、，；,;]$/.test(cell)) return holdsOnlyUnits(piece);
  const last = cutNames(cell).pop()?.name ?? "";
  const [first] = cutNames(piece);
  return first !== undefined && !looksLikeUnit(last) && looksLikeUnit(last + first.name);
}
