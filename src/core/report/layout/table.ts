/** Tables of the report: a header that repeats, and rows under it. */

import { STYLES } from "../../workbook/styles";
import type { CellStyle } from "../../workbook/workbook-plan";
import { type ColumnWidth, columnWidths, LANDSCAPE } from "./paper";
import { REPORT_STYLES } from "./report-styles";
import type { ReportData } from "../report-data";
import { part, SheetBuilder } from "./sheet-builder";
import { addTitleBlock } from "./title-block";

export interface ReportColumn {
  header: string;
  width: ColumnWidth;
}

/** A sheet with title block and one table header that repeats on every page. */
export function tableSheet(
  data: ReportData,
  name: string,
  title: string,
  columns: readonly ReportColumn[],
): SheetBuilder {
  const widths = columnWidths(
    columns.map((column) => column.width),
    LANDSCAPE[data.paper],
  );
  const sheet = new SheetBuilder(name, widths, LANDSCAPE[data.paper]);
  addTitleBlock(sheet, data, title);
  const header = addHeader(sheet, columns);
  sheet.repeatRows(header, header);
  return sheet;
}

/** Header row of a table; stays with the first row under it. */
export function addHeader(sheet: SheetBuilder, columns: readonly { header: string }[]): number {
  return sheet.addRow(
    columns.map((column) => part(column.header, STYLES.tableHeader)),
    { minHeight: 30, keepWithNext: true },
  );
}

/** A line over the whole width: a part's heading, a note, the word that there is nothing. */
export function addLine(
  sheet: SheetBuilder,
  text: string,
  style: CellStyle = REPORT_STYLES.band,
  keepWithNext = true,
): void {
  sheet.addRow([part(text, style, sheet.widths.length)], { keepWithNext });
}

export const fixed = (header: string, characters: number): ReportColumn => ({
  header,
  width: { fixed: characters },
});

export const flex = (header: string, share: number): ReportColumn => ({
  header,
  width: { flex: share },
});
