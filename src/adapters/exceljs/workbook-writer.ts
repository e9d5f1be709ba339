/** Writes a workbook plan as .xlsx bytes. Works in Node and in the browser. */

import type { WorkbookPlan } from "../../core/workbook/workbook-plan";
import type { WorkbookWriter } from "../../ports";
import { StyleBook } from "./cell-style";
import { finishPackage } from "./package";
import { safeLine } from "./safe-text";
import { writeSheet } from "./sheet-writer";

const AUTHOR = "责任台账";
/** Stands in where a plan has no date: a file's bytes depend on its plan alone. */
const NO_DATE = "2000-01-01";
const STATES = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" } as const;

/**
 * The writer of .xlsx files. The same plan gives the same bytes, except that a sheet password is
 * salted. Throws only on a plan that no workbook can hold (such as two sheets of one name).
 */
export function createWorkbookWriter(): WorkbookWriter {
  return { write };
}

async function write(plan: WorkbookPlan): Promise<Uint8Array> {
  // Half of all code that a page carries: read by the engine when the first workbook is written.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  workbook.title = safeLine(plan.title, 255);
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${plan.date ?? NO_DATE}T00:00:00Z`);
  const firstVisible = plan.sheets.findIndex((sheet) => sheet.visibility === "visible");
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 13000,
      firstSheet: 0,
      activeTab: Math.max(0, firstVisible),
      visibility: "visible",
    },
  ];
  const styles = new StyleBook();
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
    await writeSheet(worksheet, sheet, styles);
  }
  // Stored, not deflated: the finished package is deflated once, at its end.
  const raw = await workbook.xlsx.writeBuffer({
    useStyles: true,
    useSharedStrings: true,
    filename: "",
    zip: { compression: "STORE" },
  });
  return finishPackage(new Uint8Array(raw), plan);
}
