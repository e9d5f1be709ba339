/** Rows of a task table that head the rows beneath them. */

import { parseLabel } from "../outline/labels";
import type { TableColumn } from "./header";
import { givesUnits } from "./meaning";

/** Headings in force for a row, as printed. */
export interface RowHeadings {
  chapter: string | null;
  section: string | null;
}

/**
 * The heading that a row holds: one cell merged over the table, one filled cell outside the task
 * column, or a Chinese number with nothing but a title (一 | 工业强县) in a table whose tasks count
 * in Arabic. Empty for an empty row; null for a task's row.
 */
export function headingOf(
  cells: readonly string[],
  columns: readonly TableColumn[],
  countsInArabic: boolean,
): string | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "";
  const [first = "", second = ""] = filled;
  if (filled.length > 1 && filled.every((cell) => cell === first)) return first;
  const merged = mergedBehindNumber(cells, columns);
  if (merged !== null) return merged;
  if (filled.length === 2 && countsInArabic && cells[numberColumn(columns)] === first) {
    const meaning = columns[cells.indexOf(second)]?.meaning;
    const style = parseLabel(`${first}、`)?.style ?? parseLabel(first)?.style;
    const isTitle =
      meaning === "text" || meaning === "name" || meaning === "title" || meaning === "category";
    if (!isTitle || (style !== "chinese" && style !== "chinese-bracket")) return null;
    return /[、.．)）]$/.test(first) ? first + second : `${first}、${second}`;
  }
  if (filled.length > 1) return null;
  const meaning = columns[cells.indexOf(first)]?.meaning;
  if (meaning === "text" && !/^[一二三四五六七八九十（(]/.test(first)) return null;
  // A number without a task, such as the rows that a form has left.
  if (meaning === "number" && /^\d+$/.test(first)) return "";
  return meaning === "number" || meaning === "category" || meaning === "text" ? first : null;
}

/** 一 | 扩大有效投资, merged over task and units: no unit has the task's own text. */
function mergedBehindNumber(
  cells: readonly string[],
  columns: readonly TableColumn[],
): string | null {
  const number = numberColumn(columns);
  const others = cells.filter((cell, index) => index !== number && cell !== "");
  const [title = ""] = others;
  if (number < 0 || others.length < 2 || others.some((cell) => cell !== title)) return null;
  const overUnits = columns.some((column, index) => givesUnits(column) && cells[index] === title);
  const overTask = columns.some(({ meaning }, index) => {
    return meaning === "text" && cells[index] === title;
  });
  if (!overUnits || !overTask) return null;
  const printed = cells[number] ?? "";
  return printed === "" || /[、.．)）]$/.test(printed) ? printed + title : `${printed}、${title}`;
}

/** Whether any row of the table has an Arabic number: 3, 1.2, 2-1. */
export function countsInArabic(
  table: readonly (readonly string[])[],
  columns: readonly TableColumn[],
): boolean {
  const column = numberColumn(columns);
  return (
    column >= 0 &&
    table.some((cells) => /^\s*\d+(?:\s*[.．—–-]\s*\d+)*\s*[.．、]?\s*$/.test(cells[column] ?? ""))
  );
}

/** （一） stands below 一、; anything else begins a chapter. */
export function addHeading(headings: RowHeadings, heading: string): RowHeadings {
  if (heading === "") return headings;
  const inner = parseLabel(heading)?.style === "chinese-bracket";
  return inner && headings.chapter !== null && !/^[（(]/.test(headings.chapter)
    ? { ...headings, section: heading }
    : { chapter: heading, section: null };
}

function numberColumn(columns: readonly TableColumn[]): number {
  return columns.findIndex(({ meaning }) => meaning === "number");
}
