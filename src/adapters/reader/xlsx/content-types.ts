/** The list of content types: only where it names the workbook, for packages that lost their relationships. */

import { CLOSE, END, XmlScanner } from "../xml-scanner";

/** Name of the workbook part; null if none is listed. @throws Refusal on damage. */
export function readContentTypes(xml: string): { workbook: string | null } {
  const scanner = new XmlScanner(xml, "[Content_Types].xml");
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("Override")) continue;
    const type = scanner.attribute("ContentType") ?? "";
    const name = scanner.attribute("PartName") ?? "";
    if (
      (/(sheet|template)(\.macroEnabled)?\.main(\+xml)?$/.test(type) && type.includes("excel")) ||
      (type.includes("spreadsheetml") && type.endsWith(".main+xml"))
    ) {
      return { workbook: name.replace(/^\//, "") };
    }
  }
  return { workbook: null };
}
