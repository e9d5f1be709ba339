/** A return that lies in a folder or archive named after another unit. */

import { createIssue, type Issue } from "../../model/issue";
import { FOLDER_OF_OTHERS } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { RECIPIENT } from "./hint-marks";
import { unitInText } from "./unit-in-text";

/**
 * Says that the nearest folder with a unit's name names another one. People put files away wrongly more
 * often than they fill in another's form, so that a folder alone decides nothing.
 *
 * @param folders names of the folders around the file within what was handed in, outermost first
 */
export function folderIssue(
  file: string,
  folders: readonly string[],
  unit: string,
  index: LedgerIndex,
): Issue[] {
  for (const found of [...folders].reverse()) {
    const named = RECIPIENT.test(found) ? null : unitInText(found, index);
    if (named === null) continue;
    return named === unit ? [] : [createIssue(FOLDER_OF_OTHERS, { file, unit }, { found })];
  }
  return [];
}
