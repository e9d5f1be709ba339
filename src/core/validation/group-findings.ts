/** Tells findings of one cause as one issue, so that a return is not drowned in repeats. */

import { createIssue, type Issue } from "../model/issue";
import { FORM_COLUMNS, TARGET_COLUMNS, type ColumnSchema } from "../schema/columns";
import { acceptedIssue } from "../wording/acceptance";
import { cellsPhrase } from "../wording/row-places";
import type { Finding } from "./finding";
import type { CheckedField } from "./rule";

/** Up to this many findings of a kind stand for themselves. */
const FEW = 2;
const MOST_QUOTED = 3;

const COLUMNS = new Map<string, ColumnSchema>(
  [...TARGET_COLUMNS, ...FORM_COLUMNS].map((column) => [column.field, column]),
);

/**
 * Issues of `findings`, which belong to one return. Three and more findings of a kind and cause are
 * told once per column with all their rows, and columns that share the same rows together.
 */
export function groupFindings(findings: readonly Finding[]): Issue[] {
  return findingGroups(findings).map(({ issue }) => issue);
}

/** An issue with the findings that it tells. */
export interface FindingGroup {
  issue: Issue;
  findings: Finding[];
}

/** The same, with the findings that each issue tells. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const kinds = groupBy(findings, ({ kind, sheet, cause, accepted }) =>
    [kind.code, sheet, cause, accepted?.by, accepted?.note].join("\n"),
  );
  return kinds.flatMap(divided).map((group) => ({ issue: tell(group), findings: group }));
}

/** Findings of one kind and cause, divided into those that are told together. */
function divided(group: Finding[]): Finding[][] {
  if (group.length <= FEW) return group.map((finding) => [finding]);
  const columns = groupBy(group, (finding) => finding.field ?? "");
  if (columns.length <= FEW) return columns;
  return groupBy(columns, (column) => rowsOf(column).join()).map((same) => same.flat());
}

function tell(group: readonly Finding[]): Issue {
  const [first] = group;
  if (!first) throw new Error("a group without findings");
  const fields = [...new Set(group.map((finding) => finding.field))];
  const headers = fields.map(headerOf).filter((header) => header !== null);
  const [field = null] = fields;
  const guide =
    fields.length === 1 && field !== null ? COLUMNS.get(field)?.inputMessage : undefined;
  const { file, unit, sheet, cell, taskId, severity, accepted } = first;
  const issue = createIssue(
    first.kind,
    { file, unit, sheet, cell, field, taskId },
    {
      where: cellsPhrase(rowsOf(group), headers, first.onTargets ? sheet : null),
      count: group.length,
      guide: guide ?? "",
      found: quoteAll(group.map((finding) => finding.found)),
      expected: quoteAll(group.map((finding) => finding.expected)),
      beside: quoteAll(group.map((finding) => finding.beside)) ?? "",
      severity,
    },
  );
  const told = group.length === 1 ? issue : { ...issue, ...placesOf(group) };
  return accepted ? acceptedIssue(told, accepted) : told;
}

/** Every cell and task of the group, for whoever looks one up. */
function placesOf(group: readonly Finding[]): Pick<Issue, "cells" | "taskIds"> {
  return {
    cells: [...new Set(group.flatMap(({ cell }) => cell ?? []))],
    taskIds: [...new Set(group.map(({ taskId }) => taskId))],
  };
}

function headerOf(field: CheckedField | null): string | null {
  return field === null ? null : (COLUMNS.get(field)?.header ?? null);
}

function rowsOf(group: readonly Finding[]): number[] {
  return [...new Set(group.map((finding) => finding.row))].sort((a, b) => a - b);
}

/** The distinct texts, the first few of many. */
function quoteAll(texts: readonly (string | null)[]): string | null {
  const distinct = [...new Set(texts.filter((text) => text !== null))];
  if (distinct.length === 0) return null;
  const shown = distinct.slice(0, MOST_QUOTED).join("、");
  return distinct.length > MOST_QUOTED ? `${shown}等` : shown;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
