/** A row of a task table while it is read. */

import type { Finding } from "../finding";
import type { ColumnMeaning } from "./meaning";
import type { TableColumn } from "./header";
import type { RowHeadings } from "./row-heading";

export interface Row {
  /** Columns of the header above it; a table may hold several. */
  columns: readonly TableColumn[];
  label: string;
  headings: RowHeadings;
  /** Names of the groups that it stands in, outermost first. */
  names: string[];
  /** Its project's name, with which its text begins; empty where it has none. */
  title: string;
  text: string;
  /** Cells by column index, after merged cells were filled. */
  cells: string[];
  findings: Finding[];
}

export const columnsOf = (
  columns: readonly TableColumn[],
  ...meanings: ColumnMeaning[]
): number[] => columns.flatMap(({ meaning }, index) => (meanings.includes(meaning) ? [index] : []));

/** What stands in a cell that is meant to be empty. */
export const NOTHING = /^\s*(?:[/／—–-]+|无)?\s*$/;
