/** What a report is once it is written, however it was: a file or sheets in Excel. */

export interface CellDescription {
  at: string;
  value: string | number | boolean | null;
  /** Of numbers; a text is a text in any format. */
  numberFormat: string | null;
  font: string | null;
  size: number | null;
  bold: boolean;
  color: string | null;
  fill: string | null;
  horizontal: string | null;
  vertical: string | null;
  wrap: boolean;
  /** Sides with a line: left, right, top, bottom. */
  border: string;
}

export interface ChartDescription {
  kind: string;
  title: string;
  /** Cells from the first corner to the last. */
  anchor: string;
  legend: boolean;
  series: { name: string; values: string; categories: string; labels: boolean }[];
}

export interface SheetDescription {
  name: string;
  /** `visible`, `hidden` or `veryhidden`. */
  state: string;
  /** Without those that a merged cell covers. */
  cells: CellDescription[];
  merges: string[];
  /** Characters, by column from the first. */
  widths: number[];
  /** Points, by row from the first. */
  heights: number[];
  frozenRows: number;
  gridLines: boolean;
  /** Null for a sheet that nobody prints. */
  page: {
    paper: string;
    orientation: string;
    fitToWidth: number;
    /** Millimetres: top, right, bottom, left, header, footer. */
    margins: number[];
    area: string;
    titleRows: string | null;
    /** Rows after which a page ends. */
    breaks: number[];
    footer: string;
    centered: boolean;
  } | null;
  charts: ChartDescription[];
}
