/** What fits on the paper, so that columns, rows and page breaks can be planned. */

import type { PagePlan } from "../../workbook/workbook-plan";

export type Paper = "A3" | "A4";

/** A kind of page: what it holds between its margins. */
export interface PageFormat {
  paper: Paper;
  orientation: PagePlan["orientation"];
  /** Null for the margins that the meeting's sheets share. */
  margins: PagePlan["margins"] | null;
  /**
   * Column widths (in characters) that fill the page without scaling: a character of the default
   * font is 7 pixels of 1/96 inch. Two are left over, since programs round column widths up.
   */
  characters: number;
  /** Points between the top and bottom margin. */
  points: number;
}

/** A landscape page for the meeting, margins 18 mm above and below, 15 mm at the sides. */
export const LANDSCAPE: Record<Paper, PageFormat> = {
  A3: { paper: "A3", orientation: "landscape", margins: null, characters: 208, points: 739 },
  A4: { paper: "A4", orientation: "landscape", margins: null, characters: 142, points: 493 },
};

/** The page of an official document (公文): A4 upright, margins 37, 35, 28 and 26 mm. */
export const DOCUMENT: PageFormat = {
  paper: "A4",
  orientation: "portrait",
  margins: { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 25 },
  characters: 82,
  points: 637,
};

/**
 * How much wider than the page a dense table may be: at 11 points it then prints at about 9.8,
 * the size (五号) that office rules ask of cells.
 */
export const DENSE = 1.12;

/** A column of fixed width, or one that shares what the fixed ones leave. In characters. */
export type ColumnWidth = { fixed: number } | { flex: number };

/** Widths that together fill the page times `density`. */
export function columnWidths(
  columns: readonly ColumnWidth[],
  format: PageFormat,
  density = 1,
): number[] {
  const total = format.characters * density;
  const fixed = columns.reduce((sum, column) => sum + ("fixed" in column ? column.fixed : 0), 0);
  const flex = columns.reduce((sum, column) => sum + ("flex" in column ? column.flex : 0), 0);
  const room = Math.max(0, total - fixed);
  return columns.map((column) =>
    "fixed" in column ? column.fixed : Math.floor(((room * column.flex) / flex) * 10) / 10,
  );
}

/** Points of sheet that one page takes, given the sheet's width in characters. */
export function pageCapacity(width: number, format: PageFormat): number {
  return format.points * Math.max(1, width / format.characters);
}
