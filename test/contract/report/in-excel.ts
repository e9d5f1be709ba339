/** A report as it stands in the open workbook of our Excel host. */

import { cellAddress } from "../../../src/core/workbook/address";
import { areaAddress, contains, WHOLE_SHEET } from "../../excel-host/model/area";
import { type Cell, isUntouched, lookProperty } from "../../excel-host/model/cell";
import type { Chart, Sheet } from "../../excel-host/model/sheet";
import type { CellDescription, ChartDescription, SheetDescription } from "./description";

export function reportInExcel(sheets: readonly Sheet[]): SheetDescription[] {
  return sheets.map((sheet) => {
    const cells = [...sheet.cellsIn(WHOLE_SHEET)]
      .filter(({ cell, row, column }) => !isUntouched(cell) && !isCovered(sheet, row, column))
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, cell }) => described(cellAddress(row, column), cell));
    const rows = Math.max(0, ...sheet.rowHeights.keys());
    const columns = Math.max(0, ...sheet.columnWidths.keys());
    return {
      name: sheet.name,
      state: sheet.visibility.toLowerCase(),
      cells,
      merges: sheet.merges.map(areaAddress).sort(),
      // 7 pixels a character and 5 for the grid, three quarters of a point each.
      widths: upTo(columns, (n) => tenth(((sheet.columnWidths.get(n) ?? 0) / 0.75 - 5) / 7)),
      heights: upTo(rows, (n) => sheet.rowHeights.get(n) ?? 0),
      frozenRows: sheet.freeze?.rows ?? 0,
      gridLines: sheet.showGridlines,
      page: sheet.visibility === "Visible" ? pageDescribed(sheet.page) : null,
      charts: sheet.charts.map(chartDescribed),
    };
  });
}

function pageDescribed(page: Sheet["page"]): SheetDescription["page"] {
  const margin = (side: string) => tenth(((page.margins[side] ?? 0) as number) * (25.4 / 72));
  const zoom = page.properties["Zoom"] as { horizontalFitToPages?: number };
  return {
    paper: String(page.properties["PaperSize"]),
    orientation: String(page.properties["Orientation"]).toLowerCase(),
    fitToWidth: zoom.horizontalFitToPages ?? 0,
    margins: ["top", "right", "bottom", "left", "header", "footer"].map(margin),
    area: String(page.printArea).split("!").at(-1) ?? "",
    titleRows: page.titleRows,
    breaks: page.breaks.map((row) => row - 1),
    footer: String(page.headersFooters["CenterFooter"]),
    centered: page.properties["CenterHorizontally"] === true,
  };
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const at = { top: row, left: column, bottom: row, right: column };
  return sheet.merges.some(
    (merge) => contains(merge, at) && !(merge.top === row && merge.left === column),
  );
}

function described(at: string, cell: Cell): CellDescription {
  const look = (name: string) => cell.look.properties[name] ?? null;
  const color = (name: string) => (look(name) as string | null)?.replace("#", "") ?? null;
  const word = (name: string) => (look(name) as string | null)?.toLowerCase() ?? null;
  const sides = ["Left", "Right", "Top", "Bottom"];
  return {
    at,
    value: cell.value === "" ? null : cell.value,
    numberFormat: typeof cell.value === "number" ? cell.numberFormat : null,
    font: lookProperty(cell.look, "Font.Name") as string,
    size: lookProperty(cell.look, "Font.Size") as number,
    bold: look("Font.Bold") === true,
    color: color("Font.Color"),
    fill: color("Fill.Color"),
    horizontal: word("HorizontalAlignment"),
    vertical: word("VerticalAlignment"),
    wrap: look("WrapText") === true,
    border: sides
      .filter((side) => look(`Border.${side}.Style`) === "Continuous")
      .map((side) => side.charAt(0).toLowerCase())
      .join(""),
  };
}

function chartDescribed({ kind, from, properties, series }: Chart): ChartDescription {
  return {
    kind,
    title: String(properties["Title.Text"]),
    anchor: from ? areaAddress(from) : "",
    legend: properties["Legend.Visible"] === true,
    series: series.map(({ name, values, categories, hasDataLabels }) => ({
      name,
      values: plain(values),
      categories: plain(categories),
      labels: hasDataLabels,
    })),
  };
}

function plain(reference: string | null): string {
  return (reference ?? "").replace(/['$]/g, "");
}

function upTo(last: number, value: (n: number) => number): number[] {
  return Array.from({ length: last }, (_, place) => value(place + 1));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
