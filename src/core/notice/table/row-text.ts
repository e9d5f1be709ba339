/** The text and the number of a task's row. */

import { parseLabel } from "../outline/labels";
import { measured, oneLine, unwrap } from "./cell-text";
import type { TableColumn } from "./header";
import type { ColumnMeaning } from "./meaning";
import { columnsOf } from "./row";

/** What stands in all columns of one meaning. */
export function cellOf(
  cells: readonly string[],
  columns: readonly TableColumn[],
  meaning: ColumnMeaning,
): string {
  const parts = columnsOf(columns, meaning).map((index) => cells[index] ?? "");
  return [...new Set(parts)].filter((part) => part !== "").join("\n");
}

/** The task's text; an indicator and its target value make one sentence. */
export function taskText(cells: readonly string[], columns: readonly TableColumn[]): string {
  const text = columnsOf(columns, "text").map((index) => unwrap(cells[index] ?? ""));
  const value = measured(
    oneLine(cellOf(cells, columns, "value")),
    oneLine(cellOf(cells, columns, "measure")) || measureInHeader(columns),
  );
  const sentence = [...new Set(text)].filter((part) => part !== "").join("\n");
  if (value === "" || sentence === "" || sentence.includes(value)) return sentence || value;
  return `${sentence}\n${value}`;
}

/** 万亩 under 全市任务（万亩）. */
function measureInHeader(columns: readonly TableColumn[]): string {
  const label = columns.find(({ meaning }) => meaning === "value")?.label ?? "";
  return /[（(]([^（()）年月]{1,5})[)）]$/.exec(label)?.[1] ?? "";
}

/** 1. → 1, （一） → 一, 第3项 → 3; anything else as printed. */
export function plainNumber(cell: string): string {
  const plain = oneLine(cell);
  return parseLabel(`${plain}、`)?.printed ?? parseLabel(plain)?.printed ?? plain;
}
