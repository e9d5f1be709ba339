/** Relationship parts: which part a workbook means by an id. */

import { TOO_MANY_ENTRIES } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";
import { CLOSE, END, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";

export class Relationship {
  constructor(
    private readonly source: string,
    readonly id: string,
    /** Last segment of the type's address, the same in transitional and strict files: `worksheet`. */
    readonly type: string,
    private readonly written: string,
  ) {}

  /** Name of the part inside the package; looked at for few of what may be very many. */
  get target(): string {
    return resolveTarget(this.source, this.written);
  }
}

/** Those of the package and of its main part are the same in most returns of a month. */
const met = new Map<string, { xml: string; relationships: readonly Relationship[] }>();
const MOST_MET = 10;
/** Longer ones are a file's own, or made to make us work. */
const LONGEST_MET = 8 * 1024;

/** Relationships of a part; none if it has no relationship part. @throws Refusal on damage. */
export async function relationshipsOf(
  zip: ZipPackage,
  source: string,
): Promise<readonly Relationship[]> {
  const xml = await zip.readXml(relationshipPart(source));
  if (xml === null) return NONE;
  const known = met.get(source);
  if (known?.xml === xml) return known.relationships;
  const relationships = readRelationships(xml, source);
  if (xml.length <= LONGEST_MET && (known || met.size < MOST_MET)) {
    met.set(source, { xml, relationships });
  }
  return relationships;
}

const NONE: readonly Relationship[] = [];

/** Far more than one part of a package has to name. */
const MOST = 10_000;

/**
 * Internal relationships of `xml`; targets are resolved against the folder of `source`, the part that has them.
 * @throws Refusal on damage or where there are far too many.
 */
export function readRelationships(xml: string, source: string): Relationship[] {
  const scanner = new XmlScanner(xml, relationshipPart(source));
  const relationships: Relationship[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || !scanner.is("Relationship")) continue;
    if (scanner.attribute("TargetMode")?.toLowerCase() === "external") continue;
    const type = scanner.attribute("Type") ?? "";
    if (relationships.length >= MOST) refuse(TOO_MANY_ENTRIES, { limit: MOST });
    relationships.push(
      new Relationship(
        source,
        scanner.attribute("Id") ?? "",
        type.slice(type.lastIndexOf("/") + 1),
        scanner.attribute("Target") ?? "",
      ),
    );
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
