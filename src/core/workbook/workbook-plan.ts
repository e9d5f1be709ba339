/** A workbook to be written, as data. Adapters execute it: ExcelJS in files, Office.js in Excel. */

import type { CellRange } from "./raw-workbook";

export interface WorkbookPlan {
  title: string;
  /** Date of the document's properties, ISO; a fixed day where absent, so that bytes repeat. */
  date?: string;
  sheets: SheetPlan[];
}

export interface SheetPlan {
  name: string;
  visibility: "visible" | "hidden" | "very-hidden";
  /** False on pages that are read or printed, not filled as a grid; default true. */
  gridLines?: boolean;
  /** `RRGGBB`. */
  tabColor: string | null;
  columns: ColumnPlan[];
  /** From row 1, without gaps. */
  rows: RowPlan[];
  merges: CellRange[];
  table: TablePlan | null;
  /** Rows and columns that stay in view. */
  freeze: { rows: number; columns: number } | null;
  /** Range of an autofilter outside a table; its first row is the header. */
  filter: CellRange | null;
  validations: ValidationPlan[];
  conditionalFormats: ConditionalFormatPlan[];
  protection: ProtectionPlan | null;
  page: PagePlan | null;
  charts: ChartPlan[];
}

export interface ColumnPlan {
  /** Width in characters of the default font, as Excel counts. */
  width: number;
  hidden: boolean;
}

export interface RowPlan {
  /** Points; null lets Excel choose. */
  height: number | null;
  /** The height is only where the row starts; it grows as text is typed into it. */
  grows?: boolean;
  /** From column 1, without gaps; null is a cell without value and style. */
  cells: (CellPlan | null)[];
}

/** There is no formula here on purpose: text stays text, whatever a unit wrote. */
export interface CellPlan {
  value: CellValue;
  /** Shared objects: adapters translate each style once, by identity. */
  style: CellStyle;
  /** Jump to a cell of this workbook. */
  link?: { sheet: string; cell: string };
  /** Comment shown at the cell. */
  comment?: string;
}

export type CellValue = string | number | boolean | null | DateValue;

/** A calendar date, written as a true date cell. */
export interface DateValue {
  /** `YYYY-MM-DD`. */
  date: string;
}

export interface CellStyle {
  font?: FontStyle;
  /** Background `RRGGBB`. */
  fill?: string;
  border?: "thin" | "none";
  horizontal?: "left" | "center" | "right" | "distributed";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  indent?: number;
  /** Excel number format; `@` keeps text as text. */
  numberFormat?: string;
  /** Only matters on a protected sheet; default true. */
  locked?: boolean;
}

export interface FontStyle {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  /** `RRGGBB`. */
  color?: string;
}

/** A real Excel table; header cells must be distinct, non-empty texts in the range's first row. */
export interface TablePlan {
  /** Defined name: a letter, then letters, digits or `_`. */
  name: string;
  range: CellRange;
  /** Built-in style such as `TableStyleLight1`; null for none. */
  style: string | null;
}

export interface ValidationPlan {
  range: CellRange;
  rule:
    | { kind: "list"; values: string[] }
    | { kind: "list-range"; sheet: string; range: CellRange }
    | { kind: "decimal"; min: number; max: number }
    | { kind: "date"; min: string; max: string }
    | { kind: "text-length"; min: number; max: number }
    /** Expression relative to the range's first cell, without `=`. Never holds unit data. */
    | { kind: "custom"; formula: string }
    /** Only an input message; everything is allowed. */
    | { kind: "any" };
  allowBlank: boolean;
  /** `stop` refuses, `warning` asks; null shows nothing. */
  onError: "stop" | "warning" | "information" | null;
  errorTitle: string;
  errorMessage: string;
  inputTitle: string;
  inputMessage: string;
}

export interface ConditionalFormatPlan {
  range: CellRange;
  /** In priority order; written in one call, since LibreOffice drops a second block on a range. */
  rules: {
    /** Expression relative to the range's first cell, without `=`. Never holds unit data. */
    formula: string;
    fill?: string;
    fontColor?: string;
    bold?: boolean;
    stopIfTrue?: boolean;
  }[];
}

export interface ProtectionPlan {
  password: string | null;
  allowFormatRows: boolean;
  allowFormatColumns: boolean;
  allowFilter: boolean;
  allowSort: boolean;
}

export interface PagePlan {
  paper: "A3" | "A4";
  orientation: "portrait" | "landscape";
  /** Millimetres. */
  margins: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
  /** Rows repeated on every page, 1-based inclusive. */
  repeatRows: [number, number] | null;
  printArea: CellRange | null;
  fitToWidth: boolean;
  centerHorizontally: boolean;
  /** Excel header/footer codes such as `&P`; null for none. */
  header: string | null;
  footer: string | null;
  /** 1-based rows after which a page break is forced. */
  breaksAfter: number[];
}

export interface ChartPlan {
  kind: "bar" | "stacked-bar" | "column" | "stacked-column" | "line" | "pie" | "doughnut";
  title: string;
  /** Where it stands on its own sheet. */
  anchor: CellRange;
  categories: SheetRange;
  series: ChartSeriesPlan[];
  showLegend: boolean;
  showDataLabels: boolean;
  /** Titles of the axes; null for none. */
  categoryTitle: string | null;
  valueTitle: string | null;
  /** Between two marks of the value axis; what the program finds fit where not given. */
  valueStep?: number;
}

export interface ChartSeriesPlan {
  name: string;
  values: SheetRange;
  /** `RRGGBB`. */
  color: string;
  /** Fill pattern that stays legible in black and white. */
  pattern: "solid" | "diagonal" | "dots" | "horizontal" | "vertical" | "grid" | "checks";
  /** Looks of single bars or slices in order, repeated where there are more points than looks. */
  points?: Pick<ChartSeriesPlan, "color" | "pattern">[];
}

export interface SheetRange {
  sheet: string;
  range: CellRange;
}
