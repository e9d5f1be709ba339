/** Reads 报送设置 back. */

import type { Issue } from "../../model/issue";
import { DEFAULT_SETTINGS, type Settings } from "../../model/ledger";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import type { RawSheet } from "../../workbook/raw-workbook";
import { headersOf, sheetNamed } from "./find-list";
import { distinctRows, reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import { brokenCell, sheetCell, unreadable } from "./read-list";
import { PERIOD_LIST, SETTING_HEADERS, SETTING_ROWS } from "./settings-sheet";

/** The settings; what is blank, missing or not understood has its usual value. */
export function readSettings(source: LedgerSource): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, periods: [] };
  const sheet = sheetNamed(source.raw, LEDGER_SHEETS.settings);
  if (!sheet) {
    const from = "按通常的设置补上，各期的截止日期需要重新填写";
    reportRebuilt(source, LEDGER_SHEETS.settings, from);
    return settings;
  }
  source.issues.push(...readBlock(sheet, settings, source.raw));
  const periods = distinctRows(
    source,
    sheet.name,
    rowsOf(source, PERIOD_LIST) ?? [],
    ({ period }) => ({ key: period, what: period }),
  );
  settings.periods = periods.map(({ value }) => value);
  return settings;
}

/** Each setting stands beside its label, under the header of values where that is still there. */
function readBlock(sheet: RawSheet, settings: Settings, raw: LedgerSource["raw"]): Issue[] {
  const issues: Issue[] = [];
  const byLabel = new Map(SETTING_ROWS.map((row) => [compactKey(row.label), row]));
  let valueColumn: number | null = null;
  for (const row of sheet.rows) {
    const headers = headersOf(row);
    if (headers.has(SETTING_HEADERS.label))
      valueColumn = headers.get(SETTING_HEADERS.value) ?? null;
    for (const [label, column] of headers) {
      const setting = byLabel.get(label);
      if (!setting) continue;
      byLabel.delete(label);
      const position = valueColumn ?? column + 1;
      const cell = row.cells.find((one) => one.column === position) ?? null;
      const trouble = setting.read(sheetCell(cell, raw.date1904), settings) ?? brokenCell(cell);
      if (trouble !== null && cell) {
        const place = { file: raw.fileName, sheet: sheet.name };
        issues.push(unreadable(place, row, cell, setting.label, trouble, raw.date1904));
      }
      break;
    }
  }
  return issues;
}
