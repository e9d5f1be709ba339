/** Tables that are a form for one task each: a label in one cell, what it says in the next. */

import { labelMeaning, type LabelMeaning } from "../roles/role-labels";
import { unwrap, unwrapUnits } from "./cell-text";

const FEWEST_ROWS = 2;
const NAMES_UNITS: ReadonlySet<LabelMeaning | null> = new Set([
  "lead",
  "charge",
  "support",
  "division",
]);

/** The fields of such a table as lines (牵头单位：县水利局); null for any other table. */
export function cardLines(rows: readonly (readonly string[])[]): string[] | null {
  const lines: string[] = [];
  const found = new Set<LabelMeaning>();
  let fields = 0;
  for (const row of rows) {
    const cells = withoutMerged(row);
    const [only = ""] = cells;
    if (cells.length === 1) {
      if (labelMeaning(only) !== null) return null;
      // A title over the form, merged across.
      if (only !== "") lines.push(...only.split("\n"));
      continue;
    }
    for (let at = 0; at < cells.length; at += 2) {
      const [label = "", value = ""] = [cells[at], cells[at + 1]];
      if (label === "" && value === "") continue;
      const meaning = labelMeaning(label);
      if (meaning === null || labelMeaning(value) !== null) return null;
      found.add(meaning);
      if (value !== "") lines.push(`${label.replace(/\s+/g, "")}：${valueOf(meaning, value)}`);
    }
    fields++;
  }
  const isCard =
    fields >= FEWEST_ROWS && found.has("content") && [...found].some((one) => NAMES_UNITS.has(one));
  return isCard ? lines : null;
}

/** Cells merged across stand once. */
function withoutMerged(row: readonly string[]): string[] {
  return row
    .map((cell) => cell.trim())
    .filter((cell, index, cells) => index === 0 || cell !== cells[index - 1]);
}

function valueOf(meaning: LabelMeaning, value: string): string {
  return NAMES_UNITS.has(meaning)
    ? unwrapUnits(value).replace(/\n/g, "、")
    : unwrap(value).replace(/\n/g, "");
}
