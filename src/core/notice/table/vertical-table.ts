/** Tables pasted one cell a line: the header's cells, then each row's cells, line by line. */

import { BLANKS, CharSet } from "../../text/char-set";
import { isDateLine } from "../head/notice-info";
import type { SourceBlock } from "../source/block";
import { saysWhen } from "../roles/verbs";
import { holdsOnlyUnits } from "../units/only-units";
import { readCellsInTurn } from "./cells-in-turn";
import { givesUnits } from "./meaning";
import { headerRowColumns, isHeaderCell, type TableColumn } from "./header";
import { HEADING_NUMBER, headsRows, NUMBER, readRows, type VerticalTable } from "./rows-of-cells";

/** Header cells on following lines; some break in two (区政府／分管领导). */
const LONGEST_HEADER = 14;
const LONGEST_LABEL = 16;

/** Replaces every such table in `blocks` by a table of rows. */
export function gatherVerticalTables(blocks: readonly SourceBlock[]): {
  blocks: SourceBlock[];
  tables: VerticalTable[];
} {
  const lineAt = (index: number): string | null =>
    blocks[index]?.kind === "line" ? textOf(blocks[index]) : null;
  const gathered: SourceBlock[] = [];
  const tables: VerticalTable[] = [];
  let tries = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    const inTurn = block.kind === "line" ? readCellsInTurn(lineAt, i) : null;
    if (inTurn) {
      const labels = inTurn.columns.map(({ label }) => label);
      gathered.push({ kind: "table", rows: [labels, ...inTurn.rows] });
      tables.push({ rows: inTurn.rows, header: labels.join("、"), ambiguous: [] });
      i += inTurn.count - 1;
      continue;
    }
    const header = block.kind === "line" ? headerLines(blocks, i) : null;
    if (!header) {
      const opens = block.kind === "line" && tries < MOST_TRIES && opensHeader(blocks, i);
      if (opens) tries++;
      const uncounted = opens ? readUncounted(blocks, i) : null;
      if (uncounted) {
        const { table, columns, end } = uncounted;
        gathered.push({ kind: "table", rows: [columns.map(({ label }) => label), ...table.rows] });
        tables.push(table);
        i = end - 1;
      } else gathered.push(block);
      continue;
    }
    const end = tableEnd(blocks, i + header.count, header.columns);
    const lines = blocks
      .slice(i + header.count, end)
      .map(textOf)
      .filter((line) => line !== "");
    const table = readRows(withoutHeader(lines, header.columns), header.columns);
    gathered.push({
      kind: "table",
      rows: [header.columns.map(({ label }) => label), ...table.rows],
    });
    tables.push(table);
    i = end - 1;
  }
  return { blocks: gathered, tables };
}

const BARS = new CharSet("|｜" + BLANKS);

/** The lines without headers that each page prints again. */
function withoutHeader(lines: string[], columns: readonly TableColumn[]): string[] {
  const isHeader = (index: number): boolean =>
    columns.every(({ label }, column) => lines[index + column]?.replace(/\s+/g, "") === label);
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isHeader(i)) i += columns.length - 1;
    else kept.push(lines[i] ?? "");
  }
  return kept;
}

/** Some web pages leave the bars that parted the cells. */
function textOf(block: SourceBlock | undefined): string {
  if (block?.kind !== "line") return "";
  const { text } = block.passage;
  return text.slice(0, BARS.lengthWithoutEnd(text));
}

/** The header that starts at `index`: 序号, then other headers, then the first row. */
function headerLines(
  blocks: readonly SourceBlock[],
  index: number,
): { columns: TableColumn[]; count: number } | null {
  if (!/^(?:序\s*号|编号|序)$/.test(textOf(blocks[index]))) return null;
  const labels: string[] = [];
  let pending = "";
  for (let count = 1; count <= LONGEST_HEADER; count++) {
    const text = textOf(blocks[index + count]).replace(/\s+/g, "");
    const isHeading = headsRows(text, textOf(blocks[index + count + 1]));
    if (NUMBER.test(text) || HEADING_NUMBER.test(text) || isHeading || text.endsWith("。")) {
      const columns = headerRowColumns(["序号", ...labels, ...(pending ? [pending] : [])]);
      return columns && labels.length + (pending ? 1 : 0) >= 2 ? { columns, count } : null;
    }
    if (text === "" || text.length > LONGEST_LABEL) return null;
    if (isHeaderCell(pending + text)) {
      labels.push(pending + text);
      pending = "";
    } else {
      if (pending !== "") return null;
      pending = text;
    }
  }
  return null;
}

/** The table goes on to the end or to the next heading that is no cell. */
function tableEnd(
  blocks: readonly SourceBlock[],
  from: number,
  columns: readonly TableColumn[],
): number {
  let end = from;
  while (end < blocks.length && blocks[end]?.kind === "line") {
    const text = textOf(blocks[end]);
    if (/^(?:附件|分享到|扫一扫|责任编辑|【|打印|关闭)/.test(text) || /^注[：:]/.test(text)) break;
    end++;
  }
  return isSigned(blocks, end, columns) ? end - 2 : end;
}

/** An office and a date below the last row; a row's own date stands in a column of its own. */
function isSigned(
  blocks: readonly SourceBlock[],
  end: number,
  columns: readonly TableColumn[],
): boolean {
  const [before, office, date] = [end - 3, end - 2, end - 1].map((at) => textOf(blocks[at]));
  if (!isDateLine(date ?? "") || !holdsOnlyUnits(office ?? "")) return false;
  return !columns.some(({ meaning }) => meaning === "deadline") || saysWhen(before ?? "");
}

/** Headers tried for a table without numbers; more of them are none. */
const MOST_TRIES = 20;
const FEWEST_COLUMNS = 3;

/** Whether a run of header cells begins at `index`. */
function opensHeader(blocks: readonly SourceBlock[], index: number): boolean {
  for (let at = index; at < index + FEWEST_COLUMNS; at++) if (!isLabel(blocks[at])) return false;
  return !isLabel(blocks[index - 1]);
}

function isLabel(block: SourceBlock | undefined): boolean {
  const printed = textOf(block);
  if (printed.length > 2 * LONGEST_LABEL) return false;
  const text = printed.replace(/\s+/g, "");
  return text !== "" && text.length <= LONGEST_LABEL && isHeaderCell(text);
}

/**
 * A table that counts nothing and has cells of several lines: taken for one only where every row that
 * its cells make has a task and units.
 */
function readUncounted(
  blocks: readonly SourceBlock[],
  from: number,
): { table: VerticalTable; columns: TableColumn[]; end: number } | null {
  const labels: string[] = [];
  for (let at = from; labels.length <= LONGEST_HEADER; at++) {
    const label = textOf(blocks[at]).replace(/\s+/g, "");
    if (
      label === "" ||
      label.length > LONGEST_LABEL ||
      labels.includes(label) ||
      !isHeaderCell(label)
    )
      break;
    labels.push(label);
  }
  const columns = headerRowColumns(labels);
  const units = columns?.findIndex((column) => givesUnits(column)) ?? -1;
  const text = columns?.findIndex(({ meaning }) => meaning === "text") ?? -1;
  // Rows begin with what is to be done and go on with who does it.
  if (!columns || text < 0 || units < text || columns[0]?.meaning === "number") return null;
  const first = from + labels.length;
  let end = tableEnd(blocks, first, columns);
  const closes = (line: string): boolean => holdsOnlyUnits(line) || saysWhen(line);
  while (end > first && !closes(textOf(blocks[end - 1]))) end--;
  const lines = blocks.slice(first, end).map(textOf);
  const table = readRows(withoutHeader(lines, columns), columns);
  const isWhole = (row: readonly string[]): boolean =>
    (row[text] ?? "") !== "" && (row[units] ?? "") !== "";
  return table.rows.length > 1 && table.rows.every(isWhole) ? { table, columns, end } : null;
}
