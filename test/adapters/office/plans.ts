/** Plans to write: the ledger of the built-in notice, and the report of a ledger with records. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createServices } from "../../../src/cli/context";
import { directorySeed } from "../../../src/cli/built-in";
import { loadNotice } from "../../../src/app/load-notice";
import { createLedger } from "../../../src/core/template/ledger/create-ledger";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { planReport } from "../../../src/core/report/plan-report";
import { sheetPlan, styledRow } from "../../../src/core/workbook/build-sheet";
import type {
  CellStyle,
  CellValue,
  SheetPlan,
  WorkbookPlan,
} from "../../../src/core/workbook/workbook-plan";
import { filledLedger } from "../../core/report/filled-ledger";

const NOTICE = "suizhou-2024-07.txt";

export async function noticeLedgerPlan(): Promise<WorkbookPlan> {
  const bytes = readFileSync(join(__dirname, "../../../assets/notice", NOTICE));
  const list = await loadNotice({ name: NOTICE, bytes, modified: null }, createServices());
  if (!list.ok) throw new Error(list.issue.message);
  return planLedger(createLedger(list.value, directorySeed()).ledger);
}

/** A ledger with eight tasks and the records of three periods. */
export function smallLedgerPlan(): WorkbookPlan {
  return planLedger(filledLedger());
}

/** The city report, with charts. */
export function reportPlan(): WorkbookPlan {
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no period");
  return planReport(filledLedger(), period, { paper: "A4", generated: "2024-07-02" });
}

const PLAIN: CellStyle = { numberFormat: "General" };

/** One sheet of plain values. */
export function valuesPlan(
  name: string,
  rows: CellValue[][],
  parts: Partial<SheetPlan> = {},
): WorkbookPlan {
  return {
    title: name,
    sheets: [sheetPlan(name, { rows: rows.map((row) => styledRow(row, PLAIN)), ...parts })],
  };
}
