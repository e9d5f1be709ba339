/** From a document to clean lines and tables, in order. */

import type { NoticeDocument } from "../notice-document";
import { cleanLine, isPageNumber } from "./clean-line";
import { type Passage, EMPTY } from "./passage";
import { readDelimitedTable } from "./delimited-table";

export interface SourceLine {
  kind: "line";
  passage: Passage;
  /** An empty line stands before it. */
  afterGap: boolean;
}

export interface SourceTable {
  kind: "table";
  rows: string[][];
}

export type SourceBlock = SourceLine | SourceTable;

export interface Source {
  blocks: SourceBlock[];
  pageNumbers: string[];
  /** Lines and rows beyond the most that are read. */
  unread: number;
}

/** A province's list of 2,000 tasks, pasted one cell a line, stays below. */
export const MOST_LINES = 20_000;

export function readLines(document: NoticeDocument): Source {
  const source: Source = { blocks: [], pageNumbers: [], unread: 0 };
  let gap = true;
  const addLine = (text: string, offset: number): void => {
    if (source.blocks.length >= MOST_LINES) {
      source.unread++;
      return;
    }
    const passage = cleanLine(text, offset);
    if (passage.text === "") gap = true;
    else if (isPageNumber(passage.text)) {
      source.pageNumbers.push(passage.text);
      gap = false;
    } else {
      source.blocks.push({ kind: "line", passage, afterGap: gap });
      gap = false;
    }
  };
  const addTable = (rows: string[][]): void => {
    source.unread += Math.max(0, rows.length - MOST_LINES);
    source.blocks.push({ kind: "table", rows: rows.slice(0, MOST_LINES) });
    gap = true;
  };
  if (document.text === null) {
    for (const block of document.blocks) {
      if (block.kind === "line") {
        for (const line of block.text.split(/[\n\v]/)) addLine(line, -1);
        gap = true;
      } else addTable(block.rows);
    }
    return source;
  }
  const lines = printedLines(document.text);
  for (let i = 0; i < lines.length;) {
    const table = readDelimitedTable(lines, i);
    const line = lines[i];
    if (table) {
      addTable(table.rows);
      i = table.next;
    } else {
      if (line) addLine(line.text, line.offset);
      i++;
    }
  }
  return source;
}

export interface PrintedLine {
  text: string;
  offset: number;
}

function printedLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const breaks = /\r\n|\n|\r|\u2028|\u2029/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ text: text.slice(start, match.index), offset: start });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), offset: start });
  return lines;
}

export function lineText(block: SourceBlock | undefined): Passage {
  return block?.kind === "line" ? block.passage : EMPTY;
}
