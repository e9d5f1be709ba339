/** Builds the portrait pages that are read or signed: text over a grid of a few columns. */

import { cell, sheetPlan } from "../../workbook/build-sheet";
import type { CellRange } from "../../workbook/raw-workbook";
import { meetingPage } from "../../workbook/styles";
import { rowHeight } from "../../workbook/text-layout";
import type {
  CellPlan,
  CellStyle,
  PagePlan,
  RowPlan,
  SheetPlan,
} from "../../workbook/workbook-plan";
import { fontSize } from "./unit-styles";

/** A cell over `columns` columns. */
export interface Part {
  text: string | null;
  columns: number;
  style: CellStyle;
}

export class TextPage {
  private readonly rows: RowPlan[] = [];
  private readonly merges: CellRange[] = [];

  /** `widths` in characters. */
  constructor(private readonly widths: readonly number[]) {}

  /** Rows so far. */
  get length(): number {
    return this.rows.length;
  }

  /** Adds a row as high as its texts need, at least `minimum` points. */
  add(parts: readonly Part[], minimum = 24): this {
    const row = this.rows.length + 1;
    const cells: CellPlan[] = [];
    const measured = parts.map(({ text, columns, style }) => {
      const left = cells.length;
      if (columns > 1)
        this.merges.push({ top: row, left: left + 1, bottom: row, right: left + columns });
      // Every cell carries the style, so that the border of a merged one is whole.
      for (let index = 0; index < columns; index++)
        cells.push(cell(index === 0 ? text : null, style));
      const width = this.widths.slice(left, left + columns).reduce((sum, each) => sum + each, 0);
      return { text: text ?? "", width, fontSize: fontSize(style) };
    });
    this.rows.push({ height: rowHeight(measured, minimum), cells });
    return this;
  }

  /** Adds a row with one text over the whole width. */
  line(text: string, style: CellStyle, minimum = 24): this {
    return this.add([{ text, columns: this.widths.length, style }], minimum);
  }

  build(name: string, parts: Partial<SheetPlan>, page: Partial<PagePlan> = {}): SheetPlan {
    return sheetPlan(name, {
      columns: this.widths.map((width) => ({ width, hidden: false })),
      rows: this.rows,
      merges: this.merges,
      gridLines: false,
      page: meetingPage("A4", {
        orientation: "portrait",
        margins: { top: 25, right: 20, bottom: 20, left: 20, header: 8, footer: 10 },
        printArea: { top: 1, left: 1, bottom: this.rows.length, right: this.widths.length },
        ...page,
      }),
      ...parts,
    });
  }
}
