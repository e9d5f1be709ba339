/** What became of a table's columns: renamed, missing, added. */

import { createIssue, type Issue } from "../../model/issue";
import type { ColumnSchema, FormField } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import { cellAddress, columnName } from "../../workbook/address";
import {
  COLUMN_EXTRA,
  COLUMN_MISSING,
  COLUMN_RENAMED,
  COLUMNS_EXTRA,
} from "../../wording/intake-issues";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { isFilled } from "../sheet-grid";
import { quotation, quotationOf, quote } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import type { HeaderCell, Table } from "./find-tables";
import { bareKey } from "./header-words";
import { isPreviousHeader, type PreviousCells } from "./previous-cells";

/** Locked columns without which rows are harder to tell. */
const KEYS: ReadonlySet<string> = new Set<FormField>(["taskId", "text"]);
/** Extra columns that are named one by one. */
const MOST_NAMED = 50;

/**
 * Issues of one table's columns; `all` holds each finding once a sheet.
 *
 * @param previous what the columns hold that show what was filed last
 * @param isOurs whether a table has tasks of ours; a list of something else lacks no column
 */
export function columnIssues<F extends string>(
  tables: readonly Table<F>[],
  columns: readonly ColumnSchema<F>[],
  previous: () => PreviousCells,
  context: ReturnContext,
  isOurs: (table: Table<F>) => boolean = () => true,
): Issue[] {
  const issues = new Map<string, Issue>();
  for (const table of tables) {
    for (const issue of [
      ...renamed(table, columns, context),
      ...(isOurs(table) ? missing(table, columns, context) : []),
      ...extra(table, columns, previous, context),
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
  const issues: Issue[] = [];
  for (const { field, header } of columns) {
    for (const { row, column, text, level } of table.columns.get(field) ?? NO_COLUMNS) {
      if (level === "header" && !saysMore(text, header)) continue;
      const place = { ...placeIn(table, context), cell: cellAddress(row, column), field };
      const severity = level === "near" ? "warning" : "info";
      const facts = { ...quotation(text), expected: header, severity } as const;
      issues.push(createIssue(COLUMN_RENAMED, place, facts));
    }
  }
  return issues;
}

const NO_COLUMNS: readonly HeaderCell[] = [];

/** Hints on how to fill a column, which many write behind its name. */
const FILLING_HINT = /填|选|必|不少于|不超过|格式|例|数字|日期|单位[:：]/;

/** True where a header says more than its name and how to fill it: 进展情况（本月共推进93个项目）. */
function saysMore(text: string, header: string): boolean {
  if (text === header) return false;
  const [key, name, bare] = [compactKey(text), compactKey(header), bareKey(header)];
  const more = key.startsWith(name) ? key.slice(name.length) : key.replace(bare, "");
  return /\p{Script=Han}{4}|\d/u.test(more) && !FILLING_HINT.test(more);
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
        { ...placeIn(table, context), field },
        { expected: header, severity: locked ? "info" : "warning" },
      ),
    );
}

/** Columns that mean no field and hold something of the unit's in the table's rows. */
function extra<F extends string>(
  table: Table<F>,
  columns: readonly ColumnSchema<F>[],
  previous: () => PreviousCells,
  context: ReturnContext,
): Issue[] {
  const found = new Map<number, { rows: number[]; texts: string[] }>();
  const twins = lockedTwins(table, columns);
  const read = new Set([...table.known].filter((column) => !twins.has(column)));
  const issued = new Map(
    [...table.otherHeaders]
      .filter(([, header]) => isPreviousHeader(header))
      .map(([column]) => [column, previous()]),
  );
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (read.has(cell.column) || !isFilled(cell)) continue;
      const twin = twins.get(cell.column);
      const column = found.get(cell.column);
      const shown = cellText(cell);
      const text = issued.get(cell.column)?.typed(shown) ?? shown;
      if (text === "" || (twin && saysNothingNew(text, table.grid.text(row.index, twin.column))))
        continue;
      if (!column) found.set(cell.column, { rows: [row.index], texts: [text] });
      else {
        column.rows.push(row.index);
        column.texts.push(text);
      }
    }
  }
  for (const [column, header] of table.otherHeaders) {
    // 领导批示 with nothing beneath is only a place to write.
    if (found.has(column) || issued.has(column) || !/\d|[，。；：]/.test(header)) continue;
    found.set(column, { rows: [table.headerRow ?? 0], texts: [header] });
  }
  const columnsFound = [...found];
  const issues = columnsFound.slice(0, MOST_NAMED).map(([column, { rows, texts }]) => {
    const header = twins.get(column)?.text ?? table.otherHeaders.get(column);
    const name = header ? `“${quote(header)}”` : `（第${columnName(column)}列，没有列名）`;
    const cell = cellAddress(rows[0] ?? 0, column);
    // A long header is only begun in the name.
    const told = header && quote(header) !== header ? [header] : [];
    return createIssue(
      COLUMN_EXTRA,
      { ...placeIn(table, context), cell },
      { name, rows, sample: quote(texts[0] ?? ""), ...quotationOf([...told, ...texts]) },
    );
  });
  const others = columnsFound.slice(MOST_NAMED);
  return others.length === 0 ? issues : [...issues, othersIssue(others, table, context)];
}

/** All that further columns hold, in one issue. */
function othersIssue(
  columns: readonly (readonly [number, { rows: number[]; texts: string[] }])[],
  table: Table,
  context: ReturnContext,
): Issue {
  const texts = columns.flatMap(([, column]) => column.texts);
  const [[first, { rows }] = [1, { rows: [1] }]] = columns;
  return createIssue(
    COLUMNS_EXTRA,
    { ...placeIn(table, context), cell: cellAddress(rows[0] ?? 1, first) },
    { count: columns.length, sample: quote(texts[0] ?? ""), ...quotationOf(texts) },
  );
}

/** Columns that bear a locked column's name once more, as in a list beside the form, with the first one. */
function lockedTwins<F extends string>(
  table: Table<F>,
  columns: readonly ColumnSchema<F>[],
): Map<number, HeaderCell> {
  const twins = new Map<number, HeaderCell>();
  for (const { field, locked } of columns) {
    const [first, ...others] = (locked && table.columns.get(field)) || [];
    if (first) for (const { column } of others) twins.set(column, first);
  }
  return twins;
}

/** Of columns of one name, the first that holds something is the one that is read. */
function saysNothingNew(text: string, first: string): boolean {
  return first === "" || text === first;
}
