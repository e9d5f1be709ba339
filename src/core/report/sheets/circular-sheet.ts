/** 通报文稿: the draft circular, one paragraph a cell, to be edited. */

import { REPORT_SHEETS } from "../../schema/sheet-names";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { circularParagraphs } from "../../wording/circular";
import { columnWidths, DOCUMENT } from "../layout/paper";
import { DOCUMENT_STYLES } from "../layout/report-styles";
import { part, SheetBuilder } from "../layout/sheet-builder";
import type { ReportData } from "../report-data";

const HEIGHTS = { title: 70, salutation: 32, heading: 32, paragraph: 30, signature: 32, date: 32 };

export function circularSheet(data: ReportData): SheetPlan {
  const sheet = new SheetBuilder(
    REPORT_SHEETS.circular,
    columnWidths([{ flex: 1 }], DOCUMENT),
    DOCUMENT,
  );
  for (const { kind, lead = "", text } of circularParagraphs(data)) {
    const indented = kind === "paragraph" || kind === "heading";
    const shown = indented ? `　　${lead}${text}` : text;
    sheet.addRow([part(shown, DOCUMENT_STYLES[kind])], {
      minHeight: HEIGHTS[kind],
      keepWithNext: kind === "title" || kind === "heading",
    });
  }
  return sheet.build();
}
