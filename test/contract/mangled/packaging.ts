/** The same content in the packages that other programs write. */

import { writeZip, type ZipPart } from "../../fixtures/zip-writer";
import { Book, STRINGS, STYLES, WORKBOOK, WORKBOOK_RELS } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";

function rezipped(name: string, change: (part: ZipPart) => ZipPart): Variant {
  return mangled(name, {
    outcome: "merged",
    bytes: (bytes) => writeZip(Book.open(bytes).zipParts().map(change)),
  });
}

function everySheet({ book }: Mangled, edit: (xml: string) => string): void {
  for (const name of ["填报表", "指标填报", "_meta"])
    book.write(book.partOf(name), edit(book.xml(book.partOf(name))));
}

/** Writes all elements with a namespace prefix, as the Open XML SDK does. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-zA-Z]\w*)(?=[\s/>])/g, "<$1x:$2").replace(/ xmlns="/, ' xmlns:x="');
}

function utf16(xml: string): Uint8Array {
  const text = `\ufeff${xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')}`;
  return new Uint8Array(Buffer.from(text, "utf16le"));
}

function toParts(
  filled: Mangled,
  parts: readonly string[],
  edit: (xml: string) => string | Uint8Array,
): void {
  for (const part of parts) filled.book.write(part, edit(filled.book.xml(part)));
}

const SAME = { outcome: "merged" } as const;

export const packaging: readonly Variant[] = [
  rezipped("entries stored", (part) => ({ ...part, stored: true })),
  rezipped("entries with sizes behind their data", (part) => ({ ...part, streamed: true })),
  mangled("a comment on the archive", {
    ...SAME,
    bytes: (bytes) => writeZip(Book.open(bytes).zipParts(), { comment: "WPS" }),
  }),
  mangled("a Zip64 directory", {
    ...SAME,
    bytes: (bytes) => writeZip(Book.open(bytes).zipParts(), { zip64: true }),
  }),
  mangled("entries in reverse order", {
    ...SAME,
    bytes: (bytes) => writeZip(Book.open(bytes).zipParts().reverse()),
  }),
  rezipped("backslashes in part names", (part) => ({
    ...part,
    name: part.name.replaceAll("/", "\\"),
  })),
  rezipped("part names in capitals", (part) => ({ ...part, name: part.name.toUpperCase() })),
  mangled("prefixed elements", {
    ...SAME,
    edit: (filled) => {
      everySheet(filled, prefixed);
      toParts(filled, [STRINGS, STYLES, WORKBOOK], prefixed);
    },
  }),
  mangled("strict OOXML", {
    ...SAME,
    edit: (filled) => {
      const strict = (xml: string) =>
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          );
      everySheet(filled, strict);
      toParts(filled, [STRINGS, STYLES, WORKBOOK, WORKBOOK_RELS, "_rels/.rels"], strict);
    },
  }),
  mangled("no cell addresses", {
    ...SAME,
    edit: (filled) => everySheet(filled, (xml) => xml.replace(/<(c|row) r="[A-Z]*\d+"/g, "<$1")),
  }),
  mangled("no row numbers", {
    ...SAME,
    edit: (filled) => everySheet(filled, (xml) => xml.replace(/<row r="\d+"/g, "<row")),
  }),
  mangled("UTF-16 parts", {
    ...SAME,
    edit: (filled) => toParts(filled, [STRINGS, WORKBOOK, filled.book.partOf("填报表")], utf16),
  }),
  mangled("a byte-order mark before each part", {
    ...SAME,
    edit: (filled) =>
      toParts(filled, [STRINGS, WORKBOOK, filled.book.partOf("填报表")], (xml) => `\ufeff${xml}`),
  }),
  mangled("comments, instructions and blanks in the XML", {
    ...SAME,
    edit: (filled) =>
      everySheet(filled, (xml) =>
        xml
          .replace("<sheetData>", "<!-- 备份 --><?mso x?>\n<sheetData>\n")
          .replaceAll("</row>", "</row>\r\n"),
      ),
  }),
  mangled("attributes in single quotes", {
    ...SAME,
    edit: (filled) => everySheet(filled, (xml) => xml.replace(/ (r|t|s)="(\w+)"/g, " $1='$2'")),
  }),
  mangled("closing tags written out", {
    ...SAME,
    edit: (filled) => everySheet(filled, (xml) => xml.replace(/<c ([^>]*)\/>/g, "<c $1></c>")),
  }),
  mangled("alternate content and extensions", {
    ...SAME,
    edit: (filled) =>
      everySheet(filled, (xml) =>
        xml.replace(
          "</worksheet>",
          '<extLst><ext uri="{x}"><x14:v xmlns:x14="urn:x"><c r="A1"><v>1</v></c></x14:v></ext></extLst></worksheet>',
        ),
      ),
  }),
  mangled("a count of texts that is too high", {
    ...SAME,
    edit: ({ book }) =>
      book.change(STRINGS, (xml) =>
        xml.replace(/ count="\d+" uniqueCount="\d+"/, ' count="9999" uniqueCount="9999"'),
      ),
  }),
  mangled("no counts of texts", {
    ...SAME,
    edit: ({ book }) =>
      book.change(STRINGS, (xml) => xml.replace(/ count="\d+" uniqueCount="\d+"/, "")),
  }),
  mangled("odd part names", {
    ...SAME,
    edit: ({ book }) => {
      const part = book.partOf("填报表");
      book.rename(part, "xl/数据/表 1.xml");
      for (const list of [WORKBOOK_RELS, "[Content_Types].xml"]) {
        book.change(list, (xml) => xml.replace(part.slice("xl/".length), "数据/表%201.xml"));
      }
    },
  }),
  mangled("absolute targets", {
    ...SAME,
    edit: ({ book }) =>
      book.change(WORKBOOK_RELS, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/')),
  }),
  mangled("part names with percent signs, as the standard has them", {
    ...SAME,
    edit: ({ book }) => {
      const part = book.partOf("填报表");
      book.rename(part, "xl/%E8%A1%A8.xml");
      for (const list of [WORKBOOK_RELS, "[Content_Types].xml"]) {
        book.change(list, (xml) => xml.replace(part.slice("xl/".length), "%E8%A1%A8.xml"));
      }
    },
  }),
  mangled("a byte-order mark in front of the archive", {
    ...SAME,
    bytes: (bytes) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]),
  }),
  mangled("a comment on the archive that looks like its end", {
    ...SAME,
    bytes: (bytes) =>
      writeZip(Book.open(bytes).zipParts(), { comment: `PK\x05\x06${"\0".repeat(18)}.` }),
  }),
  mangled("numbers of texts set off by blanks", {
    ...SAME,
    edit: (filled) =>
      everySheet(filled, (xml) => xml.replace(/ t="s"><v>(\d+)</g, ' t="s"><v>\n  $1\n<')),
  }),
  mangled("no content types", { ...SAME, edit: ({ book }) => book.remove("[Content_Types].xml") }),
  mangled("a macro project inside", {
    ...SAME,
    as: "2024-06_市科技局_填报表.xlsm",
    edit: ({ book }) => book.write("xl/vbaProject.bin", "x"),
  }),
  mangled("a picture inside", {
    ...SAME,
    edit: ({ book }) => book.write("xl/media/image1.png", new Uint8Array(50_000)),
  }),
  mangled("an upper-case extension", { ...SAME, as: "2024-06_市科技局_填报表.XLSX" }),
];
