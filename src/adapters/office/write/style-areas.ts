/** Finds the fewest rectangles of equal style, so that each style is set by a few calls. */

import type { CellRange } from "../../../core/workbook/raw-workbook";
import { rangeAddress } from "../../../core/workbook/address";
import type { CellStyle, RowPlan } from "../../../core/workbook/workbook-plan";

/** Excel takes 8,192 characters of addresses at once. */
const LONGEST_ADDRESS = 8000;

/** Rectangles by style, styles compared by identity; cells without style are left out. */
export function styleAreas(rows: readonly RowPlan[]): Map<CellStyle, CellRange[]> {
  const areas = new Map<CellStyle, CellRange[]>();
  let above = new Map<string, { style: CellStyle; area: CellRange }>();
  rows.forEach((row, index) => {
    const open: typeof above = new Map();
    for (const { style, left, right } of runsOf(row)) {
      const key = `${left}:${right}`;
      const grown = above.get(key);
      if (grown?.style === style) {
        grown.area.bottom = index + 1;
        open.set(key, grown);
        continue;
      }
      const area = { top: index + 1, left, bottom: index + 1, right };
      const known = areas.get(style);
      if (known) known.push(area);
      else areas.set(style, [area]);
      open.set(key, { style, area });
    }
    above = open;
  });
  return areas;
}

function runsOf(row: RowPlan): { style: CellStyle; left: number; right: number }[] {
  const runs: { style: CellStyle; left: number; right: number }[] = [];
  row.cells.forEach((cell, index) => {
    if (!cell) return;
    const last = runs.at(-1);
    if (last?.style === cell.style && last.right === index) last.right++;
    else runs.push({ style: cell.style, left: index + 1, right: index + 1 });
  });
  return runs;
}

/** `A1:B2,D4,…`: as many areas in one text as Excel takes. */
export function addressLists(areas: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = rangeAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else lists.push(address);
  }
  return lists;
}
