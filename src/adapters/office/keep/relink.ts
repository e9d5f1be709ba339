/**
 * Formulas on other sheets that name a sheet which is about to be replaced: Excel breaks them when
 * it goes, so they are put back as they were.
 */

import { cellAddress } from "../../../core/workbook/address";
import { Refused } from "../refusal";
import { createIssue } from "../../../core/model/issue";
import { SHEET_PROTECTED } from "../../../core/wording/host-issues";
import type { LinkedFormula } from "./kept-values";
import { sheetCalled, type OpenSheet } from "./own-sheets";

/** @throws Refused where such a formula stands on a protected sheet and could not be put back. */
export async function findLinks(
  context: Excel.RequestContext,
  others: readonly OpenSheet[],
  replaced: readonly string[],
): Promise<LinkedFormula[]> {
  const used = others.map(({ sheet }) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,rowIndex,columnIndex");
    sheet.protection.load("protected");
    return range;
  });
  await context.sync();
  return others.flatMap(({ sheet, name }, index) => {
    const range = used[index];
    if (!range || range.isNullObject) return [];
    const found = linksIn(name, range, replaced);
    if (found.length > 0 && sheet.protection.protected) {
      throw new Refused(createIssue(SHEET_PROTECTED, { sheet: name }, {}));
    }
    return found;
  });
}

export function putBack(open: readonly OpenSheet[], links: readonly LinkedFormula[]): void {
  for (const { sheet, cell, formula } of links) {
    const place = sheetCalled(open, sheet)?.sheet.getRange(cell);
    if (place) place.formulas = [[formula]];
  }
}

function linksIn(sheet: string, range: Excel.Range, replaced: readonly string[]): LinkedFormula[] {
  const { formulas, rowIndex, columnIndex } = range;
  return formulas.flatMap((row: unknown[], index) =>
    row.flatMap((formula, column) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      // Quoted or not, the name stands right before the mark.
      const named = replaced.some(
        (name) => formula.includes(`${name}!`) || formula.includes(`${name}'!`),
      );
      return named
        ? [{ sheet, cell: cellAddress(rowIndex + index + 1, columnIndex + column + 1), formula }]
        : [];
    }),
  );
}
