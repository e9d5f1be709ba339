/** Empties a sheet of ours before it is written anew; the sheet itself and its place stay. */

/** Needs `tables` and `charts` with their items' names loaded; the sheet is no longer protected. */
export function clearSheet(sheet: Excel.Worksheet): void {
  for (const table of sheet.tables.items) table.convertToRange();
  for (const chart of sheet.charts.items) chart.delete();
  sheet.autoFilter.remove();
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
