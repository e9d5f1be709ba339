/** One table of an OpenDocument spreadsheet: rows and cells with their repeat counts. */

import { TOO_MANY_CELLS, TOO_MANY_MERGES } from "../../../core/wording/reader-issues";
import { cellAddress } from "../../../core/workbook/address";
import type { BesideCells, RawCell, RawRow, RawSheet } from "../../../core/workbook/raw-workbook";
import type { CellBudget } from "../cell-budget";
import { columnsOf, type ColumnSpan } from "../hidden-columns";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import { CLOSE, EMPTY, OPEN, type XmlScanner } from "../xml-scanner";
import { wholeNumber } from "../xlsx/attributes";
import { COLUMNS, ROWS } from "../xlsx/range";
import { readAside, readOdsCell, type OnCell } from "./cell";

/** From the opening to the closing tag of a table. @throws Refusal on damage or over a limit. */
export function readTable(
  scanner: XmlScanner,
  hiddenStyles: ReadonlySet<string>,
  budget: CellBudget,
  limits: Limits,
): RawSheet {
  const hidden = hiddenStyles.has(scanner.prefixedAttribute("style-name") ?? "");
  const sheet: RawSheet = {
    name: scanner.prefixedAttribute("name") ?? "",
    visibility: hidden ? "hidden" : "visible",
    rows: [],
    merges: [],
    hiddenColumns: [],
  };
  new TableReader(scanner, sheet, budget, limits).read();
  return sheet;
}

class TableReader {
  private row = 1;
  private column = 1;
  private readonly hidden: ColumnSpan[] = [];
  private readonly beside: BesideCells = { notes: [], boxes: [], pictures: 0 };

  constructor(
    private readonly scanner: XmlScanner,
    private readonly sheet: RawSheet,
    private readonly budget: CellBudget,
    private readonly limits: Limits,
  ) {}

  /** Row groups and header rows are only wrappers: their rows are met in order. */
  read(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      if (token === CLOSE) continue;
      if (scanner.is("table-row")) this.readRow(token === EMPTY);
      else if (scanner.is("table-column")) this.readColumn();
      else if (token === OPEN && scanner.is("shapes")) this.readShapes();
      else if (token === OPEN && !WRAPPERS.has(scanner.name())) scanner.skip();
    }
    const { notes, boxes, pictures } = this.beside;
    if (notes.length + boxes.length + pictures > 0) this.sheet.beside = this.beside;
    this.sheet.hiddenColumns = columnsOf(this.hidden, this.sheet.rows);
  }

  /** Shapes that hang on the sheet and on no cell. */
  private readShapes(): void {
    const on: OnCell = { notes: [], boxes: this.beside.boxes, pictures: 0 };
    readAside(this.scanner, on);
    this.beside.pictures += on.pictures;
  }

  private readColumn(): void {
    const count = this.repeats("number-columns-repeated");
    if (isHidden(this.scanner)) {
      this.hidden.push({ from: this.column, to: this.column + count - 1 });
    }
    this.column += count;
  }

  private readRow(empty: boolean): void {
    const { scanner } = this;
    const count = this.repeats("number-rows-repeated");
    const hidden = isHidden(scanner);
    const cells: RawCell[] = [];
    const depth = scanner.depth;
    this.column = 1;
    if (!empty) {
      for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
        scanner.expectNoText();
        if (scanner.is("table-cell") || scanner.is("covered-table-cell")) {
          this.readCell(token === EMPTY, cells);
        } else if (token === OPEN) scanner.skip();
      }
    }
    if (cells.length > 0) this.addRows(count, hidden, cells);
    this.row += count;
  }

  private readCell(empty: boolean, cells: RawCell[]): void {
    const { scanner, budget, sheet } = this;
    const count = this.repeats("number-columns-repeated");
    this.addMerge();
    const on: OnCell = { notes: [], boxes: this.beside.boxes, pictures: 0 };
    const cell = readOdsCell(scanner, empty, on);
    this.beside.pictures += on.pictures;
    for (const text of on.notes) {
      this.beside.notes.push({ cell: cellAddress(this.row, this.column), text });
    }
    if (cell !== null) {
      if (this.row > ROWS || this.column + count > COLUMNS + 1) scanner.damaged();
      for (let column = this.column; column < this.column + count; column++) {
        const value = budget.take(cell.value, sheet.name, this.row, column);
        cells.push({ column, ...cell, value });
      }
    }
    this.column += count;
  }

  private addRows(count: number, hidden: boolean, cells: RawCell[]): void {
    const { rows, name } = this.sheet;
    if (count * cells.length > this.limits.cells) {
      refuse(TOO_MANY_CELLS, { limit: this.limits.cells });
    }
    rows.push({ index: this.row, hidden, cells });
    for (let index = this.row + 1; index < this.row + count; index++) {
      for (const cell of cells) this.budget.take(cell.value, name, index, cell.column);
      const row: RawRow = { index, hidden, cells: cells.map((cell) => ({ ...cell })) };
      rows.push(row);
    }
  }

  private addMerge(): void {
    const across = wholeNumber(this.scanner.prefixedAttribute("number-columns-spanned")) ?? 1;
    const down = wholeNumber(this.scanner.prefixedAttribute("number-rows-spanned")) ?? 1;
    if (across <= 1 && down <= 1) return;
    const { merges, name } = this.sheet;
    merges.push({
      top: this.row,
      left: this.column,
      bottom: Math.min(this.row + Math.max(1, down) - 1, ROWS),
      right: Math.min(this.column + Math.max(1, across) - 1, COLUMNS),
    });
    const limit = this.limits.merges;
    if (merges.length > limit) refuse(TOO_MANY_MERGES, { limit }, { sheet: name });
  }

  private repeats(attribute: string): number {
    const value = this.scanner.prefixedAttribute(attribute);
    return value === null ? 1 : Math.max(1, wholeNumber(value) ?? this.scanner.damaged());
  }
}

const WRAPPERS = new Set([
  "table-row-group",
  "table-header-rows",
  "table-rows",
  "table-column-group",
  "table-header-columns",
  "table-columns",
]);

function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.prefixedAttribute("visibility");
  return visibility === "collapse" || visibility === "filter";
}
