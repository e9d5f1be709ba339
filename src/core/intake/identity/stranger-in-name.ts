/** A unit that the directory does not know, named by a file's name. */

import type { LedgerIndex } from "../ledger-index";
import { baseName } from "./file-name-mark";
import { RECIPIENT } from "./hint-marks";
import { isOrganInFileName } from "./organ-name";
import { namesIn } from "./unit-in-text";

/** 转各县区局, 关于…: no name begins so. */
const NO_NAME = /^(?:关于|[报发送交转致各按由]|全[省市县区州])/;

/** Null where the file is named after nothing, or nobody but known units. */
export function strangerInName(fileName: string, index: LedgerIndex): string | null {
  const base = baseName(fileName);
  if (RECIPIENT.test(base)) return null;
  const isStranger = (name: string) =>
    isOrganInFileName(name) && !NO_NAME.test(name) && index.findUnit(name) === null;
  return namesIn(base).find(isStranger) ?? null;
}
