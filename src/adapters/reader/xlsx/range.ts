/** Cell references as workbook parts write them. */

import { parseAddress } from "../../../core/workbook/address";
import type { CellRange } from "../../../core/workbook/raw-workbook";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** `A1:C2`, `A1`, `A:C` or `1:3`; null for anything else. */
export function parseRange(reference: string): CellRange | null {
  if (reference.length > 32) return null;
  const colon = reference.indexOf(":");
  const first = colon < 0 ? reference : reference.slice(0, colon);
  const last = reference.slice(colon + 1);
  const start = parseAddress(first) ?? parseAddress(`${first}1`) ?? parseAddress(`A${first}`);
  const end = parseAddress(last) ?? parseAddress(`${last}${ROWS}`) ?? parseAddress(`XFD${last}`);
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
