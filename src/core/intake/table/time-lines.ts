/** Lines of their own above a table that say of which time it is: 以下为上月填报, 附：2026年5月填报情况. */

import type { RawRow } from "../../workbook/raw-workbook";
import { isFilled, type SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { isOfOtherTime } from "./header-words";

const LONGEST_TITLE = 30;
/** 与上月对比 is of this month as well. */
const THIS_TIME = /本[期月季年]|当[期月季年]|比|较/;
const LONGEST_LINE = 60;
/** Cells of a row, blank ones counted, that are looked at without much ado. */
const MOST_LONE = 2;
const MONTH = /[\d一二三四五六七八九十]月|季度|半年|20\d{2}[-./]\d{1,2}(?![-./\d])/;

/** A line of its own that says that what follows is of another time: 以下为上月填报; null for all else. */
export function otherTimeIn(grid: SheetGrid, row: RawRow): string | null {
  const text = loneText(grid, row);
  const isShort = text !== "" && text.length <= LONGEST_TITLE;
  return isShort && isOfOtherTime(text) && !THIS_TIME.test(text) ? text : null;
}

/** A line of its own that names a month or the like; null for all else. */
export function datedLineIn(grid: SheetGrid, row: RawRow): string | null {
  const text = loneText(grid, row);
  return text !== "" && text.length <= LONGEST_LINE && MONTH.test(text) ? text : null;
}

/** False for a task's row, which begins with its id and number: that spares it a closer look. */
export function mayBeLine({ cells }: RawRow): boolean {
  const [first, second] = cells;
  return !(cells.length > MOST_LONE && first && second && isFilled(first) && isFilled(second));
}

function loneText(grid: SheetGrid, row: RawRow): string {
  if (!mayBeLine(row)) return "";
  const [cell, ...others] = grid.filled(row);
  return cell && others.length === 0 ? cellText(cell).trim() : "";
}
