/** Lists of the ledger as sheet plans: real tables with frozen headers, drop-downs and print set-up. */

import { cell, sheetPlan } from "../../workbook/build-sheet";
import { meetingPage, STYLES } from "../../workbook/styles";
import { LEAST_SIZE, styleFor } from "../../workbook/long-text";
import { fitsLines, fittingWidth, rowHeight } from "../../workbook/text-layout";
import type {
  CellPlan,
  CellStyle,
  CellValue,
  ColumnPlan,
  RowPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../../workbook/workbook-plan";
import type { LedgerView } from "./ledger-view";
import { ORDER_HEADER, type Column, type ListSheet } from "./list-sheet";

/** Rows below the list that have its drop-downs too, for rows that staff add. */
const SPARE_ROWS = 200;
const HEADER_HEIGHT = 34;
/** LibreOffice paints a sliver of a hidden column's content unless it shows nothing. */
export const UNSEEN: CellStyle = { font: STYLES.plain.font, numberFormat: ";;;" };

/** The rows of a list block with what belongs to them, wherever the block stands on its sheet. */
export interface ListBlock {
  rows: RowPlan[];
  table: TablePlan;
  validations: ValidationPlan[];
  /** Of the columns, wide enough for the longest texts. */
  widths: number[];
}

/** A list on a sheet of its own, header in row 1. */
export function planList<R>(
  list: ListSheet<R>,
  rows: readonly R[],
  view: LedgerView,
  paper: "A3" | "A4",
): SheetPlan {
  const block = listBlock(list, rows, view, 1);
  return sheetPlan(list.name, {
    tabColor: list.tabColor,
    columns: listColumns(list, block.widths),
    rows: block.rows,
    table: block.table,
    validations: block.validations,
    freeze: { rows: 1, columns: list.freezeColumns },
    page: meetingPage(paper, {
      repeatRows: [1, 1],
      header: `&C&"${STYLES.heading.font.name}"&14 ${list.name}`,
    }),
  });
}

/** Column widths of a list, the hidden order column last. */
function listColumns<R>(list: ListSheet<R>, widths: readonly number[]): ColumnPlan[] {
  return [
    ...list.columns.map(({ width, hidden }, index) => ({ width: widths[index] ?? width, hidden })),
    { width: 8, hidden: true },
  ];
}

/** A list as a table whose header stands in row `top`; an empty list keeps one blank row. */
export function listBlock<R>(
  list: ListSheet<R>,
  rows: readonly R[],
  view: LedgerView,
  top: number,
): ListBlock {
  const { columns } = list;
  const header: RowPlan = {
    height: HEADER_HEIGHT,
    cells: [
      ...columns.map((column) => cell(column.header, headerStyle(column.editable))),
      cell(ORDER_HEADER, STYLES.tableHeader),
    ],
  };
  const values = rows.map((row) => columns.map((column) => column.write(row, view)));
  const widths = columns.map(({ width, lines }, index) =>
    lines === undefined
      ? fittingWidth(
          values.flatMap((row) => row[index]).filter((value) => typeof value === "string"),
          width,
          LEAST_SIZE,
        )
      : width,
  );
  const body = values.map((row, index) => listRow(columns, widths, row, index + 1));
  if (body.length === 0) {
    const blank = columns.map(() => null);
    body.push(listRow(columns, widths, blank, null));
  }
  const bottom = top + body.length;
  return {
    rows: [header, ...body],
    table: {
      name: list.table,
      range: { top, left: 1, bottom, right: columns.length + 1 },
      style: null,
    },
    validations: columns.flatMap((column, index) => choiceRule(column, index + 1, top + 1, bottom)),
    widths,
  };
}

function headerStyle(editable: boolean): CellStyle {
  return editable ? STYLES.fillHeader : STYLES.tableHeader;
}

function listRow<R>(
  columns: readonly Column<R>[],
  widths: readonly number[],
  values: readonly CellValue[],
  order: number | null,
): RowPlan {
  const cells: CellPlan[] = values.map((value, index) => {
    const { style = STYLES.text, hidden = false, lines } = columns[index] ?? {};
    if (hidden || typeof value !== "string") return cell(value, style);
    const width = widths[index] ?? 0;
    if (lines === undefined) return cell(value, styleFor(value, width, style));
    return cell(value, fitsLines(value, width, sizeOf(style), lines) ? style : fromTop(style));
  });
  const texts = columns.flatMap(({ hidden, lines }, index) => {
    const { value, style } = cells[index] ?? {};
    if (hidden || typeof value !== "string") return [];
    const [width, fontSize] = [widths[index] ?? 0, sizeOf(style)];
    const isCut = lines !== undefined && !fitsLines(value, width, fontSize, lines);
    return [{ text: isCut ? "\n".repeat(lines - 1) : value, width, fontSize }];
  });
  return { height: rowHeight(texts, 20), cells: [...cells, cell(order, UNSEEN)] };
}

function sizeOf(style: CellStyle | undefined): number {
  return style?.font?.size ?? 11;
}

const TOPS = new WeakMap<CellStyle, CellStyle>();

/** The look of a text that is cut at its end; made once, since adapters translate styles by identity. */
function fromTop(style: CellStyle): CellStyle {
  const known = TOPS.get(style);
  if (known) return known;
  const top: CellStyle = { ...style, vertical: "top" };
  TOPS.set(style, top);
  return top;
}

function choiceRule<R>(
  column: Column<R>,
  position: number,
  top: number,
  bottom: number,
): ValidationPlan[] {
  if (!column.choices || !column.editable) return [];
  return [
    {
      range: { top, left: position, bottom: bottom + SPARE_ROWS, right: position },
      rule: { kind: "list", values: [...column.choices] },
      allowBlank: true,
      onError: "warning",
      errorTitle: column.header,
      errorMessage: "请从下拉列表中选择。",
      inputTitle: "",
      inputMessage: "",
    },
  ];
}
