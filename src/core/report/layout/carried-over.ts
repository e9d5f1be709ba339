/** What the next page shows of a cell that began on the page before. */

import type { CellValue } from "../../workbook/workbook-plan";

/** Most characters that are printed again where a page end cuts a cell; longer ones are named. */
export const REPEATED_LENGTH = 12;
export const CARRIED_OVER = "（接上页）";

/** Short values again. */
export function carriedOver(value: CellValue): CellValue {
  return typeof value === "string" && value.length > REPEATED_LENGTH ? CARRIED_OVER : value;
}
