/** Sorts a return's rows: those of the unit's tasks, and those that are nobody's or another unit's. */

import { createIssue, type Issue, type Place } from "../../model/issue";
import type { Task } from "../../model/task";
import type { Role } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { ROLE_WORDS } from "../../schema/vocabulary";
import {
  ROW_BY_TEXT,
  ROW_EXTRA,
  ROW_AMONG_FOREIGN,
  ROW_FOREIGN,
  ROW_IN_OTHER_ROLE,
  ROW_TORN,
  ROWS_EXTRA,
  ROWS_IGNORED,
} from "../../wording/row-issues";
import { cellAddress } from "../../workbook/address";
import type { LedgerIndex } from "../ledger-index";
import { quotation, quotationOf, quote } from "../../text/quotation";
import { fieldCell, filledTexts, isClosing, isSignOff, type FormRow } from "./form-row";
import { matchTask, type TaskMatch } from "./match-task";
import { isBare } from "./bare-row";
import { pastedRows, type PlacedRow, rowsOfOtherRoles } from "./pasted-rows";
import type { LockedRow } from "./check-locked";
import {
  isAnswerBeneath,
  lockedTexts,
  formAnswers,
  sayAnswers,
  tornAnswers,
  untakenFacts,
  rowTitle,
} from "./quote-values";
import type { ReturnContext } from "./read-cell-at";

export interface MatchedRow {
  form: FormRow;
  match: TaskMatch;
}

/** Rows beyond this many are not compared with the tasks any more; no unit has so many. */
const MOST_ROWS = 2000;
/** So many rows that can be told tell of the others. */
const FEWEST_TOLD = 2;
/** Rows of no task that are named one by one. */
const MOST_NAMED = 50;

export function matchRows(rows: readonly FormRow[], index: LedgerIndex): MatchedRow[] {
  const matched = rows.map((form, position): MatchedRow => ({
    form,
    match: position < MOST_ROWS ? matchTask(form, index) : { kind: "none" },
  }));
  return settleTorn(withoutNumbers(matched), index);
}

/**
 * Where ids or texts name the tasks of some table, a number names none: a list of projects beside the
 * form is numbered as well.
 */
function withoutNumbers(rows: MatchedRow[]): MatchedRow[] {
  if (!rows.some(({ match }) => match.kind === "label")) return rows;
  if (!rows.some(({ match }) => match.kind === "id" || match.kind === "text")) return rows;
  return rows.map((row) =>
    row.match.kind === "label" ? { form: row.form, match: { kind: "none" } } : row,
  );
}

/**
 * A column that moved as a whole sets id against text in every row. Where the rows that can be told
 * all go one way, so do the others.
 */
function settleTorn(rows: readonly MatchedRow[], index: LedgerIndex): MatchedRow[] {
  if (!rows.some(({ match }) => match.kind === "torn")) return [...rows];
  const forId = rows.filter(({ match }) => match.kind === "id" && match.over).length;
  const forText = rows.filter(
    ({ match }) => match.kind === "text" && index.taskById(match.id) !== null,
  ).length;
  return rows.map(({ form, match }) => {
    if (match.kind !== "torn" || !match.byText) return { form, match };
    const { byId, byText } = match;
    if (forId >= FEWEST_TOLD && forText === 0) {
      return { form, match: { kind: "id", task: byId, over: byText } };
    }
    if (forText >= FEWEST_TOLD && forId === 0) {
      return { form, match: { kind: "text", task: byText, id: byId.id } };
    }
    return { form, match };
  });
}

/** The task that a row was matched to; null if to none. */
export function matchedTask({ match }: MatchedRow): Task | null {
  return match.kind === "torn" || match.kind === "none" ? null : match.task;
}

export interface AttributedRows {
  own: LockedRow[];
  issues: Issue[];
}

/** Keeps the rows of the unit's tasks and names all others, with what they hold. */
export function attributeRows(
  rows: readonly MatchedRow[],
  index: LedgerIndex,
  context: ReturnContext,
): AttributedRows {
  const roles = index.roles(context.unit);
  const own: LockedRow[] = [];
  const issues: Issue[] = [];
  const extra: ExtraRow[] = [];
  const notes: FormRow[] = [];
  const placed = placedRows(rows);
  const pasted = pastedRows(placed, roles, index);
  const inOtherRoles = rowsOfOtherRoles(placed, roles, index);
  for (const [at, { form, match }] of rows.entries()) {
    if (match.kind === "none") {
      if (form.filled || isAnswerBeneath(form)) {
        extra.push({ form, above: taskAbove(form, rows[at - 1], extra.at(-1)) });
      } else notes.push(form);
    } else if (match.kind === "torn") issues.push(torn(form, match, context));
    else {
      const role = roles.get(match.task.id);
      if (!role) {
        const facts = untakenFacts(form, match.task.id, formAnswers(form));
        issues.push(createIssue(ROW_FOREIGN, rowPlace(form, match.task.id, context), facts));
        continue;
      }
      if (pasted.has(form)) {
        issues.push(amongForeign(form, match.task, context));
        continue;
      }
      if (inOtherRoles.has(form)) {
        issues.push(inOtherRole(form, match.task, role, context));
        continue;
      }
      own.push({ form, task: match.task, role });
      if (match.kind === "text") issues.push(byText(form, match.task, match.id, context));
    }
  }
  return {
    own,
    issues: [...issues, ...extraIssues(extra, context), ...noteIssues(notes, context)],
  };
}

function placedRows(rows: readonly MatchedRow[]): PlacedRow[] {
  return rows.flatMap((row) => {
    const task = matchedTask(row);
    return task ? [{ form: row.form, task }] : [];
  });
}

function amongForeign(form: FormRow, task: Task, context: ReturnContext): Issue {
  const facts = untakenFacts(form, task.id, formAnswers(form));
  return createIssue(ROW_AMONG_FOREIGN, rowPlace(form, task.id, context), facts);
}

function inOtherRole(form: FormRow, task: Task, role: Role, context: ReturnContext): Issue {
  const facts = untakenFacts(form, task.id, formAnswers(form));
  return createIssue(ROW_IN_OTHER_ROLE, rowPlace(form, task.id, context), {
    ...facts,
    header: formColumn("role").header,
    printed: quote(form.locked("role")),
    expected: ROLE_WORDS[role],
  });
}

function torn(
  form: FormRow,
  match: Extract<TaskMatch, { kind: "torn" }>,
  context: ReturnContext,
): Issue {
  return createIssue(ROW_TORN, rowPlace(form, null, context), {
    ...untakenFacts(form, match.byId.id, tornAnswers(form)),
    other: match.byText?.id ?? null,
  });
}

function byText(form: FormRow, task: Task, id: string, context: ReturnContext): Issue {
  const facts = { row: form.row, ...quotation(id), expected: task.id };
  // An empty id is repaired without doubt; a wrong one deserves a look.
  const severity = id === "" ? ("info" as const) : ("warning" as const);
  return createIssue(ROW_BY_TEXT, rowPlace(form, task.id, context), { ...facts, severity });
}

/** A row of no task, with the id of the task that stands right above it and others of no task. */
interface ExtraRow {
  form: FormRow;
  above: string | null;
}

function taskAbove(
  form: FormRow,
  before: MatchedRow | undefined,
  lastExtra: ExtraRow | undefined,
): string | null {
  const isAbove = (other: FormRow) => other.table === form.table && other.row === form.row - 1;
  if (!before || !isAbove(before.form)) return null;
  const task = matchedTask(before);
  if (task) return task.id;
  return lastExtra?.form === before.form && isBare(before.form) ? lastExtra.above : null;
}

function extraIssues(rows: readonly ExtraRow[], context: ReturnContext): Issue[] {
  const issues = rows
    .slice(0, MOST_NAMED)
    .map(({ form, above }) =>
      extraIssue(form, isBare(form) && !isClosing(form) ? above : null, context),
    );
  const rest = rows.slice(MOST_NAMED).map(({ form }) => form);
  return [...issues, ...bySheet(rest).map((group) => restIssue(group, context))];
}

/** @param above the task that stands right above the row; null where none does */
export function extraIssue(form: FormRow, above: string | null, context: ReturnContext): Issue {
  const answers = formAnswers(form);
  const texts = [...lockedTexts(form), ...answers.map(({ text }) => text)];
  return createIssue(ROW_EXTRA, rowPlace(form, null, context), {
    row: form.row,
    values: sayAnswers(answers),
    title: quote(rowTitle(form)),
    above,
    ...quotationOf(texts),
    // Who filled the form in stands beneath many tables.
    severity: isSignOff(form) ? "info" : "warning",
  });
}

function noteIssues(rows: readonly FormRow[], context: ReturnContext): Issue[] {
  return bySheet(rows).map((group) => {
    const texts = group.flatMap(lockedTexts);
    const sample = quote(group.map((row) => lockedTexts(row).join(" ")).find(Boolean) ?? "");
    const facts = { rows: numbersOf(group), sample, ...quotationOf(texts) };
    return createIssue(ROWS_IGNORED, groupPlace(group, context), facts);
  });
}

/** All that further rows hold, in one issue. */
function restIssue(rows: readonly FormRow[], context: ReturnContext): Issue {
  const quoted = quotationOf(rows.flatMap(filledTexts));
  return createIssue(ROWS_EXTRA, groupPlace(rows, context), { rows: numbersOf(rows), ...quoted });
}

function groupPlace([first]: readonly FormRow[], context: ReturnContext): Partial<Place> {
  return first ? { ...rowPlace(first, null, context), cell: null } : {};
}

function numbersOf(rows: readonly FormRow[]): number[] {
  return [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);
}

function bySheet(rows: readonly FormRow[]): FormRow[][] {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const name = row.table.sheet.name;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

function rowPlace(form: FormRow, taskId: string | null, context: ReturnContext): Partial<Place> {
  const { table, row } = form;
  const field = table.columns.has("taskId") ? "taskId" : "text";
  const column = fieldCell(table, row, field)?.header.column;
  return {
    file: context.file,
    sheet: table.sheet.name,
    cell: column === undefined ? null : cellAddress(row, column),
    taskId,
    unit: context.unit,
  };
}
