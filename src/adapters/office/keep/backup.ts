/**
 * The copy of our sheets from before a merge or a report: Excel's own copies of the sheets, very
 * hidden, so that looks, filters and protection come back exactly (docs/decisions.md).
 */

import type { BackupRecord, WrittenRecord } from "./kept-values";
import { copyNames, isCopy, removeSheet, type OpenSheet } from "./own-sheets";

export interface BackupRequest {
  label: string;
  takenAt: string;
  /** Sheets that are about to be written and are there; with `tables` loaded. */
  existing: readonly OpenSheet[];
  /** Names of those that are not there yet. */
  added: readonly string[];
  written: WrittenRecord;
}

/** Copies the sheets; the record is to be kept once the request went through. */
export function copySheets(all: readonly OpenSheet[], request: BackupRequest): BackupRecord {
  const { label, takenAt, existing, added, written } = request;
  const names = copyNames(
    existing.length,
    all.map(({ name }) => name),
  );
  const sheets = existing.map(({ sheet, name, visibility, position }, index) => {
    const copy = names[index] ?? name;
    copySheet(sheet, visibility, copy);
    const tables = sheet.tables.items.map((table) => table.name);
    return { name, copy, position, visibility, tables };
  });
  return { label, takenAt, sheets, added: [...added], written };
}

function copySheet(sheet: Excel.Worksheet, visibility: string, name: string): void {
  // Excel does not copy a very hidden sheet.
  if (visibility === "VeryHidden") sheet.visibility = "Hidden";
  const copy = sheet.copy("End");
  copy.name = name;
  copy.visibility = "VeryHidden";
  if (visibility === "VeryHidden") sheet.visibility = "VeryHidden";
}

/** Removes copies that no record needs any more. */
export function dropCopies(all: readonly OpenSheet[], kept: BackupRecord | null): void {
  const needed = new Set(kept?.sheets.map(({ copy }) => copy));
  for (const sheet of all) if (isCopy(sheet.name) && !needed.has(sheet.name)) removeSheet(sheet);
}

/** Removes the copies of a record that was never kept. */
export function removeCopies(context: Excel.RequestContext, { sheets }: BackupRecord): void {
  for (const { copy } of sheets) {
    const sheet = context.workbook.worksheets.getItem(copy);
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}
