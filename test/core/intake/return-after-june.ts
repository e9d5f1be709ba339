/** A return for July by a unit that filed in June, so that its form shows 上期填报 behind the table. */

import { previousRecords } from "../../../src/core/ledger/previous-records";
import { indexRecords } from "../../../src/core/ledger/record-index";
import type { Ledger } from "../../../src/core/model/ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, figure, flawless, recordsOf } from "../validation/returns";
import { draftReturn, type DraftReturn } from "./draft-return";

const UNIT = "市科技局";

export interface ReturnAfterJune {
  ledger: Ledger;
  /** As issued, with the merged cells of its title lines and no answers. */
  draft: DraftReturn;
}

/** @param progress what was filed in June on Z004 */
export function returnAfterJune(
  progress = "新增71家。\n另培育科技型中小企业90家。",
): ReturnAfterJune {
  const june = flawless(smallLedger(), UNIT, "2024-06");
  const filed = changed(june, "Z004", { progress }, [figure("高新技术企业新增", 90, 71)]);
  const ledger = { ...smallLedger(), records: recordsOf(filed) };
  const period = parsePeriod("2024-07");
  if (!period) throw new Error("no period");
  const previous = previousRecords(indexRecords(ledger), UNIT, period);
  const plan = planUnitWorkbook(ledger, UNIT, period, { issued: "2024-07-11", previous });
  const raw = rawFromPlan(plan, "2024-07_市科技局_填报表.xlsx");
  const sheets = raw.sheets.map(({ name, visibility, rows, merges }) => {
    const grid: (string | number | null)[][] = [];
    for (const { index, cells } of rows) {
      while (grid.length < index) grid.push([]);
      for (const { column, value } of cells) {
        const line = grid[index - 1] ?? [];
        while (line.length < column) line.push(null);
        line[column - 1] = typeof value === "object" || typeof value === "boolean" ? null : value;
      }
    }
    return { name, visibility, grid, merges: [...merges] };
  });
  return { ledger, draft: { ...draftReturn(UNIT), fileName: raw.fileName, sheets } };
}
