/** Finds the filled tables of a workbook by their headers, wherever they stand. */

import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  type ColumnSchema,
  type FormField,
  type TargetField,
} from "../../schema/columns";
import type { RawCell, RawRow, RawSheet } from "../../workbook/raw-workbook";
import { positionAfter, type SheetGrid } from "../sheet-grid";
import { isTitleRow } from "../identity/title-marks";
import {
  formFieldNamed,
  groupOver,
  headerCells,
  isNamed,
  mayBeginName,
  targetFieldNamed,
  type HeaderText,
} from "./header-cells";
import type { HeaderLevel, HeaderMatch } from "./header-words";
import { datedLineIn, otherTimeIn } from "./time-lines";

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
  /** The columns of all fields. */
  known: ReadonlySet<number>;
  /** Header texts of columns that mean no field. */
  otherHeaders: Map<number, string>;
  rows: RawRow[];
  /** Rows above the header: titles and, above a sheet's first one, what a careless sort left there. */
  rowsAbove: RawRow[];
}

export interface FoundTables {
  forms: Table<FormField>[];
  targets: Table<TargetField>[];
}

interface HeaderRow {
  row: RawRow;
  /** Rows right above it that hold the upper halves of its names. */
  halvesAbove: number;
  form: Map<FormField, HeaderCell[]> | null;
  targets: Map<TargetField, HeaderCell[]> | null;
  known: Set<number>;
  texts: Map<number, string>;
}

const FORM_FILLS = fillFields(FORM_COLUMNS);
const TARGET_FILLS = fillFields(TARGET_COLUMNS);
const FORM_KEYS: readonly FormField[] = ["taskId", "text", "label"];
const TARGET_VALUES: readonly TargetField[] = ["cityTarget", "achieved"];
const FEWEST_FORM_HEADERS = 3;
/** Columns of one name that are compared; further ones are reported as extra columns. */
const MOST_TWINS = 8;
/** Title lines above a second table of a sheet. */
const MOST_TITLES = 5;
/** What a row of the form begins with, and no header. */
const TASK_ID = /^[A-Z]\d{3,4}$/;
const LONGEST_ID = 5;

function isTaskId(text: string): boolean {
  return text.length <= LONGEST_ID && TASK_ID.test(text);
}

/** The tables of one sheet. */
export function findTables(grid: SheetGrid): FoundTables {
  const found: FoundTables = { forms: [], targets: [] };
  const headers = joinHeaderRows(headerRows(grid));
  const starts = headers.map((header, position) => {
    const at = positionAfter(grid.rows, header.row.index) - 1;
    const top = at - header.halvesAbove;
    const above = headers[position - 1];
    return { at, top, title: above ? titleAbove(grid, top, answerColumns(above)) : 0 };
  });
  headers.forEach((header, position) => {
    const { at, top, title } = starts[position] ?? { at: 0, top: 0, title: 0 };
    const tableOf = <F extends string>(columns: Map<F, HeaderCell[]>): Table<F> => ({
      grid,
      sheet: grid.sheet,
      headerRow: header.row.index,
      columns,
      known: header.known,
      otherHeaders: header.texts,
      rows: grid.rows.slice(at + 1, starts[position + 1]?.title),
      rowsAbove: grid.rows.slice(title, top),
    });
    if (header.form) found.forms.push(...sideBySide(header.form).map(tableOf));
    else if (header.targets) found.targets.push(tableOf(header.targets));
  });
  return found;
}

/**
 * Forms that stand beside each other under one header row, as to save paper: where key, answer and a
 * third header come again, what follows is a table of its own.
 */
function sideBySide(form: Map<FormField, HeaderCell[]>): Map<FormField, HeaderCell[]>[] {
  if (![...form.values()].some((cells) => cells.length > 1)) return [form];
  const repeated = [...form].filter(([, cells]) => cells.length > 1);
  const fields = new Set(repeated.map(([field]) => field));
  const names = fields.has("taskId") || fields.has("text");
  const answers = FORM_FILLS.some((field) => fields.has(field));
  if (!names || !answers || fields.size < FEWEST_FORM_HEADERS) return [form];
  const times = Math.max(...repeated.map(([, cells]) => cells.length));
  const starts = Array.from({ length: times }, (_, nth) =>
    nth === 0 ? 0 : Math.min(...repeated.flatMap(([, cells]) => cells[nth]?.column ?? [])),
  );
  const tables = starts.map((start, nth) => {
    const end = starts[nth + 1] ?? Infinity;
    const columns = new Map<FormField, HeaderCell[]>();
    for (const [field, cells] of form) {
      const own = cells.filter(({ column }) => column >= start && column < end);
      if (own.length > 0) columns.set(field, own);
    }
    return columns;
  });
  return tables.every((columns) => isForm(new Set(columns.keys()))) ? tables : [form];
}

/** The columns of a table in which answers stand. */
function answerColumns({ form, targets }: HeaderRow): Set<number> {
  const cells = [
    ...FORM_FILLS.flatMap((field) => form?.get(field) ?? []),
    ...TARGET_FILLS.flatMap((field) => targets?.get(field) ?? []),
  ];
  return new Set(cells.map(({ column }) => column));
}

/**
 * Position of the first of the title lines that stand right above a further header.
 *
 * @param answers columns of the table above, in which no line of a title stands
 */
function titleAbove(grid: SheetGrid, header: number, answers: ReadonlySet<number>): number {
  let title = header;
  while (title > Math.max(0, header - MOST_TITLES)) {
    const row = grid.rows[title - 1];
    const start = row?.cells[0]?.value;
    if (!row || (typeof start === "string" && isTaskId(start))) break;
    const isDated = datedLineIn(grid, row) !== null && !answers.has(row.cells[0]?.column ?? 0);
    if (!isDated && !isTitleRow(grid, row) && otherTimeIn(grid, row) === null) break;
    title--;
  }
  return title;
}

function headerRows(grid: SheetGrid): HeaderRow[] {
  const found: HeaderRow[] = [];
  for (const row of grid.rows) {
    const header = headerRow(grid, row);
    if (header) found.push(header);
  }
  return found;
}

/** Reads a row as a header; null if it is none. */
function headerRow(grid: SheetGrid, row: RawRow): HeaderRow | null {
  if (!mayBeHeader(grid, row)) return null;
  const cells = headerCells(grid, row);
  const inOrder = ascending([...cells.values()]);
  const form = locate(inOrder, ({ names }) => names.form);
  const targets = locate(inOrder, ({ names }) => names.targets);
  const knownForm = knownFields(form);
  const knownTargets = knownFields(targets);
  const mayBeTargets = isTargets(knownTargets);
  if (!isForm(knownForm) && !mayBeTargets) return null;
  const asForm = isForm(knownForm) && (!mayBeTargets || knownForm.size >= knownTargets.size);
  const known = columnsOf(asForm ? form : targets);
  const texts = new Map<number, string>();
  for (const [column, { text }] of cells) if (!known.has(column)) texts.set(column, text);
  return {
    row,
    halvesAbove: 0,
    form: asForm ? form : null,
    targets: asForm ? null : targets,
    known,
    texts,
  };
}

/** By column, as nearly all come. */
function ascending(cells: HeaderText[]): HeaderText[] {
  const isAscending = cells.every(({ column }, at) => column > (cells[at - 1]?.column ?? 0));
  return isAscending ? cells : cells.sort((a, b) => a.column - b.column);
}

/** The columns in which any field stands. */
export function columnsOf(fields: ReadonlyMap<string, readonly HeaderCell[]>): Set<number> {
  const columns = new Set<number>();
  for (const cells of fields.values()) for (const { column } of cells) columns.add(column);
  return columns;
}

/**
 * A quick look that spares most rows the full one: two cells that are headers by name and, with
 * the row above, the headers that no table is without.
 */
function mayBeHeader(grid: SheetGrid, row: RawRow): boolean {
  const start = row.cells[0]?.value;
  if (start === undefined || (typeof start === "string" && isTaskId(start))) return false;
  if (endsHeaders(grid, row)) return true;
  if (row.cells.length < 2) return false;
  const hits = namedUpToTwo(row);
  // Beneath a header merged over two columns stand what each of them is for.
  if (grid.isReached(row.index)) return hits >= 2 || (hits > 0 && isLowerHalf(grid, row.index));
  if (hits < 2) return splitsGroups(grid, row);
  const rows = [row, grid.row(row.index - 1)];
  return (
    isForm(fieldsNamed(rows, formFieldNamed)) || isTargets(fieldsNamed(rows, targetFieldNamed))
  );
}

/** How many cells are headers by name; who has two need not look further. */
function namedUpToTwo({ cells }: RawRow): number {
  let hits = 0;
  for (const { value } of cells) {
    if (typeof value === "string" && isNamed(value) && ++hits === 2) break;
  }
  return hits;
}

const LONGEST_END = 12;

/** True for a row of nothing but ends of the header names above it: 预计完成 over 时间. */
function endsHeaders(grid: SheetGrid, row: RawRow): boolean {
  // Rows of answers hold long texts, numbers or dates.
  if (!row.cells.every(isShort)) return false;
  return endsEach(grid, row);
}

function endsEach(grid: SheetGrid, row: RawRow): boolean {
  return row.cells.every(({ column, value }) => {
    const above = grid.at(row.index - 1, column)?.cell.value;
    if (typeof value !== "string" || typeof above !== "string") return false;
    return mayBeginName(above) && isNamed(above + value);
  });
}

function isShort({ value }: RawCell): boolean {
  return typeof value === "string" && value.length <= LONGEST_END;
}

/** True for a row of short texts, each beneath a cell that is merged over it and others. */
function splitsGroups(grid: SheetGrid, row: RawRow): boolean {
  if (grid.sheet.merges.length === 0) return false;
  return row.cells.every(
    (cell) => isShort(cell) && groupOver(grid, row.index, cell.column) !== null,
  );
}

/** True where header names of the row above are merged down to the row. */
function isLowerHalf(grid: SheetGrid, row: number): boolean {
  const above = grid.row(row - 1)?.cells ?? [];
  const reaching = above.filter(
    ({ column, value }) =>
      typeof value === "string" &&
      formFieldNamed(value) !== null &&
      grid.at(row, column)?.row === row - 1,
  );
  return reaching.length >= 2;
}

function fieldsNamed<F extends string>(
  rows: readonly (RawRow | null)[],
  fieldNamed: (text: string) => F | null,
): Set<F> {
  const fields = new Set<F>();
  for (const row of rows) {
    for (const { value } of row?.cells ?? []) {
      const field = typeof value === "string" ? fieldNamed(value) : null;
      if (field !== null) fields.add(field);
    }
  }
  return fields;
}

/** Field → columns, the surest ones only, of cells in order. */
function locate<F extends string>(
  cells: readonly HeaderText[],
  matchOf: (cell: HeaderText) => HeaderMatch<F> | null,
): Map<F, HeaderCell[]> {
  const columns = new Map<F, HeaderCell[]>();
  for (const cell of cells) {
    const match = matchOf(cell);
    if (!match) continue;
    const { column, row, text } = cell;
    const header: HeaderCell = { column, row, text, level: match.level };
    const known = columns.get(match.field);
    const surer = known?.[0] ? sureness(match.level) - sureness(known[0].level) : 1;
    if (!known || surer > 0) columns.set(match.field, [header]);
    else if (surer === 0 && known.length < MOST_TWINS) known.push(header);
  }
  return columns;
}

function sureness(level: HeaderLevel): number {
  return level === "header" ? 2 : level === "alias" ? 1 : 0;
}

/** Fields whose header is one of the known names. */
function knownFields<F extends string>(columns: ReadonlyMap<F, readonly HeaderCell[]>): Set<F> {
  const known = new Set<F>();
  for (const [field, [cell]] of columns) if (cell && cell.level !== "like") known.add(field);
  return known;
}

/** Whether columns of such names make a table of tasks and answers. */
export function isForm(known: ReadonlySet<FormField>): boolean {
  if (!FORM_KEYS.some((field) => known.has(field))) return false;
  if (!FORM_FILLS.some((field) => known.has(field))) return false;
  return known.size >= FEWEST_FORM_HEADERS || known.has("taskId") || known.has("text");
}

function isTargets(known: ReadonlySet<TargetField>): boolean {
  return known.has("indicator") && TARGET_VALUES.some((field) => known.has(field));
}

export function fillFields<F extends string>(columns: readonly ColumnSchema<F>[]): F[] {
  return columns.filter((column) => !column.locked).map((column) => column.field);
}

/** A header over two rows is found twice; the row that names more columns is the header. */
function joinHeaderRows(found: readonly HeaderRow[]): HeaderRow[] {
  const joined: HeaderRow[] = [];
  for (const header of found) {
    const last = joined[joined.length - 1];
    if (last && last.row.index === header.row.index - 1 && isUpperHalf(last, header)) {
      joined.pop();
      joined.push({ ...header, halvesAbove: last.halvesAbove + 1 });
    } else joined.push(header);
  }
  return joined;
}

/** True where the lower row repeats no header of the upper one in a cell of its own. */
function isUpperHalf(upper: HeaderRow, lower: HeaderRow): boolean {
  const columns = lower.form ?? lower.targets ?? new Map<string, HeaderCell[]>();
  const inherited = [...columns.values()].flat().filter(({ row }) => row === upper.row.index);
  return inherited.length > 0;
}
