/** Parts of a workbook package. */

import { strFromU8, strToU8 } from "fflate";

/** Parts of the package by path, in order. */
export type Parts = Map<string, Uint8Array>;

/** Path of the part that holds the plan's sheet at `index`. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

export function editPart(parts: Parts, path: string, edit: (xml: string) => string): void {
  const part = parts.get(path);
  if (!part) throw new Error(`no part ${path}`);
  parts.set(path, strToU8(edit(strFromU8(part))));
}
