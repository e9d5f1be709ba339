/** The host's workbook as a reader would give it for the saved file. */

import type {
  RawCell,
  RawRow,
  RawSheet,
  RawWorkbook,
} from "../../../src/core/workbook/raw-workbook";
import { WHOLE_SHEET } from "../model/area";
import { isBlank, type Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

export function toRawWorkbook(workbook: Workbook): RawWorkbook {
  return {
    fileName: workbook.name,
    format: "xlsx",
    date1904: false,
    sheets: workbook.sheets.map(rawSheet),
  };
}

function rawSheet(sheet: Sheet): RawSheet {
  const rows = new Map<number, RawRow>();
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
    if (isBlank(cell)) continue;
    const known = rows.get(row) ?? { index: row, hidden: sheet.hiddenRows.has(row), cells: [] };
    known.cells.push(rawCell(column, cell));
    rows.set(row, known);
  }
  for (const { cells } of rows.values()) cells.sort((a, b) => a.column - b.column);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows: [...rows.values()].sort((a, b) => a.index - b.index),
    merges: sheet.merges,
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  };
}

function rawCell(column: number, { value, formula, numberFormat }: Cell): RawCell {
  const bare = numberFormat.replace(/"[^"]*"/g, "");
  const marked = typeof value === "number" && bare !== "General" && /[%ymdhs]/i.test(bare);
  return {
    column,
    value,
    ...(marked && { format: numberFormat }),
    ...(formula !== null && { formula: true as const }),
  };
}
