/** The workbook part: its sheets in order and its date system. */

import type { RawSheet } from "../../../core/workbook/raw-workbook";
import { TOO_MANY_SHEETS } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";
import { CLOSE, END, XmlScanner } from "../xml-scanner";
import { decodeEscapes } from "../xml-text";
import { isTrue } from "./attributes";

export interface SheetEntry {
  name: string;
  visibility: RawSheet["visibility"];
  /** Empty for a macro module that an old Excel counted as a sheet; null where the file has lost it. */
  relationshipId: string | null;
}

export interface WorkbookPart {
  date1904: boolean;
  sheets: SheetEntry[];
}

/** @throws Refusal when it is no workbook, damaged, or lists more than `limit` sheets. */
export function readWorkbookPart(xml: string, part: string, limit: number): WorkbookPart {
  const scanner = new XmlScanner(xml, part);
  const workbook: WorkbookPart = { date1904: false, sheets: [] };
  if (scanner.next() === END || !scanner.is("workbook")) scanner.damaged();
  let inSheets = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) {
      if (scanner.depth === 1) inSheets = false;
    } else if (inSheets && scanner.is("sheet")) {
      workbook.sheets.push(sheetEntry(scanner));
      // A list of very many is not worth reading to its end.
      if (workbook.sheets.length > limit) refuse(TOO_MANY_SHEETS, { limit });
    } else if (scanner.is("sheets")) {
      inSheets = scanner.depth === 2;
    } else if (scanner.is("workbookPr")) {
      workbook.date1904 = isTrue(scanner.attribute("date1904"));
    }
  }
  return workbook;
}

function sheetEntry(scanner: XmlScanner): SheetEntry {
  const state = scanner.attribute("state");
  return {
    name: decodeEscapes(scanner.attribute("name") ?? ""),
    visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
    relationshipId: scanner.prefixedAttribute("id"),
  };
}
