/** A worksheet part: one linear scan for rows, merged ranges and hidden columns. */

import { TOO_MANY_MERGES } from "../../../core/wording/reader-issues";
import { cellAddress } from "../../../core/workbook/address";
import type { CellRange, RawRow, StruckCell } from "../../../core/workbook/raw-workbook";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import { isTrue, wholeNumber } from "./attributes";
import { parseRange } from "./range";
import { columnsOf, type ColumnSpan } from "../hidden-columns";
import type { StruckTexts } from "./shared-strings";
import { MOST_STRUCK, readRows, type RowContext } from "./sheet-rows";

export interface SheetContent {
  rows: RawRow[];
  merges: CellRange[];
  hiddenColumns: number[];
  struck?: StruckCell[];
  margins: string[];
}

export interface SheetContext extends Omit<RowContext, "struck"> {
  limits: Limits;
}

const OTHER_ROOTS = new Set(["chartsheet", "dialogsheet", "macrosheet"]);

/**
 * Content of a worksheet; null if the part is a sheet of another kind, such as a chart or dialog.
 * The dimension that the part claims is never looked at. @throws Refusal on damage or over a limit.
 */
export function readSheet(xml: string, part: string, context: SheetContext): SheetContent | null {
  const scanner = new XmlScanner(xml, part);
  if (scanner.next() === END) scanner.damaged();
  if (OTHER_ROOTS.has(scanner.name())) return null;
  if (!scanner.is("worksheet")) scanner.damaged();
  let rows: RawRow[] | null = null;
  const merges: CellRange[] = [];
  const hidden: ColumnSpan[] = [];
  const { sheet, strings, looks, budget } = context;
  const struck: StruckCell[] = [];
  const margins: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("sheetData")) {
      if (rows !== null) scanner.damaged();
      rows = token === EMPTY ? [] : readRows(scanner, { sheet, strings, looks, budget, struck });
    } else if (token === OPEN) {
      if (scanner.is("mergeCells")) readMerges(scanner, merges, context);
      else if (scanner.is("cols")) readColumns(scanner, hidden);
      else if (scanner.is("headerFooter")) readMargins(scanner, margins);
      // Rows that slipped out of their place.
      else if (scanner.is("row") || scanner.is("c")) scanner.damaged();
      else scanner.skip();
    }
  }
  if (rows === null) return scanner.damaged();
  struck.push(...partlyStruck(rows, context.strings.struck, MOST_STRUCK - struck.length));
  const content = { rows, merges, hiddenColumns: columnsOf(hidden, rows), margins };
  return struck.length > 0 ? { ...content, struck } : content;
}

/** The cells whose texts have struck-out parts. */
function partlyStruck(rows: readonly RawRow[], texts: StruckTexts, most: number): StruckCell[] {
  const found: StruckCell[] = [];
  if (texts.size === 0) return found;
  for (const { index, cells } of rows) {
    for (const { column, value } of cells) {
      const text = typeof value === "string" ? texts.get(value) : undefined;
      if (text === undefined) continue;
      if (found.length >= most) return found;
      found.push({ cell: cellAddress(index, column), text });
    }
  }
  return found;
}

/** From the opening to the closing tag of the list of merged ranges. */
function readMerges(scanner: XmlScanner, merges: CellRange[], context: SheetContext): void {
  const depth = scanner.depth;
  const limit = context.limits.merges;
  const declared = wholeNumber(scanner.attribute("count"));
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("mergeCell")) continue;
    merges.push(parseRange(scanner.attribute("ref") ?? "") ?? scanner.damaged());
    if (merges.length > limit) refuse(TOO_MANY_MERGES, { limit }, { sheet: context.sheet });
  }
  // More than announced is a careless writer's; fewer means that one is lost.
  if (declared !== null && declared > merges.length) scanner.damaged();
}

/** Longer ones are no footers. */
const LONGEST_MARGIN = 1000;

/** Texts of the page's headers and footers. */
function readMargins(scanner: XmlScanner, margins: string[]): void {
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    const text = token === CLOSE ? scanner.text().trim() : "";
    if (text !== "") margins.push(text.slice(0, LONGEST_MARGIN));
  }
}

function readColumns(scanner: XmlScanner, hidden: ColumnSpan[]): void {
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("col") || !isTrue(scanner.attribute("hidden"))) continue;
    const from = wholeNumber(scanner.attribute("min"));
    const to = wholeNumber(scanner.attribute("max"));
    if (from !== null && to !== null) hidden.push({ from, to });
  }
}
