/** 报送设置: one setting a row with its explanation, then one rule a row, and the periods beneath. */

import type { PeriodSetting, Settings } from "../../model/ledger";
import { parsePeriod, periodName, scheduledRate } from "../../model/period";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { cell, sheetPlan, styledRow } from "../../workbook/build-sheet";
import type { CellRange } from "../../workbook/raw-workbook";
import { meetingPage, STYLES } from "../../workbook/styles";
import { rowHeight } from "../../workbook/text-layout";
import type { CellStyle, RowPlan, SheetPlan, ValidationPlan } from "../../workbook/workbook-plan";
import { day, optionalNumber, period } from "./codec-figures";
import type { LedgerView } from "./ledger-view";
import { fieldsOf, shown, TABS, type ListSheet } from "./list-sheet";
import {
  RULE_HEADERS,
  RULE_ROWS,
  SETTING_HEADERS,
  SETTING_ROWS,
  THRESHOLD_HEADERS,
  THRESHOLD_ROWS,
  type SettingRow,
} from "./setting-rows";
import { listBlock, UNSEEN } from "./write-list";

/** A stretch of rows with a value each, under a header. */
interface Block {
  headers: { label: string; value: string; explanation: string };
  rows: readonly SettingRow[];
}

const periodField = fieldsOf<PeriodSetting>();

export const PERIOD_LIST: ListSheet<PeriodSetting> = {
  name: LEDGER_SHEETS.settings,
  table: "LedgerPeriods",
  tabColor: TABS.setting,
  freezeColumns: 0,
  columns: [
    periodField("period", "报送期", 26, period, { required: true, editable: true }),
    periodField("deadline", "截止日期", 18, day, { editable: true }),
    periodField("scheduledRate", "序时要求(%)", 16, optionalNumber, {
      editable: true,
      aliases: ["序时要求"],
    }),
    periodField("issued", "下发日期", 16, day, { editable: true }),
    shown("说明", 54, periodNote),
  ],
};

function periodNote(row: PeriodSetting): string | null {
  const known = parsePeriod(row.period);
  if (!known) return null;
  return `${periodName(known)}；序时要求留空时按${scheduledRate(known)}%计算。`;
}

/** Plans the sheet: settings, rules, periods. */
export function planSettings(settings: Settings, view: LedgerView): SheetPlan {
  const widths = PERIOD_LIST.columns.map((column) => column.width);
  const rows: RowPlan[] = [];
  const merges: CellRange[] = [];
  const validations: ValidationPlan[] = [];
  const wide = (text: string, style: CellStyle, height: number) => {
    rows.push(styledRow([text, null, null, null, null], style, height));
    merges.push(merge(rows.length, 1));
  };
  const block = ({ headers, rows: entries }: Block) => {
    rows.push(headerRow(headers));
    merges.push(merge(rows.length, 3));
    for (const entry of entries) {
      rows.push(settingRow(entry, settings, widths));
      merges.push(merge(rows.length, 3));
      validations.push(...choiceOf(entry, rows.length));
    }
    rows.push({ height: 14, cells: [] });
  };
  wide(LEDGER_SHEETS.settings, STYLES.title, 36);
  wide("黄色表头的格子可以修改，改后保存即可，下次读取台账时生效。", STYLES.note, 20);
  block({ headers: SETTING_HEADERS, rows: SETTING_ROWS });
  wide("检查规则", STYLES.heading, 26);
  wide(
    "“错误”要退回修改；“提示”请填报单位核对，不退回；“说明”只作记录；“关闭”不检查。留空按通常的级别。",
    STYLES.note,
    20,
  );
  block({ headers: RULE_HEADERS, rows: RULE_ROWS });
  block({ headers: THRESHOLD_HEADERS, rows: THRESHOLD_ROWS });
  wide(PERIOD_LIST.columns[0]?.header ?? "", STYLES.heading, 26);
  wide(
    "每个报送期一行；下发填报表时自动登记，也可以直接在表下加行。截止日期留空，则该期不判定逾期。",
    STYLES.note,
    20,
  );
  const list = listBlock(PERIOD_LIST, settings.periods, view, rows.length + 1);
  return sheetPlan(LEDGER_SHEETS.settings, {
    tabColor: TABS.setting,
    gridLines: false,
    columns: [...widths.map((width) => ({ width, hidden: false })), { width: 8, hidden: true }],
    rows: [...rows, ...list.rows],
    merges,
    table: list.table,
    validations: [...validations, ...list.validations],
    page: meetingPage(settings.paper),
  });
}

function merge(row: number, left: number): CellRange {
  return { top: row, left, bottom: row, right: 5 };
}

function headerRow({ label, value, explanation }: Block["headers"]): RowPlan {
  return {
    height: 26,
    cells: [
      cell(label, STYLES.tableHeader),
      cell(value, STYLES.fillHeader),
      ...[explanation, null, null].map((text) => cell(text, STYLES.tableHeader)),
    ],
  };
}

function settingRow(row: SettingRow, settings: Settings, widths: readonly number[]): RowPlan {
  const [labelWidth = 0, , ...rest] = widths;
  const explanationWidth = rest.reduce((sum, width) => sum + width, 0);
  return {
    height: rowHeight(
      [
        { text: row.explanation, width: explanationWidth, fontSize: 11 },
        { text: row.label, width: labelWidth, fontSize: 11 },
      ],
      24,
    ),
    cells: [
      cell(row.label, STYLES.text),
      cell(row.write(settings), row.style),
      ...[row.explanation, null, null].map((text) => cell(text, STYLES.text)),
      ...(row.code === null ? [] : [cell(row.code, UNSEEN)]),
    ],
  };
}

function choiceOf({ label, choices }: SettingRow, row: number): ValidationPlan[] {
  if (!choices) return [];
  return [
    {
      range: { top: row, left: 2, bottom: row, right: 2 },
      rule: { kind: "list", values: [...choices] },
      allowBlank: true,
      onError: "warning",
      errorTitle: label,
      errorMessage: "请从下拉列表中选择。",
      inputTitle: "",
      inputMessage: "",
    },
  ];
}
