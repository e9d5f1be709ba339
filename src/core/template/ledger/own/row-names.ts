/** What names a row of a list for people and programs alike, however the rows are sorted. */

import type { RawCell, RawRow } from "../../../workbook/raw-workbook";
import { cellText } from "../codec";
import type { FoundList } from "../find-list";
import { sheetCell } from "../read-list";

/** Row of the sheet → its naming cells in words, and the how manieth row of that name it is. */
export function rowNames(
  { sheet, headerRow, positions }: FoundList<never>,
  date1904: boolean,
): Map<number, string> {
  const places = [...positions].flatMap(([column, at]) =>
    (column.names ?? column.required) ? [at] : [],
  );
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const row of sheet.rows) {
    if (row.index <= headerRow) continue;
    const words = places.map((place) => cellText(sheetCell(cellAt(row, place), date1904)).trim());
    if (words.every((word) => word === "")) continue;
    const name = words.join("|");
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(row.index, `${name}#${count}`);
  }
  return names;
}

/** The cell of a row in a column (1-based); null where it is blank. */
export function cellAt(row: RawRow, column: number): RawCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}
