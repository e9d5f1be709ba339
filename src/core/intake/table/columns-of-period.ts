/**
 * Columns of one name side by side for several times: 8月完成率 and 9月完成率, 本季完成率 and 年度累计完成率.
 */

import { elapsedMonths, parsePeriod, type Period } from "../../model/period";
import {
  FORM_COLUMNS,
  holdsFigures,
  TARGET_COLUMNS,
  type FormField,
  type TargetField,
} from "../../schema/columns";
import type { CellRange } from "../../workbook/raw-workbook";
import { periodInText } from "../identity/period-text";
import { cellText } from "../values/cell-text";
import type { HeaderCell, Table } from "./find-tables";
import { bareKey, isOfOtherTime } from "./header-words";
import { isOfWholeYear, spanOf, type Span } from "./span-words";

/**
 * The table with the columns of the time that is asked for, where a field has others beside them: neither
 * those that name another period, themselves or by the title above them, nor those of a month or quarter
 * alone. A blank in the column of the year up to now must not be filled from them.
 */
export function columnsOfTime<F extends string>(table: Table<F>, period: Period | null): Table<F> {
  if (![...table.columns.values()].some((cells) => cells.length > 1)) return table;
  const timely = period === null ? table : without(table, (cell) => isOther(table, cell, period));
  return withoutShorterSpans(timely);
}

/** The table without those of a field's columns that are `other`, where any is not. */
function without<F extends string>(
  table: Table<F>,
  isOther: (cell: HeaderCell, twins: readonly HeaderCell[], field: F) => boolean,
): Table<F> {
  const columns = new Map(table.columns);
  const otherHeaders = new Map(table.otherHeaders);
  for (const [field, cells] of table.columns) {
    if (cells.length < 2) continue;
    const others = cells.filter((cell) => isOther(cell, cells, field));
    if (others.length === 0 || others.length === cells.length) continue;
    for (const { column, text } of others) otherHeaders.set(column, text);
    columns.set(
      field,
      cells.filter((cell) => !others.includes(cell)),
    );
  }
  if (otherHeaders.size === table.otherHeaders.size) return table;
  const known = new Set([...table.known].filter((column) => !otherHeaders.has(column)));
  return { ...table, columns, otherHeaders, known };
}

const FIGURES: ReadonlySet<string> = new Set(
  [...FORM_COLUMNS, ...TARGET_COLUMNS].filter(holdsFigures).map(({ field }) => field),
);
const SPANS: readonly Span[] = ["part", "part-summed", "year"];

/** What was done up to now is asked, not what was done in the month or quarter. */
function withoutShorterSpans<F extends string>(table: Table<F>): Table<F> {
  return without(table, (cell, twins, field) => {
    if (!FIGURES.has(field)) return false;
    const own = (each: HeaderCell) => SPANS.indexOf(spanOf(each.text));
    const over = (each: HeaderCell) => SPANS.indexOf(spanOf(titleOver(table, each)));
    const span = twins.some((twin) => own(twin) !== own(cell)) ? own : over;
    return twins.some((twin) => span(twin) > span(cell));
  });
}

function isOther(table: Table, cell: HeaderCell, period: Period): boolean {
  if (namesOther(cell.text, period)) return true;
  const title = titleOver(table, cell);
  return title !== "" && (isOfOtherTime(title) || namesOther(title, period));
}

/** The title that stands over a column and those beside it, merged over them or written at the first. */
function titleOver(table: Table, { row, column }: HeaderCell): string {
  const { grid } = table;
  const last = grid.lastFilled(row - 1, column);
  if (!last) return "";
  const merge = grid.at(row - 1, last.column)?.merge;
  if (merge && (merge.right < column || isOverKeys(table, merge))) return "";
  const text = cellText(last);
  return isTitle(text) ? text : "";
}

const KEYS: ReadonlySet<string> = new Set<FormField | TargetField>([
  "taskId",
  "text",
  "label",
  "indicator",
]);

/** A title over what tells the rows as well is the whole table's, and tells none of its columns apart. */
function isOverKeys({ columns }: Table, { left, right }: CellRange): boolean {
  const keys = [...columns].flatMap(([field, cells]) => (KEYS.has(field) ? cells : []));
  return keys.length > 0 && keys.every(({ column }) => column >= left && column <= right);
}

const LONGEST_TITLE = 30;
const SENTENCE_OR_FACT = /[。;!?]|:./;

/**
 * False for a line on how to fill the form or of facts about it. The form's own says where to find
 * 上期填的; that makes none of the columns beneath it older than one that was added beside them.
 */
function isTitle(text: string): boolean {
  const bare = bareKey(text);
  return bare.length <= LONGEST_TITLE && !SENTENCE_OR_FACT.test(bare);
}

function namesOther(header: string, period: Period): boolean {
  // 截至8月底: the end of a month stands for it; 1月以来: what began with one says nothing of its end.
  const ends = header.replace(/月(?:底|末|\d{1,2}日)/, "月").replace(/\d{1,2}月份?(?:以来|起)/, "");
  const named = periodInText(ends, period.year);
  if (named === null || !named.id.includes("-") || named.id === period.id) return false;
  const other = parsePeriod(named.id);
  // 1—9月 ends with the third quarter.
  const endsAlike = other?.year === period.year && elapsedMonths(other) === elapsedMonths(period);
  return !(endsAlike && isOfWholeYear(header));
}
