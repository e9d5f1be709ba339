/**
 * Headers that are misspelt, cut short or could mean another column: 联系电活 for 联系电话, 预计完成 or
 * 完成时间节点 for 预计完成时间. One is read only for a column that is missing otherwise, and only where the
 * cells beneath fit it.
 */

import { FORM_COLUMNS, type ColumnSchema, type FormField } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import type { RawCell } from "../../workbook/raw-workbook";
import { isFilled } from "../sheet-grid";
import { isBlankMark } from "../values/blank-mark";
import { cellText } from "../values/cell-text";
import { columnsOf, type Table } from "./find-tables";
import { bareKey, headerKey, isOtherColumn } from "./header-words";
import { isName, TELLING, type Reads } from "./telling-columns";

/** Shorter names are near too many other words. */
const SHORTEST = 3;
/** From this length on two characters may be wrong. */
const LONG = 6;
/** Of an abbreviation, the share of the name that must be left. */
const SHARE_LEFT = 0.5;
/** Cells that are looked at to see whether a column fits. */
const MOST_CELLS = 30;
/** Characters that an answer in words has at least. */
const SHORTEST_TEXT = 2;

/** The table with the columns that it names almost right. */
export function withNearHeaders(table: Table<FormField>): Table<FormField> {
  if (table.otherHeaders.size === 0 || table.headerRow === null) return table;
  const missing = FORM_COLUMNS.filter(({ field, locked }) => !locked && !table.columns.has(field));
  if (missing.length === 0) return table;
  const pairs = [...table.otherHeaders]
    .filter(([, text]) => !isOtherColumn(text))
    .flatMap(([column, text]) => {
      const near = missing.filter(
        (schema) => isNear(text, schema) || isShared(text, schema, table.columns),
      );
      if (near.length === 0) return [];
      const cells = cellsOf(table, column);
      return near
        .filter(({ field }) => fits(field, cells))
        .map(({ field }) => ({ field, column, text }));
    });
  const found = pairs.filter(({ field, column }) =>
    pairs.every((other) => (other.field === field) === (other.column === column)),
  );
  if (found.length === 0) return table;
  const columns = new Map(table.columns);
  const otherHeaders = new Map(table.otherHeaders);
  for (const { field, column, text } of found) {
    columns.set(field, [{ column, row: table.headerRow, text, level: "near" }]);
    otherHeaders.delete(column);
  }
  return {
    ...table,
    columns,
    otherHeaders,
    known: new Set([...table.known, ...columnsOf(columns)]),
  };
}

function isShared(
  text: string,
  { shared }: ColumnSchema<FormField>,
  columns: ReadonlyMap<FormField, unknown>,
): boolean {
  return shared !== undefined && columns.has(shared.rather) && shared.names.includes(bareKey(text));
}

function isNear(text: string, schema: ColumnSchema<FormField>): boolean {
  const { field, header, aliases, unlike } = schema;
  if (unlike?.test(headerKey(text))) return false;
  const keys = [...new Set([headerKey(text), bareKey(text)])];
  const names = [
    ...new Set([header, ...aliases].flatMap((name) => [headerKey(name), bareKey(name)])),
  ];
  return keys.some((key) => names.some((name) => isMisspelt(key, name, field) || isCut(key, name)));
}

/** As long as the name, with a character or two wrong or in another order. */
function isMisspelt(key: string, name: string, field: FormField): boolean {
  if (key.length !== name.length || name.length < SHORTEST) return false;
  if (sorted(key) === sorted(name)) return true;
  // 完好率 is another rate, and no figure beneath it tells.
  if (name.length === SHORTEST && field === "completionRate") return false;
  const wrong = [...name].filter((character, at) => character !== key.charAt(at)).length;
  return wrong <= (name.length < LONG ? 1 : 2);
}

/** The name without some of its characters. */
function isCut(key: string, name: string): boolean {
  if (key.length < 2 || key.length >= name.length || key.length < SHARE_LEFT * name.length) {
    return false;
  }
  let at = 0;
  for (const character of name) if (character === key.charAt(at)) at++;
  return at === key.length;
}

function sorted(key: string): string {
  return [...key].sort().join("");
}

function cellsOf({ rows }: Table, column: number): RawCell[] {
  const cells: RawCell[] = [];
  for (const row of rows) {
    const cell = row.cells.find((each) => each.column === column);
    if (!cell || !isFilled(cell) || isBlankMark(compactKey(cellText(cell)))) continue;
    cells.push(cell);
    if (cells.length === MOST_CELLS) break;
  }
  return cells;
}

/** True where most of the cells read as what the column is for. */
function fits(field: FormField, cells: readonly RawCell[]): boolean {
  const reads = TELLING.get(field) ?? (field === "contact" ? isName : isText);
  return cells.length > 0 && cells.filter(reads).length * 2 > cells.length;
}

const isText: Reads = (cell) =>
  typeof cell.value !== "number" && cellText(cell).trim().length >= SHORTEST_TEXT;
