/** 问题汇总.xlsx: what was found in a period, all units on one sheet, for the office itself. */

import { byUnit } from "../ledger/order";
import type { Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import { periodName, type Period } from "../model/period";
import { filingUnits } from "../ledger/filing-rows";
import { pendingReturns } from "../ledger/pending-returns";
import { OVERVIEW_SHEETS } from "../schema/sheet-names";
import { BLANK, OUTCOME_WORDS, SEVERITY_WORDS } from "../schema/vocabulary";
import { validateAcross } from "../validation/validate-across";
import { cell, sheetPlan, styledRow } from "../workbook/build-sheet";
import { COLORS, meetingPage, STYLES } from "../workbook/styles";
import { rowHeight } from "../workbook/text-layout";
import type {
  CellStyle,
  CellValue,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../workbook/workbook-plan";
import type { SendBack } from "./plan-send-back";

interface Line {
  /** Null for what concerns several units. */
  unit: string | null;
  severity: Issue["severity"];
  taskId: string | null;
  place: string;
  message: string;
  fix: string;
  file: string;
}

interface Sheet {
  name: string;
  title: string;
  table: string;
  columns: readonly { header: string; width: number; centred: boolean }[];
  rows: readonly (readonly CellValue[])[];
}

const TABLE_ROW = 3;

const LINE_COLUMNS = [
  { header: "序号", width: 6, centred: true },
  { header: "单位", width: 18, centred: false },
  { header: "级别", width: 8, centred: true },
  { header: "任务编码", width: 10, centred: true },
  { header: "位置", width: 26, centred: false },
  { header: "发现的问题", width: 60, centred: false },
  { header: "怎么改", width: 46, centred: false },
  { header: "文件", width: 34, centred: false },
] as const;

const UNIT_COLUMNS = [
  { header: "单位", width: 26, centred: false },
  { header: "情况", width: 14, centred: true },
  { header: "错误", width: 8, centred: true },
  { header: "提示", width: 8, centred: true },
  { header: "退回的文件", width: 50, centred: false },
] as const;

/** Plans the overview; `sentBack` are the workbooks that go back. */
export function planOverview(
  ledger: Ledger,
  period: Period,
  sentBack: readonly SendBack[],
): WorkbookPlan {
  const lines = [...unitLines(ledger, period, sentBack), ...acrossLines(ledger, period)];
  const name = periodName(period);
  const errors = lines.filter(({ severity }) => severity === "error").length;
  return {
    title: `${name}填报问题汇总`,
    sheets: [
      tableSheet(ledger, {
        name: OVERVIEW_SHEETS.issues,
        title: `${name}填报问题汇总（错误${errors}条，提示${lines.length - errors}条）`,
        table: "SendBackIssues",
        columns: LINE_COLUMNS,
        rows: lines.map((line, index) => [
          index + 1,
          line.unit ?? "几个单位之间",
          SEVERITY_WORDS[line.severity],
          line.taskId ?? BLANK,
          line.place,
          line.message,
          line.fix,
          line.file,
        ]),
      }),
      tableSheet(ledger, {
        name: OVERVIEW_SHEETS.units,
        title: `${name}各单位填报情况`,
        table: "SendBackUnits",
        columns: UNIT_COLUMNS,
        rows: unitRows(ledger, period, lines, sentBack),
      }),
    ],
  };
}

/** What goes back as the unit sees it; of the other units what the log tells of their returns. */
function unitLines(ledger: Ledger, period: Period, sentBack: readonly SendBack[]): Line[] {
  const kits = new Map(sentBack.map((kit) => [kit.unit, kit]));
  const filings = ledger.filings.filter((filing) => filing.period === period.id);
  const inForce = new Map(filings.map((filing) => [`${filing.file}\n${filing.mergedAt}`, filing]));
  const lines = ledger.log.flatMap((entry): Line[] => {
    const filing = inForce.get(`${entry.file}\n${entry.mergedAt}`);
    const { severity, taskId, cell: at, event, result } = entry;
    if (!filing || kits.has(filing.unit) || severity === null || severity === "info") return [];
    const place = placeInWords(event) ?? (at === null && taskId === null ? "整份填报表" : "整行");
    const { unit, file } = filing;
    return [{ unit, severity, taskId, place, message: event, fix: result ?? BLANK, file }];
  });
  for (const { unit, items, fileName } of sentBack) {
    lines.push(...items.map((item) => ({ ...item, unit, file: fileName })));
  }
  const order = byUnit(ledger);
  return lines.sort((a, b) => order(a.unit ?? "", b.unit ?? "") || rank(a) - rank(b));
}

/** 第5行“工作任务”, with which the sentence begins; null where it begins otherwise. */
function placeInWords(sentence: string): string | null {
  return /^(?:“[^”]{1,30}”)?第[\d、—]{1,60}行(?:的?“[^”]{1,30}”)?/.exec(sentence)?.[0] ?? null;
}

function acrossLines(ledger: Ledger, period: Period): Line[] {
  return validateAcross(ledger.records, ledger, period.id)
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, taskId, message, fix }) => ({
      unit: null,
      severity,
      taskId,
      place: BLANK,
      message,
      fix,
      file: BLANK,
    }));
}

function rank({ severity }: Line): number {
  return severity === "error" ? 0 : 1;
}

function unitRows(
  ledger: Ledger,
  period: Period,
  lines: readonly Line[],
  sentBack: readonly SendBack[],
): CellValue[][] {
  const kits = new Map(sentBack.map(({ unit, fileName }) => [unit, fileName]));
  const filed = new Set(
    ledger.filings.filter((filing) => filing.period === period.id).map(({ unit }) => unit),
  );
  const { undecided } = pendingReturns(ledger, period.id);
  const counts = new Map<string, { error: number; warning: number; info: number }>();
  for (const { unit, severity } of lines) {
    const count = counts.get(unit ?? "") ?? { error: 0, warning: 0, info: 0 };
    count[severity]++;
    counts.set(unit ?? "", count);
  }
  const units = [...new Set([...filingUnits(ledger), ...filed, ...kits.keys()])];
  return units.sort(byUnit(ledger)).map((unit) => {
    const state = kits.has(unit)
      ? "退回修改"
      : filed.has(unit)
        ? "已收"
        : undecided.has(unit)
          ? OUTCOME_WORDS.conflict
          : "未报";
    const count = counts.get(unit);
    return [unit, state, count?.error ?? 0, count?.warning ?? 0, kits.get(unit) ?? BLANK];
  });
}

function tableSheet(ledger: Ledger, { name, title, table, columns, rows }: Sheet): SheetPlan {
  const right = columns.length;
  const body = rows.length > 0 ? rows : [columns.map((): CellValue => null)];
  const bottom = TABLE_ROW + body.length;
  return sheetPlan(name, {
    tabColor: COLORS.accent,
    columns: columns.map(({ width }) => ({ width, hidden: false })),
    rows: [
      styledRow([title, ...columns.slice(1).map(() => null)], STYLES.title, 36),
      { height: 8, cells: [] },
      styledRow(
        columns.map(({ header }) => header),
        STYLES.tableHeader,
        28,
      ),
      ...body.map((row) => bodyRow(row, columns)),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right }],
    table: { name: table, range: { top: TABLE_ROW, left: 1, bottom, right }, style: null },
    freeze: { rows: TABLE_ROW, columns: 0 },
    page: meetingPage(ledger.settings.paper, { repeatRows: [TABLE_ROW, TABLE_ROW] }),
  });
}

function bodyRow(values: readonly CellValue[], columns: Sheet["columns"]): RowPlan {
  const style = (value: CellValue, index: number): CellStyle =>
    typeof value === "number"
      ? STYLES.number
      : columns[index]?.centred
        ? STYLES.center
        : STYLES.text;
  const texts = values.flatMap((value, index) =>
    typeof value === "string"
      ? [{ text: value, width: columns[index]?.width ?? 10, fontSize: 11 }]
      : [],
  );
  return {
    height: rowHeight(texts, 22),
    cells: values.map((value, index) => cell(value, style(value, index))),
  };
}
