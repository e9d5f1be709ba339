/** A text document to be written, as data; an adapter writes it as .docx. */

export interface DocumentPlan {
  title: string;
  /** Date of the document's properties, ISO. */
  date: string;
  page: DocumentPage;
  blocks: DocumentBlock[];
}

/** An upright A4 page. Millimetres. */
export interface DocumentPage {
  margins: { top: number; bottom: number; left: number; right: number };
  /** From the page's lower edge to the foot of the page number. */
  footer: number;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentParagraph {
  kind: "paragraph";
  style: ParagraphStyle;
  runs: DocumentRun[];
  /** Starts a page. */
  newPage?: boolean;
  /** Stays on the page of the paragraph that follows, whatever its style says. */
  keepWithNext?: boolean;
  /** Characters between the line's end and the right margin, beyond the style's. */
  rightIndent?: number;
}

export interface DocumentRun {
  text: string;
  /** Another font than the style's. */
  font?: string;
}

export interface DocumentTable {
  kind: "table";
  /** Millimetres. */
  widths: number[];
  /** First row; repeats on every page. */
  header: string[];
  rows: string[][];
  headerStyle: ParagraphStyle;
  /** One for each column. */
  styles: ParagraphStyle[];
}

/** Styles are shared objects: the document lists each once, by its id. */
export interface ParagraphStyle {
  /** Letters and digits. */
  id: string;
  /** As the program's list of styles shows it. */
  name: string;
  font: string;
  /** Points. */
  size: number;
  align: "left" | "center" | "right" | "both";
  /** Points from line to line; null for as much as the font takes. */
  lineHeight: number | null;
  /** Characters that the first line stands in. */
  firstLine?: number;
  /** Level in the document's outline, from 0. */
  outline?: number;
  /** Stays on the page of the paragraph that follows. */
  keepWithNext?: boolean;
}
