/** Single values into cells of the user's workbook, such as 60 for 60％. */

import { serialFromIso } from "../../core/workbook/serial-date";
import type { CellEdit } from "../../ports/host-workbook";
import { cellText } from "./write/cell-text";

const DATE_FORMAT = "yyyy-mm-dd";

/**
 * On a protected sheet only values of open cells can be set, not their formats: a text then gets
 * Excel's apostrophe, which keeps it text and does not show.
 */
export async function setCells(
  context: Excel.RequestContext,
  cells: readonly CellEdit[],
): Promise<void> {
  const targets = cells.map((edit) => {
    const sheet = context.workbook.worksheets.getItem(edit.sheet);
    const range = sheet.getRange(edit.cell);
    range.load("numberFormat");
    sheet.protection.load("protected");
    return { edit, range, sheet };
  });
  await context.sync();
  for (const { edit, range, sheet } of targets) {
    put(range, edit, {
      format: String(range.numberFormat[0]?.[0]),
      open: !sheet.protection.protected,
    });
  }
  await context.sync();
}

function put(
  range: Excel.Range,
  { value }: CellEdit,
  { format, open }: { format: string; open: boolean },
): void {
  if (value === null) {
    range.values = [[""]];
  } else if (typeof value === "string") {
    const text = cellText(value);
    if (open && format !== "@") range.numberFormat = [["@"]];
    range.values = [[open || format === "@" ? text : `'${text}`]];
  } else if (typeof value === "object") {
    const serial = serialFromIso(value.date);
    if (open && (format === "@" || format === "General")) range.numberFormat = [[DATE_FORMAT]];
    range.values = [[serial !== null && (open || format !== "@") ? serial : value.date]];
  } else {
    if (open && format === "@") range.numberFormat = [["General"]];
    range.values = [[value]];
  }
}
