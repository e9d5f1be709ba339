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

/** Null where the name says nothing. Folders don't count. */
export function fileNameMark(
  fileName: string,
  index: LedgerIndex,
  baseYear: number | null,
): Mark | null {
  const name = fileName.slice(-200).replace(/^.*[/\\]/, "");
  const base = baseName(name);
  const unit = unitInText(base.replace(/^\d{4}(?:-(?:\d{2}|Q\d))?_/, ""), index);
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
