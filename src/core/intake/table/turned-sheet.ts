/** A form whose column names stand beneath one another: turned over, or made a card for each task. */

import type { FormField } from "../../schema/columns";
import type { RawSheet } from "../../workbook/raw-workbook";
import { isForm } from "./find-tables";
import { formFieldNamed } from "./header-cells";

/** Names further down are of lists in words. */
const MOST_ROWS = 200;

/** The first sheet in which one column names what else a row does; null where none does. */
export function turnedSheet(sheets: readonly RawSheet[]): RawSheet | null {
  return sheets.find(isTurned) ?? null;
}

function isTurned({ rows }: RawSheet): boolean {
  const namedIn = new Map<number, Set<FormField>>();
  for (const { cells } of rows.slice(0, MOST_ROWS)) {
    for (const { column, value } of cells) {
      const field = typeof value === "string" ? formFieldNamed(value) : null;
      if (field === null) continue;
      const named = namedIn.get(column) ?? new Set();
      namedIn.set(column, named.add(field));
    }
  }
  return [...namedIn.values()].some(isForm);
}
