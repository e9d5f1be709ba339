/** A SheetJS workbook as a raw workbook, compared with the cells that the file stores. */

import type * as SheetJs from "@e965/xlsx";
import type {
  RawCell,
  RawRow,
  RawSheet,
  RawValue,
  RawWorkbook,
} from "../../../core/workbook/raw-workbook";
import { LEGACY_DAMAGED } from "../../../core/wording/reader-issues";
import type { CellBudget } from "../cell-budget";
import { refuse } from "../refusal";
import { marksPercentOrDate } from "../xlsx/number-formats";

const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/**
 * @param stored addresses of filled cells by sheet as the file holds them; null if they are not known.
 * @throws Refusal when fewer cells were read than the file stores, or too many for the limits.
 */
export function convertWorkbook(
  book: SheetJs.WorkBook,
  fileName: string,
  stored: readonly ReadonlySet<number>[] | null,
  budget: CellBudget,
): RawWorkbook {
  const sheets: RawSheet[] = [];
  if (stored && stored.length !== book.SheetNames.length) refuse(LEGACY_DAMAGED, {});
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) refuse(LEGACY_DAMAGED, {});
    if (sheet["!type"] && sheet["!type"] !== "sheet") return;
    const rows = convertRows(sheet, name, budget);
    checkComplete(sheet, stored?.[index]);
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden;
    sheets.push({
      name,
      visibility: hidden === 2 ? "very-hidden" : hidden === 1 ? "hidden" : "visible",
      rows,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r + 1,
        left: s.c + 1,
        bottom: e.r + 1,
        right: e.c + 1,
      })),
      hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, at) =>
        column?.hidden ? [at + 1] : [],
      ),
    });
  });
  const modified = book.Props?.ModifiedDate;
  return {
    fileName,
    format: "xls",
    date1904: book.Workbook?.WBProps?.date1904 === true,
    modified: modified instanceof Date && isFinite(+modified) ? modified.toISOString() : null,
    sheets,
  };
}

type DenseSheet = SheetJs.WorkSheet & {
  "!data"?: ((SheetJs.CellObject | undefined)[] | undefined)[];
};

function convertRows(sheet: DenseSheet, name: string, budget: CellBudget): RawRow[] {
  const rows: RawRow[] = [];
  sheet["!data"]?.forEach((source, rowAt) => {
    const cells: RawCell[] = [];
    source?.forEach((cell, columnAt) => {
      if (!cell) return;
      const value = cellValue(cell);
      const formula = cell.f !== undefined;
      if (!formula && (value === null || value === "")) return;
      const taken: RawCell = {
        column: columnAt + 1,
        value: budget.take(value, name, rowAt + 1, columnAt + 1),
      };
      if (typeof cell.z === "string" && marksPercentOrDate(cell.z)) taken.format = cell.z;
      if (formula) taken.formula = true;
      cells.push(taken);
    });
    const hidden = sheet["!rows"]?.[rowAt]?.hidden === true;
    if (cells.length > 0) rows.push({ index: rowAt + 1, hidden, cells });
  });
  return rows;
}

function cellValue(cell: SheetJs.CellObject): RawValue | null {
  switch (cell.t) {
    case "n":
    case "b":
    case "s":
      return cell.v as number | boolean | string;
    case "e":
      return { error: ERRORS.get(Number(cell.v)) ?? "#VALUE!" };
    default:
      return null;
  }
}

/** Every cell that the file stores must have been met, or the parser stopped somewhere in silence. */
function checkComplete(sheet: DenseSheet, stored: ReadonlySet<number> | undefined): void {
  for (const address of stored ?? []) {
    const cell = sheet["!data"]?.[Math.floor(address / 65536)]?.[address % 65536];
    if (!cell) refuse(LEGACY_DAMAGED, {});
  }
}
