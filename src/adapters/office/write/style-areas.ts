/** Finds the fewest rectangles of equal style, so that each style is set by a few calls. */

import type { CellRange } from "../../../core/workbook/raw-workbook";
import { rangeAddress } from "../../../core/workbook/address";
import type { CellStyle, RowPlan } from "../../../core/workbook/workbook-plan";

/** Excel takes 8,192 characters of addresses at once. */
const LONGEST_ADDRESS = 8000;

/** Rectangles by style; cells without style are left out. */
export function styleAreas(rows: readonly RowPlan[]): Map<CellStyle, CellRange[]> {
  const areas = new Map<CellStyle, CellRange[]>();
  const known = knownStyles();
  let above = new Map<string, { style: CellStyle; area: CellRange }>();
  rows.forEach((row, index) => {
    const open: typeof above = new Map();
    for (const { style, left, right } of runsOf(row, known)) {
      const key = `${left}:${right}`;
      const grown = above.get(key);
      if (grown?.style === style) {
        grown.area.bottom = index + 1;
        open.set(key, grown);
        continue;
      }
      const area = { top: index + 1, left, bottom: index + 1, right };
      const others = areas.get(style);
      if (others) others.push(area);
      else areas.set(style, [area]);
      open.set(key, { style, area });
    }
    above = open;
  });
  return areas;
}

/**
 * Gives equal styles as one object. A plan that came from a worker in pieces holds a copy of each
 * style for every piece.
 */
function knownStyles(): (style: CellStyle) => CellStyle {
  const seen = new Map<CellStyle, CellStyle>();
  const byContent = new Map<string, CellStyle>();
  return (style) => {
    const own = seen.get(style);
    if (own) return own;
    const content = JSON.stringify(style);
    const first = byContent.get(content) ?? style;
    byContent.set(content, first);
    seen.set(style, first);
    return first;
  };
}

function runsOf(
  row: RowPlan,
  known: (style: CellStyle) => CellStyle,
): { style: CellStyle; left: number; right: number }[] {
  const runs: { style: CellStyle; left: number; right: number }[] = [];
  row.cells.forEach((cell, index) => {
    if (!cell) return;
    const style = known(cell.style);
    const last = runs.at(-1);
    if (last?.style === style && last.right === index) last.right++;
    else runs.push({ style, left: index + 1, right: index + 1 });
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
