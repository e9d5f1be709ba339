/** Reads 报送设置 back. */

import type { Issue } from "../../model/issue";
import { DEFAULT_SETTINGS, type Settings } from "../../model/ledger";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import { ALL_RULES } from "../../validation/rule-list";
import type { RawSheet } from "../../workbook/raw-workbook";
import { headersOf, sheetNamed } from "./find-list";
import { distinctRows, reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import { brokenCell, sheetCell, unreadable } from "./read-list";
import {
  RULE_HEADERS,
  RULE_ROWS,
  SETTING_HEADERS,
  SETTING_ROWS,
  THRESHOLD_HEADERS,
  THRESHOLD_ROWS,
} from "./setting-rows";
import { PERIOD_LIST } from "./settings-sheet";

/** The settings; what is blank, missing or not understood has its usual value. */
export function readSettings(source: LedgerSource): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, rules: [], periods: [] };
  const sheet = sheetNamed(source.raw, LEDGER_SHEETS.settings);
  if (!sheet) {
    const from = "按通常的设置补上，各期的截止日期需要重新填写";
    reportRebuilt(source, LEDGER_SHEETS.settings, from);
    return settings;
  }
  source.issues.push(...readBlocks(sheet, settings, source.raw));
  const periods = distinctRows(
    source,
    sheet.name,
    rowsOf(source, PERIOD_LIST) ?? [],
    ({ period }) => ({ key: period, what: period }),
  );
  settings.periods = periods.map(({ value }) => value);
  return settings;
}

const HEADERS = [SETTING_HEADERS, RULE_HEADERS, THRESHOLD_HEADERS];

/**
 * Each setting stands beside its label, each rule also beside its code, under the header of values
 * where that is still there. Rules keep the order of the catalogue.
 */
function readBlocks(sheet: RawSheet, settings: Settings, raw: LedgerSource["raw"]): Issue[] {
  const issues: Issue[] = [];
  const open = new Map(
    [...SETTING_ROWS, ...RULE_ROWS, ...THRESHOLD_ROWS].flatMap((row) =>
      [row.label, row.code ?? row.label].map((name) => [compactKey(name), row] as const),
    ),
  );
  let valueColumn: number | null = null;
  for (const row of sheet.rows) {
    const headers = headersOf(row);
    const header = HEADERS.find(({ label }) => headers.has(label));
    if (header) valueColumn = headers.get(header.value) ?? null;
    for (const [label, column] of headers) {
      const setting = open.get(label);
      if (!setting) continue;
      open.delete(compactKey(setting.label));
      if (setting.code !== null) open.delete(compactKey(setting.code));
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
  const place = new Map(ALL_RULES.map(({ kind }, index) => [kind.code, index]));
  settings.rules.sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0));
  return issues;
}
