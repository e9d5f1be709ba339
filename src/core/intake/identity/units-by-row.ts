/** Units named row by row, in a column 填报单位 that somebody put in to gather several units' answers in one table. */

import { rowsPhrase } from "../../wording/row-places";
import type { LedgerIndex } from "../ledger-index";
import { contentAt } from "../rows/form-row";
import { cellText } from "../values/cell-text";
import type { ReturnTables } from "../table/choose-tables";
import type { Table } from "../table/find-tables";
import { headerKey } from "../table/header-words";
import type { Hint } from "./hint-marks";

const UNIT_COLUMN = /^(填报|填表|报送|上报)?(?:单位|部门)(?:名称|全称)?$/;

/** A column of a table in which its rows name the units that file. */
interface UnitColumn {
  header: string;
  /** True where the header says that those who file stand there. */
  firm: boolean;
  /** Unit → the rows that bear its name, ascending. */
  rows: ReadonlyMap<string, number[]>;
}

/** For each unit in such a column the rows that bear its name; firm where the column is of those who file. */
export function unitsByRow({ forms }: ReturnTables, index: LedgerIndex): Hint[] {
  return forms.flatMap((table) =>
    unitColumns(table, index).flatMap(({ header, firm, rows }) =>
      [...rows].map(([unit, own]) => ({ label: `“${header}”列${rowsPhrase(own)}`, unit, firm })),
    ),
  );
}

export function unitColumns(table: Table, index: LedgerIndex): UnitColumn[] {
  return [...table.otherHeaders].flatMap(([column, header]) => {
    const found = UNIT_COLUMN.exec(headerKey(header));
    if (!found) return [];
    const rows = rowsByUnit(table, column, index);
    return [{ header: header.trim(), firm: found[1] !== undefined, rows }];
  });
}

function rowsByUnit(table: Table, column: number, index: LedgerIndex): Map<string, number[]> {
  const byUnit = new Map<string, number[]>();
  for (const { index: row } of table.rows) {
    const found = contentAt(table, row, column);
    const unit = found ? index.findUnit(cellText(found.cell)) : null;
    if (!unit?.files) continue;
    const rows = byUnit.get(unit.name);
    if (rows) rows.push(row);
    else byUnit.set(unit.name, [row]);
  }
  return byUnit;
}
