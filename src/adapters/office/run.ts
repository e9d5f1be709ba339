/** Runs work on the open workbook; what Excel refuses becomes an issue. */

import { createIssue, type Place } from "../../core/model/issue";
import { EXCEL_TOO_OLD } from "../../core/wording/host-issues";
import type { HostResult } from "../../ports/host-workbook";
import { excelIsNewEnough } from "./api-level";
import { issueOf } from "./refusal";

/** Waits while the user types in a cell, where Excel can. `place` names what the work is about. */
export async function run<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  place: Partial<Place> = {},
): Promise<HostResult<T>> {
  if (!excelIsNewEnough()) return { ok: false, issue: createIssue(EXCEL_TOO_OLD, {}, {}) };
  try {
    return { ok: true, value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    const issue = issueOf(error, place);
    if (!issue) throw error;
    return { ok: false, issue };
  }
}
