/** A notice as the file readers give it: lines of text and tables, in order. */

import type { Issue } from "../model/issue";

export type NoticeBlock =
  /** One printed line or paragraph, automatic numbers included, without line break. */
  | { kind: "line"; text: string }
  /** Rows of cells; a merged cell's text stands in each of its cells. */
  | { kind: "table"; rows: string[][] };

export interface NoticeDocument {
  blocks: NoticeBlock[];
  /** The exact text where the source was plain text, else null. */
  text: string | null;
  /** What the reader left out, or read though it is hidden. */
  issues?: readonly Issue[];
}

/** Splits plain text into lines; `text` keeps the exact characters. */
export function documentFromText(text: string): NoticeDocument {
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  return { blocks: lines.map((line) => ({ kind: "line", text: line })), text };
}
