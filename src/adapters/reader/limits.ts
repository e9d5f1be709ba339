/** Every limit of the reader in one place. Each is refused with its own sentence (wording/reader-issues). */

export interface Limits {
  /** Bytes of the file as it came. */
  fileBytes: number;
  zipEntries: number;
  /** Bytes of one part after inflating, counted as it inflates. */
  partBytes: number;
  /** Bytes of all parts read from one file, after inflating. */
  totalBytes: number;
  /** Bytes of all parts with comments or drawings, which are only told of. */
  besideBytes: number;
  /** Inflated bytes for each packed byte … */
  inflateRatio: number;
  /** … checked only for parts larger than this. */
  inflateRatioFrom: number;
  /** The same for cell styles: a workbook copied about for years holds one of them tens of thousands of times. */
  stylesRatioFrom: number;
  /** Cells with a value or formula, all sheets together. */
  cells: number;
  sheets: number;
  /** Merged ranges in one sheet. */
  merges: number;
  /** Characters kept of one cell: Excel's own limit. */
  cellText: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 20 * MEGABYTE,
  zipEntries: 2000,
  partBytes: 64 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  besideBytes: 8 * MEGABYTE,
  inflateRatio: 200,
  inflateRatioFrom: MEGABYTE,
  // Excel keeps at most 65,490 cell formats, of up to about 300 characters each.
  stylesRatioFrom: 20 * MEGABYTE,
  cells: 400_000,
  sheets: 2000,
  merges: 200_000,
  cellText: 32_767,
};

/** The office's own ledger: twelve periods of a hundred units are about 400,000 cells a year. */
export const LEDGER_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileBytes: 100 * MEGABYTE,
  partBytes: 256 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  cells: 5_000_000,
};
