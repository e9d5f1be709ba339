/** Tables that a PDF gave as text: a row a line, nothing but blanks between the cells. */

import { visibleText } from "../../text/normalise";
import { headerRowColumns } from "../table/header";
import { rowOfCells } from "../table/vertical-table";
import type { PrintedLine } from "./printed-lines";

const BLANKS = /[ \u3000]+/;
const FIRST_HEADER = /^\s*(?:序号|编号|序)[ \u3000]/;
const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章部]|[（(][一二三四五六七八九十]{1,3}[)）])/;
const NUMBER = /^\d{1,3}[.．、]?$/;

export interface SpacedTable {
  rows: string[][];
  /** The line after the table. */
  next: number;
  /** Rows with more or fewer cells than the header; what they look like told their columns. */
  ambiguous: string[];
}

/** 工 作 任 务 is one cell, its characters spread out. */
function joinLetters(cells: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const cell of cells) {
    const isLetter = cell.length === 1;
    if (isLetter && open) joined.push((joined.pop() ?? "") + cell);
    else joined.push(cell);
    open = isLetter;
  }
  return joined;
}

/**
 * The table whose header, 序号 first, is line `from`; null where none starts there. A row begins with
 * its number; a line of one cell between rows heads what follows, or goes on with the task above it.
 */
export function readSpacedTable(lines: readonly PrintedLine[], from: number): SpacedTable | null {
  if (!FIRST_HEADER.test(lines[from]?.text ?? "")) return null;
  const cellsOf = (at: number): string[] =>
    visibleText(lines[at]?.text ?? "")
      .trim()
      .split(BLANKS);
  const header = joinLetters(cellsOf(from));
  const columns = header.length < 3 ? null : headerRowColumns(header);
  if (!columns) return null;
  const text = columns.findIndex(({ meaning }) => meaning === "text");
  const table: SpacedTable = { rows: [header], next: from + 1, ambiguous: [] };
  for (; table.next < lines.length; table.next++) {
    const cells = cellsOf(table.next);
    const [first = ""] = cells;
    if (first === "") continue;
    if (cells.length > 1 && NUMBER.test(first)) {
      const whole = cells.length === header.length;
      table.rows.push(whole ? cells : rowOfCells(cells, columns));
      if (!whole) table.ambiguous.push(cells.join(" "));
    } else if (cells.length === 1 && HEADING.test(first)) {
      table.rows.push(cells);
    } else if (cells.length === 1 && NUMBER.test(cellsOf(table.next + 1)[0] ?? "")) {
      // The longest cell is the likeliest to be broken.
      const above = table.rows[table.rows.length - 1] ?? header;
      if (above === header || above.length < columns.length || text < 0) break;
      above[text] = (above[text] ?? "") + first;
      table.ambiguous.push(above.join(" "));
    } else break;
  }
  return table.rows.length > 1 ? table : null;
}
