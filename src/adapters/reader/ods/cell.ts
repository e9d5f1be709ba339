/** One cell of an OpenDocument table. */

import type { RawCell, RawValue } from "../../../core/workbook/raw-workbook";
import { CLOSE, EMPTY, OPEN, type XmlScanner } from "../xml-scanner";
import { storedValue } from "../xlsx/cell-value";
import { wholeNumber } from "../xlsx/attributes";

/** What is put onto a cell: the texts of its comments and of the shapes that hang on it, and pictures. */
export interface OnCell {
  notes: string[];
  boxes: string[];
  pictures: number;
}

/** Value, formula and format of the cell whose tag was just met, up to its closing tag; null if it is blank. */
export function readOdsCell(
  scanner: XmlScanner,
  empty: boolean,
  on: OnCell,
): Omit<RawCell, "column"> | null {
  const type = scanner.prefixedAttribute("value-type");
  const formula = scanner.prefixedAttribute("formula") !== null;
  const stored =
    scanner.prefixedAttribute("value") ??
    scanner.prefixedAttribute("date-value") ??
    scanner.prefixedAttribute("boolean-value") ??
    scanner.prefixedAttribute("time-value") ??
    scanner.prefixedAttribute("string-value");
  const shown = empty ? "" : readParagraphs(scanner, on);
  const value = cellValue(type, stored, shown);
  if (formula) return { value, ...formatOf(type), formula: true };
  return value === null || value === "" ? null : { value, ...formatOf(type) };
}

function cellValue(type: string | null, stored: string | null, shown: string): RawValue | null {
  // An error has no type of its own: the text shown tells it.
  if (/^(#[A-Z/0?!]{2,12}|Err:\d{3})$/.test(shown)) return { error: shown };
  if (stored === null) return shown;
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return storedValue("n", stored);
    case "boolean":
      return storedValue("b", stored);
    case "date":
      return storedValue("d", stored);
    case "string":
      return stored;
    default:
      return shown;
  }
}

function formatOf(type: string | null): { format?: string } {
  return type === "percentage" ? { format: "0%" } : {};
}

/** Texts of the cell's paragraphs, one a line; comments and shapes are no part of it. */
function readParagraphs(scanner: XmlScanner, on: OnCell): string {
  const depth = scanner.depth;
  const paragraphs: string[] = [];
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (scanner.is("p")) paragraphs.push(token === EMPTY ? "" : readParagraph(scanner, on));
    else if (token === OPEN) readAside(scanner, on);
  }
  return paragraphs.join("\n");
}

/** A comment, a shape or a picture, whose tag was just met. */
export function readAside(scanner: XmlScanner, on: OnCell): void {
  const texts = scanner.is("annotation") ? on.notes : on.boxes;
  const depth = scanner.depth;
  const paragraphs: string[] = [];
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("image")) on.pictures++;
    else if (scanner.is("p") && token === OPEN) paragraphs.push(readParagraph(scanner, on));
  }
  const text = paragraphs.join("\n").trim();
  if (text !== "") texts.push(text);
}

/** Text of one paragraph with its spans and links; blanks, tabs and line breaks have elements of their own. */
function readParagraph(scanner: XmlScanner, on: OnCell): string {
  const depth = scanner.depth;
  let text = "";
  for (;;) {
    const token = scanner.next();
    text += scanner.text();
    if (token === CLOSE) {
      if (scanner.depth < depth) return text;
    } else if (scanner.is("s")) {
      text += " ".repeat(Math.min(wholeNumber(scanner.prefixedAttribute("c")) ?? 1, 1000));
    } else if (scanner.is("tab")) {
      text += "\t";
    } else if (scanner.is("line-break")) {
      text += "\n";
    } else if (token === OPEN && scanner.is("annotation")) {
      readAside(scanner, on);
    } else if (token === OPEN && scanner.is("ruby-text")) {
      scanner.skip();
    }
  }
}
