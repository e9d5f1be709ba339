/** What people put onto a sheet outside its cells: comments, text boxes, pictures. */

import { parseAddress } from "../../../core/workbook/address";
import type { BesideCells } from "../../../core/workbook/raw-workbook";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";
import { relationshipsOf } from "./relationships";
import { chartTexts, isControl, oldShapeTexts } from "./other-shapes";
import { besideXml, plainText, type BesideBudget } from "./beside-part";
import { readRichText } from "./shared-strings";

type Note = BesideCells["notes"][number];

/**
 * What stands outside the cells of the sheet in `part`.
 * @throws Refusal on damage or over a limit: the caller decides whether the file is worth less for it.
 */
export async function readBesideCells(
  zip: ZipPackage,
  part: string,
  budget: BesideBudget,
): Promise<BesideCells> {
  const found: BesideCells = { notes: [], boxes: [], pictures: 0 };
  const relationships = await relationshipsOf(zip, part);
  if (relationships.length === 0) return found;
  const threads: Note[] = [];
  const seen = new Set<string>();
  const embedded = relationships.filter(({ type }) => EMBEDDED.has(type)).length;
  if (embedded > 0) found.embedded = embedded;
  for (const { type, target } of relationships) {
    if (type !== "comments" && type !== "threadedComment" && type !== "drawing") continue;
    const xml = seen.has(target) ? null : await besideXml(zip, target, budget);
    seen.add(target);
    if (xml === null) continue;
    if (type === "comments") found.notes.push(...readNotes(xml, target, "comment"));
    else if (type === "drawing") {
      readDrawing(xml, target, found);
      if (xml.includes("chart")) found.boxes.push(...(await chartTexts(zip, target, budget)));
    } else threads.push(...readNotes(xml, target, "threadedComment"));
  }
  // Beside comments such shapes are only those of controls.
  if (!relationships.some(({ type }) => type === "comments") || relationships.some(isControl)) {
    found.boxes.push(...(await oldShapeTexts(zip, relationships, budget)));
  }
  // Beneath each thread Excel keeps a comment for older versions, which only says that there is one.
  const threaded = new Set(threads.map(({ cell }) => cell));
  found.notes = [...found.notes.filter(({ cell }) => !threaded.has(cell)), ...threads];
  return found;
}

/** Relationships by which a sheet holds whole files. */
const EMBEDDED: ReadonlySet<string> = new Set(["oleObject", "package"]);

export const NOTHING_BESIDE: Readonly<BesideCells> = { notes: [], boxes: [], pictures: 0 };

export function holdsAny({ notes, boxes, pictures, embedded = 0 }: BesideCells): boolean {
  return notes.length + boxes.length + pictures + embedded > 0;
}

function readNotes(xml: string, part: string, element: string): Note[] {
  const scanner = new XmlScanner(xml, part);
  const notes: Note[] = [];
  let cell: string | null = null;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is(element)) cell = scanner.attribute("ref");
    else if (scanner.is("text") && cell !== null) {
      const text = (element === "comment" ? readRichText(scanner) : plainText(scanner)).trim();
      if (text !== "" && parseAddress(cell)) notes.push({ cell, text });
      cell = null;
    }
  }
  return notes;
}

/** Texts of shapes by paragraphs, and how many pictures there are. */
function readDrawing(xml: string, part: string, found: BesideCells): void {
  const scanner = new XmlScanner(xml, part);
  let paragraphs: string[] | null = null;
  let bodyDepth = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) {
      if (paragraphs === null || scanner.depth >= bodyDepth) continue;
      const text = paragraphs.join("\n").trim();
      if (text !== "") found.boxes.push(text);
      paragraphs = null;
    } else if (scanner.is("Fallback")) {
      // The same shape once more, for older programs.
      if (token === OPEN) scanner.skip();
    } else if (scanner.is("pic")) found.pictures++;
    else if (token === EMPTY) continue;
    else if (scanner.is("txBody")) [paragraphs, bodyDepth] = [[], scanner.depth];
    else if (paragraphs && scanner.is("p")) paragraphs.push("");
    else if (paragraphs && scanner.is("t")) {
      paragraphs.push((paragraphs.pop() ?? "") + plainText(scanner));
    }
  }
}
