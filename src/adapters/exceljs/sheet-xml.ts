/** Puts a worksheet part right after ExcelJS; elements must stand in the order of the standard. */

import { cellAddress, rangeAddress } from "../../core/workbook/address";
import type { SheetPlan } from "../../core/workbook/workbook-plan";
import { xmlEscape } from "./safe-text";
import { quotedSheet, usedRange } from "./sheet-range";

/** `drawing` is the relationship id of the sheet's drawing; null where it has no chart. */
export function finishSheetXml(xml: string, plan: SheetPlan, drawing: string | null): string {
  const split = Math.max(xml.lastIndexOf("</sheetData>"), xml.lastIndexOf("<sheetData/>"));
  const data = freeGrowingRows(xml.slice(0, split), plan);
  let tail = stopAtRules(xml.slice(split), plan);
  tail = insertBefore(tail, ["<printOptions", "<pageMargins"], hyperlinks(plan));
  // ExcelJS puts the comments' drawing behind the tables, which Excel takes for damage.
  const comments = /<legacyDrawing [^>]*\/>/.exec(tail)?.[0] ?? "";
  tail = tail.replace(comments, "");
  const chart = drawing === null ? "" : `<drawing r:id="${drawing}"/>`;
  const end = ["<tableParts", "<extLst", "</worksheet>"];
  return data + insertBefore(tail, end, ignoredErrors(plan) + chart + comments);
}

function insertBefore(xml: string, marks: readonly string[], insert: string): string {
  const places = marks.map((mark) => xml.indexOf(mark)).filter((place) => place >= 0);
  if (insert === "" || places.length === 0) return xml;
  const place = Math.min(...places);
  return xml.slice(0, place) + insert + xml.slice(place);
}

/** A row without `customHeight` grows in Excel and WPS as its text does. */
function freeGrowingRows(xml: string, plan: SheetPlan): string {
  if (!plan.rows.some((row) => row.grows)) return xml;
  return xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (found, row, number) =>
    plan.rows[Number(number) - 1]?.grows ? String(row) : found,
  );
}

/** ExcelJS drops `stopIfTrue`. */
function stopAtRules(xml: string, plan: SheetPlan): string {
  const rules = plan.conditionalFormats.flatMap((format) => format.rules);
  if (!rules.some((rule) => rule.stopIfTrue)) return xml;
  return xml.replace(/(<cfRule [^>]*priority="(\d+)")/g, (found, _rule, priority) =>
    rules[Number(priority) - 1]?.stopIfTrue ? `${found} stopIfTrue="1"` : found,
  );
}

/** Jumps inside the workbook; ExcelJS would write them as files to open. */
function hyperlinks(plan: SheetPlan): string {
  const links = plan.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const location = `${quotedSheet(cell.link.sheet)}!${cell.link.cell}`;
      const ref = cellAddress(index + 1, column + 1);
      return [`<hyperlink ref="${ref}" location="${xmlEscape(location)}"/>`];
    }),
  );
  return links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "";
}

/** Spares the reader green corners on phone numbers and numbers that are text on purpose. */
function ignoredErrors(plan: SheetPlan): string {
  const columns = plan.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const range = usedRange(plan.rows.length, columns);
  if (!range) return "";
  const sqref = rangeAddress(range);
  return `<ignoredErrors><ignoredError sqref="${sqref}" numberStoredAsText="1"/></ignoredErrors>`;
}
