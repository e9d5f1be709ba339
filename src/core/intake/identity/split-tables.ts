/** Older rows beneath a form without a header of their own: a line (以下为上月填报) and the same tasks once more. */

import type { Period } from "../../model/period";
import type { RawRow } from "../../workbook/raw-workbook";
import type { LedgerIndex } from "../ledger-index";
import type { ReturnTables } from "../table/choose-tables";
import type { Table } from "../table/find-tables";
import { mayBeLine, otherTimeIn } from "../table/time-lines";
import { isMostlyIn, otherMonthIn, rowNames } from "./older-tables";

/** Further lines that name another time are answers. */
const MOST_LINES = 5;

/** The tables, those apart from which older rows stand; and what each such table was. */
export interface SplitTables {
  tables: ReturnTables;
  /** Both parts of each table that was split → the table. */
  wholes: ReadonlyMap<Table, Table>;
}

/** @param period the one that is asked for; null where unknown */
export function splitTables(
  tables: ReturnTables,
  period: Period | null,
  index: LedgerIndex,
): SplitTables {
  const wholes = new Map<Table, Table>();
  const split = <T extends Table>(table: T): T[] => {
    const parts = partsOf(table, period, index);
    if (parts.length > 1) for (const part of parts) wholes.set(part, table);
    return parts;
  };
  const forms = tables.forms.flatMap(split);
  const targets = tables.targets.flatMap(split);
  return wholes.size === 0 ? { tables, wholes } : { tables: { ...tables, forms, targets }, wholes };
}

/** The tables that are left of some, whole again where both parts are. */
export function joinedAgain<T extends Table>(
  whole: readonly T[],
  kept: readonly T[],
  wholes: ReadonlyMap<Table, Table>,
): T[] {
  return whole.flatMap((table) => {
    const parts = kept.filter((part) => part === table || wholes.get(part) === table);
    return parts.length > 1 ? [table] : parts;
  });
}

function partsOf<T extends Table>(table: T, period: Period | null, index: LedgerIndex): T[] {
  const isLine = (row: RawRow) =>
    mayBeLine(row) &&
    (otherTimeIn(table.grid, row) ?? (period && otherMonthIn(table.grid, row, period)));
  for (const line of table.rows.filter(isLine).slice(0, MOST_LINES)) {
    const at = table.rows.indexOf(line);
    const above = { ...table, rows: table.rows.slice(0, at) };
    const beneath = { ...table, rows: table.rows.slice(at + 1), rowsAbove: [line] };
    if (isMostlyIn(rowNames(beneath, index), rowNames(above, index))) return [above, beneath];
  }
  return [table];
}
