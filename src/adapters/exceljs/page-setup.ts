/** How a sheet prints. */

import type { Worksheet } from "exceljs";
import { cellAddress } from "../../core/workbook/address";
import type { CellRange } from "../../core/workbook/raw-workbook";
import type { PagePlan } from "../../core/workbook/workbook-plan";
import { safeText } from "./safe-text";

const PAPER_SIZE = { A3: 8, A4: 9 } as const;
const MM_PER_INCH = 25.4;
/** Excel's limit for a header or footer. */
const LONGEST_HEADER = 255;

export function writePageSetup(sheet: Worksheet, page: PagePlan): void {
  const { top, right, bottom, left, header, footer } = page.margins;
  sheet.pageSetup = {
    // ExcelJS takes any paper number, its types only those it names.
    paperSize: PAPER_SIZE[page.paper] as number,
    orientation: page.orientation,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(header),
      footer: inches(footer),
    },
    horizontalCentered: page.centerHorizontally,
    // Height 0: as many pages as it takes.
    ...(page.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(page.repeatRows && { printTitlesRow: page.repeatRows.join(":") }),
    ...(page.printArea && { printArea: printArea(page.printArea) }),
  };
  if (page.header) sheet.headerFooter.oddHeader = safeText(page.header, LONGEST_HEADER);
  if (page.footer) sheet.headerFooter.oddFooter = safeText(page.footer, LONGEST_HEADER);
  for (const row of page.breaksAfter) sheet.getRow(row).addPageBreak();
}

/** ExcelJS puts `$` before the columns only. */
function printArea(range: CellRange): string {
  return [cellAddress(range.top, range.left), cellAddress(range.bottom, range.right)]
    .map((address) => address.replace(/(?=\d)/, "$"))
    .join(":");
}

function inches(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * 1000) / 1000;
}
