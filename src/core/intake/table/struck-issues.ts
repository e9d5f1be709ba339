/** Names answers with a line drawn through them: whoever sees the sheet takes them for withdrawn. */

import { createIssue, type Issue } from "../../model/issue";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { parseAddress } from "../../workbook/address";
import type { StruckCell } from "../../workbook/raw-workbook";
import { cellsPhrase } from "../../wording/row-places";
import { STRUCK_OUT, SEVERAL_STRUCK_OUT } from "../../wording/beside-issues";
import { textAt } from "../rows/form-row";
import { quotation, quotationOf } from "../../text/quotation";
import type { ReturnTables } from "./choose-tables";
import type { Table } from "./find-tables";

/** Up to this many of a sheet are told each by itself. */
const FEW = 2;
/** The columns to fill, by field. */
const FILLED: ReadonlyMap<string, string> = new Map(
  [...FORM_COLUMNS, ...TARGET_COLUMNS]
    .filter(({ locked }) => !locked)
    .map(({ field, header }) => [field, header]),
);

/** The struck-out answers of a return; their text is taken like any other. */
export function struckIssues(file: string, { grids, forms, targets }: ReturnTables): Issue[] {
  return grids.flatMap(({ sheet }) => {
    const { struck } = sheet;
    if (!struck) return [];
    const tables = [...forms, ...targets].filter((table) => table.sheet === sheet);
    const each = struck.flatMap((cell) => {
      for (const table of tables) {
        const issue = struckIn(file, table, cell);
        if (issue) return issue;
      }
      return [];
    });
    const [first] = each;
    if (!first || each.length <= FEW) return each;
    const quoted = quotationOf(each.map((issue) => issue.found ?? ""));
    const place = { file, sheet: sheet.name, cell: first.cell };
    const cells = each.flatMap(({ cell }) => cell ?? []);
    const taskIds = [...new Set(each.flatMap(({ taskId }) => taskId ?? []))];
    return {
      ...createIssue(SEVERAL_STRUCK_OUT, place, { count: each.length, ...quoted }),
      cells,
      taskIds,
      each,
    };
  });
}

function struckIn(file: string, table: Table, { cell, text }: StruckCell): Issue | null {
  const at = parseAddress(cell);
  if (!at || at.row <= (table.headerRow ?? 0) || at.row > (table.rows.at(-1)?.index ?? 0))
    return null;
  const found = text ?? table.grid.text(at.row, at.column);
  if (found.trim() === "") return null;
  for (const [field, columns] of table.columns) {
    const header = FILLED.get(field);
    if (header === undefined || !columns.some(({ column }) => column === at.column)) continue;
    const isForm = table.columns.has("progress");
    const place = {
      file,
      sheet: table.sheet.name,
      cell,
      taskId: textAt(table, at.row, "taskId") || null,
      field,
    };
    const where = cellsPhrase([at.row], [header], isForm ? null : UNIT_SHEETS.targets);
    return createIssue(STRUCK_OUT, place, { where, ...quotation(found.trim()) });
  }
  return null;
}
