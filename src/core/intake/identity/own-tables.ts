/** Several returns in one file: which of its tables are the one that is wanted. */

import { createIssue, type Issue } from "../../model/issue";
import { parsePeriod, periodName } from "../../model/period";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import {
  TABLE_ELSEWHERE,
  TABLE_HIDDEN,
  TABLE_OF_OTHER_TIME,
  TABLE_OF_OTHERS,
} from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { textAt } from "../rows/form-row";
import type { ReturnTables } from "../table/choose-tables";
import type { Table } from "../table/find-tables";
import { datedLineIn } from "../table/time-lines";
import { quotationOf, type Quotation } from "../../text/quotation";
import type { Wanted } from "./decide-identity";
import type { Mark } from "./mark";
import { olderTables, type OlderTitle } from "./older-tables";
import { belowYear, periodInText } from "./period-text";
import { joinedAgain, splitTables } from "./split-tables";
import { titleMarks } from "./title-marks";

const FOUND_IN: ReadonlySet<string> = new Set([TABLE_ELSEWHERE.code, TABLE_HIDDEN.code]);

/**
 * Without the tables whose own title names another unit or period, where the title of another table
 * names the wanted one. A sheet's name counts as a title that is missing. What is left out is named.
 *
 * @param wanted the unit that a person chose and the period that is merged
 */
export function ownTables(
  file: string,
  whole: ReturnTables,
  wanted: Wanted,
  index: LedgerIndex,
  baseYear: number | null,
): ReturnTables {
  const asked = parsePeriod(wanted.period ?? "");
  const { tables, wholes } = splitTables(whole, asked, index);
  if (tables.forms.length < 2 && tables.targets.length < 2) return whole;
  const marks = new Map<Table, Mark[]>();
  const titled = new Map<Table, string | null>();
  for (const table of [...tables.forms, ...tables.targets]) {
    const titles = titleMarks(table.grid, table.rowsAbove, index, baseYear);
    const sheet = sheetNameMark(table.sheet.name, baseYear);
    const periods = titles.flatMap(({ period }) => period ?? []);
    const [dated = null] = periods;
    marks.set(table, sheet && dated === null ? [...titles, sheet] : titles);
    titled.set(table, periods.find((period) => period === wanted.period) ?? dated);
  }
  const marked = new Map<Table, Mark>();
  for (const part of ["unit", "period"] as const) {
    const name = wanted[part];
    const isWanted = (mark: Mark) => mark[part] === name;
    if (name === null || !tables.forms.some((table) => marks.get(table)?.some(isWanted))) continue;
    for (const [table, own] of marks) {
      const other = own.find((mark) => mark[part] !== null && !isWanted(mark));
      if (other && !own.some(isWanted)) marked.set(table, other);
    }
  }
  const left = new Set<Table>(marked.keys());
  const issues = [...marked].map(([table, mark]) => leftOut(file, table, mark));
  for (const kind of [tables.forms, tables.targets]) {
    const kept = kind.filter((table) => !left.has(table));
    const older = olderTables(kept, asked, titled, index);
    for (const [table, title] of older) {
      left.add(table);
      issues.push(olderLeftOut(file, table, title));
    }
  }
  if (left.size === 0) return whole;
  const isKept = (table: Table) => !left.has(table);
  const forms = joinedAgain(whole.forms, tables.forms.filter(isKept), wholes);
  const read = new Set(forms.map(({ sheet }) => sheet.name));
  const others = new Set([...left.keys()].map(({ sheet }) => sheet.name));
  return {
    ...tables,
    forms,
    targets: joinedAgain(whole.targets, tables.targets.filter(isKept), wholes),
    issues: [
      // That something was read there holds no longer.
      ...tables.issues.filter(
        ({ code, sheet }) =>
          !FOUND_IN.has(code) || sheet === null || read.has(sheet) || !others.has(sheet),
      ),
      ...issues,
    ],
  };
}

/** A sheet for each month: 5月, 6月. */
function sheetNameMark(name: string, baseYear: number | null): Mark | null {
  const period = belowYear(periodInText(name, baseYear));
  if (!period) return null;
  const label = `工作表名“${name}”`;
  return {
    source: "title",
    label,
    says: name,
    unit: null,
    unknownUnit: null,
    period: period.id,
    unknownPeriod: null,
    periodSure: !period.yearAssumed,
  };
}

function leftOut(file: string, table: Table, { label, says, unit, period }: Mark): Issue {
  const named = parsePeriod(period ?? "");
  const whose = `${unit ?? ""}${named ? periodName(named) : ""}`;
  const place = { file, sheet: table.sheet.name };
  return createIssue(TABLE_OF_OTHERS, place, { label, whose, ...answersIn(table, says) });
}

function olderLeftOut(file: string, table: Table, title: OlderTitle): Issue {
  const place = { file, sheet: table.sheet.name };
  return createIssue(TABLE_OF_OTHER_TIME, place, { ...title, ...answersIn(table, title.says) });
}

/** What stands in a table's columns to fill, and in lines above it beside the one that is named. */
function answersIn(table: Table, named: string): Quotation {
  const columns = [...FORM_COLUMNS, ...TARGET_COLUMNS].filter(({ locked }) => !locked);
  const fields = columns.map(({ field }) => field).filter((field) => table.columns.has(field));
  const texts = table.rows.flatMap(({ index }) =>
    fields.map((field) => textAt(table, index, field)),
  );
  const lines = table.rowsAbove.map((row) => datedLineIn(table.grid, row) ?? "");
  return quotationOf([...texts, ...lines.filter((line) => line !== "" && line !== named)]);
}
