/** Writes one sheet of a plan into an ExcelJS worksheet. */

import type { Cell, Worksheet } from "exceljs";
import { cellAddress, rangeAddress } from "../../core/workbook/address";
import { serialFromIso } from "../../core/workbook/serial-date";
import type {
  CellPlan,
  ConditionalFormatPlan,
  ProtectionPlan,
  SheetPlan,
  TablePlan,
} from "../../core/workbook/workbook-plan";
import type { StyleBook } from "./cell-style";
import { solidFill } from "./cell-style";
import { writePageSetup } from "./page-setup";
import { safeText } from "./safe-text";
import { writeValidations } from "./validations";

/** What the grid of a column adds to the width that Excel shows, in characters of the default font. */
const COLUMN_PADDING = 0.71;
/** Rounds of the password hash: protection guides, it keeps no secret. */
const PASSWORD_ROUNDS = 1000;

export async function writeSheet(
  sheet: Worksheet,
  plan: SheetPlan,
  styles: StyleBook,
): Promise<void> {
  if (plan.tabColor) sheet.properties.tabColor = { argb: `FF${plan.tabColor}` };
  plan.columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = column.width + COLUMN_PADDING;
    target.hidden = column.hidden;
  });
  plan.rows.forEach((row, index) => {
    const target = sheet.getRow(index + 1);
    if (row.height !== null) target.height = row.height;
    row.cells.forEach((cell, column) => {
      if (cell) writeCell(target.getCell(column + 1), cell, styles);
    });
  });
  for (const { top, left, bottom, right } of plan.merges) {
    sheet.mergeCells(top, left, bottom, right);
  }
  if (plan.table) writeTable(sheet, plan, plan.table);
  writeView(sheet, plan);
  if (plan.filter) sheet.autoFilter = rangeAddress(plan.filter);
  writeValidations(sheet, plan.validations);
  writeConditionalFormats(sheet, plan.conditionalFormats);
  if (plan.protection) await protect(sheet, plan.protection);
  if (plan.page) writePageSetup(sheet, plan.page);
}

function writeCell(target: Cell, { value, style, comment }: CellPlan, styles: StyleBook): void {
  if (typeof value === "string") {
    // A text that looks like a formula keeps text format, so that editing it does not make it one.
    target.style = styles.get(style, /^[=+\-@]/.test(value) ? "text" : "plain");
    if (value !== "") target.value = safeText(value);
  } else if (value !== null && typeof value === "object") {
    const serial = serialFromIso(value.date);
    target.style = styles.get(style, serial === null ? "text" : "date");
    target.value = serial ?? value.date;
  } else {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new Error(`no number at ${target.address}`);
    }
    target.style = styles.get(style, "plain");
    target.value = value;
  }
  if (comment) target.note = { texts: [{ font: { size: 9 }, text: safeText(comment) }] };
}

/** The table's body rows are handed over empty, so that ExcelJS leaves the cells as they are. */
function writeTable(sheet: Worksheet, plan: SheetPlan, table: TablePlan): void {
  const { top, left, right } = table.range;
  // A table has at least one body row.
  const bottom = Math.max(table.range.bottom, top + 1);
  const headers = plan.rows[top - 1]?.cells.slice(left - 1, right) ?? [];
  const names = headers.map((header) => header?.value);
  const distinct = new Set(names.map((name) => String(name).toLowerCase()));
  if (distinct.size !== right - left + 1 || !names.every(isHeaderText)) {
    throw new Error(`table ${table.name} needs distinct one-line header texts`);
  }
  sheet.addTable({
    name: table.name,
    ref: cellAddress(top, left),
    headerRow: true,
    // ExcelJS takes null for "no style"; its types name the built-in ones.
    style: { theme: table.style as "TableStyleLight1", showRowStripes: table.style !== null },
    columns: names
      .filter(isHeaderText)
      .map((name) => ({ name: safeText(name), filterButton: true })),
    rows: Array.from({ length: bottom - top }, () => []),
  });
}

function isHeaderText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/[\r\n]/.test(value);
}

function writeView(sheet: Worksheet, plan: SheetPlan): void {
  const showGridLines = plan.gridLines !== false;
  const { freeze } = plan;
  sheet.views = [
    freeze && (freeze.rows > 0 || freeze.columns > 0)
      ? { state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows, showGridLines }
      : { state: "normal", showGridLines },
  ];
}

/** Priorities run through the sheet; the package step finds rules by them. */
function writeConditionalFormats(sheet: Worksheet, plans: readonly ConditionalFormatPlan[]): void {
  let priority = 0;
  for (const plan of plans) {
    sheet.addConditionalFormatting({
      ref: rangeAddress(plan.range),
      rules: plan.rules.map((rule) => ({
        type: "expression",
        priority: ++priority,
        formulae: [rule.formula],
        style: {
          // A conditional fill shows its background colour.
          ...(rule.fill && {
            fill: { ...solidFill(rule.fill), bgColor: { argb: `FF${rule.fill}` } },
          }),
          ...((rule.fontColor ?? rule.bold) && {
            font: {
              ...(rule.fontColor && { color: { argb: `FF${rule.fontColor}` } }),
              ...(rule.bold && { bold: true }),
            },
          }),
        },
      })),
    });
  }
}

async function protect(sheet: Worksheet, plan: ProtectionPlan): Promise<void> {
  await sheet.protect(plan.password ?? "", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: plan.allowFormatRows,
    formatColumns: plan.allowFormatColumns,
    autoFilter: plan.allowFilter,
    sort: plan.allowSort,
    spinCount: PASSWORD_ROUNDS,
  });
}
