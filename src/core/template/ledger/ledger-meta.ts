/** The very hidden `_meta` sheet of a ledger: key/value pairs in columns A and B. */

import type { LeadlessRule, Ledger } from "../../model/ledger";
import type { NoticeInfo, Task } from "../../model/task";
import type { Assignment, UnitDirectory } from "../../model/unit";
import { listIdentity } from "../../schema/list-identity";
import { LEDGER_FORMAT, LEDGER_SHEETS, TEMPLATE_VERSION } from "../../schema/sheet-names";
import { digest } from "../../text/digest";
import { sheetPlan, styledRow } from "../../workbook/build-sheet";
import type { RawSheet } from "../../workbook/raw-workbook";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { cellText } from "./codec";
import { sheetCell } from "./read-list";

export interface LedgerMeta {
  version: string;
  notice: NoticeInfo;
  /** Rows of 填报记录 and 指标记录 when written; null where the mark is gone. */
  records: number | null;
  recordTargets: number | null;
  /** Rows of 已核意见; null in ledgers of versions without it. */
  accepted: number | null;
  /** Rows of 主文选定; null in ledgers of versions without it. */
  mainTexts: number | null;
  /** Digest of what 分工明细 follows from: the tasks' units, the directory, who answers without a lead. */
  basis: string | null;
  /** Digest of 分工明细 itself. */
  assignments: string | null;
}

/** Digest of what the assignments follow from. */
export function basisDigest(
  tasks: readonly Task[],
  directory: UnitDirectory,
  rule: LeadlessRule,
): string {
  return digest(
    JSON.stringify([
      rule,
      tasks.map(({ id, lead, responsible }) => [id, lead, responsible]),
      directory.units.map(({ name, aliases, kind, members }) => [name, aliases, kind, members]),
    ]),
  );
}

export function assignmentsDigest(assignments: readonly Assignment[]): string {
  return digest(
    JSON.stringify(
      assignments.map(({ taskId, unit, role, phrase, group }) => [
        taskId,
        unit,
        role,
        phrase,
        group,
      ]),
    ),
  );
}

/** Plans `_meta`. */
export function planMeta(ledger: Ledger): SheetPlan {
  const { notice, records } = ledger;
  const pairs: [string, string | null][] = [
    ["format", LEDGER_FORMAT],
    ["version", TEMPLATE_VERSION],
    ["list", listIdentity(ledger)],
    ["docNumber", notice.docNumber],
    ["title", notice.title],
    ["issuer", notice.issuer],
    ["date", notice.date],
    ["records", String(records.length)],
    ["recordTargets", String(records.reduce((sum, record) => sum + record.targets.length, 0))],
    ["accepted", String(ledger.accepted.length)],
    ["mainTexts", String(ledger.mainTexts.length)],
    ["basis", basisDigest(ledger.tasks, ledger.directory, ledger.settings.leadlessRule)],
    ["assignments", assignmentsDigest(ledger.assignments)],
  ];
  return sheetPlan(LEDGER_SHEETS.meta, {
    visibility: "very-hidden",
    columns: [
      { width: 18, hidden: false },
      { width: 60, hidden: false },
    ],
    rows: pairs.map((pair) => styledRow(pair, STYLES.text)),
  });
}

/** Key/value pairs of a `_meta` sheet as texts. */
export function metaPairs(sheet: RawSheet): [string, string][] {
  return sheet.rows.map((row) => {
    const text = (column: number) =>
      cellText(sheetCell(row.cells.find((one) => one.column === column) ?? null, false));
    return [text(1).trim(), text(2)];
  });
}

/** Reads the pairs; null if they are not a ledger's. */
export function parseLedgerMeta(pairs: readonly (readonly [string, string])[]): LedgerMeta | null {
  const values = new Map<string, string>();
  for (const [key, value] of pairs) if (!values.has(key)) values.set(key, value);
  if (values.get("format")?.trim() !== LEDGER_FORMAT) return null;
  const text = (key: string) => values.get(key) || null;
  const count = (key: string) => {
    const value = values.get(key) ?? "";
    return /^\d{1,9}$/.test(value) ? Number(value) : null;
  };
  return {
    version: values.get("version")?.trim() ?? TEMPLATE_VERSION,
    notice: {
      docNumber: text("docNumber"),
      title: text("title"),
      issuer: text("issuer"),
      date: text("date"),
    },
    records: count("records"),
    recordTargets: count("recordTargets"),
    accepted: count("accepted"),
    mainTexts: count("mainTexts"),
    basis: text("basis"),
    assignments: text("assignments"),
  };
}
