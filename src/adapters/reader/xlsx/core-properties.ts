/** Document properties: only when the file was last saved. */

import { END, OPEN, XmlScanner } from "../xml-scanner";

/** The ISO stamp of the last change; null if there is none that can be read. @throws Refusal on damage. */
export function readModified(xml: string, part: string): string | null {
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is("modified")) continue;
    scanner.next();
    const stamp = scanner.text().trim();
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]{0,12}(Z|[+-]\d\d:\d\d)?$/.test(stamp) ? stamp : null;
  }
  return null;
}
