/** What fits on the paper, so that columns, rows and page breaks can be planned. */

import type { PagePlan } from "../../workbook/workbook-plan";

export type Paper = "A3" | "A4";

/** A kind of page: what it holds between its margins. */
export interface PageFormat {
  paper: Paper;
  orientation: PagePlan["orientation"];
  /** Null for the margins that the meeting's sheets share. */
  margins: PagePlan["margins"] | null;
  /** Pixels of 1/96 inch between the left and right margin. */
  pixels: number;
  /** Points between the top and bottom margin. */
  points: number;
}

/** A landscape page for the meeting, margins 18 mm above and below, 15 mm at the sides. */
export const LANDSCAPE: Record<Paper, PageFormat> = {
  A3: { paper: "A3", orientation: "landscape", margins: null, pixels: 1474, points: 739 },
  A4: { paper: "A4", orientation: "landscape", margins: null, pixels: 1009, points: 493 },
};

/** The page of an official document (公文): A4 upright, margins 37, 35, 28 and 26 mm. */
export const DOCUMENT: PageFormat = {
  paper: "A4",
  orientation: "portrait",
  margins: { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 25 },
  pixels: 589,
  points: 637,
};

/** One upright page to be read at a glance, margins 18 mm above, 16 mm below, 20 mm at the sides. */
export const BRIEFING: PageFormat = {
  paper: "A4",
  orientation: "portrait",
  margins: { top: 18, bottom: 16, left: 20, right: 20, header: 8, footer: 8 },
  pixels: 642,
  points: 745,
};

/**
 * How much wider than the page a crowded table may be: at 11 points it then prints in Excel at about
 * 9.8, the size (五号) that office rules ask of cells.
 */
const MOST_DENSITY = 1.28;
/** Characters that a flexible column wants for each share. */
const SHARE = 7;

/** A column of fixed width, or one that shares what the fixed ones leave. In characters. */
export type ColumnWidth = { fixed: number } | { flex: number };

/** Pixels of a character and of a column's grid, in Excel and wherever Arial is at hand. */
const CHARACTER = 7;
const COLUMN_GRID = 5;
/**
 * Pixels that widths reckon with: programs without Arial take characters of 8 to 8.5, and would
 * otherwise shrink a page that just fills Excel's.
 */
const WIDE_CHARACTER = 8;

/**
 * Widths that fill the page; where the columns need more, widths that shrink onto it in type that
 * stays readable.
 */
export function columnWidths(columns: readonly ColumnWidth[], format: PageFormat): number[] {
  const fixed = columns.reduce((sum, column) => sum + ("fixed" in column ? column.fixed : 0), 0);
  const flex = columns.reduce((sum, column) => sum + ("flex" in column ? column.flex : 0), 0);
  const grid = (columns.length * COLUMN_GRID) / CHARACTER;
  const page = format.pixels / WIDE_CHARACTER;
  const wanted = fixed + flex * SHARE + grid;
  const total = Math.min(Math.max(page, wanted), page * MOST_DENSITY) - grid;
  const room = Math.max(flex, total - fixed);
  return columns.map((column) =>
    "fixed" in column ? column.fixed : Math.floor(((room * column.flex) / flex) * 10) / 10,
  );
}

/**
 * Points of sheet that one page takes in Excel, where least is shrunk: other programs have room for
 * at least as much.
 */
export function pageCapacity(widths: readonly number[], format: PageFormat): number {
  const pixels = widths.reduce((sum, width) => sum + width * CHARACTER + COLUMN_GRID, 0);
  return format.points * Math.max(1, pixels / format.pixels);
}
