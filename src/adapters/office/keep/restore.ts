/** Undoing: the copies take the places of the sheets that were written. */

import { createIssue } from "../../../core/model/issue";
import {
  BACKUP_LOST,
  UNDO_BROKEN_OFF,
  WORKBOOK_PROTECTED,
} from "../../../core/wording/host-issues";
import { NO_BACKUP } from "../../../core/wording/session-issues";
import { issueOf, Refused } from "../refusal";
import { discardCopies } from "./backup";
import {
  askForRecords,
  keepBackup,
  keepWritten,
  sheetsWritten,
  type BackupRecord,
} from "./kept-values";
import { askForSheets, isCopy, removeSheet, sheetCalled, type OpenSheet } from "./own-sheets";
import { findLinks, putBack } from "./relink";

/**
 * One request does it; where that broke off before, the rest is done. The record says from before it
 * until its end that undoing is under way.
 *
 * @throws Refused where there is no whole copy, the workbook is protected, or undoing broke off
 */
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
  const next = backup.earlier ?? null;
  if (backup.copying) {
    discardCopies(open, backup, backup.copying);
    keepBackup(context, next);
    await context.sync();
    return;
  }
  const swap = planSwap(open, backup);
  if (!swap) {
    keepBackup(context, next);
    await context.sync();
    throw new Refused(createIssue(BACKUP_LOST, {}, {}));
  }
  for (const { back } of swap.returning) back.sheet.tables.load("items/name");
  const others = open.filter(({ name }) => !isCopy(name) && !isNamed(swap.names, name));
  const found = await findLinks(context, others, swap.names);
  const links = backup.undoing ?? found;
  keepBackup(context, { ...backup, undoing: links });
  await context.sync();
  try {
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    replace(swap);
    arrange(swap);
    putBack(open, links);
    keepBackup(context, next);
    keepWritten(context, backup.written);
    await context.sync();
  } catch (error) {
    const why = issueOf(error, {});
    if (!why) throw error;
    throw new Refused(createIssue(UNDO_BROKEN_OFF, {}, { why: why.message }));
  }
}

type KeptSheet = BackupRecord["sheets"][number];

interface Returning {
  kept: KeptSheet;
  /** The copy, or what it became where undoing broke off before. */
  back: OpenSheet;
}

interface Swap {
  /** In the order of their places. */
  returning: Returning[];
  leaving: OpenSheet[];
  /** Names of all sheets that were written. */
  names: string[];
}

/** Null where a copy is gone. */
function planSwap(open: readonly OpenSheet[], backup: BackupRecord): Swap | null {
  const returning: Returning[] = [];
  const leaving: OpenSheet[] = [];
  for (const kept of [...backup.sheets].sort((a, b) => a.position - b.position)) {
    const copy = sheetCalled(open, kept.copy);
    const named = sheetCalled(open, kept.name);
    const back = copy ?? (backup.undoing ? named : undefined);
    if (!back) return null;
    returning.push({ kept, back });
    if (copy && named) leaving.push(named);
  }
  leaving.push(...backup.added.flatMap((name) => sheetCalled(open, name) ?? []));
  return { returning, leaving, names: sheetsWritten(backup) };
}

/** Shows the copies first, so that one sheet is always visible. */
function replace({ returning, leaving }: Swap): void {
  for (const { back } of returning) back.sheet.visibility = "Visible";
  for (const old of leaving) removeSheet(old);
  for (const { kept, back } of returning) back.sheet.name = kept.name;
}

function arrange({ returning }: Swap): void {
  for (const { kept, back } of returning) {
    back.sheet.position = kept.position;
    back.sheet.tables.items.forEach((table, index) => {
      const name = kept.tables[index];
      if (name !== undefined) table.name = name;
    });
  }
  returning.find(({ kept }) => kept.visibility === "Visible")?.back.sheet.activate();
  for (const { kept, back } of returning) {
    if (kept.visibility !== "Visible") {
      back.sheet.visibility = kept.visibility as "Hidden" | "VeryHidden";
    }
  }
}

function isNamed(names: readonly string[], name: string): boolean {
  const key = name.toLowerCase();
  return names.some((other) => other.toLowerCase() === key);
}
