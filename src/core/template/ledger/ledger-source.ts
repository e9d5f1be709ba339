/** A ledger workbook being read: what it is, and the issues gathered on the way. */

import { createIssue, type Issue, type IssueKind } from "../../model/issue";
import type { RawWorkbook } from "../../workbook/raw-workbook";
import { LEDGER_ROW_REPEATED, LEDGER_SHEET_REBUILT } from "../../wording/ledger-issues";
import { findList } from "./find-list";
import type { LedgerMeta } from "./ledger-meta";
import type { ListSheet } from "./list-sheet";
import { readList, type ReadRow } from "./read-list";

export interface LedgerSource {
  raw: RawWorkbook;
  /** Null where the marks are lost. */
  meta: LedgerMeta | null;
  issues: Issue[];
}

/** The rows of a list; null where the list is not there. */
export function rowsOf<R>(source: LedgerSource, list: ListSheet<R>): ReadRow<R>[] | null {
  const { raw, issues } = source;
  const found = findList(raw, list);
  if (!found) return null;
  const read = readList(found, list, raw.fileName, raw.date1904);
  issues.push(...read.issues);
  return read.rows;
}

/** Reports something about a sheet of the ledger. */
export function report<F extends object>(
  source: LedgerSource,
  kind: IssueKind<F>,
  sheet: string,
  facts: F,
  unit: string | null = null,
): void {
  source.issues.push(createIssue(kind, { file: source.raw.fileName, sheet, unit }, facts));
}

/** Reports a sheet that is not there and says where its content came from. */
export function reportRebuilt(source: LedgerSource, sheet: string, from: string): void {
  report(source, LEDGER_SHEET_REBUILT, sheet, { from });
}

/** The rows whose key is new; the others are reported. */
export function distinctRows<R>(
  source: LedgerSource,
  sheet: string,
  rows: readonly ReadRow<R>[],
  keyOf: (value: R) => { key: string; what: string },
): ReadRow<R>[] {
  const known = new Set<string>();
  return rows.filter(({ row, value }) => {
    const { key, what } = keyOf(value);
    if (known.has(key)) report(source, LEDGER_ROW_REPEATED, sheet, { row, what });
    return !known.has(key) && known.add(key);
  });
}
