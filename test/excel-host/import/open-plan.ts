/** A workbook as if a file made from a plan had been opened: values, formats, locks and protection. */

import { serialFromIso } from "../../../src/core/workbook/serial-date";
import type {
  CellPlan,
  ProtectionPlan,
  SheetPlan,
  WorkbookPlan,
} from "../../../src/core/workbook/workbook-plan";
import { withProperty, type Cell } from "../model/cell";
import type { Protection } from "../model/sheet";
import type { Workbook } from "../model/workbook";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Takes the place of what was open. */
export function openPlan(workbook: Workbook, plan: WorkbookPlan, name: string): void {
  const before = [...workbook.sheets];
  workbook.name = name;
  for (const sheet of plan.sheets) openSheet(workbook, sheet);
  for (const sheet of before) workbook.deleteSheet(sheet);
}

function openSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addSheet(plan.name);
  plan.rows.forEach((row, top) =>
    row.cells.forEach((cell, left) => {
      if (cell) fill(sheet.ensureCell(top + 1, left + 1), cell);
    }),
  );
  sheet.merges = [...plan.merges];
  sheet.protection = plan.protection && protection(plan.protection);
  workbook.setVisibility(sheet, VISIBILITY[plan.visibility]);
}

function fill(cell: Cell, { value, style }: CellPlan): void {
  cell.numberFormat = style.numberFormat ?? "General";
  if (style.locked === false) cell.look = withProperty(cell.look, "Protection.Locked", false);
  if (value === null) return;
  cell.value = typeof value === "object" ? (serialFromIso(value.date) ?? value.date) : value;
}

function protection(plan: ProtectionPlan): Protection {
  return {
    options: {
      allowFormatRows: plan.allowFormatRows,
      allowFormatColumns: plan.allowFormatColumns,
      allowAutoFilter: plan.allowFilter,
      allowSort: plan.allowSort,
    },
    password: plan.password ?? "",
  };
}
