/** Parts that are only told of, read within a limit of their own. */

import { PART_TOO_LARGE } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";
import { CLOSE, type XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";

/** What may still be read of one file: many sheets may each have much beside them. */
export interface BesideBudget {
  bytes: number;
}

/** Null where the package has no such part. @throws Refusal over the limit. */
export async function besideXml(
  zip: ZipPackage,
  part: string,
  budget: BesideBudget,
): Promise<string | null> {
  const size = zip.sizeOf(part);
  if (size > budget.bytes) refuse(PART_TOO_LARGE, { limit: budget.bytes, part });
  budget.bytes -= size;
  return zip.readXml(part);
}

/** Text of the element just opened, which holds no other. */
export function plainText(scanner: XmlScanner): string {
  return scanner.next() === CLOSE ? scanner.text() : scanner.damaged();
}
