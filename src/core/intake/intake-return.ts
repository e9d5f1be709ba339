/** From a file that was read to a submission that can be checked and merged. */

import { createIssue, type Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import { parsePeriod } from "../model/period";
import type { Intake, ReturnedFile } from "../model/submission";
import { TEMPLATE_VERSION } from "../schema/sheet-names";
import type { RawWorkbook } from "../workbook/raw-workbook";
import {
  LEDGER_RETURNED,
  NO_TABLE,
  NO_TASKS,
  REPORT_RETURNED,
  TABLE_TURNED,
  WRONG_LIST,
  WRONG_VERSION,
} from "../wording/intake-issues";
import { contentHash } from "./content-hash";
import { collectMarks } from "./identity/collect-marks";
import { decideIdentity } from "./identity/decide-identity";
import { currentPeriod } from "./identity/decide-period";
import {
  findMeta,
  isLedgerWorkbook,
  isReportWorkbook,
  metaSheets,
  type FoundMeta,
} from "./identity/find-meta";
import { folderIssue } from "./identity/folder-issue";
import { hintMarks } from "./identity/hint-marks";
import { issuedUnit } from "./identity/issued-unit";
import { namedForOthers } from "./identity/named-for-others";
import { ownRows } from "./identity/own-rows";
import { ownTables } from "./identity/own-tables";
import type { RowEvidence } from "./identity/row-owners";
import { unitsByRow } from "./identity/units-by-row";
import { LedgerIndex } from "./ledger-index";
import { readSubmission } from "./read-submission";
import { matchedTask, matchRows, type MatchedRow } from "./rows/attribute-rows";
import { formRows } from "./rows/form-row";
import { besideIssues } from "./table/beside-issues";
import { chooseTables } from "./table/choose-tables";
import { outsideTexts } from "./table/outside-texts";
import { struckIssues } from "./table/struck-issues";
import { turnedSheet } from "./table/turned-sheet";

/** Farther up, folders are of the one who gathers the returns. */
const FOLDERS_OUTSIDE = 2;

export interface IntakeOptions {
  /** The period to merge; null for the ledger's current one, or the return's own where none is set up. */
  period: string | null;
  /** The unit that a person chose for a file whose marks of identity disagree. */
  unit?: string | null;
  /** True where the ledger is no more than what the return itself says. */
  own?: boolean;
}

/** Takes one file in. Never throws on content: what is wrong with a return is data. */
export function intakeReturn(
  returned: ReturnedFile,
  ledger: Ledger,
  options: IntakeOptions,
): Intake {
  return intakeFor(ledger)(returned, options);
}

/** The same for many files of one ledger, which is prepared for look-ups only once. */
export function intakeFor(
  ledger: Ledger,
): (returned: ReturnedFile, options: IntakeOptions) => Intake {
  const index = new LedgerIndex(ledger);
  return (returned, options) => {
    const { read } = returned;
    if (read.kind === "ignored") return read;
    if (read.kind === "rejected") {
      return { ...read, unit: null, period: null, issues: [] };
    }
    return intakeWorkbook(read.workbook, read.issues, returned, index, options);
  };
}

function intakeWorkbook(
  workbook: RawWorkbook,
  readIssues: Issue[],
  { receivedAt, folder = "" }: Omit<ReturnedFile, "read">,
  index: LedgerIndex,
  options: IntakeOptions,
): Intake {
  const file = workbook.fileName;
  const marked = metaSheets(workbook);
  const metas = findMeta(marked);
  const reject = (
    reason: Issue,
    unit: string | null = null,
    period: string | null = null,
  ): Intake => ({
    kind: "rejected",
    file,
    unit,
    period,
    reason,
    issues: readIssues,
  });
  const unfit = unfitReason(workbook, metas, index);
  if (unfit) return reject(unfit, metas[0]?.meta.unit ?? null, metas[0]?.meta.period ?? null);

  const wanted = { period: options.period, unit: options.unit ?? null };
  const target = options.period ?? currentPeriod(index.ledger);
  const baseYear = parsePeriod(target ?? "")?.year ?? yearOfNotice(index.ledger);
  const found = chooseTables(workbook, marked, index, parsePeriod(target ?? ""));
  const ofUnit = ownTables(file, found, { ...wanted, period: target }, index, baseYear);
  const tables = ownRows(file, ofUnit, wanted.unit, index);
  const [form] = tables.forms;
  if (!form) return reject(noTableIn(workbook));
  const matched = matchRows(
    tables.forms.flatMap((table) => formRows(table, index)),
    index,
  );
  const evidence = rowEvidence(matched);
  const marks = collectMarks(file, metas, tables, index, baseYear);
  if (evidence.length === 0) {
    return reject(createIssue(NO_TASKS, { file, sheet: form.sheet.name }, {}));
  }
  const hints = () => hintMarks(foldersOf(folder, file), tables, index);
  const byRow = () => unitsByRow(tables, index);
  const identity = decideIdentity({ file, marks, rows: evidence, hints, byRow }, index, wanted);
  if (identity.kind === "rejected") return reject(identity.reason, identity.unit, identity.period);
  if (identity.kind === "conflict") return { ...identity, file, issues: readIssues };

  const { unit, period } = identity;
  const context = {
    file,
    unit,
    date1904: workbook.date1904,
    period: parsePeriod(period),
    own: options.own ?? false,
  };
  const meta =
    metas.find((found) => issuedUnit(found.meta.unit, index)?.name === unit)?.meta ?? null;
  const { rows, issues } = readSubmission(matched, tables, meta, index, context);
  return {
    kind: "submission",
    submission: {
      file,
      receivedAt,
      unit,
      period,
      contentHash: contentHash(unit, period, rows),
      rows,
      issues: [
        ...readIssues,
        ...identity.issues,
        ...folderIssue(file, foldersInside(file), unit, index),
        // A person who chose looked at the name.
        ...(wanted.unit === null ? namedForOthers(file, { unit, period }, index) : []),
        ...tables.issues,
        ...besideIssues(file, { unit, period }, tables),
        ...struckIssues(file, tables),
        ...outsideTexts(
          file,
          { unit, period },
          metas.map(({ sheet }) => sheet),
          tables,
          index,
          baseYear,
        ),
        ...issues,
      ],
      ...(meta?.sentBack && { sentBack: meta.sentBack }),
    },
  };
}

/** The folders around a file, outermost first; of those outside what was handed in, the nearest. */
function foldersOf(folder: string, file: string): string[] {
  return [...namesIn(folder).slice(-FOLDERS_OUTSIDE), ...foldersInside(file)];
}

function foldersInside(file: string): string[] {
  return namesIn(file).slice(0, -1);
}

function namesIn(path: string): string[] {
  return path.split(/[\\/]/).filter(Boolean);
}

/** Why a workbook is no return to this ledger; null where it may be one. */
function unfitReason(
  workbook: RawWorkbook,
  metas: readonly FoundMeta[],
  index: LedgerIndex,
): Issue | null {
  const file = workbook.fileName;
  if (metas.length === 0 && isLedgerWorkbook(workbook))
    return createIssue(LEDGER_RETURNED, { file }, {});
  if (metas.length === 0 && isReportWorkbook(workbook))
    return createIssue(REPORT_RETURNED, { file }, {});
  const version = metas.find(({ meta }) => meta.version !== TEMPLATE_VERSION)?.meta.version;
  if (version !== undefined) {
    return createIssue(WRONG_VERSION, { file }, { found: version, expected: TEMPLATE_VERSION });
  }
  const list = metas.find(({ meta }) => meta.list !== "" && meta.list !== index.list)?.meta.list;
  return list === undefined
    ? null
    : createIssue(WRONG_LIST, { file }, { found: list, expected: index.list });
}

function noTableIn({ fileName: file, sheets }: RawWorkbook): Issue {
  const turned = turnedSheet(sheets);
  if (turned) return createIssue(TABLE_TURNED, { file, sheet: turned.name }, {});
  return createIssue(NO_TABLE, { file }, {});
}

/** The year that the notice plans; marks that name only a month mean it. */
function yearOfNotice({ notice }: Ledger): number | null {
  return Number(notice.date?.slice(0, 4)) || null;
}

function rowEvidence(matched: readonly MatchedRow[]): RowEvidence[] {
  return matched.flatMap((row) => {
    const task = matchedTask(row);
    const { form } = row;
    const sheet = form.table.sheet.name;
    return task ? [{ taskId: task.id, role: form.locked("role"), sheet, row: form.row }] : [];
  });
}
