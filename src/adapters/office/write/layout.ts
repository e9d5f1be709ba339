/** Sizes, merged cells, links, frozen panes and the like. */

import { cellAddress, columnName, rangeAddress } from "../../../core/workbook/address";
import { quotedSheet } from "../../exceljs/sheet-range";
import type { SheetPlan } from "../../../core/workbook/workbook-plan";
import { CALL_COST, type Batch } from "./batch";
import { cellText } from "./cell-text";
import { once } from "./once";

/** A column `n` characters wide has 7n + 5 pixels; Excel's unit here is the point. */
const widthInPoints = (characters: number) => (characters * 7 + 5) * 0.75;

export async function writeLayout(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
): Promise<void> {
  sheet.tabColor = plan.tabColor ? `#${plan.tabColor}` : "";
  sheet.showGridlines = plan.gridLines !== false;
  for (const { from, to, value } of runs(
    plan.columns,
    ({ width, hidden }) => `${width} ${hidden}`,
  )) {
    once(sheet.getRange(`${columnName(from)}:${columnName(to)}`), (columns) => {
      columns.format.columnWidth = widthInPoints(value.width);
      if (value.hidden) columns.columnHidden = true;
    });
    await batch.add(3 * CALL_COST);
  }
  for (const { from, to, value } of runs(plan.rows, ({ height }) => String(height))) {
    const { height } = value;
    if (height === null) continue;
    once(sheet.getRange(`${from}:${to}`), (rows) => {
      rows.format.rowHeight = height;
    });
    await batch.add(2 * CALL_COST);
  }
  for (const merge of plan.merges) {
    once(sheet.getRange(rangeAddress(merge)), (range) => range.merge());
    await batch.add(2 * CALL_COST);
  }
  await writeLinks(sheet, plan, batch);
  freeze(sheet, plan);
  if (plan.filter) sheet.autoFilter.apply(sheet.getRange(rangeAddress(plan.filter)));
  await batch.add(6 * CALL_COST);
}

/** Before the looks: Excel gives a link its own. */
async function writeLinks(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  for (const [index, row] of plan.rows.entries()) {
    for (const [column, cell] of row.cells.entries()) {
      if (!cell?.link) continue;
      const shown = cell.value;
      const link = {
        documentReference: `${quotedSheet(cell.link.sheet)}!${cell.link.cell}`,
        ...(typeof shown === "string" && { textToDisplay: cellText(shown) }),
      };
      once(sheet.getRange(cellAddress(index + 1, column + 1)), (range) => {
        range.hyperlink = link;
      });
      await batch.add(2 * CALL_COST);
    }
  }
}

function freeze(sheet: Excel.Worksheet, { freeze }: SheetPlan): void {
  sheet.freezePanes.unfreeze();
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnName(columns)}${rows}`));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Neighbours that are alike, 1-based. */
function runs<T>(
  items: readonly T[],
  key: (item: T) => string,
): { from: number; to: number; value: T }[] {
  const found: { from: number; to: number; value: T; key: string }[] = [];
  items.forEach((value, index) => {
    const own = key(value);
    const last = found.at(-1);
    if (last?.key === own) last.to = index + 1;
    else found.push({ from: index + 1, to: index + 1, value, key: own });
  });
  return found;
}
