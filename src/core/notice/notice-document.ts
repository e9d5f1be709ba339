/** A notice as the file readers give it: lines of text and tables, in order. */

import type { Issue } from "../model/issue";

export type NoticeBlock =
  /** One printed line or paragraph, automatic numbers included, without line break. */
  | { kind: "line"; text: string }
  /** Rows of cells; a merged cell's text stands in each of its cells. */
  | { kind: "table"; rows: string[][] };

export interface NoticeDocument {
  /** Empty where the source was plain text. */
  blocks: NoticeBlock[];
  /** The exact text where the source was plain text, else null. */
  text: string | null;
  /** What the reader left out, or read though it is hidden. */
  issues?: readonly Issue[];
}

/** Plain text as it stands; the parser cuts it into lines, each with its place. */
export function documentFromText(text: string): NoticeDocument {
  return { blocks: [], text };
}
