/** What a cell's stored text means by the cell's type. */

import type { RawValue } from "../../../core/workbook/raw-workbook";
import { decodeEscapes } from "../xml-text";

/** Longer texts are no numbers and are not parsed as such. */
const MAX_NUMBER_LENGTH = 64;

/**
 * Value of a cell of type `type` (its `t`; empty where it has none) with the stored text `stored`; null where
 * that is blank. Shared strings are looked up by the caller. What is no number stays text.
 */
export function storedValue(type: string, stored: string): RawValue | null {
  switch (type) {
    case "":
    case "n":
      return numberOrText(stored.trim());
    case "b":
      return stored.trim() === "" ? null : ["1", "true"].includes(stored.trim().toLowerCase());
    case "e":
      return stored.trim() === "" ? null : { error: stored.trim() };
    case "d":
      return stored.trim() === "" ? null : { isoDate: stored.trim() };
    default:
      return decodeEscapes(stored);
  }
}

/** Types beside shared strings whose stored text is the value itself (ECMA-376 §18.18.11). */
const TYPES: ReadonlySet<string> = new Set(["", "n", "b", "e", "d", "str", "inlineStr"]);

/** False for what is no type: the number of a shared string might be taken for the text itself. */
export function isCellType(type: string): boolean {
  return TYPES.has(type);
}

function numberOrText(stored: string): number | string | null {
  if (stored === "") return null;
  if (stored.length > MAX_NUMBER_LENGTH) return stored;
  const number = Number(stored);
  return Number.isFinite(number) && /^[-+.\d]/.test(stored) && !/^0[xbo]/i.test(stored)
    ? number
    : stored;
}
