/** The block above and the header of the two sheets to fill, and what they share in print. */

import type { ColumnSchema } from "../../schema/columns";
import { unitFooter } from "../../schema/printed/form-texts";
import { cell } from "../../workbook/build-sheet";
import type { CellRange } from "../../workbook/raw-workbook";
import { meetingPage } from "../../workbook/styles";
import { rowHeight } from "../../workbook/text-layout";
import type {
  CellPlan,
  CellStyle,
  ColumnPlan,
  PagePlan,
  RowPlan,
} from "../../workbook/workbook-plan";
import type { UnitForm } from "./unit-form";
import { fontSize, UNIT_STYLES } from "./unit-styles";

/** Row of the column headers. */
export const HEADER_ROW = 3;
/** Room to write, even before anything is written. */
const LEAST_HEIGHT = 48;

/** Millimetres; twenty columns need the width. */
const SIDE_MARGIN = 10;
/** Share of its width that a column of long text keeps. */
const TEXT_SCALE = { A3: 1, A4: 0.72 } as const;

/** A stretch of the line below the title: text over `columns` columns. */
export interface InfoPart {
  text: string;
  columns: number;
  style: CellStyle;
}

export interface FormBlock {
  rows: RowPlan[];
  merges: CellRange[];
}

/** Title, a line of facts and hints, and the header. */
export function formBlock(
  title: string,
  info: readonly InfoPart[],
  columns: readonly ColumnSchema[],
  widths: readonly number[],
): FormBlock {
  const span = (left: number, count: number) =>
    widths.slice(left, left + count).reduce((sum, width) => sum + width, 0);
  const merges = [{ top: 1, left: 1, bottom: 1, right: columns.length }];
  const infoCells: (CellPlan | null)[] = [];
  const measured: { text: string; width: number; fontSize: number }[] = [];
  for (const { text, columns: count, style } of info) {
    const left = infoCells.length;
    merges.push({ top: 2, left: left + 1, bottom: 2, right: left + count });
    measured.push({ text, width: span(left, count), fontSize: fontSize(style) });
    infoCells.push(cell(text, style), ...Array<null>(count - 1).fill(null));
  }
  const headers = columns.map((column) =>
    cell(column.header, column.locked ? UNIT_STYLES.lockedHeader : UNIT_STYLES.fillHeader),
  );
  const titleSize = fontSize(UNIT_STYLES.title);
  return {
    rows: [
      {
        height: rowHeight(
          [{ text: title, width: span(0, columns.length), fontSize: titleSize }],
          36,
        ),
        cells: [cell(title, UNIT_STYLES.title), ...Array<null>(columns.length - 1).fill(null)],
      },
      { height: rowHeight(measured, 24), cells: infoCells },
      { height: rowHeight(measuredCells(headers, widths), 34), cells: headers },
    ],
    merges,
  };
}

/** A row to fill, high enough for its texts; it grows with what is typed. */
export function formRow(cells: CellPlan[], widths: readonly number[]): RowPlan {
  return { height: rowHeight(measuredCells(cells, widths), LEAST_HEIGHT), cells, grows: true };
}

/** Widths for the paper: on A4 the long texts give way, so that one page wide stays legible. */
export function formColumns(columns: readonly ColumnSchema[], paper: "A3" | "A4"): ColumnPlan[] {
  return columns.map(({ width, align }) => ({
    width: align === "left" ? Math.round(width * TEXT_SCALE[paper]) : width,
    hidden: false,
  }));
}

/** The sheet on paper: header repeated, unit and period at the foot of each page. */
export function formPage(form: UnitForm, rows: number, columns: number): PagePlan {
  const page = meetingPage(form.ledger.settings.paper);
  return {
    ...page,
    margins: { ...page.margins, left: SIDE_MARGIN, right: SIDE_MARGIN },
    repeatRows: [HEADER_ROW, HEADER_ROW],
    printArea: { top: 1, left: 1, bottom: rows, right: columns },
    footer: unitFooter(form.unit, form.periodName),
  };
}

function measuredCells(
  cells: readonly CellPlan[],
  widths: readonly number[],
): { text: string; width: number; fontSize: number }[] {
  return cells.flatMap(({ value, style }, index) =>
    typeof value === "string"
      ? [{ text: value, width: widths[index] ?? 0, fontSize: fontSize(style) }]
      : [],
  );
}
