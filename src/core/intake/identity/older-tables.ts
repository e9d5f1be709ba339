/** Tables of an earlier time, kept beneath or beside the one that is filed so that both can be compared. */

import { elapsedMonths, parsePeriod, type Period } from "../../model/period";
import type { RawRow } from "../../workbook/raw-workbook";
import type { LedgerIndex } from "../ledger-index";
import { textAt } from "../rows/form-row";
import type { SheetGrid } from "../sheet-grid";
import type { Table } from "../table/find-tables";
import { isOfOtherTime } from "../table/header-words";
import { datedLineIn, otherTimeIn } from "../table/time-lines";
import { belowYear, periodInText } from "./period-text";

/** What says that a table is older, and where that stands. */
export interface OlderTitle {
  label: string;
  says: string;
}

/**
 * The tables of one kind that are of another time than is asked for, where others of them are not.
 *
 * @param period the one that is asked for; null where unknown
 * @param titled the period that a table's own title names
 */
export function olderTables(
  tables: readonly Table[],
  period: Period | null,
  titled: ReadonlyMap<Table, string | null>,
  index: LedgerIndex,
): Map<Table, OlderTitle> {
  const older = new Map<Table, OlderTitle>();
  for (const table of tables) {
    const title = olderTitle(table);
    if (title) older.set(table, title);
  }
  const undecided = tables.filter((table) => !older.has(table));
  const dated = period ? datedTables(undecided, period, titled) : new Map<Table, OlderTitle>();
  if (older.size + dated.size === tables.length) return new Map();
  // A month alone may say when the tasks were done; what is of another month has the same tasks once more.
  const rest = undecided.filter((table) => !dated.has(table));
  const own = new Set(dated.size === 0 ? [] : rest.flatMap((table) => [...rowNames(table, index)]));
  for (const [table, title] of dated) {
    if (isMostlyIn(rowNames(table, index), own)) older.set(table, title);
  }
  return older;
}

/** 以下为上月填报 right above the header, or as the name of the sheet; null where neither says so. */
function olderTitle({ grid, rowsAbove, sheet }: Table): OlderTitle | null {
  const last = rowsAbove.at(-1);
  const title = last ? otherTimeIn(grid, last) : null;
  if (title !== null) return { label: `工作表“${sheet.name}”第${last?.index}行`, says: title };
  return isOfOtherTime(sheet.name) ? { label: "工作表名", says: sheet.name } : null;
}

/** Those whose lines, or whose sheets' names, say another month than is asked for: 附：5月填报情况. */
function datedTables(
  tables: readonly Table[],
  period: Period,
  titled: ReadonlyMap<Table, string | null>,
): Map<Table, OlderTitle> {
  const lines = tables.map((table) => ({ table, line: monthLine(table, period) }));
  const isSaid = lines.some(({ line }) => line?.isOther === false);
  const dated = new Map<Table, OlderTitle>();
  for (const { table, line } of lines) {
    const own = titled.get(table) ?? null;
    if (line) {
      // 请于7月上旬报送 stands above forms of this month as well.
      if (line.isOther && (own !== period.id || isSaid)) dated.set(table, line);
    } else if (own === null && namesOther(table.sheet.name, period)) {
      dated.set(table, { label: "工作表名", says: table.sheet.name });
    }
  }
  return dated;
}

/** The nearest line above a header that names a period; null where none does. */
function monthLine(
  { grid, rowsAbove, sheet }: Table,
  period: Period,
): (OlderTitle & { isOther: boolean }) | null {
  // At the head of a sheet there may stand anything.
  const isFirst = rowsAbove[0] === grid.rows[0];
  for (const row of rowsAbove.slice(isFirst ? -1 : 0).reverse()) {
    const says = datedLineIn(grid, row);
    const isOther = says === null ? null : namesOther(says, period);
    if (says === null || isOther === null) continue;
    return { label: `工作表“${sheet.name}”第${row.index}行`, says, isOther };
  }
  return null;
}

const PARTS = /[、，,;；。和与及\s]+/;
/** 截至5月底 stands for the month; 5月以来 says nothing of the end. */
const MONTH_END = /月(?:底|末)/g;
const SINCE = /\d{1,2}月份?(?:以来|起)/g;
/** 在5月基础上更新, 较5月: of this month as well. */
const GOES_ON = /基础|更新|修[改订]|更正|补[充报填]|比|较/;

/** Whether a text is of another period; null where it names none. */
function namesOther(text: string, period: Period): boolean | null {
  if (GOES_ON.test(text)) return null;
  const parts = text.replace(MONTH_END, "月").replace(SINCE, "").split(PARTS);
  const named = parts.flatMap((part) => {
    const found = belowYear(periodInText(part, period.year));
    return parsePeriod(found?.id ?? "") ?? [];
  });
  if (named.length === 0) return null;
  // June is the second quarter's last month.
  return named.every(
    (one) => one.year !== period.year || elapsedMonths(one) !== elapsedMonths(period),
  );
}

/** What the rows of a table are about: tasks by their ids, indicators by their names. */
export function rowNames(table: Table, index: LedgerIndex): Set<string> {
  const names = table.rows.flatMap(({ index: row }) => {
    const [text, indicator] = [textAt(table, row, "text"), textAt(table, row, "indicator")];
    const task = index.taskById(textAt(table, row, "taskId")) ?? index.tasksWithText(text)[0];
    return indicator || task?.id || [];
  });
  return new Set(names);
}

/** True where at least half of the names are among the others. */
export function isMostlyIn(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const again = [...names].filter((name) => others.has(name)).length;
  return again > 0 && again * 2 >= names.size;
}

/** A line of its own that names another month; null for all else. */
export function otherMonthIn(grid: SheetGrid, row: RawRow, period: Period): string | null {
  const line = datedLineIn(grid, row);
  return line !== null && namesOther(line, period) === true ? line : null;
}
