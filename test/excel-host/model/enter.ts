import type { Cell } from "./cell";
import { coerce } from "./coerce";
import { invalidArgument } from "./errors";

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

/** And for that of a formula. */
const LONGEST_FORMULA = 8192;

/** Puts a value into a cell as if it were typed there. */
export function enter(cell: Cell, input: string | number | boolean): void {
  if (typeof input === "string" && input.length > LONGEST_TEXT) {
    throw invalidArgument("Range.values", "text too long");
  }
  const { value, formula, numberFormat } = coerce(input, cell.numberFormat);
  if (formula !== null && (formula.length > LONGEST_FORMULA || !isWhole(formula))) {
    throw invalidArgument("Range.formulas", formula.slice(0, 100));
  }
  cell.value = value;
  cell.formula = formula;
  if (numberFormat !== null && cell.numberFormat === "General") cell.numberFormat = numberFormat;
}

/** Whether quotes and brackets are closed and something follows the last operator. */
function isWhole(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "");
  if (bare.replace(/""/g, "").includes('"')) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&=<>,]$/.test(bare);
}
