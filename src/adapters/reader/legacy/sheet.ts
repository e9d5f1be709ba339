/** A worksheet part of an .xls stream: cells, merged ranges, hidden rows and columns. */

import { cellAddress } from "../../../core/workbook/address";
import type { RawCell, RawRow, RawSheet, RawValue } from "../../../core/workbook/raw-workbook";
import { STRING_MISSING, TOO_MANY_MERGES } from "../../../core/wording/reader-issues";
import type { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import { orderedRows } from "../row-order";
import { BesideReader } from "./beside-cells";
import type { BoundSheet, Globals } from "./globals";
import { damaged, RECORD, type Record, type RecordStream } from "./records";
import { TextReader } from "./strings";

const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

const LAST_COLUMN = 255;
const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 0x01;

/** @throws Refusal on damage or over a limit. */
export function readLegacySheet(
  stream: RecordStream,
  bound: BoundSheet,
  globals: Globals,
  budget: CellBudget,
  limits: Limits,
): RawSheet {
  return new SheetReader(stream, bound, globals, budget, limits).read();
}

class SheetReader {
  private readonly rows = new Map<number, RawCell[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly sheet: RawSheet;
  /** A formula whose text follows in a record of its own. */
  private awaitsText: RawCell | null = null;

  constructor(
    private readonly stream: RecordStream,
    private readonly bound: BoundSheet,
    private readonly globals: Globals,
    private readonly budget: CellBudget,
    private readonly limits: Limits,
  ) {
    const { name, visibility } = bound;
    this.sheet = { name, visibility, rows: [], merges: [], hiddenColumns: [] };
  }

  read(): RawSheet {
    let whole = false;
    const beside = new BesideReader(this.stream, this.globals.textForm);
    for (const record of this.stream.part(this.bound.start)) {
      // Stands before the cells of every sheet: without it, records were swallowed.
      if (record.type === RECORD.dimensions) whole = true;
      this.readRecord(record);
      beside.take(record);
    }
    const outside = beside.result;
    if (outside) this.sheet.beside = outside;
    if (!whole) damaged();
    const rows = [...this.rows].map(([index, cells]): RawRow => ({
      index,
      hidden: this.hiddenRows.has(index),
      cells,
    }));
    this.sheet.rows = orderedRows(rows, this.sheet.name);
    this.sheet.hiddenColumns = [...this.hiddenColumns].sort((a, b) => a - b);
    return this.sheet;
  }

  private readRecord(record: Record): void {
    const { stream } = this;
    const { at } = record;
    switch (record.type) {
      case RECORD.number:
        return this.add(at, stream.f64(at + 6));
      case RECORD.rk:
        return this.add(at, rkNumber(stream.u32(at + 6)));
      case RECORD.multipleRk:
        return this.addNumbers(record);
      case RECORD.labelShared:
        return this.add(at, this.sharedString(at));
      case RECORD.label:
      case RECORD.richString:
        return this.add(at, this.ownText(record, 6));
      case RECORD.boolOrError:
        return this.add(at, boolOrError(stream.u8(at + 7) === 1, stream.u8(at + 6)));
      case RECORD.formula:
      case RECORD.formulaOfExcel3:
      case RECORD.formulaOfExcel4:
        return this.addFormula(at);
      case RECORD.text:
        return this.completeFormula(record);
      case RECORD.row:
        if (stream.u16(at + 12) & ROW_HIDDEN) this.hiddenRows.add(stream.u16(at) + 1);
        return;
      case RECORD.columnInfo:
        return this.hideColumns(at);
      case RECORD.mergedCells:
        return this.addMerges(at);
    }
  }

  /** Row, column and style stand before every value. */
  private add(at: number, value: RawValue): void {
    if (value === "") return;
    this.place(at, this.stream.u16(at + 2), this.stream.u16(at + 4), value);
  }

  private addNumbers({ at, length }: Record): void {
    const first = this.stream.u16(at + 2);
    for (let index = 0; index < Math.floor((length - 6) / 6); index++) {
      const item = at + 4 + index * 6;
      this.place(at, first + index, this.stream.u16(item), rkNumber(this.stream.u32(item + 2)));
    }
  }

  private place(at: number, column: number, style: number, value: RawValue | null): RawCell {
    if (column > LAST_COLUMN) damaged();
    const row = this.stream.u16(at) + 1;
    const cell: RawCell = {
      column: column + 1,
      value: this.budget.take(value, this.sheet.name, row, column + 1),
    };
    const format = this.globals.formats[style];
    if (format !== undefined) cell.format = format;
    const cells = this.rows.get(row);
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
    return cell;
  }

  /** The cached value is a number, or a mark of another type where its last two bytes are all ones. */
  private addFormula(at: number): void {
    const { stream } = this;
    let value: RawValue | null = null;
    let textFollows = false;
    if (stream.u16(at + 12) !== 0xffff) value = stream.f64(at + 6);
    else {
      const type = stream.u8(at + 6);
      textFollows = type === 0;
      if (type === 1 || type === 2) value = boolOrError(type === 2, stream.u8(at + 8));
      else if (type === 3) value = "";
    }
    const cell = this.place(at, stream.u16(at + 2), stream.u16(at + 4), value);
    cell.formula = true;
    this.awaitsText = textFollows ? cell : null;
  }

  private completeFormula(record: Record): void {
    if (this.awaitsText) this.awaitsText.value = this.ownText(record, 0);
    this.awaitsText = null;
  }

  private ownText(record: Record, skip: number): string {
    const pieces = this.stream.pieces(record);
    return new TextReader(this.stream, pieces, skip).read(this.globals.textForm, 2);
  }

  private sharedString(at: number): string {
    const text = this.globals.strings[this.stream.u32(at + 6)];
    if (text !== undefined) return text;
    const cell = cellAddress(this.stream.u16(at) + 1, this.stream.u16(at + 2) + 1);
    return refuse(STRING_MISSING, {}, { sheet: this.sheet.name, cell });
  }

  private hideColumns(at: number): void {
    if (!(this.stream.u16(at + 8) & COLUMN_HIDDEN)) return;
    const last = Math.min(this.stream.u16(at + 2), LAST_COLUMN);
    for (let column = this.stream.u16(at); column <= last; column++) {
      this.hiddenColumns.add(column + 1);
    }
  }

  private addMerges(at: number): void {
    const { merges, name } = this.sheet;
    const limit = this.limits.merges;
    for (let index = 0; index < this.stream.u16(at); index++) {
      const item = at + 2 + index * 8;
      merges.push({
        top: this.stream.u16(item) + 1,
        left: this.stream.u16(item + 4) + 1,
        bottom: this.stream.u16(item + 2) + 1,
        right: this.stream.u16(item + 6) + 1,
      });
      if (merges.length > limit) refuse(TOO_MANY_MERGES, { limit }, { sheet: name });
    }
  }
}

function boolOrError(isError: boolean, code: number): RawValue {
  return isError ? { error: ERRORS.get(code) ?? "#VALUE!" } : code !== 0;
}

/** A number in 30 bits: a whole one, or the upper half of a double; bit 0 tells to divide by 100. */
function rkNumber(packed: number): number {
  let number: number;
  if (packed & 2) {
    number = packed >> 2;
  } else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, packed & ~3);
    number = view.getFloat64(0);
  }
  return packed & 1 ? number / 100 : number;
}
