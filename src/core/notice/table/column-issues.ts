/** What a person should know about whole columns of a task table. */

import { createIssue, type Issue } from "../../model/issue";
import {
  BESIDE_COLUMN,
  CELL_NO_MARK,
  CELLS_BESIDE,
  COLUMN_GUESSED,
  COLUMNS_JOINED,
  COLUMNS_LEFT_ASIDE,
  MARKS_GUESSED,
  MARKS_READ,
  NAMES_AS_HEADINGS,
  ROWS_LEFT_ASIDE,
} from "../../wording/notice-table-issues";
import type { Finding } from "../finding";
import { oneLine } from "./cell-text";
import type { TableColumn } from "./header";
import { NOTHING } from "./row";
import type { Marks } from "./unit-marks";

/** How the marks under the units' own columns were read. */
export function marksIssue({ marks, guessed }: { marks: Marks; guessed: string[] }): Issue {
  const roles = [...marks].map(([mark, role]) => ({ mark, role }));
  return createIssue(guessed.length > 0 ? MARKS_GUESSED : MARKS_READ, {}, { marks: roles });
}

/** A cell under a unit's name that holds no mark but words or a figure. */
export function noteCell(unit: string, cell: string): Finding {
  return (taskId) => createIssue(CELL_NO_MARK, { taskId, unit }, { found: oneLine(cell) });
}

/** Rows that are no tasks, and cells that stand beyond the last header. */
export function rowIssues(aside: readonly string[][], beside: readonly string[]): Issue[] {
  const [row] = aside;
  const [cells] = beside;
  const issues: Issue[] = [];
  if (row) {
    const found = [...new Set(row)].filter((cell) => cell !== "").join(" ");
    issues.push(createIssue(ROWS_LEFT_ASIDE, {}, { found, count: aside.length }));
  }
  if (cells !== undefined)
    issues.push(createIssue(CELLS_BESIDE, {}, { found: cells, count: beside.length }));
  return issues;
}

/** Columns whose header was guessed, those that became headings, and those that give the list nothing. */
export function columnIssues(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Issue[] {
  const tasks = rows.filter((row) => !isBand(row));
  const printed = columns.flatMap((column, index) => {
    const cells = tasks.map((row) => (row[index] ?? "").trim());
    const found = cells.find((cell) => !NOTHING.test(cell) && cell !== column.label);
    return found === undefined ? [] : [{ ...column, found }];
  });
  const issues = printed.flatMap(({ meaning, label: column, guessed, found }) => {
    if (guessed) return [createIssue(COLUMN_GUESSED, {}, { found, column, role: meaning })];
    if (meaning === "beside") return [createIssue(BESIDE_COLUMN, {}, { found, column })];
    return meaning === "name" ? [createIssue(NAMES_AS_HEADINGS, {}, { found, column })] : [];
  });
  const texts = printed.filter(({ meaning }) => meaning === "text" || meaning === "title");
  const [task] = texts;
  if (task && texts.length > 1) {
    const names = texts.map(({ label }) => label);
    issues.push(createIssue(COLUMNS_JOINED, {}, { found: task.found, columns: names }));
  }
  const aside = printed.filter(({ meaning }) => meaning === "other" || meaning === "person");
  const [first] = aside;
  if (!first) return issues;
  const names = aside.map(({ label }) => label);
  return [...issues, createIssue(COLUMNS_LEFT_ASIDE, {}, { found: first.found, columns: names })];
}

/** 一、教育医疗类, 注：…: one text over the whole row, which is no column's. */
function isBand(row: readonly string[]): boolean {
  return new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== "")).size < 2;
}
