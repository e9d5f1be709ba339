/** What became of a table's columns: renamed, missing, added. */

import { createIssue, type Issue } from "../../model/issue";
import {
  FORM_COLUMNS,
  PREVIOUS_HEADERS,
  type ColumnSchema,
  type FormField,
} from "../../schema/columns";
import { cellAddress, columnName } from "../../workbook/address";
import { COLUMN_EXTRA, COLUMN_MISSING, COLUMN_RENAMED } from "../../wording/intake-issues";
import type { ReturnContext } from "../rows/read-cell-at";
import { isFilled } from "../sheet-grid";
import { cellText, quote, quoteAll } from "../values/cell-text";
import type { Table } from "./find-tables";

/** Locked columns without which rows are harder to tell. */
const KEYS: ReadonlySet<string> = new Set<FormField>(["taskId", "text"]);

/** Issues of one table's columns; `all` holds each finding once a sheet. */
export function columnIssues<F extends string>(
  tables: readonly Table<F>[],
  columns: readonly ColumnSchema<F>[],
  context: ReturnContext,
): Issue[] {
  const issues = new Map<string, Issue>();
  for (const table of tables) {
    for (const issue of [
      ...renamed(table, columns, context),
      ...missing(table, columns, context),
      ...extra(table, context),
    ]) {
      const key = [issue.code, issue.sheet, issue.field, issue.found].join("\n");
      if (!issues.has(key)) issues.set(key, issue);
    }
  }
  return [...issues.values()];
}

function renamed<F extends string>(
  table: Table<F>,
  columns: readonly ColumnSchema<F>[],
  context: ReturnContext,
): Issue[] {
  return columns.flatMap(({ field, header }) =>
    (table.columns.get(field) ?? [])
      .filter(({ level }) => level !== "header")
      .map(({ row, column, text }) =>
        createIssue(
          COLUMN_RENAMED,
          { ...at(table, context), cell: cellAddress(row, column), field },
          { found: quote(text), expected: header },
        ),
      ),
  );
}

function missing<F extends string>(
  table: Table<F>,
  columns: readonly ColumnSchema<F>[],
  context: ReturnContext,
): Issue[] {
  return columns
    .filter(({ field, locked }) => !table.columns.has(field) && (!locked || KEYS.has(field)))
    .map(({ field, header, locked }) =>
      createIssue(
        COLUMN_MISSING,
        { ...at(table, context), field },
        { expected: header, severity: locked ? "info" : "warning" },
      ),
    );
}

const PREVIOUS = Object.values(PREVIOUS_HEADERS);

/** Whether the form itself came with the column. */
function isOurs(header: string | undefined): boolean {
  const text = header?.trim() ?? "";
  return PREVIOUS.some((name) => text.startsWith(name));
}

/** Columns that mean no field and hold something in the table's rows. */
function extra<F extends string>(table: Table<F>, context: ReturnContext): Issue[] {
  const found = new Map<number, { rows: number[]; texts: string[] }>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (table.known.has(cell.column) || !isFilled(cell)) continue;
      const column = found.get(cell.column);
      const text = cellText(cell);
      if (!column) found.set(cell.column, { rows: [row.index], texts: [text] });
      else {
        column.rows.push(row.index);
        column.texts.push(text);
      }
    }
  }
  return [...found].flatMap(([column, { rows, texts }]) => {
    const header = table.otherHeaders.get(column);
    if (isOurs(header)) return [];
    const name = header ? `“${quote(header)}”` : `（第${columnName(column)}列，没有列名）`;
    const cell = cellAddress(rows[0] ?? 0, column);
    return createIssue(
      COLUMN_EXTRA,
      { ...at(table, context), cell },
      { name, rows, sample: quote(texts[0] ?? ""), found: quoteAll(texts) },
    );
  });
}

function at(table: Table, context: ReturnContext) {
  return { file: context.file, sheet: table.sheet.name, unit: context.unit };
}

/** Columns of 填报表 as the intake reports on them. */
export function formColumnIssues(
  tables: readonly Table<FormField>[],
  context: ReturnContext,
): Issue[] {
  return columnIssues(tables, FORM_COLUMNS, context);
}
