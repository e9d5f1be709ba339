/**
 * The copy of our sheets from before a write: Excel's own copies of the sheets, very hidden, so that
 * looks, filters and protection come back exactly (docs/decisions.md).
 */

import { keepBackup, sheetsWritten, type BackupRecord, type WrittenRecord } from "./kept-values";
import { copyNames, isCopy, removeSheet, sheetCalled, type OpenSheet } from "./own-sheets";

export interface BackupRequest {
  label: string;
  takenAt: string;
  /** Sheets that are about to be written and are there; with `tables` loaded. */
  existing: readonly OpenSheet[];
  /** Names of those that are not there yet. */
  added: readonly string[];
  written: WrittenRecord;
  earlier: BackupRecord | null;
}

/** What copying these sheets will make. */
export function planBackup(all: readonly OpenSheet[], request: BackupRequest): BackupRecord {
  const { label, takenAt, existing, added, written, earlier } = request;
  const taken = all.map(({ name }) => name);
  const names = copyNames(existing.length, taken);
  const sheets = existing.map(({ sheet, name, visibility, position }, index) => ({
    name,
    copy: names[index] ?? name,
    position,
    visibility,
    tables: sheet.tables.items.map((table) => table.name),
  }));
  return { label, takenAt, sheets, added: [...added], written, earlier };
}

/** Copies the sheets. A record says from before until all are copied that this is under way. */
export async function copySheets(
  context: Excel.RequestContext,
  all: readonly OpenSheet[],
  existing: readonly OpenSheet[],
  record: BackupRecord,
): Promise<void> {
  keepBackup(context, { ...record, copying: all.map(({ name }) => name) });
  await context.sync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const [index, { sheet, name, visibility }] of existing.entries()) {
    copySheet(sheet, visibility, record.sheets[index]?.copy ?? name);
  }
  keepBackup(context, record);
  await context.sync();
}

/** Removes what was copied before copying broke off; nothing else was done yet. */
export function discardCopies(
  open: readonly OpenSheet[],
  { sheets }: BackupRecord,
  before: readonly string[],
): void {
  for (const sheet of open) {
    if (!before.includes(sheet.name) && isCopyOf(sheets, sheet.name)) removeSheet(sheet);
  }
  for (const { name, visibility } of sheets) {
    const own = sheetCalled(open, name);
    if (own && visibility === "VeryHidden") own.sheet.visibility = "VeryHidden";
  }
}

/** With our name, or still with the one that Excel gave it. */
function isCopyOf(sheets: BackupRecord["sheets"], copy: string): boolean {
  return isCopy(copy) || sheets.some(({ name }) => copy.startsWith(`${name.slice(0, 25)} (`));
}

function copySheet(sheet: Excel.Worksheet, visibility: string, name: string): void {
  // Excel does not copy a very hidden sheet.
  if (visibility === "VeryHidden") sheet.visibility = "Hidden";
  const copy = sheet.copy("End");
  copy.name = name;
  copy.visibility = "VeryHidden";
  if (visibility === "VeryHidden") sheet.visibility = "VeryHidden";
}

/**
 * The earlier copy that stays beside a new one: of other sheets, such as the ledger's from before a merge
 * beside the report's. Two copies of the whole ledger would double the workbook.
 */
export function besideBackup({ earlier, ...record }: BackupRecord): BackupRecord | null {
  if (!earlier) return null;
  const own = new Set(sheetsWritten(record));
  if (sheetsWritten(earlier).some((name) => own.has(name))) {
    return besideBackup({ ...record, earlier: earlier.earlier ?? null });
  }
  return { ...earlier, earlier: null };
}

/** Removes copies that no record needs any more. */
export function dropCopies(all: readonly OpenSheet[], kept: BackupRecord | null): void {
  const beside = kept?.earlier?.sheets ?? [];
  const needed = new Set([...(kept?.sheets ?? []), ...beside].map(({ copy }) => copy));
  for (const sheet of all) if (isCopy(sheet.name) && !needed.has(sheet.name)) removeSheet(sheet);
}

/** Removes the copies of a record that is not kept. */
export function removeCopies(context: Excel.RequestContext, { sheets }: BackupRecord): void {
  for (const { copy } of sheets) {
    const sheet = context.workbook.worksheets.getItem(copy);
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}
