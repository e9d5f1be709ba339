/** Looks into written packages as text. */

import { strFromU8, unzipSync } from "fflate";
import { createWorkbookWriter } from "../../../src/adapters/exceljs/workbook-writer";
import { sheetPlan } from "../../../src/core/workbook/build-sheet";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/workbook/workbook-plan";

/** Parts of the written plan by path. */
export async function writtenParts(plan: WorkbookPlan): Promise<Map<string, string>> {
  const bytes = await createWorkbookWriter().write(plan);
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export function onePage(parts: Partial<SheetPlan>): WorkbookPlan {
  return { title: "测试", sheets: [sheetPlan("表", parts)] };
}

/** XML of the only sheet of a written plan. */
export async function writtenSheet(parts: Partial<SheetPlan>): Promise<string> {
  return (await writtenParts(onePage(parts))).get("xl/worksheets/sheet1.xml") ?? "";
}
