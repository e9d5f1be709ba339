/** Empties a sheet of ours before it is written anew; the sheet itself and its place stay. */

/** Needs names of `tables` and `charts` and the filter's `enabled` loaded; the sheet is not protected. */
export function clearSheet(sheet: Excel.Worksheet): void {
  for (const table of sheet.tables.items) table.convertToRange();
  for (const chart of sheet.charts.items) chart.delete();
  if (sheet.autoFilter.enabled) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.rowHidden = false;
  all.columnHidden = false;
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}
