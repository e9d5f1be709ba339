/** What people wrote on 问题清单, the list with which a workbook was sent back: their answers, mostly. */

import { ISSUE_LIST_COLUMNS, ISSUE_LIST_TITLE } from "../../schema/printed/issue-list-texts";
import { SEVERITY_WORDS } from "../../schema/vocabulary";
import { sendBackGuide } from "../../wording/send-back";
import type { RawRow } from "../../workbook/raw-workbook";
import type { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { outside, type Outside } from "./issued-pages";

const PRINTED: ReadonlySet<string> = new Set([
  ISSUE_LIST_TITLE,
  sendBackGuide(),
  ...ISSUE_LIST_COLUMNS,
]);
const LEVELS: ReadonlySet<string> = new Set(Object.values(SEVERITY_WORDS));
/** 市发改委　2024年6月　错误3处（标红），提示2处（标黄）. */
const HEADING = /^\S+　\S+　(?:(?:错误|提示)\d+处（标[红黄]），?)*$/;
/** The columns of a line, by number. */
const [NUMBER, LEVEL, PLACE] = [1, 2, 3];

/** Beside and beneath the lines, and behind what a line says: of a line's own words nothing is known. */
export function onIssueList(grid: SheetGrid): Outside[] {
  return grid.rows.flatMap((row) => {
    const isLine = isLineOf(row);
    return grid.filled(row).flatMap((cell) => {
      const whole = outside(row, cell);
      if (cell.column > ISSUE_LIST_COLUMNS.length) return whole;
      if (!isLine) return PRINTED.has(whole.text) || HEADING.test(whole.text) ? [] : whole;
      if (cell.column === NUMBER || cell.column === PLACE) return [];
      if (cell.column === LEVEL) return LEVELS.has(whole.text) ? [] : whole;
      // Each of its sentences is whole.
      const text = whole.text.slice(whole.text.lastIndexOf("。") + 1).trim();
      return text === "" ? [] : { ...whole, text };
    });
  });
}

function isLineOf({ cells: [first] }: RawRow): boolean {
  return first?.column === NUMBER && /^\d+$/.test(cellText(first).trim());
}
