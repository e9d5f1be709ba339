/** Tables pasted as text: cells between tabs (from Excel or Word) or between bars. */

import { visibleText } from "../../text/normalise";
import { parseLabel } from "../outline/labels";
import { labelMeaning } from "../roles/role-labels";
import { cardLines } from "../table/card";
import { headerRowColumns, type TableColumn } from "../table/header";
import { isUnits } from "../table/settle-columns";
import { holdsOnlyUnits } from "../units/only-units";
import type { PrintedLine } from "./printed-lines";
import { alignRagged } from "./ragged-table";
import { givesUnits } from "../table/meaning";

/** Most lines that one quoted cell may span. */
const LONGEST_CELL = 60;

/** The table whose header row is line `from`, and the line after it; null where none starts there. */
export function readDelimitedTable(
  lines: readonly PrintedLine[],
  from: number,
): { rows: string[][]; next: number } | null {
  const text = lines[from]?.text ?? "";
  const mark = text.includes("\t") ? "\t" : /\|.*\|/.test(text) ? "|" : null;
  if (mark === null) return null;
  const header = readRow(lines, from, mark);
  const columns = headerRowColumns(header.cells);
  if (!columns) return null;
  const units = columns.findIndex(givesUnits);
  const rows = [header.cells];
  let next = header.next;
  while (next < lines.length) {
    const line = lines[next]?.text ?? "";
    if (line.trim() === "") {
      next++;
      continue;
    }
    const above = rows[rows.length - 1] ?? [];
    if (mark === "\t" && rows.length > 1 && goesOn(line.split(mark), above, columns)) {
      // Word pastes a paragraph of a cell as a line of its own, without quotation marks.
      const [rest = "", ...others] = readRow(lines, next, mark).cells;
      above.push(`${above.pop() ?? ""}\n${rest}`, ...others);
      next++;
      continue;
    }
    if (!line.includes(mark)) {
      if (!headsRows(lines, next, mark)) break;
      rows.push([visibleText(line).trim()]);
      next++;
      continue;
    }
    const row = readRow(lines, next, mark);
    if (!row.cells.every((cell) => /^[-:—]*$/.test(cell)))
      rows.push(mark === "|" && lacksFirst(row.cells, units) ? ["", ...row.cells] : row.cells);
    next = row.next;
  }
  return { rows: mark === "|" ? alignRagged(rows) : rows, next };
}

/**
 * Rows of a form for one task (牵头单位 | 县水利局), beginning at line `from`; null where none does.
 * Without `fields` the lines up to `next` looked like one and are none.
 */
export function readCard(
  lines: readonly PrintedLine[],
  from: number,
): { fields: string[] | null; next: number } | null {
  const text = lines[from]?.text ?? "";
  const mark = text.includes("\t") ? "\t" : text.includes("|") ? "|" : null;
  if (mark === null || !opensCard(text, mark)) return null;
  const rows: string[][] = [];
  let next = from;
  while (next < lines.length && rows.length < LONGEST_CARD) {
    const line = lines[next]?.text ?? "";
    if (!line.includes(mark)) break;
    const row = readRow(lines, next, mark);
    rows.push(row.cells);
    next = row.next;
  }
  const fields = cardLines(rows.filter((cells) => !cells.every((cell) => /^[-:—]*$/.test(cell))));
  return { fields, next };
}

const LONGEST_CARD = 40;

function opensCard(text: string, mark: string): boolean {
  const first = text.replace(/^[\s|]+/, "").split(mark)[0] ?? "";
  return labelMeaning(first) !== null;
}

/**
 * Whether a line goes on with the last cell of the row above: that row still lacks cells, as many as
 * the line brings at most, and the line does not begin with a number; or the row's last cell holds
 * units, and the line nothing but more of them.
 */
function goesOn(
  parts: readonly string[],
  above: readonly string[],
  columns: readonly TableColumn[],
): boolean {
  const [printed = ""] = parts;
  const first = visibleText(printed).trim();
  if (first === "" || /^\d{1,4}[.．、]?$/.test(first)) return false;
  const label = parseLabel(first);
  if (label?.style === "chinese" || label?.style === "chinese-bracket") return false;
  const column = columns[above.length - 1];
  if (parts.length === 1 && column && givesUnits(column)) {
    return (above[above.length - 1] ?? "") !== "" && isUnits(first);
  }
  // Only a table whose rows begin with a number shows where the next one begins.
  if (columns[0]?.meaning !== "number" || above.length < 2) return false;
  return above.length < columns.length && above.length + parts.length - 1 <= columns.length;
}

/** Web pages drop a first cell that is merged over rows: units then stand one column too early. */
function lacksFirst(cells: readonly string[], units: number): boolean {
  const namesUnits = (cell = ""): boolean => cell !== "" && holdsOnlyUnits(cell);
  return units > 1 && namesUnits(cells[units - 1]) && !namesUnits(cells[units]);
}

/** Longest line between rows that heads the rows beneath it. */
const LONGEST_HEADING = 50;

/** Whether line `at` is a merged cell of its own: 一、主要预期目标 between rows of the same table. */
function headsRows(lines: readonly PrintedLine[], at: number, mark: string): boolean {
  const text = (lines[at]?.text ?? "").trim();
  if (text.length > LONGEST_HEADING || /[。；：:]$|^附\s*件|^注/.test(text)) return false;
  let next = at + 1;
  while (next < lines.length && (lines[next]?.text ?? "").trim() === "") next++;
  if (!(lines[next]?.text ?? "").includes(mark)) return false;
  return headerRowColumns(readRow(lines, next, mark).cells) === null;
}

/** A line break in a cell of a table written in Markdown. */
const LINE_BREAK = /\s*<br\s?\/?>\s*/gi;

/** One row; a cell in quotation marks may hold line breaks, `""` stands for one mark. */
function readRow(
  lines: readonly PrintedLine[],
  from: number,
  mark: string,
): { cells: string[]; next: number } {
  const parts = (lines[from]?.text ?? "").split(mark);
  const cells: string[] = [];
  let next = from + 1;
  for (let i = 0; i < parts.length; i++) {
    let cell = (parts[i] ?? "").trimEnd();
    if (cell.startsWith('"') && !closes(cell)) {
      const whole = readQuoted(lines, next, cell, mark);
      if (whole) {
        cell = whole.cell;
        parts.splice(i + 1, parts.length, ...whole.rest);
        next = whole.next;
      }
    }
    const plain =
      cell.startsWith('"') && closes(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    cells.push(visibleText(plain).replace(LINE_BREAK, "\n").trim());
  }
  if (mark === "|") {
    if (cells[0] === "") cells.shift();
    if (cells[cells.length - 1] === "") cells.pop();
  }
  return { cells, next };
}

/** An odd number of marks in all leaves the cell open. */
function closes(cell: string): boolean {
  return cell.length > 1 && cell.endsWith('"') && (cell.split('"').length - 1) % 2 === 0;
}

function readQuoted(
  lines: readonly PrintedLine[],
  from: number,
  start: string,
  mark: string,
): { cell: string; rest: string[]; next: number } | null {
  const parts = [start];
  for (let next = from; next < Math.min(lines.length, from + LONGEST_CELL); next++) {
    const [first = "", ...rest] = (lines[next]?.text ?? "").split(mark);
    parts.push(first.trimEnd());
    if (first.trimEnd().endsWith('"')) return { cell: parts.join("\n"), rest, next: next + 1 };
    if (rest.length > 0) return null;
  }
  return null;
}
