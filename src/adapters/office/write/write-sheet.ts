/**
 * Writes one sheet of a plan; charts come later, when all their figures are there. Comments are left
 * to files: an add-in can only begin conversations in the user's name, and no sheet of the ledger or
 * the report has one.
 */

import { rangeAddress } from "../../../core/workbook/address";
import type { ProtectionPlan, SheetPlan, TablePlan } from "../../../core/workbook/workbook-plan";
import { CALL_COST, type Batch } from "./batch";
import { writeLayout } from "./layout";
import { writePage } from "./page";
import { writeRules } from "./rules";
import { writeStyles } from "./styles";
import { writeValues } from "./values";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** `sheet` is empty and not protected. */
export async function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
): Promise<void> {
  await writeValues(sheet, plan, batch);
  await writeLayout(sheet, plan, batch);
  await writeStyles(sheet, plan, batch);
  if (plan.table) {
    writeTable(sheet, plan.table);
    await batch.add(4 * CALL_COST);
  }
  await writeRules(sheet, plan, batch);
  if (plan.page) writePage(sheet, plan.page);
  await batch.add(20 * CALL_COST);
}

/** Last of all, since nothing can be written to a protected sheet. */
export function closeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.protection) protect(sheet, plan.protection);
  sheet.visibility = VISIBILITY[plan.visibility];
}

function writeTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const { top, bottom } = plan.range;
  // A table has at least one row beneath its header.
  const range = { ...plan.range, bottom: Math.max(bottom, top + 1) };
  const table = sheet.tables.add(rangeAddress(range), true);
  table.name = plan.name;
  // "No style" cannot be asked for; without bands the lightest one only draws two lines.
  table.style = plan.style ?? "TableStyleLight1";
  table.showBandedRows = plan.style !== null;
}

function protect(sheet: Excel.Worksheet, plan: ProtectionPlan): void {
  sheet.protection.protect(
    {
      allowFormatRows: plan.allowFormatRows,
      allowFormatColumns: plan.allowFormatColumns,
      allowAutoFilter: plan.allowFilter,
      allowSort: plan.allowSort,
      selectionMode: "Normal",
    },
    plan.password ?? undefined,
  );
}
