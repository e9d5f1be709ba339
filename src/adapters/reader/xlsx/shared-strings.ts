/** The shared strings: every text that cells name by number. */

import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import { decodeEscapes } from "../xml-text";
import { wholeNumber } from "./attributes";

/** Texts in order; rich runs are joined, phonetic guides dropped. @throws Refusal on damage. */
export function readSharedStrings(xml: string, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  if (scanner.next() === END || !scanner.is("sst")) scanner.damaged();
  const unique = wholeNumber(scanner.attribute("uniqueCount"));
  const used = wholeNumber(scanner.attribute("count"));
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    scanner.expectNoText();
    if (token === CLOSE) continue;
    if (scanner.is("si")) strings.push(token === EMPTY ? "" : readRichText(scanner));
    else if (token === OPEN) scanner.skip();
  }
  if (unique !== null && !countAgrees(strings.length, unique, used)) scanner.damaged();
  return strings;
}

/**
 * A wrong number of strings means that all numbers after a lost one are shifted. Careless writers give the
 * number of uses for both counts; that number is only too high.
 */
function countAgrees(found: number, unique: number, used: number | null): boolean {
  return found === unique || (found < unique && unique === used);
}

/**
 * Text of a string item whose opening tag was just met: plain (`t`) or in runs (`r` with `t`).
 * Ends on its closing tag.
 */
export function readRichText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = scanner.leaf("t") ? scanner.text() : "";
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE) {
      if (scanner.depth < depth) return decodeEscapes(text);
    } else if (token === OPEN) {
      if (scanner.is("t")) text += readText(scanner);
      else if (!scanner.is("r")) scanner.skip();
    }
  }
}

/** Text up to the closing tag of the element just opened; elements inside it are damage. */
function readText(scanner: XmlScanner): string {
  if (scanner.next() !== CLOSE) scanner.damaged();
  return scanner.text();
}
