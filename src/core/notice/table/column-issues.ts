/** What a person should know about whole columns of a task table. */

import { createIssue, type Issue } from "../../model/issue";
import { COLUMN_GUESSED, COLUMNS_LEFT_ASIDE, NAMES_AS_HEADINGS } from "../../wording/notice-issues";
import type { TableColumn } from "./header";
import { NOTHING } from "./row";

/** Columns whose header was guessed, those that became headings, and those that give the list nothing. */
export function columnIssues(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Issue[] {
  const printed = columns.flatMap((column, index) => {
    const cells = rows.map((row) => (row[index] ?? "").trim());
    const found = cells.find((cell) => !NOTHING.test(cell) && cell !== column.label);
    return found === undefined ? [] : [{ ...column, found }];
  });
  const issues = printed.flatMap(({ meaning, label: column, guessed, found }) => {
    if (guessed) return [createIssue(COLUMN_GUESSED, {}, { found, column, role: meaning })];
    return meaning === "name" ? [createIssue(NAMES_AS_HEADINGS, {}, { found, column })] : [];
  });
  const aside = printed.filter(({ meaning }) => meaning === "other" || meaning === "person");
  const [first] = aside;
  if (!first) return issues;
  const names = aside.map(({ label }) => label);
  return [...issues, createIssue(COLUMNS_LEFT_ASIDE, {}, { found: first.found, columns: names })];
}
