/** Recognises the header row of a task table by what its cells say. */

import { compactKey } from "../../text/normalise";
import { withoutInnerOffices } from "../roles/role-labels";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { columnMeaning } from "./column-meaning";
import { type ColumnMeaning, givesUnits } from "./meaning";

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

/** A longer cell is no header. */
export const LONGEST_HEADER = 40;

/**
 * The columns of a header row; null where `cells` is none. A header names units and either the task
 * or its number, and most of its cells mean something.
 */
export function headerRowColumns(cells: readonly string[]): TableColumn[] | null {
  const labels = cells.map((cell) => (cell.length > LONGEST_HEADER ? "" : compactKey(cell)));
  // A row that counts is a task.
  if (labels.some((label) => /^\d{1,4}$/.test(label))) return null;
  const columns = withoutInnerOffices(
    labels.map((label): LabelledColumn => ({
      label,
      ...(columnMeaning(label) ?? { meaning: null }),
    })),
  );
  const known = columns.filter(({ meaning }) => meaning !== null);
  const filled = labels.filter((label) => label !== "").length;
  const has = (...meanings: ColumnMeaning[]): boolean =>
    known.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  if (!known.some(givesUnits)) return matrixColumns(cells, columns) ?? onlyUnitColumn(columns);
  if (known.length < 2 || known.length * 2 < filled) return null;
  if (!has("text", "name", "measures", "number")) return null;
  return chooseText(
    columns.map(({ meaning, ...column }) =>
      meaning === null ? { ...column, meaning: "other", unknown: true } : { ...column, meaning },
    ),
  );
}

/** Whether a header may be the one that names units; a row without any heads no table. */
export function mayNameUnits(header: string): boolean {
  const label = compactKey(header);
  const known = columnMeaning(label);
  return (known !== null && givesUnits(known)) || label === "单位" || looksLikeUnit(label);
}

type LabelledColumn = Omit<TableColumn, "meaning"> & { meaning: ColumnMeaning | null };

/** Names of units in a header row from which on they are columns of marks. */
const FEWEST_UNITS = 2;
/** A task's own words never make a header: 信访工作 | 市信访局 | 市公安局 is a row. */
const TASK_HEADER =
  /^(?:重点|主要|工作|具体|目标|改革|年度|任务|建设|实施|项目)*(?:任务|内容|事项|工作|项目|要求|举措|措施)$/;

/** A header row in which units themselves are columns, with marks for their roles beneath. */
function matrixColumns(
  cells: readonly string[],
  columns: readonly LabelledColumn[],
): TableColumn[] | null {
  const isUnit = ({ meaning, label }: LabelledColumn): boolean =>
    meaning === null && looksLikeUnit(label);
  const units = columns.filter(isUnit);
  const others = columns.filter((column) => column.label !== "" && !isUnit(column));
  if (units.filter(({ label }) => isSurelyUnit(label)).length < FEWEST_UNITS) return null;
  if (new Set(units.map(({ label }) => label)).size < units.length) return null;
  const known = others.filter(({ meaning }) => meaning !== null);
  const headsTasks = known.some(
    ({ meaning, label }) => meaning === "number" || TASK_HEADER.test(label),
  );
  if (!headsTasks || known.length * 2 < others.length) return null;
  return chooseText(
    columns.map((column, index): TableColumn => {
      if (isUnit(column)) return unitColumn(cells[index] ?? "");
      const { meaning, ...rest } = column;
      return meaning === null ? { ...rest, meaning: "other", unknown: true } : { ...rest, meaning };
    }),
  );
}

/** 单位 beside tasks without figures names who does them. */
function onlyUnitColumn(columns: readonly LabelledColumn[]): TableColumn[] | null {
  const has = (meaning: ColumnMeaning): boolean =>
    columns.some((column) => column.meaning === meaning);
  const isKnown = columns.every(({ meaning, label }) => meaning !== null || label === "");
  if (!isKnown || has("value") || !has("text") || columns.some(({ label }) => /指标/.test(label)))
    return null;
  if (!columns.some(({ label }) => label === "单位")) return null;
  return columns.map(({ meaning, ...column }): TableColumn => {
    if (column.label === "单位") return { ...column, meaning: "charge", guessed: true };
    return { ...column, meaning: meaning ?? "other" };
  });
}

const unitColumn = (printed: string): TableColumn => ({
  meaning: "unit",
  label: printed.replace(/\s+/g, ""),
});

/** Where no column is surely the task text, the name is, else the goal (年度目标), else the measures. */
function chooseText(printed: TableColumn[]): TableColumn[] {
  const columns = withTarget(printed);
  if (columns.some(({ meaning }) => meaning === "text")) return columns;
  const chosen = [
    columns.findIndex(({ meaning }) => meaning === "name"),
    columns.findIndex(({ meaning, label }) => meaning === "value" && /目标$/.test(label)),
    columns.findIndex(({ meaning }) => meaning === "measures"),
  ].find((index) => index >= 0);
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
  return columnMeaning(compactKey(text.slice(0, LONGEST_HEADER))) !== null;
}

/** Puts a second header row into the first: 责任分工 over 牵头单位 and 配合单位. */
export function refineHeader(upper: TableColumn[], lower: readonly string[]): TableColumn[] | null {
  const refined = lower.map((cell) => compactKey(cell.slice(0, LONGEST_HEADER)));
  const changes = refined.filter((label, index) => label !== "" && label !== upper[index]?.label);
  // One text alone heads a group of tasks: 一、市政府常务会议定事项.
  if (new Set(refined.filter((label) => label !== "")).size < 2) return null;
  const isUnit = (index: number): boolean => {
    const above = upper[index];
    if (!above) return false;
    const merged = upper.filter((column) => column.label === above.label).length > 1;
    return merged && givesUnits(above) && looksLikeUnit(refined[index] ?? "");
  };
  const isKnown = (label: string, index: number): boolean =>
    columnMeaning(label) !== null || isUnit(index);
  if (changes.length === 0) return null;
  if (!refined.every((label, index) => !changes.includes(label) || isKnown(label, index)))
    return null;
  return upper.map((column, index) => {
    const label = refined[index] ?? "";
    if (label === "" || label === column.label) return column;
    const own = columnMeaning(label);
    if (!own) return unitColumn(lower[index] ?? "");
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
