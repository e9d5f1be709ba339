/** What a notice is read from: its lines and its tables, in order. */

import type { Passage } from "./passage";

export interface SourceLine {
  kind: "line";
  passage: Passage;
  /** An empty line stands before it. */
  afterGap: boolean;
  /** A page ended before it. */
  afterPage?: true;
  /** Blanks before its first character. */
  indent: string;
}

export interface SourceTable {
  kind: "table";
  rows: string[][];
}

export type SourceBlock = SourceLine | SourceTable;
