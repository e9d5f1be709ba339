/** 主文选定: which words stand for a task where staff decided. */

import { MAIN_FIELDS } from "../../../main-text/staff-words";
import type { MainTextChoice } from "../../../model/ledger";
import { formColumn } from "../../../schema/columns";
import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import { STYLES } from "../../../workbook/styles";
import { digest } from "../../../text/digest";
import { cellText, exactText, nameText, optionalText, styled } from "../codec";
import { day, period } from "../codec-figures";
import { fieldsOf, shown, TABS, taskColumns, type Column, type ListSheet } from "../list-sheet";

const choice = fieldsOf<MainTextChoice>();
const OWN_WORDS = { editable: true } as const;
const WIDTHS = { progress: 50, problem: 30, nextStep: 30 } as const;

/** Deleting a row gives the task its own main text back. */
export const MAIN_TEXT_SHEET: ListSheet<MainTextChoice> = {
  name: LEDGER_SHEETS.mainTexts,
  table: "LedgerMainTexts",
  tabColor: TABS.record,
  freezeColumns: 2,
  columns: [
    choice("period", "报送期", 11, period, { required: true, editable: true }),
    choice("taskId", "任务编码", 10, styled(nameText, STYLES.center), {
      required: true,
      editable: true,
    }),
    ...taskColumns<MainTextChoice>(28, 25),
    choice("unit", "选用单位", 18, optionalText, OWN_WORDS),
    ...MAIN_FIELDS.map((field) => {
      const { header } = formColumn(field);
      const options = { ...OWN_WORDS, aliases: [header] };
      return choice(field, `${header}（改为）`, WIDTHS[field], optionalText, options);
    }),
    shown("原文", 14, (row, view) => view.mainTextState(row), STYLES.center),
    choice("by", "选定人", 12, styled(exactText, STYLES.center), OWN_WORDS),
    choice("date", "选定日期", 13, day, OWN_WORDS),
    sourceColumn(),
  ],
};

/**
 * The digest of what staff chose from, with one of what they chose. A row that was typed or changed
 * in Excel no longer fits the second: staff saw what is filed now, so that the first starts anew.
 */
function sourceColumn(): Column<MainTextChoice> {
  const column = choice("source", "内容特征码", 30, nameText, { hidden: true });
  return {
    ...column,
    write: (row) => `${row.source} ${decisionDigest(row)}`,
    read: (cell, row) => {
      const [source = "", decision] = cellText(cell).trim().split(" ");
      row.source = decision === decisionDigest(row) ? source : "";
      return null;
    },
  };
}

function decisionDigest(row: Partial<MainTextChoice>): string {
  const { period: id, taskId, unit = null } = row;
  return digest(JSON.stringify([id, taskId, unit, MAIN_FIELDS.map((field) => row[field] ?? null)]));
}
