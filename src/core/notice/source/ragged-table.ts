/**
 * Web tables that lost their merged cells: rows of different lengths, and some longer than the header,
 * so that only their right end tells which cell is which.
 */

import { isClause } from "../roles/is-clause";
import { columnMeaning } from "../table/column-meaning";
import { headerRowColumns } from "../table/header";
import { givesUnits } from "../table/meaning";
import { isUnits } from "../table/settle-columns";

const FEWEST_ROWS = 2;

/** The rows with their cells in place, heading rows of their own where a row names its chapter. */
export function alignRagged(rows: string[][]): string[][] {
  const [printed = [], ...body] = rows;
  const header = withoutEnd(printed);
  const first = (headerRowColumns(header) ?? []).findIndex(givesUnits);
  const cells = body.map(withoutEnd);
  const tasks = cells.filter((row) => row.length > 1);
  const lengths = new Set(tasks.map(({ length }) => length));
  if (first < 1 || tasks.length < FEWEST_ROWS || lengths.size < 2) return rows;
  if (Math.max(...lengths) <= header.length) return rows;
  const behind = header.length - first;
  const unitsOf = (row: string[]): string => row[row.length - behind] ?? "";
  if (!tasks.every((row) => row.length > behind && namesUnits(unitsOf(row)))) return rows;
  if (tasks.every((row) => namesUnits(row[first] ?? ""))) return rows;
  const label = header[first - 1] ?? "";
  const text = columnMeaning(label)?.meaning === "text" ? label : "工作任务";
  const aligned = [["序号", text, ...header.slice(first)]];
  for (const row of cells) {
    const at = row.length - behind - 1;
    if (row.length === 1 || at < 0) {
      aligned.push(row);
      continue;
    }
    const before = row.slice(0, at).filter((cell) => cell !== "");
    for (const cell of before) if (!NUMBER.test(cell)) aligned.push([cell]);
    aligned.push([before.find((cell) => NUMBER.test(cell)) ?? "", ...row.slice(at)]);
  }
  return aligned;
}

const NUMBER = /^\d{1,4}$/;

function namesUnits(cell: string): boolean {
  return cell !== "" && !NUMBER.test(cell) && (isUnits(cell) || isClause(cell));
}

function withoutEnd(cells: readonly string[]): string[] {
  let { length } = cells;
  while (length > 0 && cells[length - 1] === "") length--;
  return cells.slice(0, length);
}
