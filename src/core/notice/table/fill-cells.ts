/** Cells that stand empty because they were merged with the one above. */

import { createIssue } from "../../model/issue";
import {
  CELL_AS_ABOVE,
  CELL_FILLED_DOWN,
  CELL_LEFT_EMPTY,
} from "../../wording/notice-table-issues";
import type { Finding } from "../finding";
import type { RoleRules } from "../roles/role-groups";
import { oneLine } from "./cell-text";
import type { TableColumn } from "./header";
import type { ColumnMeaning } from "./meaning";
import { columnsOf, type Row } from "./row";

const HEADS: ReadonlySet<ColumnMeaning> = new Set(["number", "category", "name", "title"]);

/**
 * Merged cells come empty from a paste: number, lead, leader and date hold for the next row too. A
 * row that names its own units may well have nobody to support it.
 */
export function fillDown(
  cells: string[],
  columns: readonly TableColumn[],
  above: Row,
  findings: Finding[],
): void {
  const unitColumns = columnsOf(columns, "lead", "charge", "division", "support", "beside");
  const hasUnits = unitColumns.some((index) => cells[index] !== "");
  columns.forEach(({ meaning, label }, index) => {
    const value = above.cells[index] ?? "";
    if (
      cells[index] !== "" ||
      value === "" ||
      meaning === "text" ||
      meaning === "value" ||
      meaning === "measure" ||
      meaning === "other" ||
      meaning === "unit" ||
      (hasUnits && unitColumns.indexOf(index) > 0)
    )
      return;
    cells[index] = value;
    if (HEADS.has(meaning)) return;
    findings.push(filledDown(value, label));
  });
}

const DITTO = /^(?:同上|同前|〃|″|々|["“”])$/;

/** 同上 and 〃 stand for what the cell above says. */
export function fillDitto(
  cells: string[],
  columns: readonly TableColumn[],
  above: Row | null,
  findings: Finding[],
): void {
  columns.forEach(({ label }, index) => {
    const value = above?.cells[index] ?? "";
    const mark = cells[index] ?? "";
    if (value === "" || !DITTO.test(mark)) return;
    cells[index] = value;
    const [found, column] = [oneLine(value), label];
    findings.push((taskId) => createIssue(CELL_AS_ABOVE, { taskId }, { found, column, mark }));
  });
}

/** Empty cells from which on a pasted column is taken for one with merged cells. */
const FEWEST_GAPS = 2;

const isEmpty = (cell = ""): boolean => cell.trim() === "";

/** Columns of leaders and leads that several numbered rows of a pasted table leave empty. */
export function columnsWithGaps(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  const number = columnsOf(columns, "number")[0] ?? -1;
  const numbered = rows.filter((cells) => /^\s*\d+\s*[.．、]?\s*$/.test(cells[number] ?? ""));
  const times = columnsOf(columns, "deadline", "leader");
  /** A lone gap is a merged cell where another column, filled in all other rows, lacks its cell too. */
  const isGap = (cells: readonly string[], at: number): boolean =>
    isEmpty(cells[at]) && numbered.every((row) => row === cells || !isEmpty(row[at]));
  const gaps = columnsOf(columns, "leader", "lead", "charge", "division").filter((index) => {
    const empty = numbered.filter((cells) => isEmpty(cells[index]));
    return (
      empty.length >= FEWEST_GAPS ||
      empty.some((cells) => times.some((at) => at !== index && isGap(cells, at)))
    );
  });
  return new Set(gaps);
}

/**
 * In a pasted table a numbered row, too, may lack what was merged over it and those above: its leader,
 * its lead, or all its units. Supporting units and deadlines are left out too often to be filled.
 */
export function fillMerged(
  row: Row,
  above: Row,
  rules: RoleRules,
  gaps: ReadonlySet<number>,
): void {
  if (row.columns !== above.columns || row.label === above.label) return;
  const units = columnsOf(row.columns, "lead", "charge", "division", "support");
  const hasUnits = units.some((index) => row.cells[index] !== "");
  const filled = hasUnits
    ? units.slice(0, 1).filter((index) => gaps.has(index) && !rules.responsibleAreLead)
    : units;
  let merged = false;
  for (const index of [
    ...filled,
    ...columnsOf(row.columns, "leader").filter((at) => gaps.has(at)),
  ]) {
    const value = above.cells[index] ?? "";
    if (row.cells[index] !== "" || value === "") continue;
    row.cells[index] = value;
    row.findings.push(filledDown(value, row.columns[index]?.label ?? ""));
    merged = true;
  }
  // Within a merged category, other cells may have been merged as well.
  const isWithin = columnsOf(row.columns, "category").some((index) => row.cells[index] === "");
  if ((merged || isWithin) && hasUnits) noteEmptySupport(row, above);
}

/** Beside cells that were merged an empty one of supporting units may have been merged, too. */
function noteEmptySupport(row: Row, above: Row): void {
  for (const index of columnsOf(row.columns, "charge", "support")) {
    const found = above.cells[index] ?? "";
    if (row.cells[index] !== "" || found === "") continue;
    const column = row.columns[index]?.label ?? "";
    row.findings.push((taskId) => createIssue(CELL_LEFT_EMPTY, { taskId }, { found, column }));
  }
}

function filledDown(value: string, column: string): Finding {
  return (taskId) => createIssue(CELL_FILLED_DOWN, { taskId }, { found: oneLine(value), column });
}
