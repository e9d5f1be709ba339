/** Answers of several units in one table, in a column of which each row names who filed it. */

import { createIssue, type Issue } from "../../model/issue";
import { quotationOf } from "../../text/quotation";
import { ROWS_OF_OTHERS } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { filledTexts } from "../rows/form-row";
import type { ReturnTables } from "../table/choose-tables";
import type { Table } from "../table/find-tables";
import { unitColumns } from "./units-by-row";

/**
 * Without the rows that such a column says others filed, where it names the unit as well. What is left out
 * is named.
 *
 * @param unit the one that a person chose; null where nobody had to
 */
export function ownRows(
  file: string,
  tables: ReturnTables,
  unit: string | null,
  index: LedgerIndex,
): ReturnTables {
  if (unit === null) return tables;
  const issues: Issue[] = [];
  const forms = tables.forms.map((table) => {
    const column = unitColumns(table, index).find(({ rows }) => rows.size > 1 && rows.has(unit));
    if (!column) return table;
    const others = [...column.rows].filter(([name]) => name !== unit);
    issues.push(
      ...others.map(([whose, rows]) => {
        const texts = rows.flatMap((row) => filledTexts({ table, row }));
        const place = { file, sheet: table.sheet.name, unit };
        const facts = { header: column.header, rows, whose, ...quotationOf(texts) };
        return createIssue(ROWS_OF_OTHERS, place, facts);
      }),
    );
    return withoutRows(table, new Set(others.flatMap(([, rows]) => rows)));
  });
  return issues.length > 0 ? { ...tables, forms, issues: [...tables.issues, ...issues] } : tables;
}

function withoutRows<T extends Table>(table: T, left: ReadonlySet<number>): T {
  return { ...table, rows: table.rows.filter(({ index }) => !left.has(index)) };
}
