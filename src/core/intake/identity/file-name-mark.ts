/** The unit and period that a file's name gives away. */

import { parsePeriod } from "../../model/period";
import type { LedgerIndex } from "../ledger-index";
import type { Mark } from "./mark";
import { belowYear, periodInText } from "./period-text";
import { namesakeInText, unitInText } from "./unit-in-text";

/** A file's name without folders and extension. */
export function baseName(fileName: string): string {
  return fileName
    .slice(-200)
    .replace(/^.*[/\\]/, "")
    .replace(/\.[A-Za-z]{2,4}$/, "");
}

/** 市教育局报市发改委: whoever sends it stands in front of whom it is for. */
const SENT_TO = /(?:报送|上报|呈报|报|呈|致)(?=\p{Script=Han})/u;

/** The unit that a name says sent it to another one; null where it says no such thing. */
function senderIn(name: string, index: LedgerIndex): string | null {
  const verb = SENT_TO.exec(name);
  if (!verb || verb.index === 0) return null;
  const receiver = unitInText(name.slice(verb.index + verb[0].length), index);
  return receiver === null ? null : unitInText(name.slice(0, verb.index), index);
}

/** Null where the name says nothing. Folders don't count. */
export function fileNameMark(
  fileName: string,
  index: LedgerIndex,
  baseYear: number | null,
): Mark | null {
  const name = fileName.slice(-200).replace(/^.*[/\\]/, "");
  const base = baseName(name);
  const named = base.replace(/^\d{4}(?:-(?:\d{2}|Q\d))?_/, "");
  const unit = senderIn(named, index) ?? unitInText(named, index);
  // The issued name begins with the period; elsewhere a bare month may be the month of sending.
  const issued = parsePeriod(/^[^_]*(?=_)/.exec(base)?.[0] ?? "");
  const period = issued
    ? { id: issued.id, yearAssumed: false }
    : belowYear(periodInText(base, baseYear));
  const namesake = unit === null ? namesakeInText(base, index) : null;
  if (unit === null && namesake === null && !period) return null;
  return {
    source: "file-name",
    label: "文件名",
    says: name,
    unit,
    unknownUnit: namesake,
    period: period?.id ?? null,
    unknownPeriod: null,
    periodSure: period !== null && !period.yearAssumed,
  };
}
