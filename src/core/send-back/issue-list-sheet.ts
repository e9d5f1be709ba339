/** 问题清单: everything a unit must put right, on one page with links to the cells. */

import { ISSUE_LIST_COLUMNS, ISSUE_LIST_TITLE } from "../schema/printed/issue-list-texts";
import { UNIT_SHEETS } from "../schema/sheet-names";
import { SEVERITY_WORDS } from "../schema/vocabulary";
import { cell, sheetPlan, styledRow } from "../workbook/build-sheet";
import { COLORS, meetingPage, STYLES } from "../workbook/styles";
import { rowHeight } from "../workbook/text-layout";
import type { CellPlan, CellStyle, RowPlan, SheetPlan } from "../workbook/workbook-plan";
import { sendBackGuide, sendBackHeading } from "../wording/send-back";
import type { SendBackItem } from "./send-back-item";

const WIDTHS = [6, 8, 40, 52, 44] as const;
const COLUMNS = WIDTHS.map((width, at) => ({ header: ISSUE_LIST_COLUMNS[at] ?? "", width }));

const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
const HEADER_ROW = 4;

const LEVEL_STYLES: Record<SendBackItem["severity"], CellStyle> = {
  error: {
    ...STYLES.center,
    fill: COLORS.redFill,
    font: { ...STYLES.center.font, color: COLORS.red },
  },
  warning: { ...STYLES.center, fill: COLORS.yellowFill },
};
const LINK_STYLE: CellStyle = {
  ...STYLES.text,
  font: { ...STYLES.text.font, color: COLORS.accent },
};

export function issueListSheet(
  unit: string,
  periodName: string,
  items: readonly SendBackItem[],
): SheetPlan {
  const rows: RowPlan[] = [
    wideRow(ISSUE_LIST_TITLE, STYLES.title, 36),
    wideRow(sendBackHeading(unit, periodName, items), STYLES.subtitle, 24),
    wideRow(sendBackGuide(), STYLES.note, 24),
    styledRow(
      COLUMNS.map(({ header }) => header),
      STYLES.tableHeader,
      28,
    ),
    ...items.map(itemRow),
  ];
  return sheetPlan(UNIT_SHEETS.issues, {
    tabColor: COLORS.red,
    gridLines: false,
    columns: COLUMNS.map(({ width }) => ({ width, hidden: false })),
    rows,
    merges: [1, 2, 3].map((row) => ({ top: row, left: 1, bottom: row, right: COLUMNS.length })),
    freeze: { rows: HEADER_ROW, columns: 0 },
    page: meetingPage("A4", {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      printArea: { top: 1, left: 1, bottom: rows.length, right: COLUMNS.length },
    }),
  });
}

function wideRow(text: string, style: CellStyle, least: number): RowPlan {
  const height = rowHeight([{ text, width: WIDTH, fontSize: style.font?.size ?? 11 }], least);
  return styledRow([text, ...COLUMNS.slice(1).map(() => null)], style, height);
}

function itemRow(item: SendBackItem, index: number): RowPlan {
  const { severity, link, taskId, place, message, fix } = item;
  const where = taskId === null ? place : `${taskId}　${place}`;
  const cells: CellPlan[] = [
    cell(index + 1, STYLES.number),
    cell(SEVERITY_WORDS[severity], LEVEL_STYLES[severity]),
    link ? { ...cell(where, LINK_STYLE), link } : cell(where, STYLES.text),
    cell(message, STYLES.text),
    cell(fix, STYLES.text),
  ];
  const texts = [where, message, fix].map((text, column) => ({
    text,
    width: COLUMNS[column + 2]?.width ?? 20,
    fontSize: 11,
  }));
  return { height: rowHeight(texts, 24), cells };
}
