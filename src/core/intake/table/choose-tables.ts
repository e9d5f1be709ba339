/** Which of a workbook's tables are the return, and what else the workbook holds. */

import { createIssue, type Issue } from "../../model/issue";
import type { Period } from "../../model/period";
import { FORM_COLUMNS, type FormField, type TargetField } from "../../schema/columns";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import type { RawSheet, RawWorkbook } from "../../workbook/raw-workbook";
import {
  HEADER_MISSING,
  TABLE_ELSEWHERE,
  TABLE_EXTRACT,
  TABLE_HIDDEN,
  TABLE_LEFT_OUT,
} from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { filledTexts, textAt } from "../rows/form-row";
import { SheetGrid } from "../sheet-grid";
import { quotationOf } from "../../text/quotation";
import { fillFields, findTables, type Table } from "./find-tables";
import { columnsOfTime } from "./columns-of-period";
import { withNearHeaders } from "./near-headers";
import { sheetsBeyond, unreadSheets } from "./unread-sheets";
import { tableInIssuedOrder, targetsInIssuedOrder } from "./issued-order";

export interface ReturnTables {
  grids: SheetGrid[];
  forms: Table<FormField>[];
  targets: Table<TargetField>[];
  issues: Issue[];
}

const FILL_FIELDS = fillFields(FORM_COLUMNS);
/** A workbook with more sheets was made to make us work; those named as issued are looked at all the same. */
const MOST_SHEETS = 200;
/** Rows by which a table is compared. */
const MOST_ROWS = 200;

/** What tells that a form was filled in: names and numbers stand in a form from the period before. */
const ANSWER_FIELDS = FILL_FIELDS.filter((field) => field !== "contact" && field !== "phone");

/**
 * Visible tables are the return; hidden ones only where there is no visible one, or none that is filled in.
 *
 * @param marked the sheets that hold marks of identity and no table
 * @param period the one that is asked for; null where unknown
 */
export function chooseTables(
  workbook: RawWorkbook,
  marked: readonly RawSheet[],
  index: LedgerIndex,
  period: Period | null,
): ReturnTables {
  const file = workbook.fileName;
  const all = workbook.sheets.filter((sheet) => !marked.includes(sheet));
  const issued = [UNIT_SHEETS.form, UNIT_SHEETS.targets].flatMap(
    (name) => all.find((sheet) => sheet.name === name) ?? [],
  );
  const looked = new Set([...issued, ...all.slice(0, MOST_SHEETS)]);
  const sheets = all.filter((sheet) => looked.has(sheet));
  const beyond = all.filter((sheet) => !looked.has(sheet));
  const grids = sheets.map((sheet) => new SheetGrid(sheet, workbook.date1904));
  const found = grids.map((grid) => {
    const found = findTables(grid);
    const forms = found.forms.map((form) => columnsOfTime(withNearHeaders(form), period));
    const targets = found.targets.map((table) => columnsOfTime(table, period));
    return { grid, sheet: grid.sheet, forms, targets };
  });
  // A table that goes on in a further sheet is often copied there without its header.
  const unnamed = found.filter(({ forms, targets }) => forms.length + targets.length === 0);
  const headless = unnamed.flatMap(({ grid }) => tableInIssuedOrder(grid, index) ?? []);
  const headlessTargets = unnamed.flatMap(({ grid }) => targetsInIssuedOrder(grid, index) ?? []);
  const visible = preferFilled([...found.flatMap((tables) => tables.forms), ...headless]);
  const extracts = new Set(visible.filter((table) => isExtract(table, visible)));
  const forms = visible.filter((table) => !extracts.has(table));
  const targets = preferVisible([...found.flatMap((tables) => tables.targets), ...headlessTargets]);
  const issues: Issue[] = [];
  for (const { sheet } of [...forms, ...targets].filter(({ headerRow }) => headerRow === null)) {
    issues.push(createIssue(HEADER_MISSING, { file, sheet: sheet.name }, {}));
  }
  for (const table of extracts) {
    const place = { file, sheet: table.sheet.name };
    issues.push(createIssue(TABLE_EXTRACT, place, quotationOf(textsIn([table]))));
  }
  const read = new Set([...sheetsOf(visible), ...sheetsOf(targets)]);
  for (const sheet of sheetsOf(forms)) {
    const place = { file, sheet: sheet.name };
    if (sheet.visibility !== "visible") issues.push(createIssue(TABLE_HIDDEN, place, {}));
    else if (sheet.name !== UNIT_SHEETS.form && workbook.format !== "csv") {
      issues.push(createIssue(TABLE_ELSEWHERE, place, {}));
    }
  }
  const unread = found.filter(({ sheet }) => !read.has(sheet));
  for (const { sheet, ...tables } of unread.filter(({ forms }) => forms.length > 0)) {
    const place = { file, sheet: sheet.name };
    issues.push(createIssue(TABLE_LEFT_OUT, place, quotationOf(textsIn(tables.forms))));
  }
  const others = unread.filter((tables) => tables.forms.length === 0).map(({ grid }) => grid);
  issues.push(...unreadSheets(file, others), ...sheetsBeyond(file, beyond));
  return { grids, forms, targets, issues };
}

/**
 * True for a table of only some of the columns, such as a unit's own statistics or a shorter version for its leaders,
 * beside the form that has them all for the same tasks. What was done must be the same in both; of few columns it may
 * be put in other words, as long as the form says it as well.
 */
function isExtract(table: Table<FormField>, all: readonly Table<FormField>[]): boolean {
  if (all.length < 2) return false;
  const own = taskNames(table);
  return all.some((form) => {
    if (form === table || !form.columns.has("progress")) return false;
    if (FILL_FIELDS.some((field) => table.columns.has(field) && !form.columns.has(field)))
      return false;
    const others = taskNames(form);
    if (![...own].every((name) => others.has(name))) return false;
    return !table.columns.has("progress") || repeats(table, form);
  });
}

/** Fewer than half of the columns to fill. */
const FEW_COLUMNS = Math.floor((FILL_FIELDS.length - 1) / 2);

/** Whether a table has fewer columns to fill than a form, and says of each task what the form says. */
function repeats(table: Table<FormField>, form: Table<FormField>): boolean {
  const columns = FILL_FIELDS.filter((field) => table.columns.has(field));
  if (columns.length === FILL_FIELDS.length) return false;
  const inOtherWords =
    columns.length <= FEW_COLUMNS && FILL_FIELDS.every((field) => form.columns.has(field));
  const named = new Map<string, number>();
  for (const { index } of form.rows.slice(0, MOST_ROWS)) {
    for (const key of NAMING) {
      const name = textAt(form, index, key);
      if (name !== "") named.set(name, index);
    }
  }
  return table.rows.every(({ index }) => {
    const [name] = NAMING.map((key) => textAt(table, index, key)).filter((text) => text !== "");
    const row = name === undefined ? undefined : named.get(name);
    return FILL_FIELDS.every((field) => {
      const said = textAt(table, index, field);
      const known = row === undefined ? "" : textAt(form, row, field);
      return said === "" || said === known || (inOtherWords && known !== "");
    });
  });
}

const NAMING = ["taskId", "text"] as const;

/** How a table names its tasks: by ids and texts. */
function taskNames(table: Table<FormField>): Set<string> {
  const names = table.rows
    .slice(0, MOST_ROWS)
    .flatMap(({ index }) => [textAt(table, index, "taskId"), textAt(table, index, "text")]);
  return new Set(names.filter((name) => name !== ""));
}

/** What stands in the columns to fill. */
function textsIn(tables: readonly Table<FormField>[]): string[] {
  return tables.flatMap((table) =>
    table.rows.flatMap(({ index: row }) => filledTexts({ table, row })),
  );
}

/** The visible forms; where nobody filled one in, also the hidden ones that somebody did. */
function preferFilled(tables: readonly Table<FormField>[]): Table<FormField>[] {
  const preferred = preferVisible(tables);
  if (preferred.length === tables.length || preferred.some(hasAnswers)) return preferred;
  return [
    ...preferred,
    ...tables.filter((table) => !preferred.includes(table) && hasAnswers(table)),
  ];
}

function hasAnswers(table: Table<FormField>): boolean {
  return table.rows.some(({ index: row }) =>
    ANSWER_FIELDS.some((field) => textAt(table, row, field) !== ""),
  );
}

function preferVisible<F extends string>(tables: readonly Table<F>[]): Table<F>[] {
  const visible = tables.filter(({ sheet }) => sheet.visibility === "visible");
  return visible.length > 0 ? visible : [...tables];
}

function sheetsOf(tables: readonly Table[]): Set<RawSheet> {
  return new Set(tables.map(({ sheet }) => sheet));
}
