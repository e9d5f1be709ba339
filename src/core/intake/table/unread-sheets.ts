/** Sheets of a return that hold no form: each is named with what stands in it. */

import { createIssue, type Issue } from "../../model/issue";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import type { RawSheet } from "../../workbook/raw-workbook";
import {
  SHEET_NAME_NOT_READ,
  SHEET_NOT_READ,
  SHEETS_BEYOND,
  SHEETS_NOT_READ,
} from "../../wording/intake-issues";
import { LONGEST_TEXT, quotationOf, wholeTexts } from "../../text/quotation";
import { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";

/** Sheets of an issued workbook from which nothing is read. */
const OTHER_ISSUED: ReadonlySet<string> = new Set(
  Object.values(UNIT_SHEETS).filter(
    (name) => name !== UNIT_SHEETS.form && name !== UNIT_SHEETS.targets,
  ),
);
/** 2024年6月重点工作填报表 (2), 原表备份. */
const SHEET_TITLE =
  /(?:表|页|清单|台账|附件|说明|情况|进展|汇总|副本|备份|目录)\s*\d*\s*(?:[(（][^()（）]*[)）])?$/;
/** So many sheets are told one by one. */
const MOST_ALONE = 5;

/** @param grids the sheets without a form, in the workbook's order */
export function unreadSheets(file: string, grids: readonly SheetGrid[]): Issue[] {
  const filled = grids.filter(({ sheet }) => hasContent(sheet) && !OTHER_ISSUED.has(sheet.name));
  const messages = grids.filter(({ sheet }) => !hasContent(sheet) && isMessage(sheet.name));
  return [
    ...(filled.length > MOST_ALONE
      ? [together(SHEETS_NOT_READ, file, filled)]
      : filled.map((grid) =>
          createIssue(SHEET_NOT_READ, placeOf(file, grid), quotationOf(textsOf(grid))),
        )),
    ...messages.map((grid) =>
      createIssue(SHEET_NAME_NOT_READ, placeOf(file, grid), { found: grid.sheet.name }),
    ),
  ];
}

/** Those that stand behind so many others that they were not looked at. */
export function sheetsBeyond(file: string, sheets: readonly RawSheet[]): Issue[] {
  const filled = sheets.filter(hasContent).map((sheet) => new SheetGrid(sheet));
  return filled.length === 0 ? [] : [together(SHEETS_BEYOND, file, filled)];
}

/** All of them by name, with as much of what stands in each as one issue can quote. */
function together(kind: typeof SHEETS_NOT_READ, file: string, grids: readonly SheetGrid[]): Issue {
  const names = grids.map(({ sheet }) => sheet.name);
  const said = grids.map((grid) => `${grid.sheet.name}：${textsOf(grid).join(" ")}`);
  const [first] = grids;
  const place = first ? placeOf(file, first) : { file };
  return createIssue(kind, place, { names, found: wholeTexts(said), shown: null });
}

function placeOf(file: string, { sheet }: SheetGrid) {
  return { file, sheet: sheet.name };
}

/** The texts of a sheet, as many as one issue can quote. */
function textsOf(grid: SheetGrid): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const row of grid.rows) {
    for (const cell of grid.filled(row)) {
      const text = cellText(cell);
      texts.push(text);
      length += text.length;
    }
    if (length > LONGEST_TEXT) break;
  }
  return texts;
}

/** True for a sheet's name that says more than what the sheet is: 第2项请协调资金200万. */
function isMessage(name: string): boolean {
  return /(?:\p{Script=Han}\P{Script=Han}*){6}/u.test(name) && !SHEET_TITLE.test(name);
}

function hasContent(sheet: RawSheet): boolean {
  return sheet.rows.length > 0;
}
