/** The list of content types: only where it names the workbook, for packages that lost their relationships. */

import { CLOSE, END, XmlScanner } from "../xml-scanner";

const MAIN_TYPES = /(spreadsheetml|ms-excel)\.[a-z.]*(sheet|template)[a-z.]*\.main(\+xml)?$/i;

/** Name of the workbook part; null if none is listed. @throws Refusal on damage. */
export function readContentTypes(xml: string): { workbook: string | null } {
  const scanner = new XmlScanner(xml, "[Content_Types].xml");
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("Override")) continue;
    const type = scanner.attribute("ContentType") ?? "";
    const name = scanner.attribute("PartName") ?? "";
    if (MAIN_TYPES.test(type)) return { workbook: name.replace(/^\//, "") };
  }
  return { workbook: null };
}
