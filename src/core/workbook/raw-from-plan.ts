/** What a reader would give for a workbook that a writer made from a plan. For previews and tests. */

import type { RawCell, RawRow, RawSheet, RawWorkbook } from "./raw-workbook";
import { serialFromIso } from "./serial-date";
import type { CellPlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Formats that readers report: percentages and dates. */
const MARKING = /[%ymdhs]/;

/** Turns a plan into the workbook that reading its file gives back; `fileName` as a person knows it. */
export function rawFromPlan(plan: WorkbookPlan, fileName: string): RawWorkbook {
  return {
    fileName,
    format: "xlsx",
    date1904: false,
    sheets: plan.sheets.map(rawSheet),
  };
}

/** A sheet alone. */
export function rawSheet(sheet: SheetPlan): RawSheet {
  const rows: RawRow[] = [];
  sheet.rows.forEach((row, index) => {
    const cells = row.cells.flatMap((cell, column) => rawCell(cell, column + 1));
    if (cells.length > 0) rows.push({ index: index + 1, hidden: false, cells });
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    merges: sheet.merges,
    hiddenColumns: sheet.columns.flatMap((column, index) => (column.hidden ? [index + 1] : [])),
  };
}

function rawCell(cell: CellPlan | null, column: number): RawCell[] {
  const value = cell?.value ?? null;
  if (value === null || value === "") return [];
  if (typeof value !== "object") {
    const format = cell?.style.numberFormat ?? "";
    return [MARKING.test(format) ? { column, value, format } : { column, value }];
  }
  const serial = serialFromIso(value.date);
  if (serial === null) return [{ column, value: value.date }];
  return [{ column, value: serial, format: cell?.style.numberFormat ?? "yyyy-mm-dd" }];
}
