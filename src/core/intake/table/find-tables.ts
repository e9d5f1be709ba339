/** Finds the filled tables of a workbook by their headers, wherever they stand. */

import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  type ColumnSchema,
  type FormField,
  type TargetField,
} from "../../schema/columns";
import type { RawRow, RawSheet } from "../../workbook/raw-workbook";
import { positionAfter, type GridCell, type SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { HeaderWords, type HeaderLevel } from "./header-words";

export interface HeaderCell {
  column: number;
  /** Row in which the header text stands. */
  row: number;
  text: string;
  level: HeaderLevel;
}

/** A table: a header and the rows under it, down to the next header of its sheet. */
export interface Table<F extends string = string> {
  grid: SheetGrid;
  sheet: RawSheet;
  /** Last row of the header; null where the header is gone and the issued order was taken. */
  headerRow: number | null;
  /** Field → its columns; more than one where a header stands twice. */
  columns: Map<F, HeaderCell[]>;
  /** Header texts of columns that mean no field. */
  otherHeaders: Map<number, string>;
  rows: RawRow[];
  /** Rows above the sheet's first header: titles, and what a careless sort left there. */
  rowsAbove: RawRow[];
}

export interface FoundTables {
  forms: Table<FormField>[];
  targets: Table<TargetField>[];
}

interface HeaderRow {
  row: RawRow;
  form: Map<FormField, HeaderCell[]> | null;
  targets: Map<TargetField, HeaderCell[]> | null;
  texts: Map<number, string>;
}

const FORM_WORDS = new HeaderWords(FORM_COLUMNS);
const TARGET_WORDS = new HeaderWords(TARGET_COLUMNS);
const FORM_KEYS: readonly FormField[] = ["taskId", "text", "label"];
const TARGET_VALUES: readonly TargetField[] = ["cityTarget", "achieved"];
const FEWEST_FORM_HEADERS = 3;
/** Columns of one name that are compared; further ones are reported as extra columns. */
const MOST_TWINS = 8;
/** What a row of the form begins with, and no header. */
const TASK_ID = /^[A-Z]\d{3,4}$/;

/** The tables of one sheet. */
export function findTables(grid: SheetGrid): FoundTables {
  const found: FoundTables = { forms: [], targets: [] };
  const headers = joinHeaderRows(grid.rows.flatMap((row) => headerRow(grid, row) ?? []));
  headers.forEach((header, position) => {
    const next = headers[position + 1]?.row.index ?? Infinity;
    const own = positionAfter(grid.rows, header.row.index);
    const end = positionAfter(grid.rows, next - 1);
    const base = {
      grid,
      sheet: grid.sheet,
      headerRow: header.row.index,
      otherHeaders: header.texts,
      rows: grid.rows.slice(own, end),
      rowsAbove: position > 0 ? [] : grid.rows.slice(0, own - 1),
    };
    if (header.form) found.forms.push({ ...base, columns: header.form });
    else if (header.targets) found.targets.push({ ...base, columns: header.targets });
  });
  return found;
}

/** Reads a row as a header; null if it is none. */
function headerRow(grid: SheetGrid, row: RawRow): HeaderRow | null {
  if (!mayBeHeader(row)) return null;
  const cells = headerCells(grid, row);
  const form = locate(cells, FORM_WORDS);
  const targets = locate(cells, TARGET_WORDS);
  const isForm = isFormHeader(form);
  const isTargets = isTargetHeader(targets);
  if (!isForm && !isTargets) return null;
  const asForm = isForm && (!isTargets || surely(form) >= surely(targets));
  const taken = new Set([...(asForm ? form : targets).values()].flat().map(({ column }) => column));
  return {
    row,
    form: asForm ? form : null,
    targets: asForm ? null : targets,
    texts: new Map(
      [...cells].filter(([column]) => !taken.has(column)).map(([c, { text }]) => [c, text]),
    ),
  };
}

/** A quick look that spares most rows the full one: two cells that are headers by name. */
function mayBeHeader(row: RawRow): boolean {
  if (row.cells.length < 2) return false;
  const start = row.cells[0]?.value;
  if (typeof start === "string" && TASK_ID.test(start)) return false;
  let hits = 0;
  for (const cell of row.cells) {
    if (typeof cell.value !== "string") continue;
    if (FORM_WORDS.knows(cell.value) || TARGET_WORDS.knows(cell.value)) hits++;
    if (hits >= 2) return true;
  }
  return false;
}

/** Column → header text of the row, completed from the row above where the header takes two rows. */
function headerCells(grid: SheetGrid, row: RawRow): Map<number, { row: number; text: string }> {
  const cells = new Map<number, { row: number; text: string }>();
  const above = grid.row(row.index - 1);
  const columns = new Set([...row.cells, ...(above?.cells ?? [])].map(({ column }) => column));
  for (const column of columns) {
    const cell = grid.at(row.index, column) ?? headerAbove(grid, row.index - 1, column);
    if (cell) cells.set(column, { row: cell.row, text: cellText(cell.cell) });
  }
  return cells;
}

/** A header in the row above whose cell below stayed empty; titles merged over columns are none. */
function headerAbove(grid: SheetGrid, row: number, column: number): GridCell | null {
  const cell = grid.at(row, column);
  if (!cell || (cell.merge && cell.merge.right > cell.merge.left)) return null;
  const text = cellText(cell.cell);
  return FORM_WORDS.match(text) || TARGET_WORDS.match(text) ? cell : null;
}

/** Field → columns, the surest ones only. */
function locate<F extends string>(
  cells: ReadonlyMap<number, { row: number; text: string }>,
  words: HeaderWords<F>,
): Map<F, HeaderCell[]> {
  const columns = new Map<F, HeaderCell[]>();
  for (const [column, { row, text }] of [...cells].sort(([a], [b]) => a - b)) {
    const match = words.match(text);
    if (!match) continue;
    const cell: HeaderCell = { column, row, text, level: match.level };
    const known = columns.get(match.field);
    const surer = known?.[0] ? sureness(match.level) - sureness(known[0].level) : 1;
    if (!known || surer > 0) columns.set(match.field, [cell]);
    // A second column of a merely similar name is another column.
    else if (surer === 0 && match.level !== "like" && known.length < MOST_TWINS) known.push(cell);
  }
  return columns;
}

function sureness(level: HeaderLevel): number {
  return level === "header" ? 2 : level === "alias" ? 1 : 0;
}

/** Fields whose header is one of the known names. */
function surely(columns: ReadonlyMap<string, readonly HeaderCell[]>): number {
  return [...columns.values()].filter(([cell]) => cell && cell.level !== "like").length;
}

function isFormHeader(columns: ReadonlyMap<FormField, readonly HeaderCell[]>): boolean {
  const known = new Set(
    [...columns].filter(([, [cell]]) => cell && cell.level !== "like").map(([f]) => f),
  );
  const fills = fillFields(FORM_COLUMNS).filter((field) => known.has(field)).length;
  if (!FORM_KEYS.some((field) => known.has(field)) || fills === 0) return false;
  return known.size >= FEWEST_FORM_HEADERS || known.has("taskId") || known.has("text");
}

function isTargetHeader(columns: ReadonlyMap<TargetField, readonly HeaderCell[]>): boolean {
  const known = [...columns].filter(([, [cell]]) => cell && cell.level !== "like").map(([f]) => f);
  return known.includes("indicator") && TARGET_VALUES.some((field) => known.includes(field));
}

export function fillFields<F extends string>(columns: readonly ColumnSchema<F>[]): F[] {
  return columns.filter((column) => !column.locked).map((column) => column.field);
}

/** A header over two rows is found twice; the row that names more columns is the header. */
function joinHeaderRows(found: readonly HeaderRow[]): HeaderRow[] {
  const joined: HeaderRow[] = [];
  for (const header of found) {
    const last = joined[joined.length - 1];
    if (last && last.row.index === header.row.index - 1 && isUpperHalf(last, header)) joined.pop();
    joined.push(header);
  }
  return joined;
}

/** True where the lower row repeats no header of the upper one in a cell of its own. */
function isUpperHalf(upper: HeaderRow, lower: HeaderRow): boolean {
  const columns = lower.form ?? lower.targets ?? new Map<string, HeaderCell[]>();
  const inherited = [...columns.values()].flat().filter(({ row }) => row === upper.row.index);
  return inherited.length > 0;
}
