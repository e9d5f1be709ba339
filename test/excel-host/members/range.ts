import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import { columnsOf, overlap, rowsOf } from "../model/area";
import { DEFAULT_LOOK, emptyCell, type Cell } from "../model/cell";
import { enter } from "../model/enter";
import { HostError, invalidArgument, invalidOperation, notModelled } from "../model/errors";
import type { Json } from "../wire/messages";
import { describe, flag, oneOf, record, text, type Members } from "./members";
import { rangeAddressOf, rangeOn, requireFinite, type RangeTarget } from "./range-target";

const CLEARS = ["All", "Formats", "Contents", "Hyperlinks"] as const;

const read: Members<RangeTarget>["read"] = {
  Address: rangeAddressOf,
  RowIndex: ({ area }) => area.top - 1,
  ColumnIndex: ({ area }) => area.left - 1,
  RowCount: ({ area }) => rowsOf(area),
  ColumnCount: ({ area }) => columnsOf(area),
  Values: (range) => grid(range, "values", (cell) => cell.value),
  Formulas: (range) => grid(range, "formulas", (cell) => cell.formula ?? cell.value),
  NumberFormat: (range) => grid(range, "numberFormat", (cell) => cell.numberFormat),
  RowHidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
  ColumnHidden: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
};

const write: Members<RangeTarget>["write"] = {
  Values: (range, value, host) => {
    range.sheet.requireUnlocked(range.area, "Range.values");
    fill(range, value, "values", (cell, input, row, column) => {
      if (typeof input === "object") throw invalidArgument("Range.values");
      // Excel drops without a word what is written behind a merged cell's first one.
      if (!isCovered(range, row, column)) enter(cell, input);
    });
    host.announceChange(range.sheet, range.area, "ThisLocalAddin");
  },
  Formulas: (range, value, host) => write?.["Values"]?.(range, value, host),
  NumberFormat: (range, value) => {
    range.sheet.requireFormatting("allowFormatCells", "Range.numberFormat");
    fill(range, value, "numberFormat", (cell, format) => {
      if (typeof format !== "string" || format === "" || !isFormat(format)) {
        throw invalidArgument("Range.numberFormat");
      }
      cell.numberFormat = format;
    });
  },
  RowHidden: ({ sheet, area }, value) => {
    sheet.requireFormatting("allowFormatRows", "Range.rowHidden");
    hide(sheet.hiddenRows, area.top, area.bottom, flag(value, "Range.rowHidden"));
  },
  ColumnHidden: ({ sheet, area }, value) => {
    sheet.requireFormatting("allowFormatColumns", "Range.columnHidden");
    hide(sheet.hiddenColumns, area.left, area.right, flag(value, "Range.columnHidden"));
  },
  Hyperlink: (range, value) => {
    range.sheet.requireUnprotected("Range.hyperlink");
    const link = record(value, "Range.hyperlink");
    const target = text(link["documentReference"] ?? null, "Range.hyperlink");
    const shown = link["textToDisplay"];
    const cell = range.sheet.ensureCell(range.area.top, range.area.left);
    cell.link = { documentReference: target };
    if (shown !== undefined) enter(cell, text(shown, "Range.hyperlink"));
  },
};

const call: Members<RangeTarget>["call"] = {
  GetRow: ({ sheet, area }, [index]) => {
    const row = area.top + Number(index);
    return rangeOn(sheet, { ...area, top: row, bottom: row });
  },
  GetBoundingRect: ({ sheet, area }, [other]) => {
    const second = (other as RangeTarget).area;
    return rangeOn(sheet, {
      top: Math.min(area.top, second.top),
      left: Math.min(area.left, second.left),
      bottom: Math.max(area.bottom, second.bottom),
      right: Math.max(area.right, second.right),
    });
  },
  GetUsedRangeOrNullObject: ({ sheet, area }, [valuesOnly]) => {
    const used = sheet.usedArea(valuesOnly === true, area);
    return used && rangeOn(sheet, used);
  },
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    const areas = sheet.merges.filter((merge) => overlap(merge, area));
    return areas.length === 0 ? null : { type: "RangeAreas", sheet, areas };
  },
  GetRowProperties: ({ sheet, area }, [wanted]) => {
    requireOnly(wanted, "rowHidden");
    const rows = Array.from({ length: rowsOf(area) }, (_, i) => sheet.hiddenRows.has(area.top + i));
    return { value: rows.map((rowHidden) => ({ rowHidden })) };
  },
  GetColumnProperties: ({ sheet, area }, [wanted]) => {
    requireOnly(wanted, "columnHidden");
    const columns = Array.from({ length: columnsOf(area) }, (_, i) => area.left + i);
    return { value: columns.map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })) };
  },
  /** Sent by the library before it writes a large grid in parts. */
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument("Range.values");
    return null;
  },
  Select: ({ sheet, area }, _args, host) => {
    if (sheet.visibility !== "Visible")
      throw invalidOperation("Range.select", "the sheet is hidden");
    host.workbook.active = sheet;
    host.workbook.selection = { sheet, area };
    return null;
  },
  Merge: ({ sheet, area }, [across]) => {
    sheet.requireUnprotected("Range.merge");
    if (sheet.tableOver(area))
      throw invalidOperation("Range.merge", "a table allows no merged cells");
    if (across === true) throw notModelled("Range.merge(across)");
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
    sheet.merges.push(area);
    for (const { row, column, cell } of sheet.cellsIn(area)) {
      if (row === area.top && column === area.left) continue;
      cell.value = "";
      cell.formula = null;
    }
    return null;
  },
  Unmerge: ({ sheet, area }) => {
    sheet.requireUnprotected("Range.unmerge");
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
    return null;
  },
  Clear: (range, [kind], host) => {
    const { sheet, area } = range;
    sheet.requireUnprotected("Range.clear");
    const applied = oneOf(CLEARS, kind ?? "All", "Range.clear");
    if (applied === "Hyperlinks") throw notModelled("Range.clear(Hyperlinks)");
    if (applied === "All" && !sheet.tableOver(area)) sheet.removeCells(area);
    else for (const { cell } of sheet.cellsIn(area)) clearCell(cell, applied);
    host.announceChange(sheet, area, "ThisLocalAddin");
    return null;
  },
};

export const RANGE = describe<RangeTarget>("Range", {
  read,
  write,
  call,
  open: {
    Format: ({ sheet, area }) => ({ type: "RangeFormat", sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => ({ type: "DataValidation", sheet, area }),
    ConditionalFormats: ({ sheet, area }) => ({ type: "ConditionalFormatCollection", sheet, area }),
    Worksheet: ({ sheet }) => sheet,
  },
});

function clearCell(cell: Cell, kind: "All" | "Formats" | "Contents"): void {
  if (kind !== "Formats") {
    cell.value = "";
    cell.formula = null;
  }
  if (kind !== "Contents") {
    cell.look = DEFAULT_LOOK;
    cell.numberFormat = "General";
  }
  if (kind === "All") cell.link = null;
}

/** Excel gives at most five million cells at once; whole rows or columns give null. */
function grid(range: RangeTarget, member: string, value: (cell: Cell) => Json): Json {
  const area = requireFinite(range, `Range.${member}`);
  const blank = emptyCell();
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) {
      cells.push(value(range.sheet.cellAt(row, column) ?? blank));
    }
    rows.push(cells);
  }
  return rows;
}

/** One value for all cells, or a grid of exactly the range's size; null leaves a cell as it is. */
function fill(
  range: RangeTarget,
  input: Json,
  member: string,
  put: (cell: Cell, value: Exclude<Json, null>, row: number, column: number) => void,
): void {
  const area = requireFinite(range, `Range.${member}`);
  const rows = sizedGrid(input, area, member);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = rows ? (rows[row - area.top]?.[column - area.left] ?? null) : input;
      if (value !== null) put(range.sheet.ensureCell(row, column), value, row, column);
    }
  }
}

function isCovered({ sheet }: RangeTarget, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row > top || column > left),
  );
}

/** At most four sections, and every quotation ends. */
function isFormat(format: string): boolean {
  const bare = format.replace(/\\./g, "").replace(/"[^"]*"/g, "");
  return !bare.includes('"') && bare.split(";").length <= 4;
}

function sizedGrid(input: Json, area: CellRange, member: string): Json[][] | null {
  if (!Array.isArray(input)) return null;
  const fits =
    input.length === rowsOf(area) &&
    input.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (fits) return input as Json[][];
  throw new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    `Range.${member}`,
  );
}

/** Null where some are hidden and some are not. */
function hidden(set: ReadonlySet<number>, first: number, last: number): Json {
  const count = [...set].filter((place) => place >= first && place <= last).length;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function hide(set: Set<number>, first: number, last: number, hide: boolean): void {
  if (!hide) {
    for (const place of [...set]) if (place >= first && place <= last) set.delete(place);
    return;
  }
  for (let place = first; place <= last; place++) set.add(place);
}

function requireOnly(wanted: unknown, name: string): void {
  const keys = Object.keys(record(wanted as Json, "Range.getRowProperties"));
  if (keys.length !== 1 || keys[0] !== name) throw notModelled(`properties ${keys.join()}`);
}
