/** Packages made to exhaust whoever opens them: refused at once, naming limit and remedy. */

import { writeZip, type ZipPart } from "../../fixtures/zip-writer";
import { Book, STRINGS, WORKBOOK } from "./book";
import { mangled, type Change, type Mangled, type Variant } from "./variant";

const MEGABYTE = 1024 * 1024;

function bomb(name: string, change: Change): Variant {
  return mangled(name, { outcome: "rejected", ...change });
}

/** Writes the package with other entries. */
function entries(change: (parts: ZipPart[]) => ZipPart[]): NonNullable<Change["bytes"]> {
  return (bytes) => writeZip(change(Book.open(bytes).zipParts()));
}

function swollen(size: number, claims?: ZipPart["claims"]): NonNullable<Change["bytes"]> {
  return entries((parts) =>
    parts.map((part) =>
      part.name === STRINGS
        ? { ...part, data: new Uint8Array(size).fill(32), ...(claims ? { claims } : {}) }
        : part,
    ),
  );
}

function doctype(
  declaration: string,
  part: (filled: Mangled) => string,
): NonNullable<Change["edit"]> {
  return (filled) =>
    filled.book.change(part(filled), (xml) => xml.replace("?>", `?>${declaration}`));
}

const formPart = ({ book }: Mangled) => book.partOf("填报表");
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join("");

export const bombs: readonly Variant[] = [
  bomb("a part of 50 MB", { bytes: swollen(50 * MEGABYTE) }),
  bomb("a part of 100 MB", { bytes: swollen(100 * MEGABYTE) }),
  bomb("a part that claims to be small", { bytes: swollen(100 * MEGABYTE, { size: 1000 }) }),
  bomb("a part that claims a gigabyte", { bytes: swollen(1000, { size: 1024 * MEGABYTE }) }),
  bomb("5,000 entries", {
    bytes: entries((parts) => [
      ...parts,
      ...Array.from({ length: 5000 }, (_, at) => ({ name: `x${at}`, data: "" })),
    ]),
  }),
  bomb("an entry twice", {
    bytes: entries((parts) => [...parts, ...parts.filter(({ name }) => name === STRINGS)]),
  }),
  bomb("an entry twice, in other capitals", {
    bytes: entries((parts) => [
      ...parts,
      ...parts
        .filter(({ name }) => name === STRINGS)
        .map((part) => ({ ...part, name: "xl/SHAREDSTRINGS.xml" })),
    ]),
  }),
  bomb("a count of entries that is too low", {
    bytes: (bytes) => writeZip(Book.open(bytes).zipParts(), { count: 3 }),
  }),
  bomb("an entry that lies beyond the file", {
    bytes: entries((parts) =>
      parts.map((part) => (part.name === STRINGS ? { ...part, claims: { offset: 1e9 } } : part)),
    ),
  }),
  bomb("local names that differ", {
    bytes: entries((parts) =>
      parts.map((part) =>
        part.name === STRINGS ? { ...part, claims: { localName: "xl/other.xml" } } : part,
      ),
    ),
  }),
  bomb("an unknown packing", {
    bytes: entries((parts) =>
      parts.map((part) => (part.name === STRINGS ? { ...part, claims: { method: 99 } } : part)),
    ),
  }),
  bomb("entries encrypted", {
    bytes: entries((parts) => parts.map((part) => ({ ...part, claims: { flags: 0x801 } }))),
  }),
  bomb("a wrong sum", {
    bytes: entries((parts) =>
      parts.map((part) => (part.name === STRINGS ? { ...part, claims: { crc: 1 } } : part)),
    ),
  }),
  bomb("an external entity", {
    edit: doctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', formPart),
  }),
  bomb("billion laughs", {
    edit: doctype(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, () => STRINGS),
  }),
  bomb("an external DTD", {
    edit: doctype('<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">', () => WORKBOOK),
  }),
  bomb("a DTD in UTF-16", {
    edit: (filled) => {
      const xml = filled.book
        .xml(STRINGS)
        .replace("?>", "?><!DOCTYPE x>")
        .replace("UTF-8", "UTF-16");
      filled.book.write(STRINGS, new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le")));
    },
  }),
  bomb("an encoding that hides tags", {
    edit: (filled) => filled.book.change(STRINGS, (xml) => xml.replace("UTF-8", "UTF-7")),
  }),
  bomb("elements nested 200,000 deep", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace("<sheetData>", `<sheetData>${"<x>".repeat(200_000)}`),
      ),
  }),
  bomb("half a million cells", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(
          "</sheetData>",
          `${Array.from({ length: 25_000 }, (_, row) => `<row r="${row + 40}">${"<c><v>1</v></c>".repeat(20)}</row>`).join("")}</sheetData>`,
        ),
      ),
  }),
  bomb("rows by the hundred thousand with one number each", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(
          "</sheetData>",
          `${Array.from({ length: 450_000 }, (_, row) => `<row r="${row + 40}"><c><v>1</v></c></row>`).join("")}</sheetData>`,
        ),
      ),
  }),
  mangled("entries that climb out of the folder", {
    outcome: ["merged", "rejected"],
    bytes: entries((parts) => [...parts, { name: "../../../../tmp/evil.txt", data: "x" }]),
  }),
];
