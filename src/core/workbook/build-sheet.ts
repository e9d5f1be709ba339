/** Small builders that keep plans short to write. */

import type { CellPlan, CellStyle, CellValue, RowPlan, SheetPlan } from "./workbook-plan";

/** A sheet plan with nothing on it; override what the sheet needs. */
export function sheetPlan(name: string, parts: Partial<Omit<SheetPlan, "name">>): SheetPlan {
  return {
    name,
    visibility: "visible",
    tabColor: null,
    columns: [],
    rows: [],
    merges: [],
    table: null,
    freeze: null,
    filter: null,
    validations: [],
    conditionalFormats: [],
    protection: null,
    page: null,
    charts: [],
    ...parts,
  };
}

export function cell(value: CellValue, style: CellStyle): CellPlan {
  return { value, style };
}

/** A row whose cells all have one style. */
export function styledRow(
  values: readonly CellValue[],
  style: CellStyle,
  height: number | null = null,
): RowPlan {
  return { height, cells: values.map((value) => cell(value, style)) };
}
