/** Reads planned sheets as a person with the paper would: words and numbers in rows. */

import { parsePeriod, type Period } from "../../../src/core/model/period";
import type { CellValue, SheetPlan, WorkbookPlan } from "../../../src/core/workbook/workbook-plan";

export function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(`not a period: ${id}`);
  return parsed;
}

export function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Values of each row; null where nothing stands. */
export function valuesOf(sheet: SheetPlan): CellValue[][] {
  return sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
}

/** Values of the first row that has `text` as one of its cells. */
export function rowWith(sheet: SheetPlan, text: string): CellValue[] {
  const found = valuesOf(sheet).find((row) => row.includes(text));
  if (!found) throw new Error(`no row with ${text} in ${sheet.name}`);
  return found;
}

/** All texts of a sheet, in order, joined. */
export function textOf(sheet: SheetPlan): string {
  return valuesOf(sheet)
    .flat()
    .filter((value) => typeof value === "string")
    .join("\n");
}
