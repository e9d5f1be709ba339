/** Document properties: only when the file was last saved. */

import { Refusal } from "../refusal";
import { END, OPEN, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";

/** What `reading` gives; null if it is refused, for parts that are not worth losing a file over. */
export async function optional<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The stamp of the last change in the properties part `part`. @throws Refusal on damage. */
export async function lastModified(
  zip: ZipPackage,
  part: string,
  element: string,
): Promise<string | null> {
  const xml = await zip.readXml(part);
  return xml === null ? null : readModified(xml, part, element);
}

/**
 * The ISO stamp of the last change, from the element named `element`; null if there is none that can be
 * read. @throws Refusal on damage.
 */
function readModified(xml: string, part: string, element: string): string | null {
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is(element)) continue;
    scanner.next();
    const stamp = scanner.text().trim();
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]{0,12}(Z|[+-]\d\d:\d\d)?$/.test(stamp) ? stamp : null;
  }
  return null;
}
