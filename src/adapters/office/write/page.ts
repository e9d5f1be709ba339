/** How a sheet prints. */

import { rangeAddress } from "../../../core/workbook/address";
import type { PagePlan } from "../../../core/workbook/workbook-plan";

/** Excel's limit for a header or footer. */
const LONGEST_HEADER = 255;

export function writePage(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = page.paper;
  pageLayout.centerHorizontally = page.centerHorizontally;
  // Without a height: as many pages as it takes.
  pageLayout.zoom = page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  const { top, right, bottom, left, header, footer } = page.margins;
  pageLayout.setPrintMargins("Centimeters", {
    top: top / 10,
    right: right / 10,
    bottom: bottom / 10,
    left: left / 10,
    header: header / 10,
    footer: footer / 10,
  });
  if (page.repeatRows) pageLayout.setPrintTitleRows(`$${page.repeatRows.join(":$")}`);
  if (page.printArea) pageLayout.setPrintArea(rangeAddress(page.printArea));
  writeHeaders(pageLayout.headersFooters.defaultForAllPages, page);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaksAfter) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function writeHeaders(target: Excel.HeaderFooter, page: PagePlan): void {
  const header = sections(page.header ?? "");
  const footer = sections(page.footer ?? "");
  target.leftHeader = header.left;
  target.centerHeader = header.center;
  target.rightHeader = header.right;
  target.leftFooter = footer.left;
  target.centerFooter = footer.center;
  target.rightFooter = footer.right;
}

/** `&L左&C中&R右` in its three parts; what stands before a mark is the centre's. */
function sections(code: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  for (const part of code.slice(0, LONGEST_HEADER).split(/(?=&[LCR])/)) {
    const mark = /^&([LCR])/.exec(part)?.[1] as keyof typeof names | undefined;
    if (mark) parts[names[mark]] += part.slice(2);
    else parts.center += part;
  }
  return parts;
}
