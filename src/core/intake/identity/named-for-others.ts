/** A file whose name names further units than the one whose return it is: 甲局、乙局填报表. */

import { createIssue, type Issue } from "../../model/issue";
import { unitWorkbookName } from "../../template/unit-workbook/file-name";
import { compactKey } from "../../text/normalise";
import { NAMED_FOR_OTHERS } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { baseName } from "./file-name-mark";
import { unitsInText } from "./unit-in-text";

/** Behind such a word stands who gets the form, or whom the tasks have to do with. */
const TO_WHOM = /[报送呈交发转致给至抄请经由按]+|涉及|关于|根据|协助|配合/gu;
/** Whoever stands before such a word passed the form on, or had it filled in. */
const BY_WHOM = /\p{Script=Han}{2,20}?(?:转|牵头|下发|印发|交办|布置|制发)/gu;
/** The offices that collect the forms. */
const COLLECTING = /(?:政府|[省市县区州]委|市府)办(?:公[室厅])?$|督查|考核办/u;
/** Names that say where as well as who: 随县, 青坪区政府. */
const PLACE = /(?:[县市区旗州]|政府|管委会)$/u;

/** Says which other units a file's name names; the marks agree on `unit`. */
export function namedForOthers(
  file: string,
  { unit, period }: { unit: string; period: string },
  index: LedgerIndex,
): Issue[] {
  // As it was issued.
  if (file.slice(file.lastIndexOf("/") + 1) === unitWorkbookName({ id: period }, unit)) return [];
  const isOther = (named: string) =>
    named !== unit && !COLLECTING.test(named) && (!PLACE.test(named) || PLACE.test(unit));
  const name = withoutReceivers(baseName(file), index).replace(BY_WHOM, " ");
  const others = [...unitsInText(name, index)].filter(isOther);
  if (others.length === 0) return [];
  const whose = others.join("、");
  return [createIssue(NAMED_FOR_OTHERS, { file, unit }, { found: baseName(file), whose })];
}

/** What of a name stands before those whom it is for. */
function withoutReceivers(name: string, index: LedgerIndex): string {
  for (const word of name.matchAll(TO_WHOM)) {
    const behind = compactKey(name.slice(word.index + word[0].length));
    const names = index.unitNamesFrom(behind.charAt(0));
    if (names.some(({ key }) => behind.startsWith(key))) return name.slice(0, word.index);
  }
  return name;
}
