/** Reads 单位名录 back, as staff keep it. */

import { buildDirectory, classifyUnit } from "../../directory";
import type { NoticeInfo, NoticeUnit, Task } from "../../model/task";
import type { Unit, UnitDirectory } from "../../model/unit";
import { compactKey } from "../../text/normalise";
import { COLLECTIVE_CANNOT_FILE } from "../../wording/ledger-issues";
import { distinctRows, report, reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import { DIRECTORY_SHEET, type DirectoryRow } from "./sheets/directory-sheet";

/** The directory of the sheet; where the sheet is gone, the one that the tasks' units give. */
export function readDirectory(
  source: LedgerSource,
  notice: NoticeInfo,
  tasks: readonly Task[],
): UnitDirectory {
  const rows = rowsOf(source, DIRECTORY_SHEET);
  if (!rows) {
    reportRebuilt(source, DIRECTORY_SHEET.name, "按任务清单里的单位重新生成");
    return rebuiltDirectory(notice, tasks);
  }
  const distinct = distinctRows(source, DIRECTORY_SHEET.name, rows, ({ name }) => ({
    key: compactKey(name),
    what: name,
  }));
  return { units: distinct.map(({ row, value }) => unitOf(source, row, value)) };
}

/** Fills what staff left open: the kind from the name, and everyone but collective units files. */
function unitOf(source: LedgerSource, row: number, value: DirectoryRow): Unit {
  const { name, aliases, parent, members, contact, phone, note } = value;
  const kind = value.kind ?? classifyUnit(name).kind;
  const collective = kind === "collective";
  if (collective && value.files) {
    report(source, COLLECTIVE_CANNOT_FILE, DIRECTORY_SHEET.name, { row }, name);
  }
  const files = collective ? false : (value.files ?? true);
  return { name, aliases, kind, parent, files, members, contact, phone, note };
}

function rebuiltDirectory(notice: NoticeInfo, tasks: readonly Task[]): UnitDirectory {
  const names = new Set(tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible]));
  const units = [...names].map((name): NoticeUnit => ({ name, ...classifyUnit(name) }));
  const list = { notice, tasks: [...tasks], units, pieces: [], issues: [] };
  return buildDirectory(list, null).directory;
}
