/** Tells whether a workbook is a ledger, and what it is if not. */

import { createIssue, type Issue } from "../../model/issue";
import { parsePeriod, periodName } from "../../model/period";
import {
  LEDGER_SHEETS,
  REPORT_SHEETS,
  TEMPLATE_VERSION,
  UNIT_SHEETS,
} from "../../schema/sheet-names";
import { parseMeta } from "../../schema/unit-meta";
import type { RawWorkbook } from "../../workbook/raw-workbook";
import {
  LEDGER_MARKS_LOST,
  LEDGER_TOO_NEW,
  NOT_A_LEDGER,
  REPORT_AS_LEDGER,
  UNIT_WORKBOOK_AS_LEDGER,
} from "../../wording/ledger-issues";
import { findList, sheetNamed } from "./find-list";
import { metaPairs, parseLedgerMeta, type LedgerMeta } from "./ledger-meta";
import { TASK_SHEET } from "./sheets/task-sheets";

export interface LedgerIdentity {
  /** Null where the marks are gone but the sheets are a ledger's. */
  meta: LedgerMeta | null;
  issues: Issue[];
}

/** The marks of a ledger; an issue that says what the workbook is where it is none. */
export function identifyLedger(raw: RawWorkbook): LedgerIdentity | { issue: Issue } {
  const file = raw.fileName;
  const metaSheet = sheetNamed(raw, LEDGER_SHEETS.meta);
  const pairs = metaSheet ? metaPairs(metaSheet) : [];
  const meta = parseLedgerMeta(pairs);
  if (meta) {
    if (Number(meta.version) > Number(TEMPLATE_VERSION)) {
      return { issue: createIssue(LEDGER_TOO_NEW, { file }, { found: meta.version }) };
    }
    return { meta, issues: [] };
  }
  const unitMeta = parseMeta(pairs);
  if (unitMeta || sheetNamed(raw, UNIT_SHEETS.form)) {
    const known = parsePeriod(unitMeta?.period ?? "");
    const unit = unitMeta?.unit || null;
    const period = known && periodName(known);
    return { issue: createIssue(UNIT_WORKBOOK_AS_LEDGER, { file, unit }, { period }) };
  }
  const hasSheet = (name: string) => sheetNamed(raw, name) !== null;
  const companions = [LEDGER_SHEETS.records, LEDGER_SHEETS.directory, LEDGER_SHEETS.assignments];
  if (findList(raw, TASK_SHEET) && companions.filter(hasSheet).length >= 2) {
    return { meta: null, issues: [createIssue(LEDGER_MARKS_LOST, { file }, {})] };
  }
  if (hasSheet(REPORT_SHEETS.tasks) || hasSheet(REPORT_SHEETS.overview)) {
    return { issue: createIssue(REPORT_AS_LEDGER, { file }, {}) };
  }
  return { issue: createIssue(NOT_A_LEDGER, { file }, {}) };
}
