/** A bare 1 as completion rate: 1 %, or 100 % by someone who writes shares of one. */

import { isPercentFormat } from "../values/number-format";
import { RATE_AMBIGUOUS } from "../../wording/value-issues";
import { formColumn } from "../../schema/columns";
import { cellText } from "../values/cell-text";
import { ambiguousRate } from "../values/rate";
import { foundAt } from "./form-row";
import { fieldIssues, type ReturnContext } from "./read-cell-at";
import type { ReadRow } from "./read-values";

/**
 * Takes back every bare 1 of a task that is done, or in a return that writes other rates as shares of
 * one, and asks instead.
 */
export function askForOnes(rows: readonly ReadRow[], context: ReturnContext): ReadRow[] {
  const shares = rows.some(({ issues }) => issues.some(({ code }) => code === RATE_AMBIGUOUS.code));
  return rows.map((row) => {
    const { form, values, cells, taskId } = row;
    if (values.completionRate !== 1 || !(shares || values.status === "done")) return row;
    const found = foundAt(form.table, form.row, "completionRate");
    const shown = found ? cellText(found.cell) : "";
    if (shown.trim() !== "1" || isPercentFormat(found?.cell.format)) return row;
    const at = {
      table: form.table,
      row: form.row,
      schema: formColumn("completionRate"),
      address: cells.completionRate ?? null,
      taskId,
      sheetWord: null,
    };
    const issues = fieldIssues(ambiguousRate(1, shown).remarks, at, context);
    return {
      ...row,
      values: { ...values, completionRate: null },
      issues: [...row.issues, ...issues],
    };
  });
}
