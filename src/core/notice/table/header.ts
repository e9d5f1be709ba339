/** Recognises the header row of a task table by what its cells say. */

import { compactKey } from "../../text/normalise";
import { type ColumnMeaning, columnMeaning } from "./column-meaning";

export interface TableColumn {
  meaning: ColumnMeaning;
  /** Header as printed, without blanks. */
  label: string;
  /** The header is none of the usual ones; its words or its cells tell what it means. */
  guessed?: true;
  /** Nothing is known of the header. */
  unknown?: true;
  /** People stand among the units. */
  people?: true;
}

const UNIT_COLUMNS: readonly ColumnMeaning[] = ["lead", "charge", "support", "division"];

/**
 * The columns of a header row; null where `cells` is none. A header names units and either the task
 * or its number, and most of its cells mean something.
 */
export function headerRowColumns(cells: readonly string[]): TableColumn[] | null {
  const labels = cells.map((cell) => (cell.length > 40 ? "" : compactKey(cell)));
  const columns = labels.map((label) => ({
    label,
    ...(columnMeaning(label) ?? { meaning: null }),
  }));
  const known = columns.filter(({ meaning }) => meaning !== null);
  const filled = labels.filter((label) => label !== "").length;
  const has = (...meanings: ColumnMeaning[]): boolean =>
    known.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  if (known.length < 2 || known.length * 2 < filled || !has(...UNIT_COLUMNS)) return null;
  if (!has("text", "name", "measures", "number")) return null;
  return chooseText(
    columns.map(({ meaning, ...column }) =>
      meaning === null ? { ...column, meaning: "other", unknown: true } : { ...column, meaning },
    ),
  );
}

/** Where no column is surely the task text, the name or the measures are. */
function chooseText(printed: TableColumn[]): TableColumn[] {
  const columns = withTarget(printed);
  if (columns.some(({ meaning }) => meaning === "text")) return columns;
  const chosen = ["name", "measures"]
    .map((wanted) => columns.findIndex(({ meaning }) => meaning === wanted))
    .find((index) => index >= 0);
  return columns.map((column, index) =>
    index === chosen ? { ...column, meaning: "text" } : column,
  );
}

/** Beside 主要指标 a column of 目标 holds its value. */
function withTarget(columns: TableColumn[]): TableColumn[] {
  const isIndicator = columns.some(({ label }) => /指标(?:名称|任务)?$/.test(label));
  if (!isIndicator || columns.some(({ meaning }) => meaning === "value")) return columns;
  return columns.map((column) =>
    /目标$/.test(column.label) ? { ...column, meaning: "value" } : column,
  );
}

/** Whether a single line could be a header cell, for tables pasted one cell a line. */
export function isHeaderCell(text: string): boolean {
  return columnMeaning(compactKey(text.slice(0, 40))) !== null;
}

/** Puts a second header row into the first: 责任分工 over 牵头单位 and 配合单位. */
export function refineHeader(upper: TableColumn[], lower: readonly string[]): TableColumn[] | null {
  const refined = lower.map((cell) => compactKey(cell.slice(0, 40)));
  const changes = refined.filter((label, index) => label !== "" && label !== upper[index]?.label);
  // One text alone heads a group of tasks: 一、市政府常务会议定事项.
  if (new Set(refined.filter((label) => label !== "")).size < 2) return null;
  if (changes.length === 0 || changes.some((label) => columnMeaning(label) === null)) return null;
  return upper.map((column, index) => {
    const label = refined[index] ?? "";
    const own = label === "" || label === column.label ? null : columnMeaning(label);
    if (!own) return column;
    return { ...own, label };
  });
}

/** A header printed again at the top of a page. */
export function sameLabels(header: readonly TableColumn[], known: readonly TableColumn[]): boolean {
  return header.every(({ label }, index) => {
    const other = known[index]?.label ?? "";
    return label === other || label === "" || other.endsWith(label) || label.endsWith(other);
  });
}
