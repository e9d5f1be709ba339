/** Archives and folders with everything that gathers in them. */

import * as sheetJs from "@e965/xlsx";
import { zipSync } from "fflate";
import { writeZip, type ZipPart } from "../../fixtures/zip-writer";
import { FILE, filledReturn, UNIT } from "./issued";
import { TAKEN, together, type Expectation, type SentFile, type Variant } from "./variant";

/** 市科技局 in GBK, as Windows archives keep names. */
const GBK_UNIT = [0xca, 0xd0, 0xbf, 0xc6, 0xbc, 0xbc, 0xbe, 0xd6];

function archived(
  name: string,
  pack: (bytes: Uint8Array) => SentFile[],
  outcomes: Expectation["outcomes"] = [TAKEN],
): Variant {
  return together(name, async () => {
    const { book, cells } = await filledReturn();
    return { files: pack(book.bytes()), cells, outcomes };
  });
}

/** A zip whose entry names are the bytes given, without the UTF-8 flag. */
function gbkZip(bytes: Uint8Array): Uint8Array {
  const placeholder = "X".repeat(GBK_UNIT.length);
  const zip = writeZip([{ name: `${placeholder}.xlsx`, data: bytes, claims: { flags: 0 } }]);
  for (let at = 0; at + placeholder.length < zip.length; at++) {
    const here = zip.subarray(at, at + placeholder.length);
    if (here.every((byte) => byte === 0x58)) zip.set(GBK_UNIT, at);
  }
  return zip;
}

function zipOf(parts: ZipPart[]): Uint8Array {
  return writeZip(parts);
}

export const folders: readonly Variant[] = [
  archived("a file in an archive", (data) => [
    { name: "6月.zip", bytes: zipSync({ [FILE]: data }) },
  ]),
  archived("a file in folders of an archive", (data) => [
    { name: "6月.zip", bytes: zipSync({ [`报送/${UNIT}/${FILE}`]: data }) },
  ]),
  archived("a name in GBK", (data) => [{ name: "6月.zip", bytes: gbkZip(data) }]),
  archived("an archive in an archive", (data) => [
    { name: "全部.zip", bytes: zipSync({ "6月.zip": zipSync({ [FILE]: data }) }) },
  ]),
  archived(
    "what a Mac adds",
    (data) => [
      {
        name: "6月.zip",
        bytes: zipSync({
          [FILE]: data,
          [`__MACOSX/._${FILE}`]: new Uint8Array(200),
          ".DS_Store": new Uint8Array(6000),
        }),
      },
    ],
    [TAKEN, "ignored", "ignored"],
  ),
  archived(
    "a folder's own files",
    (bytes) => [
      { name: FILE, bytes },
      ...["Thumbs.db", "desktop.ini", ".DS_Store", `~$${FILE}`, `.~${FILE}`, "~WRL0001.tmp"].map(
        (name) => ({ name, bytes: new Uint8Array(300) }),
      ),
    ],
    [TAKEN, ...Array<"ignored">(6).fill("ignored")],
  ),
  archived(
    "other documents beside it",
    (bytes) => [
      { name: FILE, bytes },
      {
        name: "情况说明.docx",
        bytes: zipSync({
          "[Content_Types].xml": new TextEncoder().encode(
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          ),
          "word/document.xml": new TextEncoder().encode("<x/>"),
        }),
      },
      { name: "审签页.pdf", bytes: new TextEncoder().encode("%PDF-1.4") },
      { name: "现场.jpg", bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]) },
    ],
    [TAKEN, "rejected", "rejected", "rejected"],
  ),
  archived(
    "an archive that is damaged",
    (data) => [
      { name: FILE, bytes: data },
      { name: "坏.zip", bytes: zipSync({ [FILE]: data }).slice(0, 3000) },
    ],
    [TAKEN, "rejected"],
  ),
  archived("entries that climb out of the archive", (data) => [
    { name: "x.zip", bytes: zipOf([{ name: `../../${FILE}`, data }]) },
  ]),
  archived("an entry named __proto__", (data) => [
    { name: "x.zip", bytes: zipOf([{ name: "__proto__/constructor.xlsx", data }]) },
  ]),
  archived("an archive whose ending was lost", (data) => [
    { name: "6月", bytes: zipSync({ [FILE]: data }) },
  ]),
  archived("an archive that was given a workbook's ending", (data) => [
    { name: "6月.xlsx", bytes: zipSync({ [FILE]: data }) },
  ]),
  archived("an .ods whose ending became .zip", (bytes) => [
    {
      name: "填报表.zip",
      bytes: new Uint8Array(
        sheetJs.write(sheetJs.read(bytes), { type: "array", bookType: "ods" }) as ArrayBuffer,
      ),
    },
  ]),
  archived("a workbook whose ending became .zip", (bytes) => [{ name: "填报表.zip", bytes }]),
];
