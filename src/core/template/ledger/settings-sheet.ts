/** 报送设置: one setting a row with its explanation, and the table of periods beneath. */

import { DEFAULT_SETTINGS, type PeriodSetting, type Settings } from "../../model/ledger";
import { parsePeriod, periodName, scheduledRate } from "../../model/period";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { FILING_RULE_WORDS } from "../../schema/vocabulary";
import { cell, sheetPlan, styledRow } from "../../workbook/build-sheet";
import { meetingPage, STYLES } from "../../workbook/styles";
import { rowHeight } from "../../workbook/text-layout";
import type {
  CellStyle,
  CellValue,
  RowPlan,
  SheetPlan,
  ValidationPlan,
} from "../../workbook/workbook-plan";
import { flag, wordOf, type Codec, type SheetCell } from "./codec";
import { day, numberOr, optionalNumber, period } from "./codec-figures";
import type { LedgerView } from "./ledger-view";
import { fieldsOf, shown, TABS, type ListSheet } from "./list-sheet";
import { listBlock } from "./write-list";

/** One row of the settings block. */
export interface SettingRow {
  label: string;
  explanation: string;
  style: CellStyle;
  choices: readonly string[] | null;
  write(settings: Settings): CellValue;
  /** Puts the cell's value into the settings; returns what was expected if it was not understood. */
  read(cell: SheetCell, settings: Settings): string | null;
}

function setting<K extends Exclude<keyof Settings, "periods">>(
  key: K,
  label: string,
  codec: Codec<Settings[K]>,
  explanation: string,
): SettingRow {
  return {
    label,
    explanation,
    style: codec.style,
    choices: codec.choices ?? null,
    write: (settings) => codec.write(settings[key]),
    read: (cell, settings) => {
      const { value, trouble } = codec.read(cell);
      settings[key] = value;
      return trouble ?? null;
    },
  };
}

const usual = DEFAULT_SETTINGS;
const points = (blank: number) => numberOr(blank, 0, 100);
const characters = (blank: number) => numberOr(blank, 0, 32_767);

export const SETTING_ROWS: readonly SettingRow[] = [
  setting(
    "filingRule",
    "填报方式",
    wordOf(FILING_RULE_WORDS, usual.filingRule),
    "“各单位都填报”：牵头、责任和成员单位都发填报表，以首位牵头单位的文字为主。“只由牵头单位填报”：责任单位的情况由牵头单位汇总后一并填报。",
  ),
  setting(
    "watchPoints",
    "关注线（百分点）",
    points(usual.watchPoints),
    `完成率低于序时要求，但差距不超过这个数的，列为关注；超过的亮黄灯。通常为${usual.watchPoints}。`,
  ),
  setting(
    "redPoints",
    "红灯线（百分点）",
    points(usual.redPoints),
    `完成率低于序时要求，差距超过这个数的，亮红灯。通常为${usual.redPoints}。`,
  ),
  setting(
    "minTextLength",
    "进展情况最少字数",
    characters(usual.minTextLength),
    `进展情况少于这个字数时提示填报单位写具体些。通常为${usual.minTextLength}。`,
  ),
  setting(
    "maxTextLength",
    "文字最多字数",
    characters(usual.maxTextLength),
    `一格文字超过这个字数时提示填报单位压缩。通常为${usual.maxTextLength}。`,
  ),
  setting(
    "holdBackErrors",
    "有错误的返回表暂不合并",
    flag(usual.holdBackErrors),
    "“否”：有错误的返回表照常合并，错处标出，并列入退回名单。“是”：改好之前整份不合并。",
  ),
  setting(
    "paper",
    "打印纸张",
    wordOf({ A3: "A3", A4: "A4" }, usual.paper),
    "台账和汇总表的打印纸张，均为横向。会议用表一般用A3。",
  ),
  setting(
    "defaultDeadline",
    "默认完成时限",
    day,
    "通知没有写明时限的任务，以此为完成时限。留空表示通知所在年份的12月31日。",
  ),
];

/** The header of the settings block. */
export const SETTING_HEADERS = { label: "设置项", value: "取值", explanation: "说明" } as const;

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

const ABOVE = 3;

/** Plans the sheet: the block from row 3 on, then the periods. */
export function planSettings(settings: Settings, view: LedgerView): SheetPlan {
  const widths = PERIOD_LIST.columns.map((column) => column.width);
  const explanationWidth = widths.slice(2).reduce((sum, width) => sum + width, 0);
  const notes = [
    "黄色表头的格子可以修改，改后保存即可，下次读取台账时生效。",
    "每个报送期一行；下发填报表时自动登记，也可以直接在表下加行。截止日期留空，则该期不判定逾期。",
  ];
  const rows: RowPlan[] = [
    wideRow([LEDGER_SHEETS.settings], STYLES.title, 36),
    wideRow([notes[0] ?? ""], STYLES.note, 20),
    {
      height: 26,
      cells: [
        cell(SETTING_HEADERS.label, STYLES.tableHeader),
        cell(SETTING_HEADERS.value, STYLES.fillHeader),
        ...[SETTING_HEADERS.explanation, null, null].map((v) => cell(v, STYLES.tableHeader)),
      ],
    },
    ...SETTING_ROWS.map((row) => settingRow(row, settings, explanationWidth)),
    { height: 14, cells: [] },
    wideRow([PERIOD_LIST.columns[0]?.header ?? ""], STYLES.heading, 26),
    wideRow([notes[1] ?? ""], STYLES.note, 20),
  ];
  const top = rows.length + 1;
  const block = listBlock(PERIOD_LIST, settings.periods, view, top);
  const settingsEnd = ABOVE + SETTING_ROWS.length;
  return sheetPlan(LEDGER_SHEETS.settings, {
    tabColor: TABS.setting,
    gridLines: false,
    columns: [...widths.map((width) => ({ width, hidden: false })), { width: 8, hidden: true }],
    rows: [...rows, ...block.rows],
    merges: [
      ...[1, 2, settingsEnd + 2, settingsEnd + 3].map((row) => merge(row, 1)),
      ...Array.from({ length: SETTING_ROWS.length + 1 }, (_, index) => merge(ABOVE + index, 3)),
    ],
    table: block.table,
    validations: [...settingChoices(), ...block.validations],
    page: meetingPage(settings.paper),
  });
}

function wideRow(values: string[], style: CellStyle, height: number): RowPlan {
  return styledRow([...values, null, null, null, null], style, height);
}

function merge(row: number, left: number) {
  return { top: row, left, bottom: row, right: 5 };
}

function settingRow(row: SettingRow, settings: Settings, explanationWidth: number): RowPlan {
  return {
    height: rowHeight(
      [
        { text: row.explanation, width: explanationWidth, fontSize: 11 },
        { text: row.label, width: PERIOD_LIST.columns[0]?.width ?? 26, fontSize: 11 },
      ],
      24,
    ),
    cells: [
      cell(row.label, STYLES.text),
      cell(row.write(settings), row.style),
      cell(row.explanation, STYLES.text),
      cell(null, STYLES.text),
      cell(null, STYLES.text),
    ],
  };
}

function settingChoices(): ValidationPlan[] {
  return SETTING_ROWS.flatMap(({ label, choices }, index): ValidationPlan[] => {
    if (!choices) return [];
    const row = ABOVE + 1 + index;
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
  });
}
