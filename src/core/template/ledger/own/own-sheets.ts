/** Sheets that staff added to the ledger workbook: read, and written back as values. */

import { cell, sheetPlan } from "../../../workbook/build-sheet";
import type { RawCell, RawRow, RawSheet, RawWorkbook } from "../../../workbook/raw-workbook";
import { STYLES } from "../../../workbook/styles";
import { textWidth } from "../../../workbook/text-layout";
import type {
  CellPlan,
  CellStyle,
  CellValue,
  RowPlan,
  SheetPlan,
} from "../../../workbook/workbook-plan";
import { SHIFT_1904 } from "../../../workbook/serial-date";
import { findList } from "../find-list";
import { LISTS, OUR_SHEETS } from "../sheets/lists";

/** A plan has every row and cell up to the last; a sheet beyond this would be mostly empty ones. */
const MOST_ROWS = 50_000;
const MOST_CELLS = 1_000_000;
const NARROWEST = 9;
const WIDEST = 60;

export interface OwnSheets {
  kept: RawSheet[];
  /** Names of sheets whose cells lie too far apart to be carried along. */
  left: string[];
  /** Cells whose formula was replaced by its last result. */
  formulas: number;
}

/** @param derived names of sheets that are made anew whenever they are wanted */
export function readOwnSheets(raw: RawWorkbook, derived: readonly string[]): OwnSheets {
  const ours = new Set<unknown>(LISTS.map((list) => findList(raw, list)?.sheet));
  const own = raw.sheets.filter(
    (sheet) =>
      // What is very hidden was put there by a program: the copy that undoing brings back, too.
      sheet.visibility !== "very-hidden" &&
      sheet.rows.length > 0 &&
      !ours.has(sheet) &&
      !OUR_SHEETS.has(sheet.name) &&
      !derived.includes(sheet.name),
  );
  const kept = own.filter(isCompact);
  const left = own.filter((sheet) => !kept.includes(sheet)).map(({ name }) => name);
  let formulas = 0;
  for (const { rows } of kept) {
    for (const { cells } of rows) for (const { formula } of cells) if (formula) formulas++;
  }
  const sheets = kept.map((sheet) => plainSheet(sheet, raw.date1904));
  return { kept: sheets, left, formulas };
}

function isCompact({ rows }: RawSheet): boolean {
  let cells = 0;
  for (const row of rows) cells += row.cells.at(-1)?.column ?? 0;
  return (rows.at(-1)?.index ?? 0) <= MOST_ROWS && cells <= MOST_CELLS;
}

/** Without formulas, and with dates that count from 1900. */
function plainSheet(sheet: RawSheet, date1904: boolean): RawSheet {
  const plainCell = ({ column, value, format }: RawCell): RawCell => {
    if (format === undefined) return { column, value };
    const isDate = typeof value === "number" && !format.includes("%");
    return { column, value: isDate && date1904 ? value + SHIFT_1904 : value, format };
  };
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(plainCell) })) };
}

/** The sheet as a plan: values, merged cells and hidden columns; looks are the ledger's plain ones. */
export function planOwnSheet(sheet: RawSheet): SheetPlan {
  const styles = new Map<string, CellStyle>();
  const rows: RowPlan[] = Array.from({ length: sheet.rows.at(-1)?.index ?? 0 }, () => NO_ROW);
  for (const row of sheet.rows) rows[row.index - 1] = planRow(row, styles);
  const hidden = new Set(sheet.hiddenColumns);
  return sheetPlan(sheet.name, {
    visibility: sheet.visibility,
    columns: columnWidths(sheet).map((width, index) => ({ width, hidden: hidden.has(index + 1) })),
    rows,
    merges: sheet.merges,
  });
}

const NO_ROW: RowPlan = { height: null, cells: [] };

function planRow(row: RawRow, styles: Map<string, CellStyle>): RowPlan {
  const cells: (CellPlan | null)[] = Array.from(
    { length: row.cells.at(-1)?.column ?? 0 },
    () => null,
  );
  for (const { column, value, format } of row.cells) {
    const plain = plainValue(value);
    const numberFormat = typeof plain === "string" ? "@" : (format ?? "General");
    const style = styles.get(numberFormat) ?? { ...STYLES.plain, wrap: true, numberFormat };
    styles.set(numberFormat, style);
    cells[column - 1] = cell(plain, style);
  }
  return { height: null, cells };
}

function plainValue(value: RawCell["value"]): CellValue {
  if (value === null || typeof value !== "object") return value;
  return "error" in value ? value.error : value.isoDate;
}

function columnWidths({ rows }: RawSheet): number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    for (const { column, value } of cells) {
      while (widths.length < column) widths.push(NARROWEST);
      const text = typeof value === "string" ? value : "";
      const width = Math.min(WIDEST, textWidth(text.slice(0, WIDEST)) + 2);
      widths[column - 1] = Math.max(widths[column - 1] ?? 0, width);
    }
  }
  return widths;
}
