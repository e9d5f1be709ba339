/** What a row that is not taken holds, in words, so that nothing is lost unnamed. */

import { FORM_COLUMNS, TARGET_COLUMNS, type ColumnSchema } from "../../schema/columns";
import type { Table } from "../table/find-tables";
import { cellText, quote } from "../values/cell-text";
import { foundAt, type FormRow } from "./form-row";

export function quoteFormValues({ table, row }: FormRow): string {
  return quoteValues(table, row, FORM_COLUMNS);
}

export function quoteTargetValues(table: Table, row: number): string {
  return quoteValues(table, row, TARGET_COLUMNS);
}

/** The row's id and first words, to find it again. */
export function rowTitle(row: FormRow): string | null {
  const id = row.locked("taskId");
  const text = row.locked("text");
  const words = text !== "" && id !== text ? [id, text].filter(Boolean).join(" ") : id;
  return quote(words || row.locked("label")) || null;
}

/** `，其中填了进展情况“…”、完成率(%)“60”`; empty where nothing was filled in. */
function quoteValues(table: Table, row: number, columns: readonly ColumnSchema[]): string {
  const parts = columns
    .filter(({ locked }) => !locked)
    .flatMap(({ field, header }) => {
      const found = foundAt(table, row, field);
      return found ? [`${header}“${quote(cellText(found.cell))}”`] : [];
    });
  return parts.length === 0 ? "" : `，其中填了${parts.join("、")}`;
}
