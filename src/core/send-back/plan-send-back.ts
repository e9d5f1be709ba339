/** The workbook that goes back to a unit: its own form, filled, marked and with a list of issues. */

import { previousRecords } from "../ledger/previous-records";
import { indexRecords, type RecordIndex } from "../ledger/record-index";
import type { Ledger } from "../model/ledger";
import { periodName, type Period } from "../model/period";
import type { FlaggedCell, Submission } from "../model/submission";
import { UNIT_SHEETS } from "../schema/sheet-names";
import { sentBackRows } from "../schema/unit-meta";
import { unitWorkbookName } from "../template/unit-workbook/file-name";
import { planUnitWorkbook } from "../template/unit-workbook/plan-unit-workbook";
import { findingsOf } from "../validation/validate-submission";
import { styledRow } from "../workbook/build-sheet";
import type { WorkbookPlan } from "../workbook/workbook-plan";
import { sendBackMessage } from "../wording/send-back";
import { issueListSheet } from "./issue-list-sheet";
import { markedForm } from "./marked-form";
import { ownForm } from "./own-form";
import { cellMarks, sendBackItems, type SendBackItem } from "./send-back-item";

export interface SendBack {
  unit: string;
  fileName: string;
  plan: WorkbookPlan;
  items: SendBackItem[];
  /** Ready to be pasted into a chat or a mail. */
  message: string;
}

export interface SendBackOptions {
  /** The unit's return, where it is at hand; else the ledger tells what it filed. */
  returned: Submission | null;
  /** ISO date. */
  today: string;
  /** Index of the ledger's records, to be shared where many units are sent back. */
  records?: RecordIndex;
}

/**
 * Plans what goes back to `unit` for `period`: a fresh unit workbook with the unit's own values, what
 * is wrong marked and commented, 问题清单 as its first sheet, and a message. Errors and warnings are
 * told; what staff accepted is not.
 */
export function planSendBack(
  ledger: Ledger,
  unit: string,
  period: Period,
  { returned, today, records = indexRecords(ledger) }: SendBackOptions,
): SendBack {
  const fileName = unitWorkbookName(period, unit).replace(/\.xlsx$/, "（退回修改）.xlsx");
  const form = ownForm(ledger, unit, period, returned, fileName, records);
  const findings = findingsOf(form.submission, ledger, records).filter(
    ({ accepted, severity }) => accepted === null && severity !== "info",
  );
  const items = sendBackItems(form, findings);
  const marks = cellMarks(form, findings);
  const previous = previousRecords(records, unit, period);
  const options = { issued: today, previous, prefill: false, fileName };
  const fresh = planUnitWorkbook(ledger, unit, period, options);
  const filled = markedForm(fresh, form.submission, marks);
  const name = periodName(period);
  return {
    unit,
    fileName,
    items,
    message: sendBackMessage({ unit, period: name, items, fileName }),
    plan: {
      ...filled,
      sheets: [issueListSheet(unit, name, items), ...filled.sheets.map(withMark(today, marks))],
    },
  };
}

/** Adds to `_meta` what was marked, so that the fixed file tells what it was sent back for. */
function withMark(date: string, cells: readonly FlaggedCell[]) {
  return (sheet: WorkbookPlan["sheets"][number]) => {
    const style = sheet.rows[0]?.cells[0]?.style;
    if (sheet.name !== UNIT_SHEETS.meta || !style) return sheet;
    const rows = sentBackRows({ date, cells: [...cells] }).map((pair) => styledRow(pair, style));
    return { ...sheet, rows: [...sheet.rows, ...rows] };
  };
}
