import type { Cell } from "./cell";
import { coerce } from "./coerce";
import { invalidArgument } from "./errors";

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

/** Puts a value into a cell as if it were typed there. */
export function enter(cell: Cell, input: string | number | boolean): void {
  if (typeof input === "string" && input.length > LONGEST_TEXT) {
    throw invalidArgument("Range.values", "text too long");
  }
  const { value, formula, numberFormat } = coerce(input, cell.numberFormat);
  cell.value = value;
  cell.formula = formula;
  if (numberFormat !== null && cell.numberFormat === "General") cell.numberFormat = numberFormat;
}
