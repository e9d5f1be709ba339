/** Finishes what ExcelJS wrote: what it cannot write is added, what it writes wrongly is put right. */

import { unzipSync } from "fflate";
import type { WorkbookPlan } from "../../core/workbook/workbook-plan";
import { zipParts } from "../package/zip-parts";
import { addCharts } from "./charts/chart-parts";
import { editPart, sheetPath, type Parts } from "./package-parts";
import { finishSheetXml } from "./sheet-xml";

/** Takes ExcelJS's package and returns the finished, deflated one. */
export function finishPackage(raw: Uint8Array, plan: WorkbookPlan): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(raw)));
  const drawings = addCharts(parts, plan);
  plan.sheets.forEach((sheet, index) => {
    const path = sheetPath(index);
    const drawing = drawings.get(index) ?? null;
    editPart(parts, path, (xml) => finishSheetXml(xml, sheet, drawing));
  });
  for (const path of parts.keys()) {
    if (path.startsWith("xl/tables/")) editPart(parts, path, plainTable);
  }
  editPart(parts, "docProps/app.xml", ownApplication);
  editPart(parts, "xl/styles.xml", commonDefaultFont);
  return zipParts(parts);
}

/** ExcelJS announces an English totals row and empty filters, which no table of ours has. */
function plainTable(xml: string): string {
  return xml
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, "")
    .replace(' totalsRowShown="1"', ' totalsRowShown="0"')
    .replace(/<filterColumn [^>]*\/>/g, "");
}

/** ExcelJS signs as Microsoft Excel; LibreOffice then trusts row heights that nobody measured. */
function ownApplication(xml: string): string {
  return xml.replace(/<Application>[^<]*</, "<Application>Responsibility Ledger<");
}

/**
 * Column widths count digits of the default font. ExcelJS takes Calibri, which WPS on Linux and
 * many a LibreOffice lack; Arial of 10 points is 7 pixels a digit everywhere, as Calibri of 11 is.
 */
function commonDefaultFont(xml: string): string {
  const font = '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';
  return xml.replace(/<font><color theme="1"\/>.*?<name val="Calibri"\/><\/font>/, font);
}
