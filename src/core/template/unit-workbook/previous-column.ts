/** 上期填报: what the unit filed last, in a grey column of its own behind the columns to fill. */

import { entryLines, shortEntry } from "../../ledger/entry-text";
import type { TargetValue } from "../../model/record";
import { PREVIOUS_HEADERS } from "../../schema/columns";
import { ownNote } from "../../schema/own-notes";
import { BLANK } from "../../schema/vocabulary";
import { cell } from "../../workbook/build-sheet";
import type { CellPlan, ColumnPlan, RowPlan } from "../../workbook/workbook-plan";
import { HEADER_ROW } from "./form-block";
import type { UnitForm } from "./unit-form";
import { UNIT_STYLES } from "./unit-styles";

/** Characters. */
export const PREVIOUS_WIDTH = { form: 34, targets: 16 } as const;

/** The header, or nothing where the unit has not filed before. */
export function previousHeader(form: UnitForm, sheet: keyof typeof PREVIOUS_HEADERS): CellPlan[] {
  if (form.previousName === null) return [];
  const text = `${PREVIOUS_HEADERS[sheet]}\n（${form.previousName}，供对照，不用填）`;
  return [cell(text, UNIT_STYLES.previousHeader)];
}

/** The columns of a sheet with the one behind them. */
export function withPrevious(form: UnitForm, columns: ColumnPlan[], width: number): ColumnPlan[] {
  return form.previousName === null ? columns : [...columns, { width, hidden: false }];
}

/** The rows above the table, the header row with what stands behind it. */
export function withPreviousHeader(rows: readonly RowPlan[], header: CellPlan[]): RowPlan[] {
  return rows.map((row, index) =>
    index === HEADER_ROW - 1 ? { ...row, cells: [...row.cells, ...header] } : row,
  );
}

/** What was filed on the task, shortened. */
export function previousCell(form: UnitForm, taskId: string): CellPlan[] {
  if (form.previousName === null) return [];
  const record = form.previous.get(taskId);
  return [cell((record && shortEntry(record)) || BLANK, UNIT_STYLES.previousText)];
}

/** The figure that was filed for the indicator. */
export function previousFigure(form: UnitForm, taskId: string, indicator: string): CellPlan[] {
  if (form.previousName === null) return [];
  const filed: TargetValue | undefined = form.previous
    .get(taskId)
    ?.targets.find((target) => target.indicator === indicator);
  return [cell(filed?.achieved ?? BLANK, UNIT_STYLES.previousNumber)];
}

/** The whole entry, for the comment on 进展情况; null where nothing was filed. */
export function previousComment(form: UnitForm, taskId: string): string | null {
  const record = form.previous.get(taskId);
  const lines = record ? entryLines(record, Infinity) : [];
  return lines.length === 0
    ? null
    : ownNote([`上期填报（${form.previousName ?? ""}）：`, ...lines].join("\n"));
}
