/** Undoing: the copies take the places of the sheets that were written. */

import { createIssue } from "../../../core/model/issue";
import { BACKUP_LOST, WORKBOOK_PROTECTED } from "../../../core/wording/host-issues";
import { NO_BACKUP } from "../../../core/wording/session-issues";
import { Refused } from "../refusal";
import { askForRecords, keepBackup, keepWritten, type BackupRecord } from "./kept-values";
import { askForSheets, isCopy, removeSheet, sheetCalled, type OpenSheet } from "./own-sheets";
import { findLinks, putBack } from "./relink";

/** @throws Refused where there is no whole copy or the workbook is protected. */
export async function restoreBackup(context: Excel.RequestContext): Promise<void> {
  const records = askForRecords(context);
  const sheets = askForSheets(context);
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  const { backup } = records();
  if (!backup) throw new Refused(createIssue(NO_BACKUP, {}, {}));
  if (protection.protected) throw new Refused(createIssue(WORKBOOK_PROTECTED, {}, {}));
  const open = sheets();
  const copies = backup.sheets.map(({ copy }) => sheetCalled(open, copy));
  if (copies.includes(undefined)) throw new Refused(createIssue(BACKUP_LOST, {}, {}));

  const leaving = [...backup.sheets.map(({ name }) => name), ...backup.added];
  const others = open.filter(({ name }) => !isCopy(name) && !isNamed(leaving, name));
  const links = await findLinks(context, others, leaving);
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  replace(open, backup, leaving);
  await context.sync();
  finish(context, open, backup);
  putBack(links);
  keepBackup(context, null);
  keepWritten(context, backup.written);
  await context.sync();
}

/** Shows the copies first, so that one sheet is always visible. */
function replace(
  open: readonly OpenSheet[],
  backup: BackupRecord,
  leaving: readonly string[],
): void {
  for (const { copy } of backup.sheets) {
    const own = sheetCalled(open, copy);
    if (own) own.sheet.visibility = "Visible";
  }
  for (const name of leaving) {
    const old = sheetCalled(open, name);
    if (old) removeSheet(old);
  }
  for (const { copy, name } of backup.sheets) {
    const own = sheetCalled(open, copy);
    if (!own) continue;
    own.sheet.name = name;
    own.sheet.tables.load("items/name");
  }
}

function finish(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
  backup: BackupRecord,
): void {
  const inOrder = [...backup.sheets].sort((a, b) => a.position - b.position);
  for (const { copy, position, tables } of inOrder) {
    const own = sheetCalled(open, copy);
    if (!own) continue;
    own.sheet.position = position;
    own.sheet.tables.items.forEach((table, index) => {
      const name = tables[index];
      if (name !== undefined) table.name = name;
    });
  }
  const first = inOrder.find(({ visibility }) => visibility === "Visible");
  if (first) context.workbook.worksheets.getItem(first.name).activate();
  for (const { copy, visibility } of inOrder) {
    const own = sheetCalled(open, copy);
    if (own && visibility !== "Visible")
      own.sheet.visibility = visibility as "Hidden" | "VeryHidden";
  }
}

function isNamed(names: readonly string[], name: string): boolean {
  const key = name.toLowerCase();
  return names.some((other) => other.toLowerCase() === key);
}
