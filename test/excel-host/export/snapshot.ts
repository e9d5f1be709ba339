/** Everything that the host knows of a workbook, as plain data to compare before and after. */

import { cellAddress } from "../../../src/core/workbook/address";
import { areaAddress, WHOLE_SHEET } from "../model/area";
import { isUntouched } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

export function snapshot(workbook: Workbook): object[] {
  return workbook.sheets.map(sheetSnapshot);
}

export function sheetSnapshot(sheet: Sheet): Record<string, unknown> {
  const cells = [...sheet.cellsIn(WHOLE_SHEET)]
    .filter(({ cell }) => !isUntouched(cell))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, cell: { look, ...cell } }) => ({
      at: cellAddress(row, column),
      ...cell,
      look: sorted(look.properties),
    }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells,
    columnWidths: [...sheet.columnWidths].sort(byKey),
    rowHeights: [...sheet.rowHeights].sort(byKey),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map(areaAddress).sort(),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area: areaAddress(area), style })),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map((format) => without(format, "id")),
    charts: sheet.charts.map((chart) => without(chart, "id", "sheet")),
    filter: sheet.filter && areaAddress(sheet.filter),
    freeze: sheet.freeze,
    protection: sheet.protection,
    page: sheet.page,
  };
}

function without(object: object, ...names: string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function byKey([a]: [number, number], [b]: [number, number]): number {
  return a - b;
}

function sorted(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
