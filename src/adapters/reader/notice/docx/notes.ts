/** Footnotes, endnotes and comments of a Word document, as plain texts. */

import { CLOSE, END, XmlScanner } from "../../xml-scanner";

const NOTE = new Set(["footnote", "endnote", "comment"]);

/** The text of each note that has one. @throws Refusal on damage */
export function readNotes(xml: string, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const notes: string[] = [];
  let parts: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== CLOSE) continue;
    if (scanner.is("t")) parts.push(scanner.text());
    else if (NOTE.has(scanner.name())) {
      const note = parts.join("").trim();
      if (note !== "") notes.push(note);
      parts = [];
    }
  }
  return notes;
}
