/** Relationship parts: which part a workbook means by an id. */

import { CLOSE, END, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";

export interface Relationship {
  id: string;
  /** Last segment of the type's address, the same in transitional and strict files: `worksheet`. */
  type: string;
  /** Name of the part inside the package. */
  target: string;
}

/** Relationships of a part; none if it has no relationship part. @throws Refusal on damage. */
export async function relationshipsOf(zip: ZipPackage, source: string): Promise<Relationship[]> {
  const part = relationshipPart(source);
  const xml = await zip.readXml(part);
  return xml === null ? [] : readRelationships(xml, source);
}

/** Internal relationships of `xml`; targets are resolved against the folder of `source`, the part that has them. */
export function readRelationships(xml: string, source: string): Relationship[] {
  const scanner = new XmlScanner(xml, relationshipPart(source));
  const relationships: Relationship[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("Relationship")) continue;
    if (scanner.attribute("TargetMode")?.toLowerCase() === "external") continue;
    const type = scanner.attribute("Type") ?? "";
    relationships.push({
      id: scanner.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(source, scanner.attribute("Target") ?? ""),
    });
  }
  return relationships;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the empty name is the package itself. */
export function relationshipPart(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** Part name of a target: absolute from `/`, else relative to the source's folder. */
export function resolveTarget(source: string, target: string): string {
  if (PLAIN_TARGET.test(target)) {
    return target.startsWith("/") ? target.slice(1) : folderOf(source) + target;
  }
  const path = unescapePath(target).replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Nothing to resolve: no escapes, no segment that is empty or begins with a dot. */
const PLAIN_TARGET = /^\/?(?:[^%\\/.][^%\\/]*\/)*[^%\\/.][^%\\/]*$/;

/** With its slash; empty for the package itself. */
function folderOf(source: string): string {
  return source.slice(0, source.lastIndexOf("/") + 1);
}

function unescapePath(target: string): string {
  if (!target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
