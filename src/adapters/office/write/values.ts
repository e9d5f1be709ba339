/** Values of a sheet in whole blocks of rows; a text is a text before it is a value. */

import { rangeAddress } from "../../../core/workbook/address";
import { serialFromIso } from "../../../core/workbook/serial-date";
import type { CellPlan, SheetPlan } from "../../../core/workbook/workbook-plan";
import type { Batch } from "./batch";
import { cellText } from "./cell-text";
import { once } from "./once";

type Entry = string | number | boolean | null;

/** A cell as Excel takes it: number format first, then the value; null leaves either as it is. */
interface Entered {
  format: string | null;
  value: Entry;
}

/** Bytes of one block, by estimate. */
const BLOCK = 400_000;
const EMPTY: Entered = { format: null, value: null };

export async function writeValues(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
): Promise<void> {
  const width = plan.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (width === 0) return;
  let formats: (string | null)[][] = [];
  let values: Entry[][] = [];
  let cost = 0;
  const flush = async (bottom: number) => {
    const top = bottom - values.length + 1;
    once(sheet.getRange(rangeAddress({ top, left: 1, bottom, right: width })), (range) => {
      range.numberFormat = formats;
      range.values = values;
    });
    const size = cost;
    [formats, values, cost] = [[], [], 0];
    await batch.add(size);
  };
  for (const [index, row] of plan.rows.entries()) {
    const cells = Array.from({ length: width }, (_, column) => entered(row.cells[column] ?? null));
    formats.push(cells.map(({ format }) => format));
    values.push(cells.map(({ value }) => value));
    cost += cells.reduce((sum, cell) => sum + costOf(cell), 0);
    if (cost >= BLOCK || index === plan.rows.length - 1) await flush(index + 1);
  }
}

/**
 * Whatever a unit wrote stays text, since its cell is formatted as text first. A number in a text
 * column is a number still, so its cell is not.
 */
export function entered(cell: CellPlan | null): Entered {
  if (!cell) return EMPTY;
  const { value, style } = cell;
  const own = style.numberFormat ?? null;
  if (value === null || value === "") return { format: own, value: null };
  if (typeof value === "string") return { format: "@", value: cellText(value) };
  if (typeof value === "object") {
    const serial = serialFromIso(value.date);
    if (serial === null) return { format: "@", value: value.date };
    return {
      format: own === null || own === "General" || own === "@" ? "yyyy-mm-dd" : own,
      value: serial,
    };
  }
  return { format: own === "@" ? "General" : own, value };
}

/** Chinese takes three bytes a character. */
function costOf({ format, value }: Entered): number {
  const text = typeof value === "string" ? value.length * 3 : 8;
  return text + (format?.length ?? 4) + 8;
}
