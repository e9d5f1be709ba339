/** A form whose header is gone, read by the order in which its columns were issued. */

import { FORM_COLUMNS, formColumnNumber, type FormField } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import type { RawRow } from "../../workbook/raw-workbook";
import type { LedgerIndex } from "../ledger-index";
import type { SheetGrid } from "../sheet-grid";
import { columnsOf, type HeaderCell, type Table } from "./find-tables";

/** Id, text and an answer; spares looking into the lines of a guide. */
const FEWEST_CELLS = 3;

/**
 * Takes the issued order where the first columns prove it: a task's id in its place and that task's
 * own text in its place, in rows of which one at least is filled in. Null otherwise; the order is
 * never guessed.
 */
export function tableInIssuedOrder(grid: SheetGrid, index: LedgerIndex): Table<FormField> | null {
  const rows = grid.rows.filter((row) => {
    if (row.cells.length < FEWEST_CELLS) return false;
    const textAt = (field: FormField) => grid.text(row.index, formColumnNumber(field));
    const task = index.taskById(textAt("taskId"));
    return task !== null && compactKey(textAt("text")) === compactKey(task.text);
  });
  const isFilled = ({ index: row }: RawRow) =>
    FORM_COLUMNS.some(({ field, locked }) => !locked && grid.at(row, formColumnNumber(field)));
  if (!rows.some(isFilled)) return null;
  const columns = new Map<FormField, HeaderCell[]>(
    FORM_COLUMNS.map(({ field, header }, position) => [
      field,
      [{ column: position + 1, row: 0, text: header, level: "header" }],
    ]),
  );
  return {
    grid,
    sheet: grid.sheet,
    headerRow: null,
    columns,
    known: columnsOf(columns),
    otherHeaders: new Map(),
    rows: [...grid.rows],
    rowsAbove: [],
  };
}
