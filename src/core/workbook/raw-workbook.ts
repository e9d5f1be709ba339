/** A workbook as it was read: values only, sparse, untrusted. */

export type FileFormat = "xlsx" | "xls" | "ods" | "csv";

export type RawValue =
  | string
  | number
  | boolean
  /** An error value such as `#REF!`. */
  | { error: string }
  /** A date stored as ISO text (`t="d"`). */
  | { isoDate: string };

export interface RawCell {
  /** 1-based. */
  column: number;
  /** Cached value where the cell holds a formula; null for a formula without cached value. */
  value: RawValue | null;
  /** Number format code, only where it says what the number is; such as `0%`, `yyyy-mm-dd`, `0"成"`. */
  format?: string;
  /** True where the cell holds a formula. */
  formula?: true;
}

export interface RawRow {
  /** 1-based. */
  index: number;
  /** Hidden by hand or by a filter. */
  hidden: boolean;
  /** Ascending by column; blank cells are left out. */
  cells: RawCell[];
}

export interface RawSheet {
  name: string;
  visibility: "visible" | "hidden" | "very-hidden";
  /** Ascending by index; rows without a value are left out. */
  rows: RawRow[];
  merges: CellRange[];
  hiddenColumns: number[];
  /** Absent where nothing stands outside the cells, and in .csv. */
  beside?: BesideCells;
  /** Absent where nothing is struck out, and in formats whose reader does not look. */
  struck?: StruckCell[];
}

/** A cell with a line drawn through its text (删除线). */
export interface StruckCell {
  /** A1 address. */
  cell: string;
  /** The part that is struck out; null for all of it. */
  text: string | null;
}

/** What people put onto a sheet outside its cells. */
export interface BesideCells {
  /** Comments, with the replies of a thread, in the order of the file. `cell` is an A1 address. */
  notes: { cell: string; text: string }[];
  /** Texts of text boxes and other shapes. */
  boxes: string[];
  pictures: number;
  /** Files put into the sheet, such as a Word document. */
  embedded?: number;
  /** Page headers and footers, in Excel's code: `&L市科技局&C第 &P 页`. */
  margins?: string[];
}

export interface RawWorkbook {
  /** File name as given, with the path inside a folder or zip. */
  fileName: string;
  format: FileFormat;
  /** Serial dates count from 1904. */
  date1904: boolean;
  sheets: RawSheet[];
}

/** Inclusive, 1-based. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
