/** From a document to clean lines and tables, in order. */

import type { NoticeDocument } from "../notice-document";
import type { SourceBlock } from "./block";
import { cleanLine, isPageBreak } from "./clean-line";
import { cardLines } from "../table/card";
import { besideEachOther } from "../table/side-by-side";
import { headerRowColumns, sameLabels, type TableColumn } from "../table/header";
import { readBoxTable } from "./box-table";
import { readCard, readDelimitedTable } from "./delimited-table";
import { printedLines } from "./printed-lines";
import { partRunningHeads } from "./running-heads";
import { readSpacedTable } from "./spaced-table";

export interface Source {
  blocks: SourceBlock[];
  pageNumbers: string[];
  /** Rows of tables whose cells had to be told apart by what they look like. */
  ambiguousRows: string[];
  /** Lines and rows beyond the most that are read. */
  unread: number;
}

/** Rows looked through for the header of a table. */
const HEADER_ROOM = 12;
/** A province's list of 2,000 tasks, pasted one cell a line, stays below. */
export const MOST_LINES = 20_000;

export function readLines(document: NoticeDocument): Source {
  const source: Source = { blocks: [], pageNumbers: [], ambiguousRows: [], unread: 0 };
  let gap = true;
  // Empty lines around a page number part no paragraphs.
  let afterPage = false;
  const breaks: number[] = [];
  const withoutHeads = (): Source => {
    const { blocks, heads } = partRunningHeads(source.blocks, breaks);
    return { ...source, blocks, pageNumbers: [...source.pageNumbers, ...heads] };
  };
  const addLine = (text: string, offset: number): void => {
    if (source.blocks.length >= MOST_LINES) {
      source.unread++;
      return;
    }
    const passage = cleanLine(text, offset);
    if (passage.text === "") gap = !afterPage;
    else if (isPageBreak(passage.text)) {
      source.pageNumbers.push(passage.text);
      breaks.push(source.blocks.length);
      gap = false;
      afterPage = true;
    } else {
      const page = afterPage ? { afterPage } : {};
      afterPage = false;
      const indent = blanksBefore(text);
      source.blocks.push({ kind: "line", passage, afterGap: gap, indent, ...page });
      gap = false;
    }
  };
  const addTables = (printed: string[][]): void => {
    const all = printed.slice(0, MOST_LINES).map(cleanRow);
    source.unread += printed.length - all.length;
    for (const rows of tablesWithin(all))
      for (const part of besideEachOther(rows) ?? [rows]) addTable(part);
  };
  const addTable = (rows: string[][]): void => {
    const header = rows
      .slice(0, HEADER_ROOM)
      .findIndex((cells) => headerRowColumns(cells) !== null);
    const previous = source.blocks[source.blocks.length - 1];
    if (header < 0 && previous?.kind === "table" && sameWidth(previous.rows, rows)) {
      previous.rows.push(...rows);
      return;
    }
    const lines = header < 0 ? (framedLines(rows) ?? cardLines(rows)) : null;
    if (lines) {
      gap = true;
      for (const line of lines) addLine(line, -1);
      gap = true;
      return;
    }
    // A title inside the table stands above its header in one merged cell.
    while (header > 0 && rows.length > 0 && headerRowColumns(rows[0] ?? []) === null) {
      const title = [...new Set(rows.shift())].filter((cell) => cell !== "").join(" ");
      addLine(title, -1);
    }
    source.blocks.push({ kind: "table", rows });
    gap = true;
  };
  if (document.text === null) {
    for (const block of document.blocks) {
      if (block.kind === "line") {
        for (const line of block.text.split(/[\n\v]/)) addLine(line, -1);
        gap = true;
      } else addTables(block.rows);
    }
    return withoutHeads();
  }
  const lines = printedLines(document.text);
  /** Lines before this one are no form's. */
  let noCard = 0;
  for (let i = 0; i < lines.length;) {
    const isEmpty = (lines[i]?.text ?? "").trim() === "";
    // No table begins with an empty line, and a paste may have a great many.
    if (isEmpty || source.blocks.length >= MOST_LINES) {
      if (isEmpty) gap = !afterPage;
      else source.unread++;
      i++;
      continue;
    }
    const spaced = readSpacedTable(lines, i);
    const table = spaced ?? readDelimitedTable(lines, i) ?? readBoxTable(lines, i);
    source.ambiguousRows.push(...(spaced?.ambiguous ?? []));
    const line = lines[i];
    const card = table || i < noCard ? null : readCard(lines, i);
    if (card && !card.fields) noCard = card.next;
    if (table) {
      addTables(table.rows);
      i = table.next;
    } else if (card?.fields) {
      gap = true;
      for (const field of card.fields) addLine(field, -1);
      gap = true;
      i = card.next;
    } else {
      if (line) addLine(line.text, line.offset);
      i++;
    }
  }
  return withoutHeads();
}

/** One cell a row only frames what stands in it: a title, a note. */
function framedLines(rows: readonly string[][]): string[] | null {
  if (rows.some((cells) => new Set(cells).size > 1)) return null;
  return rows.flatMap(([cell = ""]) => cell.split("\n"));
}

function blanksBefore(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** Tables that stand in one: each begins at another header, under a title of its own. */
function tablesWithin(rows: string[][]): string[][][] {
  const starts = [0];
  let header: TableColumn[] | null = null;
  rows.forEach((cells, index) => {
    const found = headerRowColumns(cells);
    if (!found) return;
    let start = index;
    while (start > 0 && isTitleRow(rows[start - 1] ?? [])) start--;
    if (header && !sameLabels(found, header) && start < index) starts.push(start);
    header = found;
  });
  return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

function isTitleRow(cells: readonly string[]): boolean {
  const texts = new Set(cells.filter((cell) => cell.trim() !== ""));
  return texts.size === 1 && cells.length > 1;
}

/** A table cut at a page's end goes on without a header. */
function sameWidth(above: readonly string[][], below: readonly string[][]): boolean {
  const width = above[above.length - 1]?.length ?? 0;
  return below.length > 0 && below.every((cells) => cells.length === width);
}

function cleanRow(cells: readonly string[]): string[] {
  const clean = (line: string): string => cleanLine(line, 0).text;
  return cells.map((cell) => cell.split("\n").map(clean).join("\n"));
}
