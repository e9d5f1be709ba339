/** Rows and cells of a worksheet: the hot path of the reader. */

import { cellAddress } from "../../../core/workbook/address";
import type { RawCell, RawRow, RawValue, StruckCell } from "../../../core/workbook/raw-workbook";
import { PART_MISSING, STRING_MISSING } from "../../../core/wording/reader-issues";
import type { CellBudget } from "../cell-budget";
import { refuse } from "../refusal";
import { orderedRows } from "../row-order";
import { CLOSE, EMPTY, OPEN, type XmlScanner } from "../xml-scanner";
import { isTrue, wholeNumber } from "./attributes";
import { isCellType, storedValue } from "./cell-value";
import type { CellLook, CellLooks } from "./cell-looks";
import { PlainCell } from "./plain-cell";
import { COLUMNS, ROWS } from "./range";
import { readRichText, skipExtension, type SharedStrings } from "./shared-strings";

/** What the cells of a sheet refer to, and what counts them. */
export interface RowContext {
  /** Name of the sheet, for messages. */
  sheet: string;
  strings: SharedStrings;
  looks: CellLooks;
  budget: CellBudget;
  /** Takes the cells of the sheet whose style strikes them out. */
  struck: StruckCell[];
}

/** So many struck-out cells of a sheet are told. */
export const MOST_STRUCK = 1000;

const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

/** From the opening to the closing tag of the sheet data. @throws Refusal on damage or over a limit. */
export function readRows(scanner: XmlScanner, context: RowContext): RawRow[] {
  return new RowReader(scanner, context).read();
}

class RowReader {
  private readonly rows: RawRow[] = [];
  /** Row of the tag read last; rows without a number follow on. */
  private row = 0;
  /** Row and column of the cell read last. */
  private cellRow = 0;
  private column = 0;
  private readonly plain = new PlainCell();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: RowContext,
  ) {}

  read(): RawRow[] {
    const { scanner } = this;
    const depth = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      scanner.expectNoText();
      if (scanner.is("row")) this.readRow(token === EMPTY);
      else if (token === OPEN) scanner.damaged();
    }
    scanner.expectNoText();
    return orderedRows(this.rows, this.context.sheet);
  }

  private readRow(empty: boolean): void {
    const { scanner } = this;
    const declared = this.rowNumber();
    this.row = declared ?? this.row + 1;
    if (empty) return;
    const numbered = declared !== null;
    const hidden = isTrue(scanner.attribute("hidden"));
    const depth = scanner.depth;
    const cells: RawCell[] = [];
    this.column = 0;
    this.cellRow = this.row;
    for (;;) {
      let cell: RawCell | null = null;
      const end = this.plain.read(scanner.source, scanner.position);
      if (end >= 0) {
        scanner.position = end;
        cell = this.plainCell(numbered);
      } else {
        const token = scanner.next();
        if (scanner.depth < depth) break;
        scanner.expectNoText();
        if (scanner.is("c")) cell = this.readCell(token === EMPTY, numbered);
        else if (token === OPEN) skipExtension(scanner);
      }
      if (cell !== null) cells.push(cell);
    }
    scanner.expectNoText();
    this.row = this.cellRow;
    if (cells.length === 0) return;
    this.rows.push({ index: this.row, hidden, cells });
  }

  /** The cell that the short cut has read; null if it is blank. */
  private plainCell(numbered: boolean): RawCell | null {
    const { plain, context } = this;
    if (plain.row > 0) this.moveTo(plain.row, plain.column, numbered);
    else this.moveOn();
    if (plain.valueStart === plain.valueEnd) return null;
    const value = this.plainValue();
    if (value === null || value === "") return null;
    return this.cell({ column: this.column, value }, context.looks[plain.style]);
  }

  private plainValue(): RawValue | null {
    const { string, whole, valueStart, valueEnd } = this.plain;
    if (string >= 0) return this.sharedString(string);
    if (whole >= 0) return whole;
    return storedValue("", this.scanner.source.slice(valueStart, valueEnd));
  }

  /** One cell; null if it is blank. `numbered` tells that the row gave its own number. */
  private readCell(empty: boolean, numbered: boolean): RawCell | null {
    const { scanner, context } = this;
    const { source, attributeBounds } = scanner;
    let style = 0;
    let type = "";
    let placed = false;
    for (let index = 0; index < scanner.attributeCount * 4; index += 4) {
      const name = attributeBounds[index] as number;
      if ((attributeBounds[index + 1] as number) - name !== 1) continue;
      const from = attributeBounds[index + 2] as number;
      const to = attributeBounds[index + 3] as number;
      switch (source.charCodeAt(name)) {
        case LOWER_R:
          if (placed) scanner.damaged();
          placed = true;
          this.place(from, to, numbered);
          break;
        case LOWER_S:
          style = this.scanner.digits(from, to);
          break;
        case LOWER_T:
          if (type !== "") scanner.damaged();
          type = source.slice(from, to);
      }
    }
    if (!placed) this.moveOn();
    if (empty) return null;

    const value = this.readContent(type);
    if (this.formula) {
      return this.cell({ column: this.column, value, formula: true }, context.looks[style]);
    }
    if (value === null || value === "") return null;
    return this.cell({ column: this.column, value }, context.looks[style]);
  }

  private cell(cell: RawCell, look: CellLook | undefined): RawCell {
    cell.value = this.context.budget.take(
      cell.value,
      this.context.sheet,
      this.cellRow,
      cell.column,
    );
    if (look === undefined) return cell;
    if (look.format !== undefined) cell.format = look.format;
    if (look.struck) this.strike(cell);
    return cell;
  }

  private strike({ column, value }: RawCell): void {
    const { struck } = this.context;
    if (struck.length < MOST_STRUCK && value !== null)
      struck.push({ cell: cellAddress(this.cellRow, column), text: null });
  }

  /** True if the cell read last holds a formula. */
  private formula = false;

  /** What stands between the tags of a cell, up to its closing tag. */
  private readContent(type: string): RawValue | null {
    const { scanner } = this;
    const depth = scanner.depth;
    let value: RawValue | null = null;
    let seen = 0;
    this.formula = false;
    if (scanner.leaf("v")) {
      seen = 1;
      value = this.valueOf(type);
    }
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
      scanner.expectNoText();
      const isValue = scanner.is("v");
      if (isValue || scanner.is("is")) {
        // One of each is possible: some writers give the number beside the text that it shows.
        const bit = isValue ? 1 : 2;
        if (seen & bit) scanner.damaged();
        seen |= bit;
        let content: RawValue | null = type === "str" || type === "inlineStr" ? "" : null;
        if (token === OPEN)
          content = isValue
            ? this.readValue(type)
            : readRichText(scanner, this.context.strings.struck);
        if (seen === bit || isValue === (type !== "inlineStr")) value = content;
      } else {
        const isFormula = scanner.is("f");
        this.formula ||= isFormula;
        if (token === OPEN && isFormula) scanner.skip();
        else if (token === OPEN) skipExtension(scanner);
      }
    }
    scanner.expectNoText();
    const blank = value === null && seen > 0 && !this.formula;
    if (blank) this.context.budget.missContent(this.context.sheet, this.cellRow, this.column);
    return value;
  }

  private readValue(type: string): RawValue | null {
    if (this.scanner.next() !== CLOSE) this.scanner.damaged();
    return this.valueOf(type);
  }

  /** What the scanner's current text means. */
  private valueOf(type: string): RawValue | null {
    const { scanner } = this;
    if (type !== "s")
      return isCellType(type) ? storedValue(type, scanner.text()) : scanner.damaged();
    if (scanner.isPlain && scanner.textStart === scanner.textEnd) return null;
    const index = scanner.isPlain ? scanner.digits(scanner.textStart, scanner.textEnd) : -1;
    return this.sharedString(index < 0 ? (wholeNumber(scanner.text().trim()) ?? -1) : index);
  }

  private sharedString(index: number): string {
    const { strings } = this.context;
    const text = strings.at(index);
    if (text === undefined) {
      if (strings.lost !== null) refuse(PART_MISSING, { part: strings.lost });
      const cell = cellAddress(this.cellRow, this.column);
      refuse(STRING_MISSING, {}, { sheet: this.context.sheet, cell });
    }
    return text;
  }

  /** The number that a row gives itself; null where it gives none. */
  private rowNumber(): number | null {
    const { scanner } = this;
    const number = scanner.numberAttribute("r");
    if (number !== null) return number >= 1 && number <= ROWS ? number : scanner.damaged();
    return scanner.attribute("r") === null ? null : scanner.damaged();
  }

  /** Reads a cell reference such as `K12` and moves there. A row that gave its number binds its cells. */
  private place(from: number, to: number, numbered: boolean): void {
    const { source } = this.scanner;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = (source.charCodeAt(at) | 32) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > COLUMNS) this.scanner.damaged();
    }
    const row = this.scanner.digits(at, to);
    if (column === 0 || row < 1 || row > ROWS) this.scanner.damaged();
    this.moveTo(row, column, numbered);
  }

  /** To the next column, for a cell that does not tell its place. */
  private moveOn(): void {
    if (++this.column > COLUMNS) this.scanner.damaged();
  }

  private moveTo(row: number, column: number, numbered: boolean): void {
    if (row !== this.cellRow) {
      if (numbered || this.column > 0) this.scanner.damaged();
      this.cellRow = row;
    }
    this.column = column;
  }
}
