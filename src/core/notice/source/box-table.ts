/** Tables drawn with line characters, as old papers and law collections print them. */

import { visibleText } from "../../text/normalise";
import type { PrintedLine } from "./printed-lines";

const TOP = /^\s*[┌┏╔╭][─━═┄\s┬┳╦]+[┐┓╗╮]\s*$/;
const BOTTOM = /^\s*[└┗╚╰][─━═┄\s┴┻╩]+[┘┛╝╯]\s*$/;
const UPRIGHT = /[│┃║├┣╠┤┫╣┼╋╬┬┳╦┴┻╩]/g;
const RULE = /^[─━═┄]+$/;

/** Begins a paragraph of its own inside a cell. */
const BULLET = /^[△▲●◆■★☆]/;

/** Most lines of one drawn table. */
const MOST_LINES = 5000;

interface DrawnLine {
  /** What stands between the uprights. */
  parts: string[];
  /** Where each upright between two parts stands, in printed width. */
  uprights: number[];
}

/** The table whose upper edge is line `from`, and the line after it; null where none starts there. */
export function readBoxTable(
  lines: readonly PrintedLine[],
  from: number,
): { rows: string[][]; next: number } | null {
  if (!TOP.test(lines[from]?.text ?? "")) return null;
  const drawn: DrawnLine[] = [];
  for (let next = from + 1; next < Math.min(lines.length, from + MOST_LINES); next++) {
    const text = lines[next]?.text ?? "";
    if (BOTTOM.test(text)) return { rows: readRows(drawn), next: next + 1 };
    if (TOP.test(text)) return null;
    const line = text.trim() === "" ? null : readLine(text.trim());
    if (line) drawn.push(line);
  }
  return null;
}

/** A line between its outer uprights; a line that lost one of them is read up to its end. */
function readLine(text: string): DrawnLine {
  const parts: string[] = [];
  const uprights: number[] = [];
  let start = 0;
  let width = 0;
  let measured = 0;
  for (const { index } of text.matchAll(UPRIGHT)) {
    width += printedWidth(text.slice(measured, index));
    measured = index;
    if (index > 0) parts.push(text.slice(start, index));
    if (index > 0 && index < text.length - 1) uprights.push(width);
    start = index + 1;
  }
  if (start < text.length) parts.push(text.slice(start));
  return { parts, uprights };
}

/** Rules part the rows of a column; a cell without a rule beneath it goes on into the next row. */
function readRows(drawn: readonly DrawnLine[]): string[][] {
  const widest = drawn.reduce<DrawnLine | null>(
    (most, line) => (line.parts.length > (most?.parts.length ?? 0) ? line : most),
    null,
  );
  const columns = widest?.parts.length ?? 0;
  const rows: string[][] = [];
  const open = Array.from({ length: columns }, () => "");
  /** The first row of the cell that is open in each column. */
  const opened = Array.from({ length: columns }, () => 0);
  let touched = false;
  const endRow = (ends: (column: number) => boolean): void => {
    if (!touched) return;
    rows.push(Array.from({ length: columns }, () => ""));
    for (let column = 0; column < columns; column++) {
      if (!ends(column)) continue;
      for (const row of rows.slice(opened[column])) row[column] = open[column] ?? "";
      opened[column] = rows.length;
      open[column] = "";
    }
    touched = false;
  };
  for (const line of drawn) {
    const cells = overColumns(line, columns, widest?.uprights ?? []);
    const isRule = cells.map((part) => RULE.test(part.trim()));
    if (isRule.some(Boolean)) endRow((column) => isRule[column] === true);
    cells.forEach((part, column) => {
      if (isRule[column]) return;
      const line = visibleText(part).trim();
      const above = open[column] ?? "";
      open[column] = above + (above !== "" && BULLET.test(line) ? "\n" : "") + line;
      touched = true;
    });
  }
  endRow(() => true);
  return rows;
}

/** One part for each column; a part that is merged over several stands in each of them. */
function overColumns(
  { parts, uprights }: DrawnLine,
  columns: number,
  edges: readonly number[],
): string[] {
  if (parts.length === columns) return parts;
  const cells: string[] = [];
  parts.forEach((part, index) => {
    const upright = uprights[index];
    const left = parts.length - index - 1;
    let end = columns - left;
    if (upright !== undefined) {
      const room = edges.slice(cells.length, end);
      const distances = room.map((edge) => Math.abs(edge - upright));
      end = cells.length + distances.indexOf(Math.min(...distances)) + 1;
    }
    while (cells.length < end) cells.push(part);
  });
  return cells;
}

/** In halves of a Chinese character; line characters take a whole one. */
function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
